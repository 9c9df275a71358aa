package zhengnuo.reading.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What bytes are by their own first bytes; a file's name never decides. */
enum Signature {
  TEXT,
  HTML,
  MHTML,
  RTF,
  ZIP,
  OLE,
  PDF;

  private static final int HEAD = 1024;

  /**
   * @throws Unreadable for what is known and not read: pictures, programs, other archives, Word 2
   */
  static Signature of(byte[] bytes) throws Unreadable {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) return ZIP;
    if (head.contains("%PDF-")) return PDF;
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return OLE;
    if (head.startsWith("{\\rtf")) return RTF;
    // Word 2 and Word 6 kept in a plain file.
    if (head.startsWith("\u00db\u00a5") || head.startsWith("\u00dc\u00a5")) throw Doc.tooOld();
    if (picture(head))
      throw new Unreadable("picture", "这是图片，没有可以读取的文字。", "", "请上传文字版（docx、pdf 或 txt）。");
    if (head.startsWith("MZ")
        || head.startsWith("\u007fELF")
        || head.startsWith("Rar!")
        || head.startsWith("7z\u00bc\u00af")
        || head.startsWith("\u001f\u008b"))
      throw new Unreadable("binary", "这是程序或压缩包，不是报告。", "", "请上传报告本身（docx、doc、wps、pdf、ofd、txt 等）。");
    String lower = head.toLowerCase(Locale.ROOT);
    if (Mhtml.begins(lower)) return MHTML;
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
}
