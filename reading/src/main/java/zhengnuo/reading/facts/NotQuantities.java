package zhengnuo.reading.facts;

/**
 * Numbers that measure nothing: dates, ordinals, numbers of roads, lines and products, grades, list
 * numbers, labels in quotation marks, spans that only say when.
 */
final class NotQuantities {
  private static final char QUOTE_OPEN = '“';
  private static final char QUOTE_CLOSE = '”';
  private static final char PARENTHESIS_OPEN = '（';
  private static final char PARENTHESIS_CLOSE = '）';
  private static final char ENUMERATION = '、';

  /** A label in quotation marks is no longer than this. */
  private static final int LONGEST_LABEL = 14;

  private NotQuantities() {}

  static boolean is(
      char[] text, int[] runs, int count, Quantity quantity, int from, int to, Lexemes lexemes) {
    FactWords words = lexemes.words;
    int before = Numerals.skipBack(text, from, quantity.from);
    char previous = before > from ? text[before - 1] : '\n';
    char next = quantity.firstTo < to ? text[quantity.firstTo] : '\n';
    if (isLatin(previous) || previous == '+' || previous == '·') return true;
    if (next == '+' || next == '·') return true;
    if (isYear(text, runs, count, quantity, to, words)) return true;
    if (listNumber(text, quantity, from, to, previous)) return true;
    if (label(text, quantity, from, to)) return true;
    if (words.start(text, from, before, WordClass.ORDINAL_BEFORE.bit) >= 0)
      return !rank(text, quantity, words);
    if (words.start(text, from, before, WordClass.FRONT_BEFORE.bit) >= 0
        && rank(text, quantity, words)) return false;
    if (quantity.kind == UnitKind.TIME) return Durations.only(text, quantity, from, to, words);
    int at = Numerals.skip(text, quantity.to, to);
    if (quantity.kind != UnitKind.NONE)
      return words.end(text, at, to, WordClass.NO_QUANTITY_AFTER.bit) == at + 1
          && words.end(text, at, to, WordClass.GRADE_AFTER.bit) > 0;
    return bare(text, runs, count, quantity, from, to, lexemes, at);
  }

  /** A number without a unit. */
  private static boolean bare(
      char[] text,
      int[] runs,
      int count,
      Quantity quantity,
      int from,
      int to,
      Lexemes lexemes,
      int at) {
    FactWords words = lexemes.words;
    if (at >= to) return !reached(text, quantity, from, words);
    if (words.end(text, at, to, WordClass.DATE_AFTER.bit) > 0) return true;
    if (words.end(text, at, to, WordClass.RATIO.bit) > 0
        || ratioBefore(text, quantity, from, words))
      return !Ratios.is(text, runs, count, quantity, from, to, words);
    if (isLatin(text[at])) return true;
    boolean scaled = quantity.firstScale > 0 || quantity.secondScale > 0;
    if (scaled) return false;
    if (words.end(text, at, to, WordClass.NO_QUANTITY_AFTER.bit) > 0) return true;
    if (Clauses.separates(text[at])) return !reached(text, quantity, from, words);
    return !follows(text, runs, count, quantity, at, to, lexemes);
  }

  private static boolean ratioBefore(char[] text, Quantity quantity, int from, FactWords words) {
    int before = Numerals.skipBack(text, from, quantity.from);
    int mark = words.start(text, from, before, WordClass.RATIO.bit);
    return mark > from && Digits.isDigit(text[mark - 1]);
  }

  /** 10.7和9.5%: the unit stands with the list's last number. */
  private static boolean follows(
      char[] text, int[] runs, int count, Quantity quantity, int at, int to, Lexemes lexemes) {
    int next = quantity.run + quantity.runs;
    if (next * 2 >= count || runs[next * 2] >= to) return false;
    int end = lexemes.words.end(text, at, to, WordClass.AND.bit);
    if (end < 0 || Numerals.skip(text, end, to) != runs[next * 2]) return false;
    Quantity other = Quantities.read(text, runs, count, next, at, to, lexemes);
    if (other == null || other.kind == UnitKind.NONE || other.kind == UnitKind.TIME) return false;
    quantity.kind = other.kind;
    quantity.sharedUnit(other);
    return true;
  }

  /** Whether a verb of reaching, growing or changing stands before the number. */
  private static boolean reached(char[] text, Quantity quantity, int from, FactWords words) {
    int end = Numerals.skipBack(text, from, quantity.from);
    long classes =
        WordClass.REACH.bit
            | WordClass.UP.bit
            | WordClass.DOWN.bit
            | WordClass.RAISE_TO.bit
            | WordClass.AT_LEAST_BEFORE.bit
            | WordClass.AT_MOST_BEFORE.bit
            | WordClass.RATE.bit;
    return words.start(text, from, end, classes) >= 0;
  }

  private static boolean rank(char[] text, Quantity quantity, FactWords words) {
    boolean place =
        quantity.unitTo - quantity.unitFrom == 1
            && words.is(text, quantity.unitFrom, quantity.unitTo, WordClass.RANK_UNIT.bit);
    quantity.rank = place;
    return place;
  }

  private static boolean isYear(
      char[] text, int[] runs, int count, Quantity quantity, int to, FactWords words) {
    if (!looksLikeYear(text, quantity.from, quantity.firstTo)) return false;
    int at = Numerals.skip(text, quantity.firstTo, to);
    if (at < to && words.end(text, at, to, WordClass.DATE_AFTER.bit) > 0) return true;
    if (quantity.secondFrom < 0) return quantity.kind == UnitKind.NONE && quantity.firstScale == 0;
    int after = Numerals.skip(text, quantity.secondTo, to);
    return words.end(text, after, to, WordClass.DATE_AFTER.bit) > 0;
  }

  private static boolean looksLikeYear(char[] text, int from, int to) {
    if (to - from != 4) return false;
    boolean century =
        text[from] == '1' && text[from + 1] == '9' || text[from] == '2' && text[from + 1] == '0';
    return century && text[from + 2] != '.' && text[from + 3] != '.' && text[from + 1] != '.';
  }

  /** (1), [2], 3. and 4、 at a line's head. */
  private static boolean listNumber(
      char[] text, Quantity quantity, int from, int to, char previous) {
    char next = quantity.firstTo < to ? text[quantity.firstTo] : '\n';
    boolean opened =
        previous == '('
            || previous == '['
            || previous == PARENTHESIS_OPEN
            || previous == '［'
            || previous == '〔';
    int close = Numerals.skip(text, quantity.firstTo, to);
    char closing = close < to ? text[close] : '\n';
    boolean closed =
        closing == ')'
            || closing == ']'
            || closing == PARENTHESIS_CLOSE
            || closing == '］'
            || closing == '〕';
    if (opened && closed) return true;
    boolean head = previous == '\n' || previous == '#' || previous == '*';
    return head && (next == '.' || next == '．' || next == ENUMERATION || closed);
  }

  /** “28+10”, “7·21”, “1号”: the number belongs to the name of a thing. */
  private static boolean label(char[] text, Quantity quantity, int from, int to) {
    int open = quantity.from;
    int earliest = Math.max(from, quantity.from - LONGEST_LABEL);
    while (open > earliest && text[open - 1] != QUOTE_OPEN) {
      if (text[open - 1] == QUOTE_CLOSE || Clauses.separates(text[open - 1])) return false;
      open--;
    }
    if (open == earliest) return false;
    int close = quantity.to;
    int latest = Math.min(to, open + LONGEST_LABEL);
    while (close < latest && text[close] != QUOTE_CLOSE) close++;
    return close < latest;
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
