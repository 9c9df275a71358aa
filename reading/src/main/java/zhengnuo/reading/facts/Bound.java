package zhengnuo.reading.facts;

/** How firmly a text holds a value (GB/T 15835—2011 for the writing of 以上, 左右). */
public enum Bound {
  EXACT("exact", "等于"),
  AT_LEAST("at_least", "不少于"),
  AT_MOST("at_most", "不超过"),
  ABOUT("about", "约");

  /** As written in data that leaves the program. */
  public final String id;

  /** The name that people see. */
  public final String chinese;

  Bound(String id, String chinese) {
    this.id = id;
    this.chinese = chinese;
  }
}
