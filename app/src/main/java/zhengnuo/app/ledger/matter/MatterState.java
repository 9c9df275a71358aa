package zhengnuo.app.ledger.matter;

/** Where a matter stands between being drafted and being struck off; the same in every register. */
public enum MatterState {
  DRAFT("拟稿", false),
  ISSUED("已下达", true),
  ACCEPTED("已签收", true),
  IN_PROGRESS("办理中", true),
  COMPLETION_REQUESTED("申请办结", true),
  COMPLETED("已办结", false),
  SUSPENDED("暂缓", false),
  TERMINATED("终止", false),
  CARRIED_OVER("已结转", false);

  /** The name that people see. */
  public final String chinese;

  /** Whether its clock runs, so that it has a light. */
  public final boolean running;

  MatterState(String chinese, boolean running) {
    this.chinese = chinese;
    this.running = running;
  }
}
