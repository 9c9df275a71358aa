package zhengnuo.app.ledger.progress;

/** Where one version of a report of progress stands. */
public enum ProgressState {
  DRAFT("草稿"),
  SUBMITTED("已提交"),
  REVIEWED("已审核"),
  ADOPTED("已采纳"),
  RETURNED("已退回");

  /** The name that people see. */
  public final String chinese;

  ProgressState(String chinese) {
    this.chinese = chinese;
  }
}
