package zhengnuo.reading.facts;

import java.math.BigDecimal;

/**
 * A number with its unit as positions in the mended text, and what it was found to measure. Reused
 * from sentence to sentence; {@link Facts} keeps what is needed of it.
 */
final class Quantity {
  /** Index of its first run among the sentence's. */
  int run;

  /** How many runs it takes up: two in a range or product. */
  int runs;

  /** First digit. */
  int from;

  /** After the unit. */
  int to;

  /** The first number's digits. */
  int firstTo;

  /** The second number's digits, of a range or product; -1 without one. */
  int secondFrom;

  int secondTo;

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

  /** What it measures, in {@link Subjects}. */
  int subject;

  SubjectRule rule = SubjectRule.NONE;
  Measure measure = Measure.LEVEL;

  /** Whether a minus sign stands before it. */
  boolean negative;

  /** Whether the value falls, so that it is kept as a negative number. */
  boolean falls;

  /** Whether it stands where the value was before (从, 由), or describes a thing. */
  boolean background;

  void reset() {
    runs = 1;
    secondFrom = -1;
    secondTo = -1;
    firstScale = 0;
    secondScale = 0;
    product = false;
    kind = UnitKind.NONE;
    bound = Bound.EXACT;
    rank = false;
    ratio = false;
    subject = Subjects.NONE;
    rule = SubjectRule.NONE;
    measure = Measure.LEVEL;
    negative = false;
    falls = false;
    background = false;
  }

  /** Takes the unit and magnitude that stand with a later number of the same list. */
  void sharedUnit(Quantity later) {
    kind = later.kind;
    unitFrom = later.unitFrom;
    unitTo = later.unitTo;
    firstScale = later.firstScale;
  }

  /** The number written in {@code text[from..to)}, times ten to the {@code scale}. */
  static BigDecimal number(char[] text, int from, int to, int scale) {
    if (NumberRuns.isHanzi(text[from]))
      return HanziNumbers.of(text, from, to).scaleByPowerOfTen(scale);
    char[] plain = new char[to - from];
    int n = 0;
    // What is no digit or point inside a number groups thousands.
    for (int i = from; i < to; i++)
      if ((char) (text[i] - '0') < 10 || text[i] == '.') plain[n++] = text[i];
    return new BigDecimal(plain, 0, n).scaleByPowerOfTen(scale);
  }
}
