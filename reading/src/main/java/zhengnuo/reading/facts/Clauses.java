package zhengnuo.reading.facts;

/**
 * Where clauses end. A comma ends a clause, 、 joins the members of a list inside one, and what
 * stands in parentheses is no part of the clause around them.
 */
final class Clauses {
  static final char ENUMERATION = '、';
  static final char OPEN = '（';
  static final char CLOSE = '）';

  /** No clause is longer; beyond this the words say nothing of the number. Keeps reading linear. */
  static final int LONGEST = 160;

  private static final boolean[] SEPARATES = new boolean[1 << 16];

  static {
    for (char c : "，；：。！？\n,;".toCharArray()) SEPARATES[c] = true;
  }

  private Clauses() {}

  static boolean separates(char c) {
    return SEPARATES[c];
  }

  /** Start of the clause that holds {@code at}. */
  static int start(char[] text, int from, int at) {
    int earliest = Math.max(from, at - LONGEST);
    int closed = 0;
    while (at > earliest) {
      char c = text[at - 1];
      if (c == CLOSE || c == ')') closed++;
      else if (c == OPEN || c == '(') {
        if (closed == 0) return at;
        closed--;
      } else if (closed == 0 && separates(c)) return at;
      at--;
    }
    return at;
  }

  /** End of the clause that holds {@code at}, before its separator. */
  static int end(char[] text, int at, int to) {
    int latest = Math.min(to, at + LONGEST);
    int opened = 0;
    while (at < latest) {
      char c = text[at];
      if (c == OPEN || c == '(') opened++;
      else if (c == CLOSE || c == ')') {
        if (opened == 0) return at;
        opened--;
      } else if (opened == 0 && separates(c)) return at;
      at++;
    }
    return at;
  }

  /** After the parenthesis that opens at {@code at}, or {@code at + 1} where none closes it. */
  static int closed(char[] text, int at, int to) {
    for (int i = at + 1; i < to; i++) if (text[i] == CLOSE || text[i] == ')') return i + 1;
    return at + 1;
  }

  static boolean opens(char c) {
    return c == OPEN || c == '(';
  }
}
