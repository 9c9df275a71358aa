package zhengnuo.reading.facts;

/** The words of bound around a quantity: 近5万元, 不少于15个, 95%以上, 3%左右. */
final class Bounds {
  private static final long BEFORE =
      WordClass.AT_LEAST_BEFORE.bit | WordClass.AT_MOST_BEFORE.bit | WordClass.ABOUT_BEFORE.bit;
  private static final long AFTER =
      WordClass.AT_LEAST_AFTER.bit | WordClass.AT_MOST_AFTER.bit | WordClass.ABOUT_AFTER.bit;

  private Bounds() {}

  /** Sets bound, {@code before} and {@code after} of the quantity. What stands behind it wins. */
  static void read(char[] text, Quantity quantity, int from, int to, FactWords words) {
    quantity.before = quantity.from;
    quantity.after = quantity.to;
    int end = Numerals.skipBack(text, from, quantity.from);
    // The longest word of any class decides: the 约 of 节约 and the 过 of 通过 are no bounds.
    int start = words.start(text, from, end, -1L);
    if (start >= 0) {
      if (words.is(text, start, end, BEFORE)) {
        quantity.before = start;
        quantity.bound = before(text, start, end, words);
      }
    }
    int at = Numerals.skip(text, quantity.to, to);
    int after = words.end(text, at, to, AFTER);
    if (after < 0) return;
    quantity.bound = after(text, at, after, words);
    quantity.after = after;
  }

  private static Bound before(char[] text, int from, int to, FactWords words) {
    if (words.is(text, from, to, WordClass.AT_LEAST_BEFORE.bit)) return Bound.AT_LEAST;
    return words.is(text, from, to, WordClass.AT_MOST_BEFORE.bit) ? Bound.AT_MOST : Bound.ABOUT;
  }

  private static Bound after(char[] text, int from, int to, FactWords words) {
    if (words.is(text, from, to, WordClass.AT_LEAST_AFTER.bit)) return Bound.AT_LEAST;
    return words.is(text, from, to, WordClass.AT_MOST_AFTER.bit) ? Bound.AT_MOST : Bound.ABOUT;
  }
}
