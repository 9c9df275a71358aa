package zhengnuo.reading.document;

/** What the bytes are, by content and not by file name. */
public enum Format {
  TXT("纯文本"),
  MARKDOWN("Markdown"),
  HTML("网页"),
  DOCX("Word 文档（docx）"),
  PDF("PDF");

  /** The name that people see. */
  public final String chinese;

  Format(String chinese) {
    this.chinese = chinese;
  }
}
