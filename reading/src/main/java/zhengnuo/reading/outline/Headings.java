package zhengnuo.reading.outline;

import org.jspecify.annotations.Nullable;
import zhengnuo.reading.outline.OutlineWords.Mark;

/** Finds the heading at the head of a paragraph, or at the head of a sentence within one. */
final class Headings {
  /** Longer than this a numbered line is a paragraph that happens to begin with a number. */
  private static final int LONGEST = 60;

  private static final int LONGEST_LEAD = 42;
  private static final int SHORT_LEAD = 17;
  private static final int LONGER_LEAD = 32;
  private static final int LEAST_BODY = 24;

  private Headings() {}

  /** The numbered heading of the paragraph, alone on its line or run in, or null. */
  static @Nullable Heading numbered(char[] text, int from, int to, OutlineWords words) {
    if (from >= to || !mayBeNumbered(text[from], words)) return null;
    int rank = 0;
    int numberTo = from;
    int numeral = numeral(text, from, to, words);
    if (numeral > from && numeral < to && (text[numeral] == '、' || text[numeral] == '．')) {
      rank = 1;
      numberTo = numeral + 1;
    } else if (from < to && text[from] == '（') {
      int inner = numeral(text, from + 1, to, words);
      int digits = digits(text, from + 1, to);
      if (inner > from + 1 && inner < to && text[inner] == '）') {
        rank = 2;
        numberTo = inner + 1;
      } else if (digits > from + 1 && digits < to && text[digits] == '）') {
        rank = 3;
        numberTo = digits + 1;
      }
    } else {
      numberTo = ordinal(text, from, to, words);
      if (numberTo > from) rank = 3;
      else numberTo = arabic(text, from, to);
      if (numberTo > from) rank = 3;
    }
    if (rank == 0) return null;
    while (numberTo < to && text[numberTo] == ' ') numberTo++;
    int end = headEnd(text, numberTo, to);
    // Of a rank-3 line that runs on, only a lead closed by a full stop is a heading.
    boolean alone = end == to;
    // A number alone on its line parts the report as well: （二）.
    if (end - from > LONGEST || end == numberTo && (rank == 3 || to - from < 2)) return null;
    if (rank == 3 && alone && listed(text, numberTo, end)) return null;
    return new Heading(from, end, rank, numberTo);
  }

  private static boolean mayBeNumbered(char first, OutlineWords words) {
    return first == '（'
        || first >= '0' && first <= '9'
        || words.begins(Mark.NUMERAL, first)
        || words.begins(Mark.ORDINAL, first);
  }

  /** The run-in lead after dashes ({@code ——抓好教育工作。}), or null. */
  static @Nullable Heading dashed(char[] text, int from, int to) {
    int at = from;
    while (at < to && isDash(text[at])) at++;
    if (at == from) return null;
    int end = headEnd(text, at, to);
    if (end == to && !Sentences.isStop(text[to - 1])) return null;
    if (end == to || end - at > LONGEST_LEAD || holdsDigit(text, at, end)) return null;
    return new Heading(from, end, 0, from);
  }

  /** The lead {@code 一是…。} at the head of a sentence that ends at {@code sentenceTo}, or null. */
  static @Nullable Heading counted(
      char[] text, int from, int sentenceTo, int to, OutlineWords words) {
    int numeral = numeral(text, from, sentenceTo, words);
    if (numeral == from) return null;
    int after = words.after(Mark.LEADS, text, numeral, sentenceTo);
    if (after < 0 || sentenceTo - from > LONGEST_LEAD + 8) return null;
    // 一是…；二是… within one sentence are no headings, nor is a list of one-sentence points.
    for (int i = from; i < sentenceTo; i++) if (text[i] == '；' || text[i] == '：') return null;
    if (sentenceTo >= to || numeral(text, sentenceTo, to, words) > sentenceTo) return null;
    return new Heading(from, sentenceTo, 0, from);
  }

  /** Whether the stretch begins with 一是 or its like: one point of a list. */
  static boolean counts(char[] text, int from, int to, OutlineWords words) {
    int numeral = numeral(text, from, to, words);
    return numeral > from && words.after(Mark.LEADS, text, numeral, to) > 0;
  }

  /**
   * The unnumbered lead that opens a paragraph: a short first sentence without figures, followed by
   * more.
   *
   * @param neighbour whether the paragraph before or after opens so as well: then it may be longer
   */
  static @Nullable Heading lead(
      char[] text, int from, int sentenceTo, int to, boolean neighbour, OutlineWords words) {
    int length = sentenceTo - from;
    if (length > (neighbour ? LONGER_LEAD : SHORT_LEAD) || length < 5) return null;
    if (to - sentenceTo < LEAST_BODY || text[sentenceTo - 1] != '。') return null;
    if (words.after(Mark.ADDRESS, text, from, sentenceTo) > 0) return null;
    for (int i = from; i < sentenceTo; i++) if (text[i] == '：' || text[i] == '；') return null;
    // 这五年是…的五年 is a lead in a row of its like; else 是 and figures make a statement.
    boolean row = neighbour && words.after(Mark.YEARS, text, from, sentenceTo) > 0;
    if (!row && holdsDigit(text, from, sentenceTo)) return null;
    if (!row && words.holds(Mark.HOLD, text, from, sentenceTo)) return null;
    if (!row && words.holds(Mark.PROSE, text, from, sentenceTo)) return null;
    // Of two clauses only where others of its kind stand beside it: alone it opens a thought.
    boolean comma = holdsComma(text, from, sentenceTo);
    if (comma && (!neighbour || length > LONGER_LEAD - 10 && !row)) return null;
    return new Heading(from, sentenceTo, 0, from);
  }

  /**
   * A lead within a paragraph, where paragraphs were joined: a very short sentence without comma or
   * figure that ends in how well something went.
   */
  static @Nullable Heading innerLead(
      char[] text, int from, int sentenceTo, int to, OutlineWords words) {
    int length = sentenceTo - from;
    if (length < 7 || length > 14 || to - sentenceTo < 2 * LEAST_BODY) return null;
    for (int i = from; i < sentenceTo; i++)
      if (text[i] == '，' || text[i] == '：' || text[i] == '；' || text[i] >= '0' && text[i] <= '9')
        return null;
    for (int i = from + 4; i < sentenceTo - 1; i++)
      if (words.after(Mark.PREDICATES, text, i, sentenceTo) == sentenceTo - 1)
        return new Heading(from, sentenceTo, 0, from);
    return null;
  }

  /** Whether a numbered heading begins its series: 一、 （一） 1. */
  static boolean beginsSeries(char[] text, Heading heading, OutlineWords words) {
    for (int i = heading.from(); i < heading.numberTo(); i++) {
      int first = words.after(Mark.FIRST, text, i, heading.numberTo());
      if (first < 0) continue;
      return numeral(text, i, heading.numberTo(), words) <= first
          && digits(text, i, heading.numberTo()) <= first
          && (i == heading.from() || numeral(text, i - 1, i, words) < i);
    }
    return false;
  }

  /** After the first full stop, or the whole paragraph where there is none. */
  private static int headEnd(char[] text, int from, int to) {
    for (int i = from; i < to; i++) if (Sentences.isStop(text[i])) return i + 1;
    return to;
  }

  /** Whether a whole line under 1. is one point of a list rather than a heading. */
  private static boolean listed(char[] text, int from, int to) {
    return hasInner(text, from, to) || Sentences.isStop(text[to - 1]) || holdsDigit(text, from, to);
  }

  /**
   * A chapter's heading without a number: a short line without any mark, whose words or year tell
   * its role.
   */
  static @Nullable Heading unnumbered(char[] text, int from, int to, OutlineWords words) {
    if (to - from > LONGEST_LEAD || to - from < 5) return null;
    for (int i = from; i < to; i++)
      if (Sentences.isStop(text[i]) || "，：；（—".indexOf(text[i]) >= 0) return null;
    if (words.holds(Mark.TITLE, text, from, to) || words.holds(Mark.ADDRESS, text, from, to))
      return null;
    if (words.ofHeading(text, from, to) == null) return null;
    return new Heading(from, to, 1, from);
  }

  private static boolean hasInner(char[] text, int from, int to) {
    for (int i = from; i < to; i++) if (text[i] == '；' || text[i] == '：') return true;
    return false;
  }

  private static boolean holdsComma(char[] text, int from, int to) {
    for (int i = from; i < to; i++) if (text[i] == '，') return true;
    return false;
  }

  static boolean holdsDigit(char[] text, int from, int to) {
    for (int i = from; i < to; i++) if (text[i] >= '0' && text[i] <= '9') return true;
    return false;
  }

  private static boolean isDash(char c) {
    return c == '—' || c == '-' || c == '–' || c == '─' || c == '－';
  }

  /** After the Chinese numeral at {@code from}, or {@code from} where none stands. */
  private static int numeral(char[] text, int from, int to, OutlineWords words) {
    int i = from;
    while (i < to && i - from < 4) {
      int after = words.after(Mark.NUMERAL, text, i, to);
      if (after < 0) break;
      i = after;
    }
    return i;
  }

  private static int digits(char[] text, int from, int to) {
    int i = from;
    while (i < to && i - from < 3 && text[i] >= '0' && text[i] <= '9') i++;
    return i;
  }

  /** After 第一，or 第一、, or {@code from}. */
  private static int ordinal(char[] text, int from, int to, OutlineWords words) {
    int first = words.after(Mark.ORDINAL, text, from, to);
    if (first < 0) return from;
    int numeral = numeral(text, first, to, words);
    if (numeral == first || numeral >= to) return from;
    return text[numeral] == '，' || text[numeral] == '、' ? numeral + 1 : from;
  }

  /** After 1. or 1、, or {@code from}; 1.5 is a number. */
  private static int arabic(char[] text, int from, int to) {
    int after = digits(text, from, to);
    if (after == from || after >= to) return from;
    char mark = text[after];
    if (mark != '.' && mark != '、' && mark != '．') return from;
    boolean number = after + 1 < to && text[after + 1] >= '0' && text[after + 1] <= '9';
    return number ? from : after + 1;
  }
}
