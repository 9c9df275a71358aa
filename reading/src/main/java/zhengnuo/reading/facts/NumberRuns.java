package zhengnuo.reading.facts;

/**
 * First stage of facts: where numbers stand. Words are read later, and only around these.
 *
 * <p>A run is a maximal run of Arabic digits with at most one decimal point inside, or of the hanzi
 * that numbers are written with; whether those make a number is for {@link HanziNumbers}.
 * Full-width digits have been folded by {@code document}.
 */
final class NumberRuns {
  private static final byte DIGIT = 1;
  private static final byte HANZI = 2;
  private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿几数";

  /** What each character is in a number; 0 for nearly all. */
  private static final byte[] KIND = new byte[1 << 16];

  static {
    for (char c = '0'; c <= '9'; c++) KIND[c] = DIGIT;
    for (int i = 0; i < NUMERALS.length(); i++) KIND[NUMERALS.charAt(i)] = HANZI;
  }

  private NumberRuns() {}

  /** Where the next number that can be one begins, or {@code to}. */
  static int next(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      byte kind = KIND[text[i]];
      if (kind == 0) continue;
      if (kind == DIGIT) return i;
      int end = end(text, i, to);
      if (HanziNumbers.begins(text, i, end, to)) return i;
      i = end - 1;
    }
    return to;
  }

  /** After the run that begins at {@code at}. */
  static int end(char[] text, int at, int to) {
    if (KIND[text[at]] != HANZI) return Digits.end(text, at, to);
    int end = hanzi(text, at, to);
    // 百分之七点五, 三分之一: the whole and the part are one number.
    if (end + 2 >= to || text[end] != '分' || text[end + 1] != '之') return end;
    int part = hanzi(text, end + 2, to);
    if (part == end + 2) return end;
    if (part + 1 < to && text[part] == '点' && KIND[text[part + 1]] == HANZI)
      return hanzi(text, part + 1, to);
    return part;
  }

  private static int hanzi(char[] text, int at, int to) {
    while (at < to && KIND[text[at]] == HANZI) at++;
    return at;
  }

  static boolean isHanzi(char c) {
    return KIND[c] == HANZI;
  }
}
