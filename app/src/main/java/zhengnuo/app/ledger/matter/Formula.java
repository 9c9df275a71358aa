package zhengnuo.app.ledger.matter;

/** How the figures of the parts make the figure of the whole. */
public enum Formula {
  /** Where each part has its share of the target. */
  SUM("各子事项实际值相加"),
  /** The slowest; for rates and shares, which do not add up, and where there are no figures. */
  MIN("取各子事项中最慢的一个");

  /** As the page states it. */
  public final String chinese;

  Formula(String chinese) {
    this.chinese = chinese;
  }
}
