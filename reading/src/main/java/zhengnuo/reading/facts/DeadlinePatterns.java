package zhengnuo.reading.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;
import zhengnuo.reading.lexicon.Trie;

/** The spellings of deadlines in {@code deadlines.tsv}, where {@code #} stands for a number. */
final class DeadlinePatterns {
  static final char NUMBER = '#';

  /** What a number that can be a year stands as in {@link #trie}; 2031年 is a year, 3年 is none. */
  static final char YEAR = '\u0001';

  /** The least number that is a year. */
  static final int FIRST_YEAR = 1900;

  private static final String UNSAID = "-";
  private static final String UNKNOWN = "?";
  private static final char QUOTE = '“';
  private static final String QUOTES = "“”\"";
  private static final String PLAN = "plan";
  private static final int TEN = 10;

  private final LexiconFile file;
  private final boolean[] limit;
  private final boolean[] bareYear;

  /** All spellings, their quotation marks and numbers made alike. */
  final Trie trie;

  /** Characters with which a spelling that holds a number begins, but for the number itself. */
  private final boolean[] begins = new boolean[65536];

  /** Characters that may follow a number. */
  private final boolean[] follows = new boolean[65536];

  /** What a character is in a number: 0 to 10, or -1. */
  private final byte[] values = new byte[65536];

  final int longest;

  static DeadlinePatterns of(Lexicon lexicon) {
    return lexicon.compiled(DeadlinePatterns.class, DeadlinePatterns::new);
  }

  private DeadlinePatterns(Lexicon lexicon) {
    file = lexicon.file("deadlines");
    limit = new boolean[file.size()];
    bareYear = new boolean[file.size()];
    int most = 1;
    Map<String, Integer> spellings = new HashMap<>();
    for (int row = 0; row < file.size(); row++) {
      limit[row] = file.cell(row, "limit").equals("yes");
      String pattern = file.cell(row, "pattern");
      if (pattern.equals(UNSAID) || pattern.equals(UNKNOWN)) continue;
      StringBuilder spelling = new StringBuilder(pattern.length());
      for (int i = 0; i < pattern.length(); i++) spelling.append(alike(pattern.charAt(i)));
      int number = pattern.indexOf(NUMBER);
      if (number > 0) begins[pattern.charAt(0)] = true;
      for (int at = number; at >= 0; at = pattern.indexOf(NUMBER, at + 1)) {
        if (at + 1 < pattern.length()) follows[pattern.charAt(at + 1)] = true;
      }
      if (number >= 0 && date(row).startsWith("#1")) {
        spelling.setCharAt(number, YEAR);
        bareYear[row] = spelling.length() == 2;
      }
      spellings.put(spelling.toString(), row);
      most = Math.max(most, pattern.length());
    }
    Arrays.fill(values, (byte) -1);
    for (char c = '0'; c <= '9'; c++) values[c] = (byte) (c - '0');
    PromiseWords words = PromiseWords.of(lexicon);
    String digits = words.mark(PromiseMark.DIGITS);
    for (int i = 0; i < digits.length(); i++) values[digits.charAt(i)] = (byte) i;
    values[words.mark(PromiseMark.ZERO).charAt(0)] = 0;
    values[words.mark(PromiseMark.TWO).charAt(0)] = 2;
    values[words.mark(PromiseMark.TEN).charAt(0)] = TEN;
    trie = new Trie(spellings);
    longest = most;
  }

  /** The character itself, of a quotation mark the one that stands for all. */
  static char alike(char c) {
    return QUOTES.indexOf(c) >= 0 ? QUOTE : c;
  }

  boolean begins(char c) {
    return begins[c];
  }

  boolean follows(char c) {
    return follows[c];
  }

  /** What a character is in a number: 0 to 10, or -1 where it is none of it. */
  int value(char c) {
    return values[c];
  }

  /** The number in a stretch of characters that have a {@link #value}: 2031, 三, 二十, 十五. */
  int number(char[] text, int from, int to) {
    int value = 0;
    int tens = 0;
    for (int i = from; i < to; i++) {
      int digit = values[text[i]];
      if (digit < TEN) {
        value = value * TEN + digit;
      } else {
        tens += value == 0 ? TEN : value * TEN;
        value = 0;
      }
    }
    return tens + value;
  }

  /** Whether the spelling is a year and nothing more. */
  boolean isBareYear(int row) {
    return bareYear[row];
  }

  /** Whether the spelling names a five-year plan by its number. */
  boolean isPlan(int row) {
    return date(row).equals(PLAN);
  }

  /** The rule's name where nothing is said. */
  String unsaid() {
    return named(UNSAID);
  }

  /** The rule's name where the spelling is in no row. */
  String unknown() {
    return named(UNKNOWN);
  }

  private String named(String pattern) {
    for (int row = 0; row < file.size(); row++) {
      if (file.cell(row, "pattern").equals(pattern)) return rule(row);
    }
    throw new IllegalArgumentException("词表 deadlines.tsv 缺少“%s”一行。".formatted(pattern));
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
}
