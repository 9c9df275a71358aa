package zhengnuo.reading.facts;

/** The words of bound around a quantity: 近5万元, 不少于15个, 95%以上, 3%左右. */
final class Bounds {
  private static final long BEFORE =
      WordClass.AT_LEAST_BEFORE.bit | WordClass.AT_MOST_BEFORE.bit | WordClass.ABOUT_BEFORE.bit;
  private static final long AFTER =
      WordClass.AT_LEAST_AFTER.bit | WordClass.AT_MOST_AFTER.bit | WordClass.ABOUT_AFTER.bit;

  private Bounds() {}

  /** Sets bound, {@code before} and {@code after} of the quantity. What stands behind it wins. */
  static void read(Sentence sentence, Quantity quantity) {
    SentenceWords words = sentence.words;
    quantity.before = quantity.from;
    quantity.after = quantity.to;
    int end = sentence.skipBack(quantity.from);
    // The longest word of any class decides: the 约 of 节约 and the 过 of 通过 are no bounds.
    int start = words.start(sentence.from, end, -1L);
    if (start >= 0 && words.is(start, end, BEFORE)) {
      quantity.before = start;
      quantity.bound =
          bound(words, start, end, WordClass.AT_LEAST_BEFORE, WordClass.AT_MOST_BEFORE);
    }
    int at = sentence.skip(quantity.to);
    int after = words.end(at, sentence.to, AFTER);
    if (after < 0) return;
    quantity.bound = bound(words, at, after, WordClass.AT_LEAST_AFTER, WordClass.AT_MOST_AFTER);
    quantity.after = after;
  }

  private static Bound bound(
      SentenceWords words, int from, int to, WordClass atLeast, WordClass atMost) {
    if (words.is(from, to, atLeast.bit)) return Bound.AT_LEAST;
    return words.is(from, to, atMost.bit) ? Bound.AT_MOST : Bound.ABOUT;
  }
}
