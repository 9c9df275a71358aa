package zhengnuo.app.ledger.matter;

/** Why a commitment does not become a matter of its own. */
public enum LeftOut {
  RHETORIC("修辞"),
  MERGED("并入别条"),
  NO_ACTION("没有具体动作"),
  OTHER("其他");

  /** The reason that people see. */
  public final String chinese;

  LeftOut(String chinese) {
    this.chinese = chinese;
  }
}
