package zhengnuo.reading.facts;

import java.math.BigDecimal;

/**
 * A number with its unit as positions in the mended text; numbers are made of it only when a fact
 * is kept. Filled by {@link Quantities}.
 */
final class Quantity {
  /** Index of its first run among the text's digit runs. */
  int run;

  /** How many runs it takes up: two in a range or product. */
  int runs = 1;

  /** First digit. */
  int from;

  /** After the unit. */
  int to;

  /** The first number's digits. */
  int firstTo;

  /** The second number's digits, of a range or product; -1 without one. */
  int secondFrom = -1;

  int secondTo = -1;

  /** Powers of ten that follow each number. */
  int firstScale;

  int secondScale;

  boolean product;
  int unitFrom;
  int unitTo;
  UnitKind kind = UnitKind.NONE;

  /** Where the words of bound before it begin; {@code from} without any. */
  int before;

  /** After the words of bound behind it; {@code to} without any. */
  int after;

  Bound bound = Bound.EXACT;

  /** Whether 第 or 前 makes it a place in an order. */
  boolean rank;

  /** Whether it is one number of a ratio a:b:c. */
  boolean ratio;

  /** Takes the unit and magnitude that stand with a later number of the same list. */
  void sharedUnit(Quantity later) {
    unitFrom = later.unitFrom;
    unitTo = later.unitTo;
    firstScale = later.firstScale;
  }

  BigDecimal low(char[] text) {
    BigDecimal first = number(text, from, firstTo, firstScale);
    return product ? first.multiply(number(text, secondFrom, secondTo, secondScale)) : first;
  }

  BigDecimal high(char[] text) {
    if (product || secondFrom < 0) return low(text);
    return number(text, secondFrom, secondTo, secondScale);
  }

  String unit(char[] text) {
    return new String(text, unitFrom, unitTo - unitFrom);
  }

  private static BigDecimal number(char[] text, int from, int to, int scale) {
    char[] plain = new char[to - from];
    int n = 0;
    // What is no digit or point inside a number groups thousands.
    for (int i = from; i < to; i++)
      if ((char) (text[i] - '0') < 10 || text[i] == '.') plain[n++] = text[i];
    return new BigDecimal(plain, 0, n).scaleByPowerOfTen(scale);
  }
}
