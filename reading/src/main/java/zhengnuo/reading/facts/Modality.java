package zhengnuo.reading.facts;

/** Whether a figure has happened, is promised, or is neither. */
public enum Modality {
  RESULT("result", "实绩"),
  TARGET("target", "目标"),
  /** A rule, a definition or background. */
  OTHER("other", "其他");

  /** As written in data that leaves the program. */
  public final String id;

  /** The name that people see. */
  public final String chinese;

  Modality(String id, String chinese) {
    this.id = id;
    this.chinese = chinese;
  }
}
