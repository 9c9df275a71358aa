package zhengnuo.reading.facts;

import zhengnuo.reading.lexicon.Trie;

/**
 * Finds the spellings of {@link DeadlinePatterns} in a text. Holds what the last match consisted
 * of: one finder for one reading.
 */
final class DeadlineFinder {
  private static final int LONGEST_NUMBER = 4;

  /** A spelling's words before its number: 通过, 今年, 到“. */
  private static final int LONGEST_LEAD = 2;

  private final char[] text;
  private final PromiseText in;
  private final DeadlinePatterns patterns;

  /** The stretch at hand as a spelling, and where in the text each of its characters ends. */
  private final char[] spelling;

  private final int[] ends;

  DeadlineFinder(PromiseText in, DeadlinePatterns patterns) {
    this.in = in;
    text = in.text;
    this.patterns = patterns;
    spelling = new char[patterns.longest + 1];
    ends = new int[spelling.length];
  }

  /** Sets the first limit that stands in the clause. */
  void read(PromiseClause clause, PromiseSentence sentence) {
    int hit = sentence.firstHit(clause, clause.from, PromiseTable.DEADLINE);
    int at = hit < 0 ? clause.to : sentence.hit(hit);
    if (clause.dated) at = Math.min(at, clause.numeral - LONGEST_LEAD);
    for (at = Math.max(at, clause.from); at < clause.to; at++) {
      long match = at(at, clause.to);
      if (match == -1) continue;
      int end = Trie.end(match);
      int row = Trie.value(match);
      if (patterns.limits(row)
          && !named(end, clause.to)
          && !isBase(clause, at)
          && !(at > clause.from && patterns.isBareYear(row) && !acts(end, clause.to))) {
        clause.deadlineFrom = at;
        clause.deadlineTo = end;
        return;
      }
      at = end - 1;
    }
  }

  /** 三年行动, 今年来, 2031年度 set no limit. */
  private boolean named(int end, int to) {
    return in.cell(end, to, PromiseTable.NOTLIMIT) != JoinedTables.NO_CELL;
  }

  /** A year inside a clause limits what is done in it, not what is called by it: 2031年峰会. */
  private boolean acts(int at, int to) {
    int word = in.word(at, to);
    return in.cell(word, PromiseTable.VERB) != 0
        || in.cell(word, PromiseTable.ADVERB) != 0
        || in.cell(word, PromiseTable.MODAL) != 0
        || in.cell(word, PromiseTable.CONTINUE) != 0;
  }

  /** A year that a figure is compared with (比2030年翻一番) sets no limit. */
  private boolean isBase(PromiseClause clause, int at) {
    return in.ends(clause.from, at, PromiseTable.BASE);
  }

  /** The longest spelling at {@code from} as a match of {@link Trie}, or -1. */
  long at(int from, int to) {
    long best = -1;
    if (numbered(from, to)) {
      best = spell(from, to, false);
      long parted = spell(from, to, true);
      if (best == -1 || Trie.end(parted) > Trie.end(best)) best = parted;
    }
    if (from + 1 < to && in.words.inside.may(text[from], text[from + 1])) {
      int cell = in.cell(from, to, PromiseTable.DEADLINE);
      int end = from + JoinedTables.length(cell);
      if (cell != 0 && (best == -1 || end >= Trie.end(best))) {
        best = (long) end << Integer.SIZE | JoinedTables.row(cell);
      }
    }
    return best;
  }

  /** Whether a number stands at a place, or soon after it, that a spelling may hold. */
  private boolean numbered(int from, int to) {
    int at = from;
    if (patterns.value(text[at]) < 0) {
      if (!patterns.begins(text[at])) return false;
      int last = Math.min(to, from + LONGEST_LEAD + 1);
      while (at < last && patterns.value(text[at]) < 0) at++;
      if (at == last) return false;
    }
    int end = numberEnd(at, to);
    return end < to && patterns.follows(text[end])
        || end - at > 1 && patterns.follows(text[end - 1]);
  }

  /** The end of a number, or a place beyond the longest that a spelling may hold. */
  private int numberEnd(int at, int to) {
    int end = at;
    int last = Math.min(to, at + LONGEST_NUMBER + 2);
    while (end < last && patterns.value(text[end]) >= 0) end++;
    return end;
  }

  /**
   * Matches the stretch with its numbers and quotation marks made alike.
   *
   * @param parted whether a number's last character stands for itself: 十四五 is the plan of the
   *     number 十四
   */
  private long spell(int from, int to, boolean parted) {
    int count = 0;
    for (int at = from; at < to && count < spelling.length; count++) {
      if (patterns.value(text[at]) < 0) {
        spelling[count] = DeadlinePatterns.alike(text[at++]);
      } else {
        int end = numberEnd(at, to);
        boolean part = parted && end - at > 1;
        if (part) end--;
        if (end - at > LONGEST_NUMBER) break;
        spelling[count] =
            patterns.number(text, at, end) >= DeadlinePatterns.FIRST_YEAR
                ? DeadlinePatterns.YEAR
                : DeadlinePatterns.NUMBER;
        at = end;
        if (part && count + 1 < spelling.length) {
          ends[count++] = at;
          spelling[count] = text[at++];
        }
      }
      ends[count] = at;
    }
    long match = patterns.trie.longest(spelling, 0, count);
    return match == -1 ? -1 : (long) ends[Trie.end(match) - 1] << Integer.SIZE | Trie.value(match);
  }

  /** The numbers in a stretch that {@link #at} matched, at most three. */
  int[] numbers(int row, int from, int to) {
    int[] numbers = new int[4];
    int count = 0;
    boolean plan = patterns.isPlan(row);
    for (int at = from; at < to; ) {
      int end = numberEnd(at, to);
      if (end == at) {
        at++;
        continue;
      }
      if (plan && end - at > 1) end--;
      numbers[count++] = patterns.number(text, at, end);
      at = plan ? to : end;
    }
    return numbers;
  }
}
