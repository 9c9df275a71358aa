package zhengnuo.reading.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import zhengnuo.reading.document.RtfGroup.Destination;

/**
 * Rich text (RTF 1.9): paragraphs with the list numbers that stand in the file, tables row by row,
 * footnotes behind their paragraph, tracked changes accepted. One pass with a stack of its own, so
 * that nesting costs no stack of the machine's; pictures, objects and fields' codes are passed
 * over.
 */
final class Rtf {
  private static final Charset CHINESE = Charset.forName("GB18030");

  private final byte[] bytes;
  private int at;
  private final RtfText text = new RtfText();
  private final Deque<RtfGroup> outer = new ArrayDeque<>();
  private RtfGroup group = new RtfGroup();
  private Charset page = CHINESE;
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private int defaultFont = -1;
  private int toSkip;
  private boolean starred;

  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  /** Of the cell that is being defined. */
  private RtfText.Merge merge = RtfText.Merge.NONE;

  private Rtf(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws Unreadable {@code too-deep}, {@code too-long}, {@code rtf-damaged} if the file ends
   *     inside a group and nothing was read
   */
  static Extract read(byte[] bytes) throws Unreadable {
    return new Rtf(bytes).extract();
  }

  private Extract extract() throws Unreadable {
    while (at < bytes.length) {
      byte b = bytes[at++];
      switch (b) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n', 0 -> {}
        default -> add(b);
      }
    }
    flush();
    boolean cut = !outer.isEmpty();
    // The last paragraph may have no end.
    if (cut) group = outer.getLast();
    text.paragraph(group);
    return text.finished(cut);
  }

  private void open() throws Unreadable {
    flush();
    if (outer.size() >= Limits.RTF_DEPTH)
      throw new Unreadable(
          "too-deep",
          "结构嵌套过深（上限%s层），疑似异常文件。".formatted(Limits.RTF_DEPTH),
          "",
          "请用 Word 或 WPS 打开后另存为 docx 再上传。");
    outer.push(group);
    group = group.inner();
    toSkip = 0;
  }

  private void close() {
    flush();
    toSkip = 0;
    if (outer.isEmpty()) {
      // What stands behind the last brace is no text.
      at = bytes.length;
      return;
    }
    RtfGroup closed = group;
    group = outer.pop();
    if (closed.destination == Destination.NOTE && group.destination != Destination.NOTE)
      text.endNote();
    if (outer.isEmpty()) at = bytes.length;
  }

  private void control() throws Unreadable {
    if (at >= bytes.length) return;
    int c = bytes[at] & 0xff;
    if (!letter(c)) {
      at++;
      symbol((char) c);
      return;
    }
    int from = at;
    while (at < bytes.length && letter(bytes[at] & 0xff) && at - from < 40) at++;
    String word = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    boolean minus = at < bytes.length && bytes[at] == '-';
    if (minus) at++;
    long value = 0;
    boolean numbered = false;
    for (int n = 0; at < bytes.length && Characters.digit((char) bytes[at]) && n < 10; n++, at++) {
      value = value * 10 + bytes[at] - '0';
      numbered = true;
    }
    if (at < bytes.length && bytes[at] == ' ') at++;
    int number = (int) Math.min(Integer.MAX_VALUE, minus ? -value : value);
    boolean star = starred;
    starred = false;
    if (word.equals("bin")) at = (int) Math.min(bytes.length, at + Math.max(0L, number));
    else if (toSkip > 0 && !word.equals("u")) toSkip--;
    else word(word, numbered ? number : 1, numbered, star);
  }

  private static boolean letter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void symbol(char c) throws Unreadable {
    switch (c) {
      case '\'' -> {
        int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        at = Math.min(bytes.length, at + 2);
        if (high >= 0 && low >= 0) add((byte) (high << 4 | low));
      }
      case '*' -> starred = true;
      case '~' -> add((byte) ' ');
      case '_' -> add((byte) '-');
      case '{', '}', '\\' -> add((byte) c);
      case '\r', '\n' -> paragraph();
      default -> {}
    }
  }

  private void word(String word, int value, boolean numbered, boolean star) throws Unreadable {
    switch (word) {
      case "ansicpg" -> page = RtfCharsets.page(value, page);
      case "deff" -> defaultFont = value;
      case "fonttbl" -> group.destination = Destination.FONTS;
      case "f" -> {
        flush();
        group.font = value;
      }
      case "fcharset" -> {
        Charset charset = RtfCharsets.font(value);
        if (group.destination == Destination.FONTS && charset != null)
          fonts.put(group.font, charset);
      }
      case "plain" -> {
        flush();
        group.font = defaultFont;
        group.hidden = false;
        group.deleted = false;
      }
      case "u" -> {
        flush();
        text.append((char) value, group);
        toSkip = group.fallback;
      }
      case "uc" -> group.fallback = Math.clamp(value, 0, 100);
      case "v" -> {
        flush();
        group.hidden = !numbered || value != 0;
      }
      case "deleted" -> {
        flush();
        if (!group.deleted) text.changes++;
        group.deleted = !numbered || value != 0;
      }
      case "revised" -> text.changes++;
      case "par", "sect", "page", "column" -> paragraph();
      case "line", "softline" -> special('\n');
      case "tab" -> {
        if (!group.listNumber) special('\t');
      }
      case "listtext", "pntext" -> group.listNumber = true;
      case "fldinst" -> {
        text.beginField();
        group.destination = Destination.CODE;
      }
      case "fldrslt" -> group.contents |= text.isContents();
      case "emdash" -> special('—');
      case "endash" -> special('–');
      case "lquote" -> special('‘');
      case "rquote" -> special('’');
      case "ldblquote" -> special('“');
      case "rdblquote" -> special('”');
      case "bullet" -> special('•');
      case "emspace", "enspace", "qmspace" -> special(' ');
      case "pard" -> group.inTable = false;
      case "intbl" -> group.inTable = true;
      case "trowd" -> {
        group.inTable = true;
        text.beginRow();
        merge = RtfText.Merge.NONE;
      }
      case "clmrg" -> merge = RtfText.Merge.BEFORE;
      case "clvmrg" -> merge = RtfText.Merge.ABOVE;
      case "cellx" -> {
        text.defineCell(merge);
        merge = RtfText.Merge.NONE;
      }
      case "cell" -> {
        flush();
        if (group.destination == Destination.BODY) text.cell();
      }
      case "nestcell", "nestrow" -> special(' ');
      case "row" -> {
        flush();
        if (group.destination != Destination.BODY) return;
        text.endRow();
        group.inTable = false;
      }
      case "footnote" -> {
        flush();
        if (group.destination == Destination.BODY) group.destination = Destination.NOTE;
      }
      case "annotation" -> {
        text.comments++;
        group.destination = Destination.DROPPED;
      }
      case "object" -> text.objects++;
      default -> {
        if (RtfCharsets.noText(word, star)) group.destination = Destination.DROPPED;
      }
    }
  }

  private void add(byte b) {
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    pending.write(b);
  }

  private void special(char c) {
    flush();
    text.append(c, group);
  }

  private void paragraph() throws Unreadable {
    flush();
    text.paragraph(group);
  }

  /** Bytes of one font make characters together: a hanzi is two of them. */
  private void flush() {
    if (pending.size() == 0) return;
    boolean kept =
        group.destination != Destination.FONTS && group.destination != Destination.DROPPED;
    if (kept) {
      Charset charset = fonts.getOrDefault(group.font, page);
      String words = pending.toString(charset);
      // Chinese bytes in a font that says it has none.
      if (words.indexOf('\ufffd') >= 0 || charset == RtfCharsets.WESTERN && high())
        words = pending.toString(page);
      for (int i = 0; i < words.length(); i++) text.append(words.charAt(i), group);
    }
    pending.reset();
  }

  private boolean high() {
    for (byte b : pending.toByteArray()) if (b < 0) return true;
    return false;
  }
}
