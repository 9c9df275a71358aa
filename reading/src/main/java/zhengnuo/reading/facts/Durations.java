package zhengnuo.reading.facts;

/** Spans of time: most only say when (60年来, 用三年时间), some are what is measured (缩短20天). */
final class Durations {
  private Durations() {}

  /** Whether the quantity of time only says when or for how long something else went on. */
  static boolean only(char[] text, Quantity quantity, int from, int to, FactWords words) {
    int end = Numerals.skipBack(text, from, quantity.from);
    int start = words.start(text, from, end, -1L);
    if (start >= 0 && words.is(text, start, end, WordClass.DURATION_MEASURE.bit)) return false;
    if (start >= 0 && words.is(text, start, end, WordClass.DURATION_BEFORE.bit)) return true;
    int at = Numerals.skip(text, quantity.to, to);
    if (words.end(text, at, to, WordClass.DURATION_AFTER.bit) > 0) return true;
    if (words.is(text, quantity.unitFrom, quantity.unitTo, WordClass.DATE_AFTER.bit)) return true;
    return at < to
        && !Clauses.separates(text[at])
        && text[at] != '、'
        && words.end(
                text,
                at,
                to,
                WordClass.AT_LEAST_AFTER.bit
                    | WordClass.AT_MOST_AFTER.bit
                    | WordClass.ABOUT_AFTER.bit)
            < 0;
  }
}
