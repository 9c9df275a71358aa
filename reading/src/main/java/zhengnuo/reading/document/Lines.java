package zhengnuo.reading.document;

import static zhengnuo.reading.document.Characters.BREAK;
import static zhengnuo.reading.document.Characters.INVISIBLE;
import static zhengnuo.reading.document.Characters.KIND;
import static zhengnuo.reading.document.Characters.MARKUP;
import static zhengnuo.reading.document.Characters.SPACE;

import java.util.Arrays;

/**
 * The lines of a stored text that hold something, as parallel arrays: where each stands and what
 * the joining has to know of it. Blank lines are left out; they part paragraphs no more than a
 * break does, since page breaks leave blank lines inside sentences.
 */
final class Lines {
  /** The line stands further right than its margin. */
  static final int INDENTED = 1;

  /** A sentence ends before the line does. */
  static final int STOP_INSIDE = 2;

  /** The line's last character ends a sentence or a clause of a list. */
  static final int CLOSED = 4;

  /** The line's last character cannot end a paragraph. */
  static final int OPEN = 8;

  /** Marked as a heading by # or wholly bold. */
  static final int MARKED = 16;

  /** Begins with a mark of markdown: #, a list mark, bold. */
  static final int MARK_FIRST = 32;

  /** Page furniture, or a mark that is no text. */
  static final int DROPPED = 64;

  private final char[] text;
  private final Markup markup;

  int count;
  int[] start = new int[256];
  int[] end = new int[256];

  /** Where the line's break begins; the text's length behind the last line. */
  int[] breakAt = new int[256];

  /** Cells as on paper: a hanzi takes two, an ASCII character one. */
  int[] width = new int[256];

  int[] flags = new int[256];

  /** Where what stands behind the line's last stop begins. */
  int[] tail = new int[256];

  Lines(char[] text, Markup markup) {
    this.text = text;
    this.markup = markup;
    int from = 0;
    for (int i = 0; i < text.length; ) {
      int kind = KIND[text[i]];
      if (kind == BREAK) {
        add(from, i, i);
        from = ++i;
      } else if (kind == MARKUP) {
        int past = markup.dropped(i, text.length);
        if (past > i && markup.parts(i)) {
          add(from, i, i);
          from = past;
        } else if (past == i && markup.escape(i, text.length) > i) {
          past = i + 2;
          if (text[i + 1] != 't') {
            add(from, i, i);
            from = past;
          }
        }
        i = Math.max(i + 1, past);
      } else i++;
    }
    add(from, text.length, text.length);
  }

  private void add(int from, int to, int breaks) {
    int indentation = 0;
    int tabs = 0;
    while (from < to && blank(text[from])) {
      if (text[from] == '\t') tabs++;
      else if (KIND[text[from]] == SPACE) indentation += text[from] == '\u3000' ? 2 : 1;
      from++;
    }
    while (to > from && blank(text[to - 1])) to--;
    if (from == to) return;
    if (count == start.length) grow();
    start[count] = from;
    end[count] = to;
    breakAt[count] = breaks;
    flags[count] = indentation >= 2 || tabs > 0 ? INDENTED : 0;
    measure(count);
    if (width[count] > 0 || flags[count] != 0) count++;
  }

  /** Width and last characters of a line, past what is no text. */
  private void measure(int line) {
    int to = end[line];
    int cells = 0;
    char last = 0;
    char beforeLast = 0;
    boolean stop = false;
    tail[line] = start[line];
    char beforeBracket = 0;
    for (int i = start[line]; i < to; i++) {
      char c = text[i];
      int kind = KIND[c];
      if (kind == SPACE || kind == INVISIBLE) continue;
      if (kind == MARKUP) {
        int past = markup.dropped(i, to);
        if (past == i) past = markup.escape(i, to);
        if (past > i) {
          i = past - 1;
          continue;
        }
        if (c == '（' || c == '(') beforeBracket = last;
      }
      if (stops(last)) {
        stop = true;
        tail[line] = i;
      }
      beforeLast = last;
      last = c;
      cells += c < 0x2000 ? 1 : 2;
    }
    width[line] = cells;
    int flag = stop ? STOP_INSIDE : 0;
    char closes = quoteOrBracketEnd(last) ? closing(last) ? beforeBracket : beforeLast : last;
    // A bracket that stands behind a stop (（鼓掌）) is closed as the stop is, and so is one whose
    // own words end with a stop.
    if (ends(closes) || ends(quoteOrBracketEnd(last) ? beforeLast : last)) flag |= CLOSED;
    if (last == '，' || last == '、' || last == '“' || last == '（' || last == '《' || last == ',')
      flag |= OPEN;
    flags[line] |= flag;
  }

  private static boolean blank(char c) {
    return KIND[c] == SPACE || KIND[c] == INVISIBLE;
  }

  private static boolean closing(char c) {
    return c == '）' || c == ')';
  }

  private static boolean quoteOrBracketEnd(char c) {
    return closing(c) || c == '”' || c == '’' || c == '》' || c == '』' || c == '」' || c == '"';
  }

  private static boolean stops(char c) {
    return c == '。' || c == '！' || c == '？' || c == '；';
  }

  /** Whether the character ends a paragraph or an item of a list. */
  private static boolean ends(char c) {
    return switch (c) {
      case '。', '！', '？', '；', '：', '…', '.', '!', '?', ';', ':' -> true;
      default -> false;
    };
  }

  boolean is(int line, int flag) {
    return (flags[line] & flag) != 0;
  }

  private void grow() {
    int room = start.length * 2;
    start = Arrays.copyOf(start, room);
    end = Arrays.copyOf(end, room);
    breakAt = Arrays.copyOf(breakAt, room);
    width = Arrays.copyOf(width, room);
    flags = Arrays.copyOf(flags, room);
    tail = Arrays.copyOf(tail, room);
  }
}
