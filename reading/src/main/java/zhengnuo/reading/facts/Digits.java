package zhengnuo.reading.facts;

import java.util.Arrays;

/** Runs of Arabic digits, each with at most one decimal point inside. */
final class Digits {
  private Digits() {}

  /** After the run that begins at {@code at}, which holds a digit. */
  static int end(char[] text, int at, int to) {
    boolean pointSeen = false;
    int i = at;
    while (++i < to) {
      if ((char) (text[i] - '0') < 10) continue;
      boolean point = text[i] == '.' && !pointSeen && i + 1 < to && (char) (text[i + 1] - '0') < 10;
      if (!point) break;
      pointSeen = true;
    }
    return i;
  }

  /** Start and end of every run of the text, in pairs. */
  static int[] runs(char[] text) {
    int[] spans = new int[2 * (text.length / 32 + 8)];
    int n = 0;
    for (int i = 0; i < text.length; i++) {
      if ((char) (text[i] - '0') >= 10) continue;
      if (n == spans.length) spans = Arrays.copyOf(spans, 2 * n);
      spans[n++] = i;
      i = end(text, i, text.length);
      spans[n++] = i;
      // The character behind a run is no digit.
    }
    return Arrays.copyOf(spans, n);
  }

  /** Whether the character is an Arabic digit, half or full width. */
  static boolean isDigit(char c) {
    return (char) (c - '0') < 10 || (char) (c - '０') < 10;
  }
}
