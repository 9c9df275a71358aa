package zhengnuo.reading.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rich text (RTF 1.9): paragraphs with the list numbers that stand in the file, tables row by row,
 * footnotes behind their paragraph, tracked changes accepted. One pass with a stack of its own, so
 * that nesting costs no stack of the machine's; pictures, objects and fields' codes are passed
 * over.
 */
final class Rtf {
  private static final int MOST_COLUMNS = 1000;
  private static final Charset CHINESE = Charset.forName("GB18030");

  /** What becomes of the text of a group. */
  private enum Destination {
    BODY,
    /** A footnote's text, gathered apart. */
    NOTE,
    /** What a field is made of: HYPERLINK, PAGE, TOC. */
    CODE,
    FONTS,
    DROPPED
  }

  /** Whether a cell goes on the one before it or above it. */
  private enum Merge {
    NONE,
    BEFORE,
    ABOVE
  }

  /** A group's settings; a closing brace brings back those before it. */
  private static final class Group {
    Destination destination = Destination.BODY;
    int font;

    /** How many characters stand behind \\u for readers that do not know it. */
    int fallback = 1;

    boolean hidden;
    boolean deleted;

    /** The number of a list, as the file's writer showed it. */
    boolean listNumber;

    /** The contents table. */
    boolean contents;

    Group inner() {
      var group = new Group();
      group.destination = destination;
      group.font = font;
      group.fallback = fallback;
      group.hidden = hidden;
      group.deleted = deleted;
      group.listNumber = listNumber;
      group.contents = contents;
      return group;
    }
  }

  private final byte[] bytes;
  private int at;
  private final Extract extract = new Extract();
  private final Deque<Group> outer = new ArrayDeque<>();
  private Group group = new Group();
  private Charset page = CHINESE;
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private int defaultFont = -1;
  private int toSkip;
  private boolean starred;

  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder note = new StringBuilder();
  private final StringBuilder code = new StringBuilder();
  private final List<String> notes = new ArrayList<>();
  private final List<String> row = new ArrayList<>();

  private int paragraphs;
  private final TableRows table = new TableRows();
  private boolean inTable;

  /** What the cells of the row are merged with, in order, and the one that is being defined. */
  private final List<Merge> merges = new ArrayList<>();

  private Merge merge = Merge.NONE;

  private int contentsLines;
  private int hidden;
  private int changes;
  private int comments;
  private int objects;

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
    boolean cut = !outer.isEmpty();
    paragraph();
    table.write(extract);
    if (cut && !extract.hasText())
      throw new Unreadable("rtf-damaged", "文件不完整或已损坏。", "", "请重新下载，或用 Word 或 WPS 另存为 docx 后再上传。");
    if (cut) extract.notes.add("文件在中间断开，只读到断开处。");
    extract.note(changes, "文中有%s处修订，按全部接受读取。");
    extract.note(comments, "有%s条批注，不作正文。");
    extract.note(hidden, "有%s个隐藏字，没有读取。");
    extract.note(contentsLines, "目录%s行不作正文。");
    extract.note(objects, "有%s个嵌入对象，没有打开。");
    return extract;
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
    Group closed = group;
    group = outer.pop();
    if (closed.destination == Destination.NOTE && group.destination != Destination.NOTE) {
      if (!note.toString().isBlank()) notes.add("〔注〕" + note.toString().strip());
      note.setLength(0);
    }
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
        append((char) value);
        toSkip = group.fallback;
      }
      case "uc" -> group.fallback = Math.clamp(value, 0, 100);
      case "v" -> {
        flush();
        group.hidden = !numbered || value != 0;
      }
      case "deleted" -> {
        flush();
        if (!group.deleted) changes++;
        group.deleted = !numbered || value != 0;
      }
      case "revised" -> changes++;
      case "par", "sect", "page", "column" -> paragraph();
      case "line", "softline" -> special('\n');
      case "tab" -> {
        if (!group.listNumber) special('\t');
      }
      case "listtext", "pntext" -> group.listNumber = true;
      case "fldinst" -> {
        code.setLength(0);
        group.destination = Destination.CODE;
      }
      case "fldrslt" -> group.contents |= code.toString().strip().startsWith("TOC");
      case "emdash" -> special('—');
      case "endash" -> special('–');
      case "lquote" -> special('‘');
      case "rquote" -> special('’');
      case "ldblquote" -> special('“');
      case "rdblquote" -> special('”');
      case "bullet" -> special('•');
      case "emspace", "enspace", "qmspace" -> special(' ');
      case "pard" -> inTable = false;
      case "intbl" -> inTable = true;
      case "trowd" -> {
        inTable = true;
        merges.clear();
        merge = Merge.NONE;
      }
      case "clmrg" -> merge = Merge.BEFORE;
      case "clvmrg" -> merge = Merge.ABOVE;
      case "cellx" -> {
        if (merges.size() < MOST_COLUMNS) merges.add(merge);
        merge = Merge.NONE;
      }
      case "cell" -> cell();
      case "nestcell", "nestrow" -> special(' ');
      case "row" -> endRow();
      case "footnote" -> {
        flush();
        if (group.destination == Destination.BODY) group.destination = Destination.NOTE;
      }
      case "annotation" -> {
        comments++;
        group.destination = Destination.DROPPED;
      }
      case "object" -> objects++;
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
    append(c);
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
      for (int i = 0; i < words.length(); i++) append(words.charAt(i));
    }
    pending.reset();
  }

  private boolean high() {
    for (byte b : pending.toByteArray()) if (b < 0) return true;
    return false;
  }

  private void append(char c) {
    @Nullable StringBuilder to =
        switch (group.destination) {
          case BODY -> text;
          case NOTE -> note;
          case CODE -> code;
          case FONTS, DROPPED -> null;
        };
    if (to == null || group.deleted) return;
    if (group.hidden) hidden++;
    else if (c != '\n' || to == text) to.append(c == 0 ? '\ufffd' : c);
  }

  private void paragraph() throws Unreadable {
    flush();
    if (group.destination == Destination.NOTE) {
      note.append(' ');
      return;
    }
    if (group.destination != Destination.BODY) return;
    if (inTable) {
      // A paragraph's end inside a cell.
      if (!text.isEmpty()) text.append(' ');
      return;
    }
    table.write(extract);
    if (group.contents) {
      contentsLines++;
      text.setLength(0);
      return;
    }
    paragraphs++;
    String label = "第%s段".formatted(paragraphs);
    if (!text.toString().isBlank()) extract.line(label, text);
    for (String words : notes) extract.line(label, words);
    text.setLength(0);
    notes.clear();
  }

  private void cell() {
    flush();
    if (group.destination != Destination.BODY) return;
    for (String after : notes) text.append(' ').append(after);
    notes.clear();
    Merge goesOn = row.size() < merges.size() ? merges.get(row.size()) : Merge.NONE;
    String words = text.toString().strip().replace('\n', ' ');
    row.add(
        goesOn == Merge.BEFORE
            ? HeadedRows.COVERED
            : goesOn == Merge.ABOVE && words.isEmpty() ? table.above(row.size()) : words);
    text.setLength(0);
  }

  private void endRow() throws Unreadable {
    flush();
    if (group.destination != Destination.BODY) return;
    table.add(row);
    row.clear();
    inTable = false;
  }
}
