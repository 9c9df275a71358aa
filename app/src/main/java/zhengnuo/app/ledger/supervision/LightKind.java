package zhengnuo.app.ledger.supervision;

/** What a light can be, the worst first: of the cases that apply, the first here decides. */
public enum LightKind {
  RED("red", "红灯"),
  YELLOW("yellow", "黄灯"),
  /** A report is due and missing, and nothing worse applies. */
  UNREPORTED("grey", "未报"),
  GREEN("green", "绿灯"),
  /** Nothing is due yet: no report, no milestone. */
  NOT_DUE("grey", "未到期");

  /** The colour, as style sheets and shapes name it. */
  public final String colour;

  /** The word that stands beside the shape. */
  public final String chinese;

  LightKind(String colour, String chinese) {
    this.colour = colour;
    this.chinese = chinese;
  }
}
