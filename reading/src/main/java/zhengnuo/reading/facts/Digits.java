package zhengnuo.reading.facts;

import java.util.Arrays;

/**
 * First stage of facts: where Arabic numbers stand. Words are read later, and only around these.
 */
final class Digits {
  private Digits() {}

  /**
   * Finds the runs of digits in {@code text[from..to)}, each with at most one decimal point inside.
   * Full-width digits have been folded by {@code document}.
   *
   * @param spans of even length; receives start and end of each run, from index 0
   * @return how many ints were written; {@code spans.length} means full: call again from the last
   *     end
   */
  static int find(char[] text, int from, int to, int[] spans) {
    int n = 0;
    int i = from;
    while (i < to && n < spans.length) {
      // Unsigned, so one compare rejects every hanzi; six clauses of seven hold no digit at all.
      if ((char) (text[i] - '0') >= 10) {
        i++;
        continue;
      }
      int start = i;
      boolean pointSeen = false;
      while (++i < to) {
        if ((char) (text[i] - '0') < 10) continue;
        boolean point =
            text[i] == '.' && !pointSeen && i + 1 < to && (char) (text[i + 1] - '0') < 10;
        if (!point) break;
        pointSeen = true;
      }
      spans[n++] = start;
      spans[n++] = i;
    }
    return n;
  }

  /** Start and end of every run of the text, in pairs. */
  static int[] runs(char[] text) {
    // Of even length, so that it is never full in the middle of a pair.
    int[] spans = new int[2 * (text.length / 16 + 8)];
    int count = find(text, 0, text.length, spans);
    while (count == spans.length) {
      spans = new int[2 * spans.length];
      count = find(text, 0, text.length, spans);
    }
    return Arrays.copyOf(spans, count);
  }

  /** Whether the character is an Arabic digit, half or full width. */
  static boolean isDigit(char c) {
    return (char) (c - '0') < 10 || (char) (c - '０') < 10;
  }
}
