package zhengnuo.reading.facts;

/** The verb that governs a number where it does not stand right before it. */
final class Governing {
  private Governing() {}

  /** 突破2000亿元: the word of bound is the member's own verb. */
  static boolean bounded(Sentence sentence, Quantity quantity) {
    return sentence.words.is(quantity.before, quantity.from, WordClass.REACH.bit);
  }

  /** 增长15%，力争16%: nothing but how firmly is said anew. */
  static boolean goesOn(
      Sentence sentence, Quantity before, Quantity quantity, int left, long verb) {
    boolean strives =
        sentence.words.is(
            Numerals.skip(sentence.text, left, quantity.before),
            quantity.before,
            WordClass.STRIVE.bit);
    return (verb == 0 || strives)
        && quantity.kind == UnitKind.PERCENT
        && before.kind == UnitKind.PERCENT
        && before.measure == Measure.GROWTH
        && quantity.rule == SubjectRule.CARRIED;
  }

  /** 提高农村低保标准10%: the verb stands before what it moves. */
  static long opening(Sentence sentence, Quantity quantity, int start, int end) {
    SentenceWords words = sentence.words;
    if (quantity.kind != UnitKind.PERCENT && quantity.kind != UnitKind.MONEY) return 0;
    int verb = words.end(start, end, WordClass.UP.bit | WordClass.DOWN.bit | WordClass.CHANGE.bit);
    if (verb < start + 2 || verb == end || words.end(start, end) > verb) return 0;
    return words.classesAt(start, verb)
        & (WordClass.UP.bit | WordClass.DOWN.bit | WordClass.CHANGE.bit);
  }

  /** 分别突破300亿元和3000亿元: the word of bound governs the list. */
  static void inheritBound(Quantity before, Quantity quantity) {
    if (quantity.bound == Bound.EXACT && before.before < before.from) quantity.bound = before.bound;
  }
}
