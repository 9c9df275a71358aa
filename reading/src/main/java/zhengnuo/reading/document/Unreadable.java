package zhengnuo.reading.document;

/** A file that gives no text: what is wrong, where, and what to do, in Chinese. */
public final class Unreadable extends Exception {
  private final String code;
  private final String where;
  private final String remedy;

  /**
   * @param code stable, kebab-case, for lists of many files ({@code pdf-scanned})
   * @param what one sentence: what is wrong
   * @param where pages, rows or bytes; empty where it is the whole file
   * @param remedy one sentence: what to do
   */
  public Unreadable(String code, String what, String where, String remedy) {
    super(what);
    this.code = code;
    this.where = where;
    this.remedy = remedy;
  }

  public String code() {
    return code;
  }

  public String what() {
    return String.valueOf(getMessage());
  }

  public String where() {
    return where;
  }

  public String remedy() {
    return remedy;
  }
}
