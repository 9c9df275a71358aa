package zhengnuo.reading.document;

/** What the bytes are, by content and not by file name. */
public enum Format {
  TXT("纯文本"),
  MARKDOWN("Markdown"),
  HTML("网页"),
  DOCX("Word 文档（docx）"),
  PDF("PDF"),
  DOC("旧版 Word 文档（doc）"),
  RTF("RTF 文档"),
  XLSX("Excel 表格（xlsx）"),
  XLS("旧版 Excel 表格（xls）"),
  OFD("OFD 版式文件"),
  MHTML("单一文件网页（MHTML）");

  /** The name that people see. */
  public final String chinese;

  Format(String chinese) {
    this.chinese = chinese;
  }
}
