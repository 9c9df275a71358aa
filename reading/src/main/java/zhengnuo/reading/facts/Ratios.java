package zhengnuo.reading.facts;

/** Ratios a:b:c, whose every number is a share; 8:30 is a time of day. */
final class Ratios {
  private Ratios() {}

  /** Whether the number stands in a ratio; marks the quantity then. */
  static boolean is(Sentence sentence, Quantity quantity) {
    int[] runs = sentence.runs;
    boolean after = joined(sentence, quantity.firstTo, quantity.run + 1);
    boolean before = quantity.run > 0 && joined(sentence, runs[quantity.run * 2 - 1], quantity.run);
    quantity.ratio = after || before;
    return quantity.ratio;
  }

  private static boolean joined(Sentence sentence, int end, int next) {
    if (next * 2 >= sentence.count) return false;
    int after = sentence.words.end(sentence.skip(end), sentence.to, WordClass.RATIO.bit);
    return after > 0 && sentence.skip(after) == sentence.runs[next * 2];
  }
}
