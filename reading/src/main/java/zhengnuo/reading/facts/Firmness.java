package zhengnuo.reading.facts;

/** How hard a promise is made, by its wording; the four steps of the gold. */
public enum Firmness {
  MUST("must", "确保"),
  STRIVE("strive", "力争"),
  ADVANCE("advance", "推进"),
  EXPLORE("explore", "探索");

  /** As written in data that leaves the program. */
  public final String id;

  /** The name that people see. */
  public final String chinese;

  Firmness(String id, String chinese) {
    this.id = id;
    this.chinese = chinese;
  }
}
