package zhengnuo.app.ledger.matter;

/** How the lag of a matter is measured. */
public enum CurveKind {
  /** From nothing to the target, lag in percentage points of the target. */
  CUMULATIVE("按月平均"),
  /** Growth, share or rank: the target itself, lag as per cent of it. */
  RATE("按目标值"),
  /** At most the target: within or above. */
  CEILING("不超过目标"),
  /** No figure; the deadline is the last milestone. */
  MILESTONES("按节点");

  /** The name that people see. */
  public final String chinese;

  CurveKind(String chinese) {
    this.chinese = chinese;
  }
}
