package zhengnuo.reading.facts;

/**
 * Numbers that measure nothing: dates, ordinals, numbers of roads, lines and products, grades, list
 * numbers, labels in quotation marks, spans that only say when.
 */
final class NotQuantities {
  private static final char QUOTE_OPEN = '“';
  private static final char QUOTE_CLOSE = '”';

  /** A label in quotation marks is no longer than this. */
  private static final int LONGEST_LABEL = 14;

  private static final long REACHING =
      WordClass.REACH.bit
          | WordClass.UP.bit
          | WordClass.DOWN.bit
          | WordClass.RAISE_TO.bit
          | WordClass.AT_LEAST_BEFORE.bit
          | WordClass.AT_MOST_BEFORE.bit
          | WordClass.RATE.bit;

  private static final long BOUND_AFTER =
      WordClass.AT_LEAST_AFTER.bit | WordClass.AT_MOST_AFTER.bit | WordClass.ABOUT_AFTER.bit;

  private final Sentence sentence;
  private final char[] text;
  private final SentenceWords words;

  NotQuantities(Sentence sentence) {
    this.sentence = sentence;
    this.text = sentence.text;
    this.words = sentence.words;
  }

  boolean is(Quantity quantity) {
    int before = sentence.skipBack(quantity.from);
    char previous = before > sentence.from ? text[before - 1] : '\n';
    char next = quantity.firstTo < sentence.to ? text[quantity.firstTo] : '\n';
    if (isLatin(previous) || previous == '+' || previous == '·') return true;
    if (next == '+' || next == '·') return true;
    if (isYear(quantity) || listNumber(quantity, previous) || label(quantity)) return true;
    if (words.start(sentence.from, before, WordClass.ORDINAL_BEFORE.bit) >= 0)
      return !rank(quantity);
    if (words.start(sentence.from, before, WordClass.FRONT_BEFORE.bit) >= 0
        && (rank(quantity) || firstOf(quantity))) return false;
    if (quantity.kind == UnitKind.TIME) return Durations.only(sentence, quantity);
    int at = sentence.skip(quantity.to);
    if (quantity.kind != UnitKind.NONE)
      return words.end(at, sentence.to, WordClass.NO_QUANTITY_AFTER.bit) == at + 1
          && words.end(at, sentence.to, WordClass.GRADE_AFTER.bit) > 0;
    return bare(quantity, at);
  }

  /** A number without a unit. */
  private boolean bare(Quantity quantity, int at) {
    int to = sentence.to;
    if (at >= to) return !reached(quantity);
    if (words.end(at, to, WordClass.DATE_AFTER.bit) > 0) return true;
    if (words.end(at, to, WordClass.RATIO.bit) > 0 || ratioBefore(quantity))
      return !Ratios.is(sentence, quantity);
    if (isLatin(text[at])) return true;
    // 千亿级产业: a grade.
    if (quantity.firstScale > 0 || quantity.secondScale > 0)
      return words.end(at, to, WordClass.GRADE_AFTER.bit) > 0;
    if (words.end(at, to, WordClass.NO_QUANTITY_AFTER.bit) > 0) return true;
    if (Clauses.separates(text[at]) || words.end(at, to, BOUND_AFTER) > 0)
      return !reached(quantity);
    return !follows(quantity);
  }

  /** Whether a bare number takes its unit from the next member of its list. */
  boolean needsUnit(Quantity quantity) {
    if (quantity.kind != UnitKind.NONE || quantity.ratio || quantity.rank) return false;
    return quantity.firstScale == 0 && quantity.secondScale == 0 && follows(quantity);
  }

  private boolean ratioBefore(Quantity quantity) {
    int before = sentence.skipBack(quantity.from);
    int mark = words.start(sentence.from, before, WordClass.RATIO.bit);
    return mark > sentence.from && Digits.isDigit(text[mark - 1]);
  }

  /** Whether another member of a list follows at once: 10.7和9.5%. */
  boolean follows(Quantity quantity) {
    int next = quantity.run + quantity.runs;
    if (next * 2 >= sentence.count) return false;
    int end = words.end(sentence.skip(quantity.to), sentence.to, WordClass.AND.bit);
    return end > 0 && sentence.skip(end) == sentence.runs[next * 2];
  }

  /** Whether a verb of reaching, growing or changing stands before the number. */
  private boolean reached(Quantity quantity) {
    return words.start(sentence.from, sentence.skipBack(quantity.from), REACHING) >= 0;
  }

  private boolean rank(Quantity quantity) {
    quantity.rank =
        quantity.unitTo - quantity.unitFrom == 1
            && words.is(quantity.unitFrom, quantity.unitTo, WordClass.RANK_UNIT.bit);
    return quantity.rank;
  }

  /** 进入全省前10: the first so many, without a counting word. */
  private boolean firstOf(Quantity quantity) {
    int at = sentence.skip(quantity.to);
    quantity.rank =
        quantity.kind == UnitKind.NONE && (at >= sentence.to || Clauses.separates(text[at]));
    return quantity.rank;
  }

  private boolean isYear(Quantity quantity) {
    if (!looksLikeYear(text, quantity.from, quantity.firstTo)) return false;
    if (words.end(sentence.skip(quantity.firstTo), sentence.to, WordClass.DATE_AFTER.bit) > 0)
      return true;
    // 2018大学生…: the next word begins like a counting word.
    boolean counts = quantity.kind != UnitKind.NONE && text[quantity.unitFrom] != '大';
    if (quantity.secondFrom < 0) return !counts && quantity.firstScale == 0;
    int after = sentence.skip(quantity.secondTo);
    return words.end(after, sentence.to, WordClass.DATE_AFTER.bit) > 0;
  }

  static boolean looksLikeYear(char[] text, int from, int to) {
    if (to - from != 4) return false;
    boolean century =
        text[from] == '1' && text[from + 1] == '9' || text[from] == '2' && text[from + 1] == '0';
    return century && text[from + 2] != '.' && text[from + 3] != '.' && text[from + 1] != '.';
  }

  /** (1), [2], 3. and 4、 at a line's head. */
  private boolean listNumber(Quantity quantity, char previous) {
    int close = sentence.skip(quantity.firstTo);
    char next = quantity.firstTo < sentence.to ? text[quantity.firstTo] : '\n';
    char closing = close < sentence.to ? text[close] : '\n';
    boolean opened =
        switch (previous) {
          case '(', '[', '（', '［', '〔' -> true;
          default -> false;
        };
    boolean closed =
        switch (closing) {
          case ')', ']', '）', '］', '〕' -> true;
          default -> false;
        };
    if (opened && closed) return true;
    boolean head = previous == '\n' || previous == '#' || previous == '*';
    return head && (next == '.' || next == '．' || next == Clauses.ENUMERATION || closed);
  }

  /** “28+10”, “7·21”, “1号”: the number belongs to the name of a thing. */
  private boolean label(Quantity quantity) {
    int open = quantity.from;
    int earliest = Math.max(sentence.from, quantity.from - LONGEST_LABEL);
    while (open > earliest && text[open - 1] != QUOTE_OPEN) {
      if (text[open - 1] == QUOTE_CLOSE || Clauses.separates(text[open - 1])) return false;
      open--;
    }
    if (open == earliest) return false;
    int close = quantity.to;
    int latest = Math.min(sentence.to, open + LONGEST_LABEL);
    while (close < latest && text[close] != QUOTE_CLOSE) close++;
    return close < latest;
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
