package zhengnuo.reading.facts;

/** Ratios a:b:c, whose every number is a share; 8:30 is a time of day. */
final class Ratios {
  private Ratios() {}

  /** Whether the number stands in a ratio; marks the quantity then. */
  static boolean is(
      char[] text, int[] runs, int count, Quantity quantity, int from, int to, FactWords words) {
    boolean after = joined(text, quantity.firstTo, runs, count, quantity.run + 1, to, words);
    boolean before =
        quantity.run > 0
            && runs[quantity.run * 2 - 2] >= from
            && joined(text, runs[quantity.run * 2 - 1], runs, count, quantity.run, to, words);
    quantity.ratio = after || before;
    return quantity.ratio;
  }

  private static boolean joined(
      char[] text, int end, int[] runs, int count, int next, int to, FactWords words) {
    if (next * 2 >= count || runs[next * 2] >= to) return false;
    int mark = Numerals.skip(text, end, to);
    int after = words.end(text, mark, to, WordClass.RATIO.bit);
    return after > 0 && Numerals.skip(text, after, to) == runs[next * 2];
  }
}
