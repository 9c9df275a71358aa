package zhengnuo.reading.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;

/** The spellings of deadlines in {@code deadlines.tsv}, where {@code #} stands for a number. */
final class DeadlinePatterns {
  private static final char NUMBER = '#';
  private static final String HANZI = "〇零一二两三四五六七八九十";
  private static final String QUOTES = "“”\"";

  private final LexiconFile file;
  private final char[][] patterns;
  private final boolean[] begins = new boolean[65536];
  private final boolean[] limit;

  /**
   * One spelling found in a text.
   *
   * @param row in the table
   * @param numbers what stood for each {@code #}, at most three
   */
  record Match(int row, int from, int to, int[] numbers) {}

  static DeadlinePatterns of(Lexicon lexicon) {
    return lexicon.compiled(DeadlinePatterns.class, DeadlinePatterns::new);
  }

  private DeadlinePatterns(Lexicon lexicon) {
    file = lexicon.file("deadlines");
    List<char[]> all = new ArrayList<>();
    limit = new boolean[file.size()];
    for (int i = 0; i < file.size(); i++) {
      char[] pattern = file.cell(i, "pattern").toCharArray();
      all.add(pattern);
      limit[i] = file.cell(i, "limit").equals("yes");
      if (pattern[0] != NUMBER) {
        begins[pattern[0]] = true;
        continue;
      }
      for (char c = '0'; c <= '9'; c++) begins[c] = true;
      for (int k = 0; k < HANZI.length(); k++) begins[HANZI.charAt(k)] = true;
    }
    patterns = all.toArray(new char[0][]);
  }

  /** The rule's name where nothing is said, the table's row {@code -}. */
  String unsaid() {
    return named("-");
  }

  /** The rule's name where the spelling is in no row, the table's row {@code ?}. */
  String unknown() {
    return named("?");
  }

  private String named(String pattern) {
    for (int i = 0; i < file.size(); i++) {
      if (file.cell(i, "pattern").equals(pattern)) return rule(i);
    }
    throw new IllegalArgumentException("deadlines.tsv has no row " + pattern);
  }

  String date(int row) {
    return file.cell(row, "date");
  }

  boolean implied(int row) {
    return file.cell(row, "implied").equals("yes");
  }

  String rule(int row) {
    return file.cell(row, "rule");
  }

  /** Whether the expression sets a limit in a promise (尽快 does not). */
  boolean limits(int row) {
    return limit[row];
  }

  /** The longest spelling at {@code from}, or null. */
  @Nullable Match at(char[] text, int from, int to) {
    if (from >= to || !begins[text[from]]) return null;
    Match best = null;
    for (int row = 0; row < patterns.length; row++) {
      Match match = match(row, text, from, to);
      if (match != null && (best == null || match.to > best.to)) best = match;
    }
    return best;
  }

  private @Nullable Match match(int row, char[] text, int from, int to) {
    char[] pattern = patterns[row];
    int[] numbers = new int[4];
    int count = 0;
    int i = from;
    for (int p = 0; p < pattern.length; p++) {
      if (pattern[p] != NUMBER) {
        if (i >= to || !same(pattern[p], text[i])) return null;
        i++;
        continue;
      }
      int end = i;
      while (end < to && (PromiseCuts.isDigit(text[end]) || HANZI.indexOf(text[end]) >= 0)) end++;
      // 十四五 as a plan's name is the number 十四 and the character that follows it.
      if (p + 1 < pattern.length && end - i > 1 && pattern[p + 1] == text[end - 1]) end--;
      if (end == i || end - i > 4) return null;
      numbers[count++] = number(text, i, end);
      i = end;
    }
    // 2031年 is a year, 3年 alone is none; 3年时间 is a span, 2031年时间 is none.
    if (count > 0 && date(row).startsWith("#1") != numbers[0] >= 1900) return null;
    return new Match(row, from, i, numbers);
  }

  private static boolean same(char pattern, char c) {
    return pattern == c || QUOTES.indexOf(pattern) >= 0 && QUOTES.indexOf(c) >= 0;
  }

  private static int number(char[] text, int from, int to) {
    int value = 0;
    boolean digits = true;
    for (int i = from; i < to; i++) digits &= text[i] != '十';
    if (digits) {
      for (int i = from; i < to; i++) value = value * 10 + digit(text[i]);
      return value;
    }
    int tens = -1;
    for (int i = from; i < to; i++) {
      if (text[i] == '十') tens = value == 0 ? 10 : value * 10;
      else value = digit(text[i]);
      if (text[i] == '十') value = 0;
    }
    return tens + value;
  }

  private static int digit(char c) {
    if (PromiseCuts.isDigit(c)) return c - '0';
    int at = HANZI.indexOf(c);
    if (at <= 1) return 0;
    return at <= 3 ? at - 1 : at >= 5 ? at - 2 : 2;
  }
}
