package zhengnuo.reading.document;

/**
 * Marks of markdown at the beginning of lines: they are no text, but say what is a heading. Read in
 * plain text too, since reports are copied with them.
 */
final class Marks {
  private Marks() {}

  /**
   * Moves the start of each line behind its marks; lines that are nothing but a mark are dropped.
   */
  static void read(char[] text, Lines lines) {
    for (int line = 0; line < lines.count; line++) {
      int from = lines.start[line];
      int to = lines.end[line];
      if (rule(text, from, to)) {
        lines.mark(line, Lines.DROPPED);
        continue;
      }
      int past = mark(text, from, to);
      if (past > from) {
        lines.mark(line, text[from] == '#' ? Lines.MARKED | Lines.MARK_FIRST : Lines.MARK_FIRST);
        lines.beginAt(line, past);
        if (past == to) lines.mark(line, Lines.DROPPED);
      } else if (bold(text, from)) {
        lines.mark(line, Lines.MARK_FIRST);
        if (to - from > 4 && bold(text, to - 2) && !boldInside(text, from + 2, to - 2))
          lines.mark(line, Lines.MARKED);
      }
    }
    frontMatter(text, lines);
  }

  /** End of #, >, or a list mark with the blank behind it; {@code from} if there is none. */
  private static int mark(char[] text, int from, int to) {
    int i = from;
    char c = text[i];
    while (i < to && text[i] == c && i - from < 6) i++;
    boolean alone = i == from + 1;
    boolean mark = c == '#' || alone && (c == '>' || c == '-' || c == '*' || c == '+');
    if (!mark || i < to && text[i] != ' ') return from;
    while (i < to && text[i] == ' ') i++;
    return i;
  }

  /** A line of three or more dashes, stars or equals signs, or a table's rule. */
  private static boolean rule(char[] text, int from, int to) {
    int marks = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '-' || c == '*' || c == '=' || c == '_') marks++;
      else if (c != '|' && c != ':' && c != ' ') return false;
    }
    return marks >= 3;
  }

  private static boolean bold(char[] text, int at) {
    return at + 1 < text.length && text[at] == '*' && text[at + 1] == '*';
  }

  private static boolean boldInside(char[] text, int from, int to) {
    for (int i = from; i + 1 < to; i++) if (bold(text, i)) return true;
    return false;
  }

  /** Fields between two rules at the head of a file: only the title is text. */
  private static void frontMatter(char[] text, Lines lines) {
    if (lines.count == 0 || !lines.is(0, Lines.DROPPED) || text[lines.start[0]] != '-') return;
    int close = 1;
    while (close < lines.count && close < 20 && field(text, lines, close) > 0) close++;
    if (close == 1 || close >= lines.count || !lines.is(close, Lines.DROPPED)) return;
    for (int line = 1; line < close; line++) {
      int value = field(text, lines, line);
      boolean title = new String(text, lines.start[line], 5).equals("title");
      if (title && value < lines.end[line]) {
        lines.beginAt(line, value);
        lines.mark(line, Lines.MARKED);
      } else lines.mark(line, Lines.DROPPED);
    }
  }

  /** Where the value of {@code name: value} begins; 0 if the line is no field. */
  private static int field(char[] text, Lines lines, int line) {
    int i = lines.start[line];
    int to = lines.end[line];
    while (i < to && (Characters.KIND[text[i]] == Characters.LETTER || text[i] == '_')) i++;
    if (i - lines.start[line] < 3 || i >= to || text[i] != ':') return 0;
    i++;
    while (i < to && text[i] == ' ') i++;
    return i;
  }
}
