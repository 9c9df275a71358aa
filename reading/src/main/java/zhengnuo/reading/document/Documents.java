package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes documents of bytes. */
public final class Documents {
  private static final int LONGEST_COVER = 80;

  private Documents() {}

  /**
   * Reads bytes of any supported format in this process. What the bytes are is decided by what they
   * hold; a name that says otherwise makes a note.
   *
   * @param name the file name, only to be shown and to note a wrong extension
   * @throws Unreadable in Chinese if the bytes hold no text that can be read
   */
  public static Document read(String name, byte[] bytes) throws Unreadable {
    return read(name, bytes, false);
  }

  /**
   * As {@link #read(String, byte[])}, with a choice for docx.
   *
   * @param original whether tracked changes are undone and not accepted
   */
  public static Document read(String name, byte[] bytes, boolean original) throws Unreadable {
    if (bytes.length > Limits.FILE_BYTES) throw Limits.tooLarge(bytes.length);
    if (bytes.length == 0) throw Limits.empty();
    try {
      return switch (Signature.of(bytes)) {
        case ZIP -> packaged(name, new Zip(bytes), original);
        case OLE -> compound(name, bytes);
        case PDF -> extracted(name, Format.PDF, "", Pdf.read(bytes));
        case RTF -> extracted(name, Format.RTF, "", Rtf.read(bytes));
        case MHTML -> web(name, Format.MHTML, Mhtml.page(bytes));
        case HTML -> web(name, Format.HTML, bytes);
        case TEXT -> {
          Decoding decoding = Decoding.of(bytes);
          Format format = markdown(name) ? Format.MARKDOWN : Format.TXT;
          yield mended(
              name,
              format,
              decoding.encoding(),
              decoding.characters(),
              decoding.notes(),
              List.of());
        }
      };
    } catch (StackOverflowError tooDeep) {
      throw new Unreadable("too-deep", "结构嵌套过深，疑似异常文件。", "", "请用 Word 或 WPS 打开后另存为 docx 再上传。");
    }
  }

  /**
   * Whether another's parser would read these bytes, which bulk reading leaves to a {@link
   * ParserProcess}; our own readers are bounded in themselves.
   */
  public static boolean needsParser(byte[] bytes) {
    try {
      return switch (Signature.of(bytes)) {
        case PDF, HTML, MHTML, OLE -> true;
        case TEXT, RTF, ZIP -> false;
      };
    } catch (Unreadable refused) {
      return false;
    }
  }

  /** Whether the bytes are a zip of files and no document. */
  static boolean isArchive(byte[] bytes) {
    try {
      if (bytes.length == 0 || Signature.of(bytes) != Signature.ZIP) return false;
      var zip = new Zip(bytes);
      return !Docx.is(zip) && !Ofd.is(zip) && !Xlsx.is(zip) && !slides(zip);
    } catch (Unreadable refused) {
      return false;
    }
  }

  private static boolean slides(Zip zip) {
    for (String part : zip.names()) if (part.startsWith("ppt/")) return true;
    return false;
  }

  private static Document packaged(String name, Zip zip, boolean original) throws Unreadable {
    if (Docx.is(zip)) return extracted(name, Format.DOCX, "", Docx.read(zip, original));
    if (Ofd.is(zip)) return extracted(name, Format.OFD, "", Ofd.read(zip));
    if (Xlsx.is(zip)) return extracted(name, Format.XLSX, "", Xlsx.read(zip));
    if (slides(zip)) throw new Unreadable("pptx", "这是演示文稿（PPT），不是报告。", "", "请另存为 docx 后再上传。");
    throw new Unreadable("archive", "这是压缩包，不是单个文件。", "", "请解压后上传其中的报告。");
  }

  private static Document compound(String name, byte[] bytes) throws Unreadable {
    var ole = new Ole(bytes);
    return ole.isWord()
        ? extracted(name, Format.DOC, "", Doc.read(ole.root()))
        : extracted(name, Format.XLS, "", Xls.read(ole.root()));
  }

  private static Document web(String name, Format format, byte[] page) throws Unreadable {
    Decoding decoding = Decoding.of(page);
    Extract extract = Html.read(decoding.text());
    extract.notes.addAll(decoding.notes());
    return extracted(name, format, decoding.encoding(), extract);
  }

  private static Document extracted(String name, Format format, String encoding, Extract extract)
      throws Unreadable {
    if (!extract.hasText()) throw Limits.empty();
    char[] stored = new char[extract.text.length()];
    extract.text.getChars(0, stored.length, stored, 0);
    return mended(name, format, encoding, stored, extract.notes, extract.places);
  }

  private static Document mended(
      String name,
      Format format,
      String encoding,
      char[] stored,
      List<String> notes,
      List<Document.Place> places)
      throws Unreadable {
    boolean marks = format == Format.TXT || format == Format.MARKDOWN;
    var mended = Mending.of(stored, marks);
    if (mended.text().length == 0 || titleAlone(mended.text())) throw Limits.empty();
    List<String> all = new ArrayList<>(notes);
    if (misnamed(name, format))
      all.addFirst("扩展名与内容不符：文件名是“%s”，内容是%s，已按内容读取。".formatted(suffix(name), format.chinese));
    return new Document(
        name, format, encoding, stored, mended.text(), mended.offsets(), all, places);
  }

  /** A cover without what it covers: a report's title, and no sentence. */
  private static boolean titleAlone(char[] text) {
    if (text.length > LONGEST_COVER) return false;
    boolean title = false;
    var titles = PageWords.bundled().of("title");
    for (int i = 0; i < text.length; i++) {
      if ("。，；：！".indexOf(text[i]) >= 0) return false;
      title |= titles.longest(text, i, text.length) >= 0;
    }
    return title;
  }

  private static boolean markdown(String name) {
    String suffix = suffix(name);
    return suffix.equals("md") || suffix.equals("markdown");
  }

  private static boolean misnamed(String name, Format format) {
    return switch (suffix(name)) {
      case "docx", "docm", "dotx", "dotm" -> format != Format.DOCX;
      // WPS and Word write either under these.
      case "doc", "dot", "wps", "wpt" -> format != Format.DOC && format != Format.DOCX;
      case "xlsx", "xlsm" -> format != Format.XLSX;
      case "xls", "et", "ett" -> format != Format.XLS && format != Format.XLSX;
      case "pdf" -> format != Format.PDF;
      case "ofd" -> format != Format.OFD;
      case "rtf" -> format != Format.RTF;
      case "mht", "mhtml" -> format != Format.MHTML;
      case "html", "htm", "shtml", "xhtml" -> format != Format.HTML;
      case "txt", "text" -> format != Format.TXT && format != Format.MARKDOWN;
      case "md", "markdown" -> format != Format.MARKDOWN;
      default -> false;
    };
  }

  private static String suffix(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
