package zhengnuo.app.ledger.report;

/** What people have decided on one reading. */
public enum ReadState {
  OPEN("待确认"),
  CONFIRMED("已确认"),
  REJECTED("已剔除"),
  /** Others stand for it since a split or a merge. */
  REPLACED("已拆并"),
  /** Made by a person and taken back. */
  WITHDRAWN("已撤回");

  /** The name that people see. */
  public final String chinese;

  ReadState(String chinese) {
    this.chinese = chinese;
  }

  /** Whether it counts among the readings of the report. */
  public boolean stands() {
    return this == OPEN || this == CONFIRMED;
  }

  /** Whether a person may still decide on it; what was split, merged or taken back is past. */
  public boolean changeable() {
    return this != REPLACED && this != WITHDRAWN;
  }
}
