package zhengnuo.reading.facts;

/** Takes verbs, words of bound and adverbs off the stretch before a number. */
final class Tails {
  static final long VERBS =
      WordClass.REACH.bit
          | WordClass.UP.bit
          | WordClass.DOWN.bit
          | WordClass.CHANGE.bit
          | WordClass.CHAIN_CHANGE.bit
          | WordClass.RAISE_TO.bit
          | WordClass.CONTROL.bit
          | WordClass.FROM.bit;
  private static final long OTHERS =
      WordClass.AT_LEAST_BEFORE.bit
          | WordClass.AT_MOST_BEFORE.bit
          | WordClass.ABOUT_BEFORE.bit
          | WordClass.ADVERB.bit
          | WordClass.DEALT.bit
          | WordClass.STRIVE.bit;

  private final char[] text;
  private final FactWords words;

  Tails(char[] text, FactWords words) {
    this.text = text;
    this.words = words;
  }

  /**
   * What was taken off.
   *
   * @param end of what remains
   * @param verbs classes of the verb that governs the number
   * @param dealt whether 分别 was among it
   */
  record Tail(int end, long verbs, boolean dealt) {}

  Tail strip(int left, int before) {
    long found = 0;
    boolean dealt = false;
    int end = before;
    while (end > left) {
      int tight = Numerals.skipBack(text, left, end);
      // The longest word that ends here decides: the 为 of 行为 is no verb of reaching.
      int start = words.start(text, left, tight, -1L);
      if (start < 0 || !words.is(text, start, tight, VERBS | OTHERS)) break;
      if (words.is(text, start, tight, WordClass.RATE.bit)) break;
      long known = words.classesOf(words.match(text, start, tight));
      dealt |= (known & WordClass.DEALT.bit) != 0;
      boolean weak = (found & ~WordClass.REACH.bit) == 0;
      if (weak) found |= known & VERBS;
      end = start;
    }
    return new Tail(end, found, dealt);
  }
}
