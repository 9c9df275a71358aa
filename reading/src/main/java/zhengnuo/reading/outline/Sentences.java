package zhengnuo.reading.outline;

import java.util.Arrays;

/** Where sentences begin and end: at 。！？ outside of nothing, or at the paragraph's end. */
final class Sentences {
  private static final char STOP = '。';
  private static final char EXCLAMATION = '！';
  private static final char QUESTION = '？';

  /** 0 for what neither ends a sentence nor a paragraph. */
  private static final byte[] ENDS = new byte[1 << 16];

  static {
    for (char c : new char[] {STOP, EXCLAMATION, QUESTION, '\n'}) ENDS[c] = 1;
  }

  private Sentences() {}

  /**
   * @return starts and ends in pairs; an end stands after the stop and after the quotation marks
   *     and brackets that close with it
   */
  static int[] of(char[] text) {
    int[] spans = new int[16 + text.length / 28];
    int n = 0;
    int start = 0;
    for (int i = 0; i <= text.length; i++) {
      while (i < text.length && ENDS[text[i]] == 0) i++;
      boolean paragraph = i == text.length || text[i] == '\n';
      boolean stop = !paragraph && isStop(text[i]);
      if (!paragraph && !stop) continue;
      int end = stop ? i + 1 : i;
      while (stop && end < text.length && closes(text[end])) end++;
      int from = start;
      while (from < end && (text[from] == ' ' || text[from] == '\n')) from++;
      if (from < end) {
        if (n + 2 > spans.length) spans = Arrays.copyOf(spans, n + n / 2 + 2);
        spans[n++] = from;
        spans[n++] = end;
      }
      start = end;
      if (stop) i = end - 1;
    }
    return Arrays.copyOf(spans, n);
  }

  static boolean isStop(char c) {
    return c == STOP || c == EXCLAMATION || c == QUESTION;
  }

  private static boolean closes(char c) {
    return c == '”' || c == '’' || c == '）' || c == '」' || c == '』' || c == '》';
  }
}
