package zhengnuo.reading.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What bytes are by their own first bytes; a file's name never decides. */
enum Signature {
  TEXT,
  HTML,
  ZIP,
  PDF;

  private static final int HEAD = 1024;

  /**
   * @throws Unreadable for what is known and not read: old Word, rich text, pictures, programs
   */
  static Signature of(byte[] bytes) throws Unreadable {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) return ZIP;
    if (head.contains("%PDF-")) return PDF;
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) throw ole(bytes);
    if (head.startsWith("{\\rtf"))
      throw new Unreadable("rtf", "这是 RTF 文件，暂时读不了。", "", "请用 Word 或 WPS 打开，另存为 docx 后再上传。");
    if (picture(head))
      throw new Unreadable("picture", "这是图片，没有可以读取的文字。", "", "请上传文字版（docx、pdf 或 txt）。");
    if (head.startsWith("MZ")
        || head.startsWith("\u007fELF")
        || head.startsWith("Rar!")
        || head.startsWith("7z\u00bc\u00af")
        || head.startsWith("\u001f\u008b"))
      throw new Unreadable("binary", "这是程序或压缩包，不是报告。", "", "请上传报告本身（docx、pdf、txt、md 或网页）。");
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.startsWith("mime-version:") || lower.contains("\ncontent-type: multipart/related"))
      throw new Unreadable(
          "mhtml", "这是单一文件网页（MHTML），暂时读不了。", "", "请用 Word 打开后另存为 docx，或在浏览器中另存为网页再上传。");
    return html(lower) ? HTML : TEXT;
  }

  private static boolean html(String head) {
    int at = 0;
    while (at < head.length() && (head.charAt(at) <= ' ' || head.charAt(at) >= 0x80)) at++;
    String start = head.substring(at);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) return true;
    // UTF-16 shows its letters with a NUL between.
    if (head.replace("\0", "").contains("<html")) return true;
    return start.startsWith("<")
        && (head.contains("<head")
            || head.contains("<body")
            || head.contains("<meta")
            || head.contains("<div")
            || head.contains("<p"));
  }

  private static boolean picture(String head) {
    return head.startsWith("\u0089PNG")
        || head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("GIF8")
        || head.startsWith("BM") && head.length() > 14 && head.charAt(6) == 0 && head.charAt(7) == 0
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*");
  }

  /** The old container of Office: its directory names say whether it is locked, Word or other. */
  private static Unreadable ole(byte[] bytes) {
    if (names(bytes, "EncryptedPackage") || names(bytes, "EncryptionInfo")) return Zip.encrypted();
    if (names(bytes, "WordDocument"))
      return new Unreadable(
          "doc", "这是旧版 Word 或 WPS 文件（doc、wps）。", "", "请用 Word 或 WPS 打开，另存为 docx 后再上传。");
    if (names(bytes, "Workbook"))
      return new Unreadable("xls", "这是旧版 Excel 表格，不是报告。", "", "报告请上传 docx、pdf 或 txt。");
    return new Unreadable("ole", "这是旧版办公软件的文件，读不了。", "", "请用 Word 或 WPS 打开，另存为 docx 后再上传。");
  }

  private static boolean names(byte[] bytes, String name) {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
    // Directory entries stand on 128 bytes.
    for (int at = 512; at + wanted.length <= bytes.length; at += 128) {
      int i = 0;
      while (i < wanted.length && bytes[at + i] == wanted[i]) i++;
      if (i == wanted.length) return true;
    }
    return false;
  }
}
