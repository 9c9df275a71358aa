package zhengnuo.reading.facts;

/** Spans of time: most only say when (60年来, 用三年时间), some are what is measured (缩短20天). */
final class Durations {
  private static final long BOUND_AFTER =
      WordClass.AT_LEAST_AFTER.bit | WordClass.AT_MOST_AFTER.bit | WordClass.ABOUT_AFTER.bit;

  private Durations() {}

  /** Whether the quantity of time only says when or for how long something else went on. */
  static boolean only(Sentence sentence, Quantity quantity) {
    SentenceWords words = sentence.words;
    // 为25年来最高: whatever stands before, it says since when.
    int since = words.end(sentence.skip(quantity.to), sentence.to, WordClass.DURATION_AFTER.bit);
    if (since > 0 && sentence.text[since - 1] == '来') return true;
    int end = sentence.skipBack(quantity.from);
    int start = words.start(sentence.from, end, -1L);
    if (start >= 0 && words.is(start, end, WordClass.DURATION_MEASURE.bit)) return false;
    boolean year = words.is(quantity.unitFrom, quantity.unitTo, WordClass.DATE_AFTER.bit);
    // 从45个月下降到23个月: where it stood before.
    if (start >= 0 && !year && words.is(start, end, WordClass.FROM.bit))
      return !raised(sentence, quantity);
    if (start >= 0 && words.is(start, end, WordClass.DURATION_BEFORE.bit)) return true;
    int at = sentence.skip(quantity.to);
    if (words.end(at, sentence.to, WordClass.DURATION_AFTER.bit) > 0) return true;
    if (year) return true;
    return at < sentence.to
        && !Clauses.separates(sentence.text[at])
        && sentence.text[at] != Clauses.ENUMERATION
        && words.end(at, sentence.to, BOUND_AFTER) < 0;
  }

  private static boolean raised(Sentence sentence, Quantity quantity) {
    int end = Clauses.end(sentence.text, quantity.to, sentence.to);
    return sentence.words.find(quantity.to, end, WordClass.RAISE_TO.bit) >= 0;
  }
}
