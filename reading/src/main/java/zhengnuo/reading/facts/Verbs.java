package zhengnuo.reading.facts;

/** Takes verbs, words of bound and adverbs off the stretch before a number. */
final class Verbs {
  static final long ALL =
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
  private static final long MOVING =
      WordClass.UP.bit | WordClass.DOWN.bit | WordClass.CHANGE.bit | WordClass.RAISE_TO.bit;

  /** A base of comparison is no longer: 高于全省平均水平. */
  private static final int LONGEST_BASE = 16;

  private final Sentence sentence;
  private final SentenceWords words;
  private final Phrases phrases;

  /** After what remains of the stretch. */
  int end;

  /** Classes of the verb that governs the number. */
  long classes;

  /** Whether 分别 was among what was taken off. */
  boolean dealt;

  Verbs(Sentence sentence, Phrases phrases) {
    this.sentence = sentence;
    this.words = sentence.words;
    this.phrases = phrases;
  }

  void strip(int left, int before, boolean rank) {
    classes = 0;
    dealt = false;
    end = before;
    if (rank) ranked(left);
    verbs(left);
    base(left);
  }

  private void verbs(int left) {
    while (end > left) {
      int tight = Numerals.skipBack(sentence.text, left, end);
      // The longest word that ends here decides: the 为 of 行为 is no verb of reaching.
      int start = words.start(left, tight, -1L);
      if (start < 0) break;
      if (!words.is(start, tight, ALL | OTHERS)) {
        int when = phrases.whenStart(left, tight, classes != 0);
        if (when < 0) break;
        end = when;
        continue;
      }
      if (words.is(start, tight, WordClass.RATE.bit)) break;
      // 户均增收: what changes is named by the verb itself.
      if (words.is(start, tight, WordClass.RELATIONAL.bit)) {
        classes |= words.classesAt(start, tight) & WordClass.CHANGE.bit;
        break;
      }
      long known = words.classesAt(start, tight);
      dealt |= (known & WordClass.DEALT.bit) != 0;
      if ((classes & ~WordClass.REACH.bit) == 0) classes |= known & ALL;
      end = start;
    }
  }

  /** 位列全省第3位: the place and its scope are no part of what has it. */
  private void ranked(int left) {
    int last = words.findLast(left, end, WordClass.RANK_VERB.bit);
    if (last < 0) return;
    int verb =
        words.start(left, words.end(last, end, WordClass.RANK_VERB.bit), WordClass.RANK_VERB.bit);
    if (verb >= 0 && end - verb <= LONGEST_BASE) end = verb;
  }

  /** 高于全国平均水平5个百分点, 比上年增长8%: the base of comparison is no part of the subject. */
  private void base(int left) {
    int from = Math.max(left, end - LONGEST_BASE);
    int exceed = words.findLast(from, end, WordClass.EXCEED.bit);
    if (exceed >= 0) {
      classes |= WordClass.CHANGE.bit;
      end = exceed;
      verbs(left);
      return;
    }
    if ((classes & MOVING) == 0) return;
    for (int at = end - 1; at >= from; at--) {
      if (words.end(at, end, WordClass.COMPARE.bit) < 0) continue;
      // 占比, 环比 and 对比 are words of their own.
      int whole = words.start(left, words.end(at, end, WordClass.COMPARE.bit), -1L);
      if (whole >= 0 && whole < at
          || words.end(at, end) > words.end(at, end, WordClass.COMPARE.bit)
              && (words.classesAt(at, end) & WordClass.TIME.bit) == 0) continue;
      end = at;
      verbs(left);
      return;
    }
  }
}
