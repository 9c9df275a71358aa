package zhengnuo.reading.facts;

/** What kind of measurement a fact is. */
public enum Measure {
  /** An amount, stock, flow or count. */
  LEVEL("level", "总量"),
  /** A relative change in per cent. */
  GROWTH("growth", "增速"),
  /** An absolute change. */
  CHANGE("change", "增减量"),
  /** A ratio that is not growth. */
  SHARE("share", "比率"),
  /** A place in an order. */
  RANK("rank", "位次");

  /** As written in data that leaves the program. */
  public final String id;

  /** The name that people see. */
  public final String chinese;

  Measure(String id, String chinese) {
    this.id = id;
    this.chinese = chinese;
  }
}
