package zhengnuo.bench.rivals;

import java.math.BigDecimal;

/**
 * A number that a program found in a text.
 *
 * @param at where it begins in the text, UTF-16 units
 * @param low in the base unit, 万 and 亿 multiplied out
 * @param high equal to {@code low} unless it is a range
 * @param unit as the program gives it; empty where it gives none
 */
public record Found(int at, BigDecimal low, BigDecimal high, String unit) {
  Found(int at, BigDecimal value, String unit) {
    this(at, value, value, unit);
  }

  public boolean isRange() {
    return low.compareTo(high) != 0;
  }

  /**
   * What a program hands back as one piece of text, taken apart as its user would: leading digits,
   * a magnitude, and the rest is the unit.
   *
   * @param written begins with a digit: 109.1亿元
   */
  static Found written(int at, String written) {
    int end = 0;
    while (end < written.length() && isNumber(written.charAt(end))) end++;
    // A full stop of Latin print may follow the last digit.
    while (end > 0 && written.charAt(end - 1) == '.') end--;
    BigDecimal value = new BigDecimal(written.substring(0, end));
    for (; end < written.length() && magnitude(written.charAt(end)) > 0; end++)
      value = value.scaleByPowerOfTen(magnitude(written.charAt(end)));
    return new Found(at, value, written.substring(end));
  }

  static boolean isNumber(char c) {
    return c >= '0' && c <= '9' || c == '.';
  }

  private static int magnitude(char c) {
    return switch (c) {
      case '百' -> 2;
      case '千' -> 3;
      case '万' -> 4;
      case '亿' -> 8;
      default -> 0;
    };
  }
}
