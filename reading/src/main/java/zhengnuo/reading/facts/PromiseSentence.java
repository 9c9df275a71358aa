package zhengnuo.reading.facts;

import java.util.Arrays;

/**
 * One sentence cut into clauses at the punctuation that stands outside brackets and quotes, with
 * the words inside them that decide. One pass over the sentence; clauses and buffers are used again
 * for the next.
 */
final class PromiseSentence {
  private static final int NEAR = 7;

  private final PromiseText in;
  private final char[] text;
  private final PromiseMarks marks;
  private final PairFilter filter;
  private PromiseClause[] clauses = new PromiseClause[0];
  private int count;

  /** Where the words inside clauses stand, and what they are. */
  private int[] hits = new int[32];

  private int[] hitWords = new int[32];
  private int hitCount;

  PromiseSentence(PromiseText in) {
    this.in = in;
    text = in.text;
    marks = in.words.marks;
    filter = in.words.inside;
  }

  int size() {
    return count;
  }

  PromiseClause clause(int i) {
    return clauses[i];
  }

  int hit(int i) {
    return hits[i];
  }

  int hitWord(int i) {
    return hitWords[i];
  }

  /**
   * The first word of the table that stands inside the clause from {@code from} on, -1 for none.
   */
  int firstHit(PromiseClause clause, int from, PromiseTable table) {
    if ((clause.inside & table.bit()) == 0) return -1;
    for (int i = clause.hitsFrom; i < clause.hitsTo; i++) {
      if (hits[i] >= from && (in.words.begins.bits(hitWords[i]) & table.bit()) != 0) return i;
    }
    return -1;
  }

  void read(int from, int to) {
    count = 0;
    hitCount = 0;
    int depth = 0;
    boolean opens = true;
    PromiseClause clause = begin(from, opens);
    int last = to - 1;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (i < last && filter.may(c, text[i + 1])) look(clause, i, to);
      int mark = marks.of(c);
      if (mark == 0) continue;
      if ((mark & PromiseMarks.NUMERAL) != 0) {
        if (clause.numeral < 0) clause.numeral = i;
        clause.dated |= i < last && marks.is(text[i + 1], PromiseMarks.DATED);
        continue;
      }
      if ((mark & PromiseMarks.OPEN) != 0) {
        depth++;
        clause.bracketed = true;
        continue;
      }
      if ((mark & PromiseMarks.CLOSE) != 0) {
        depth = Math.max(0, depth - 1);
        continue;
      }
      if (c == '\n') depth = 0;
      if ((mark & PromiseMarks.LIST) != 0) {
        if (depth > 0 || !ownFigure(clause.from, i, to)) {
          clause.list = i;
          continue;
        }
      } else if ((mark & PromiseMarks.CUT) == 0 || depth > 0) {
        continue;
      }
      if (end(clause, i, to)) opens = false;
      opens |= (mark & PromiseMarks.PART) != 0;
      clause = begin(i + 1, opens);
    }
    end(clause, to, to);
  }

  private void look(PromiseClause clause, int at, int to) {
    int word = in.word(at, to);
    if (word < 0) return;
    if (hitCount == hits.length) {
      hits = Arrays.copyOf(hits, hitCount * 2);
      hitWords = Arrays.copyOf(hitWords, hitCount * 2);
    }
    hits[hitCount] = at;
    hitWords[hitCount++] = word;
    clause.inside |= in.words.begins.bits(word);
  }

  private PromiseClause begin(int at, boolean opens) {
    if (count == clauses.length) {
      clauses = Arrays.copyOf(clauses, Math.max(16, count * 2));
      for (int i = count; i < clauses.length; i++) clauses[i] = new PromiseClause();
    }
    clauses[count].begin(at, opens, hitCount);
    return clauses[count];
  }

  /** Closes the clause before the mark at {@code end}; false where nothing but blanks stands. */
  private boolean end(PromiseClause clause, int end, int to) {
    int first = clause.from;
    int last = end;
    while (first < last && PromiseMarks.isBlank(text[first])) first++;
    while (last > first && PromiseMarks.isBlank(text[last - 1])) last--;
    if (first == last) return false;
    first = behindListNumber(first, last);
    clause.from = first;
    clause.spanFrom = first;
    clause.head = first;
    clause.to = last;
    clause.hitsTo = hitCount;
    clause.header = last < to && PromiseMarks.isColon(text[last]);
    count++;
    return true;
  }

  /** Where the clause begins behind its number in a list: （8）, 3. or ①. */
  private int behindListNumber(int first, int last) {
    if (text[first] >= '①' && text[first] <= '⑳') return Math.min(first + 1, last - 1);
    boolean bracket = marks.is(text[first], PromiseMarks.OPEN);
    int at = bracket ? first + 1 : first;
    int number = at;
    while (at < last && marks.is(text[at], PromiseMarks.NUMERAL)) at++;
    if (at == number || at + 1 >= last) return first;
    boolean ends =
        bracket
            ? marks.is(text[at], PromiseMarks.CLOSE)
            : (text[at] == '.' || text[at] == '．') && !isDigit(at + 1);
    return ends ? at + 1 : first;
  }

  /**
   * Whether the member after a list comma has a verb and a figure of its own, and the one before it
   * a figure: 新增A个、转移B人 are two promises.
   */
  private boolean ownFigure(int from, int comma, int to) {
    int before = comma - 1;
    int nearest = Math.max(from, comma - NEAR);
    while (before >= nearest && !isDigit(before)) before--;
    if (before < nearest || comma + 1 >= to || isDigit(comma + 1)) return false;
    int digit = comma + 1;
    while (digit < to
        && !marks.is(text[digit], PromiseMarks.DIGIT | PromiseMarks.LIST | PromiseMarks.CUT))
      digit++;
    // A verb that opens the member has the list's subject: 达到A、增长B stay one.
    return digit < to
        && isDigit(digit)
        && digit > comma + 3
        && in.ends(comma + 1, digit, PromiseTable.LEVEL)
        && !sharesNoun(from, before, comma + 1, digit);
  }

  /** Whether both members end in one noun of what the clause's verb does: 实施A改造1户、B改造2户. */
  private boolean sharesNoun(int from, int before, int member, int digit) {
    if (in.cell(from, before, PromiseTable.VERB) == JoinedTables.NO_CELL) return false;
    int number = before;
    while (number > from && marks.is(text[number - 1], PromiseMarks.DIGIT | PromiseMarks.SIGN))
      number--;
    int length = JoinedTables.length(in.cellEnding(member, digit, PromiseTable.LEVEL));
    int other = JoinedTables.length(in.cellEnding(from, number, PromiseTable.LEVEL));
    if (length != other || number - length <= from) return false;
    for (int i = 1; i <= length; i++) if (text[number - i] != text[digit - i]) return false;
    return true;
  }

  private boolean isDigit(int at) {
    return marks.is(text[at], PromiseMarks.DIGIT);
  }
}
