package zhengnuo.reading.facts;

/** Factors of ten written behind a number: 万, 亿, 千万, 万亿, with 余 or 多 among them. */
final class Numerals {
  private Numerals() {}

  /**
   * Reads the magnitude at {@code at}.
   *
   * @return the position after it, its power of ten and whether 余 or 多 was among it, packed for
   *     {@link #end}, {@link #scale}, {@link #more}
   */
  static long magnitude(char[] text, int at, int to, Lexemes lexemes) {
    int scale = 0;
    boolean more = false;
    int end = at;
    int i = skip(text, at, to);
    while (i < to) {
      // 千米, 千瓦 and 千伏 are units of their own, 百 may begin 百分点.
      long unit = lexemes.units.match(text, i, to);
      int power = power(text, i, to, lexemes.words);
      if (power > 0) {
        if (unit != -1 && zhengnuo.reading.lexicon.Trie.end(unit) > i + 1) break;
        scale += power;
        end = ++i;
        continue;
      }
      int after = more ? -1 : lexemes.words.end(text, i, to, WordClass.MORE.bit);
      if (after < 0) break;
      more = true;
      i = after;
      end = i;
    }
    return ((long) end << 16) | (scale << 1) | (more ? 1 : 0);
  }

  static int end(long magnitude) {
    return (int) (magnitude >> 16);
  }

  static int scale(long magnitude) {
    return (int) (magnitude & 0xffff) >> 1;
  }

  static boolean more(long magnitude) {
    return (magnitude & 1) == 1;
  }

  private static int power(char[] text, int at, int to, FactWords words) {
    if (words.is(text, at, at + 1, WordClass.MAGNITUDE_TEN_THOUSAND.bit)) return 4;
    if (words.is(text, at, at + 1, WordClass.MAGNITUDE_HUNDRED_MILLION.bit)) return 8;
    if (words.is(text, at, at + 1, WordClass.MAGNITUDE_THOUSAND.bit)) return 3;
    return words.is(text, at, at + 1, WordClass.MAGNITUDE_HUNDRED.bit) ? 2 : 0;
  }

  /** The first position from {@code at} that holds no blank. */
  static int skip(char[] text, int at, int to) {
    while (at < to && isBlank(text[at])) at++;
    return at;
  }

  /** The position after the last character before {@code to} that is no blank. */
  static int skipBack(char[] text, int from, int to) {
    while (to > from && isBlank(text[to - 1])) to--;
    return to;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '　' || c == '\u00a0' || c == '\r';
  }
}
