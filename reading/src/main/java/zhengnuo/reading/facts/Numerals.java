package zhengnuo.reading.facts;

/** Factors of ten written behind a number: 万, 亿, 千万, 万亿, with 余 or 多 among them. */
final class Numerals {
  private final char[] text;
  private final Units units;
  private final SentenceWords words;

  /** After the magnitude that was read last; where it was looked for if there is none. */
  int end;

  /** Its power of ten. */
  int scale;

  /** Whether 余 or 多 was among it. */
  boolean more;

  Numerals(char[] text, Units units, SentenceWords words) {
    this.text = text;
    this.units = units;
    this.words = words;
  }

  /** Reads the magnitude at {@code at} into {@link #end}, {@link #scale} and {@link #more}. */
  void magnitude(int at, int to) {
    scale = 0;
    more = false;
    end = at;
    int i = skip(text, at, to);
    while (i < to) {
      int power = power(i);
      if (power > 0) {
        // 千米, 千瓦 and 千伏 are units of their own, 百 may begin 百分点.
        if (units.end(text, i, to) > i + 1) break;
        if (words.end(i, to, WordClass.NO_QUANTITY_AFTER.bit) > i + 1) break;
        scale += power;
        end = ++i;
        continue;
      }
      int after = more ? -1 : words.end(i, to, WordClass.MORE.bit);
      if (after < 0) break;
      more = true;
      i = after;
      end = i;
    }
  }

  private int power(int at) {
    if (words.end(at, at + 1, WordClass.MAGNITUDE.bit) < 0) return 0;
    return switch (text[at]) {
      case '亿' -> 8;
      case '万' -> 4;
      case '千' -> 3;
      default -> 2;
    };
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
