package zhengnuo.reading.checks;

/** How much a finding matters. */
public enum Severity {
  /** Certainly wrong. */
  WRONG("错误"),
  /** Probably wrong: a person must look. */
  DOUBTFUL("疑点"),
  /** Worth knowing. */
  NOTE("提示");

  /** The name that people see. */
  public final String chinese;

  Severity(String chinese) {
    this.chinese = chinese;
  }
}
