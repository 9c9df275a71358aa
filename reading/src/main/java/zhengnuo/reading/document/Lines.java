package zhengnuo.reading.document;

import static zhengnuo.reading.document.Characters.BREAK;
import static zhengnuo.reading.document.Characters.INVISIBLE;
import static zhengnuo.reading.document.Characters.KIND;
import static zhengnuo.reading.document.Characters.MARKUP;
import static zhengnuo.reading.document.Characters.PASS;
import static zhengnuo.reading.document.Characters.SPACE;
import static zhengnuo.reading.document.Characters.digit;

import java.util.Arrays;

/**
 * The lines of a stored text that hold something, as parallel arrays: where each stands and what
 * the joining has to know of it. Blank lines are left out; they part paragraphs no more than a
 * break does, since page breaks leave blank lines inside sentences.
 *
 * <p>Most lines are the same in the mended text. They are found in one pass that stops at what
 * might not be, and measured only where something asks.
 */
final class Lines {
  /** The line stands further right than its margin. */
  static final int INDENTED = 1;

  private static final int STOP_INSIDE = 2;

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

  /** The same in the mended text, character by character. */
  static final int SAME = 128;

  private static final int UNMEASURED = -1;

  private final char[] text;
  private final Markup markup;

  int count;
  int[] start = new int[64];
  int[] end = new int[64];

  /** Where the line's break begins; the text's length behind the last line. */
  int[] breakAt = new int[64];

  private int[] flags = new int[64];
  private int[] width = new int[64];
  private int[] tail = new int[64];

  Lines(char[] text, Markup markup) {
    this.text = text;
    this.markup = markup;
    int from = 0;
    boolean same = true;
    for (int i = 0; ; ) {
      while (i < text.length && (PASS[text[i]] & ~Characters.PASS_COMMA) == 0) i++;
      if (i == text.length) break;
      int kind = KIND[text[i]];
      if (kind == Characters.DIGIT) {
        same &= !behindComma(i);
        while (i < text.length && digit(text[i])) i++;
      } else if (kind == BREAK) {
        add(from, i, i, same);
        from = ++i;
        same = true;
      } else if (kind == SPACE) {
        int blanks = i;
        while (i < text.length && KIND[text[i]] == SPACE) i++;
        // Blanks before and behind a line are no part of it.
        same &= blanks == from || i == text.length || KIND[text[i]] == BREAK;
      } else if (kind == MARKUP) {
        int past = markup.dropped(i, text.length);
        boolean parts = past > i ? markup.parts(i) : markup.partsByEscape(i);
        if (past == i) past = markup.escape(i, text.length);
        same &= text[i] == '（' && past == i && !markup.opensJump(i);
        if (parts) {
          add(from, i, i, false);
          from = past;
          same = true;
        }
        i = Math.max(i + 1, past);
      } else {
        same = false;
        i++;
      }
    }
    add(from, text.length, text.length, same);
  }

  /** Whether a comma before this digit may part thousands. */
  private boolean behindComma(int at) {
    return at > 0 && text[at - 1] == '，' && (at == 1 || PASS[text[at - 2]] != 0);
  }

  private void add(int from, int to, int breaks, boolean same) {
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
    // A comma that begins a line may part digits from those of the line before.
    if (same && text[from] != '，') {
      width[count] = UNMEASURED;
      tail[count] = UNMEASURED;
      char last = text[to - 1];
      char beforeLast = to - 2 < from ? 0 : text[to - 2];
      char beforeBracket = closing(last) ? beforeBracket(from, to) : 0;
      flags[count] |= SAME | ending(last, beforeLast, beforeBracket);
    } else {
      measure(count);
      if (width[count] == 0 && flags[count] == 0) return;
    }
    count++;
  }

  private char beforeBracket(int from, int to) {
    for (int i = to - 1; i > from; i--) if (text[i] == '（') return text[i - 1];
    return 0;
  }

  /** Measures a line past what is no text. */
  private void measure(int line) {
    int to = end[line];
    int cells = 0;
    char last = 0;
    char beforeLast = 0;
    char beforeBracket = 0;
    tail[line] = start[line];
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
        flags[line] |= STOP_INSIDE;
        tail[line] = i;
      }
      beforeLast = last;
      last = c;
      cells += cells(c);
    }
    width[line] = cells;
    flags[line] |= ending(last, beforeLast, beforeBracket);
  }

  /**
   * @param beforeBracket what stands before the line's last opening bracket
   */
  private static int ending(char last, char beforeLast, char beforeBracket) {
    boolean quoted = quoteOrBracketEnd(last);
    char closes = closing(last) ? beforeBracket : quoted ? beforeLast : last;
    // A bracket that stands behind a stop (（鼓掌）) is closed as the stop is, and so is one whose
    // own words end with a stop.
    int flag = ends(closes) || ends(quoted ? beforeLast : last) ? CLOSED : 0;
    boolean open =
        last == '，' || last == '、' || last == '“' || last == '（' || last == '《' || last == ',';
    return open ? flag | OPEN : flag;
  }

  boolean is(int line, int flag) {
    return (flags[line] & flag) != 0;
  }

  void mark(int line, int flag) {
    flags[line] |= flag;
  }

  /** Leaves out what stands before {@code past}; the line stays as wide as it was written. */
  void beginAt(int line, int past) {
    width(line);
    tail(line);
    start[line] = past;
  }

  /** Cells as on paper: a hanzi takes two, an ASCII character one. */
  int width(int line) {
    if (width[line] == UNMEASURED) {
      int cells = 0;
      for (int i = start[line]; i < end[line]; i++) cells += cells(text[i]);
      width[line] = cells;
    }
    return width[line];
  }

  /** Whether the line is no wider, told without measuring where its length alone tells. */
  boolean isWithin(int line, int cells) {
    int known = width[line];
    if (known != UNMEASURED) return known <= cells;
    int length = end[line] - start[line];
    return length * 2 <= cells || length <= cells && width(line) <= cells;
  }

  /** Whether a sentence ends before the line does. */
  boolean stopsInside(int line) {
    return tail(line) >= 0 && is(line, STOP_INSIDE);
  }

  /** Where what stands behind the line's last stop begins; the line's start if it has none. */
  int tail(int line) {
    if (tail[line] == UNMEASURED) {
      int i = end[line] - 1;
      while (i > start[line] && !stops(text[i - 1])) i--;
      tail[line] = i;
      if (i > start[line]) flags[line] |= STOP_INSIDE;
    }
    return tail[line];
  }

  private static int cells(char c) {
    return c < 0x2000 ? 1 : 2;
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

  private void grow() {
    int room = start.length * 2;
    start = Arrays.copyOf(start, room);
    end = Arrays.copyOf(end, room);
    breakAt = Arrays.copyOf(breakAt, room);
    flags = Arrays.copyOf(flags, room);
    width = Arrays.copyOf(width, room);
    tail = Arrays.copyOf(tail, room);
  }
}
