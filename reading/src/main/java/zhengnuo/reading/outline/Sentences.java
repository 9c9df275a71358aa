package zhengnuo.reading.outline;

import java.util.Arrays;

/**
 * Where sentences and paragraphs stand, starts and ends in pairs.
 *
 * @param sentences end at 。！？ or with their paragraph; an end stands after the stop and after the
 *     quotation marks and brackets that close with it
 * @param paragraphs the lines that hold anything, without blanks at either end
 */
record Sentences(int[] sentences, int[] paragraphs) {
  private static final char STOP = '。';
  private static final char EXCLAMATION = '！';
  private static final char QUESTION = '？';

  /** 0 for what ends neither a sentence nor a paragraph. */
  private static final byte[] ENDS = new byte[1 << 16];

  static {
    for (char c : new char[] {STOP, EXCLAMATION, QUESTION, '\n'}) ENDS[c] = 1;
  }

  static Sentences of(char[] text) {
    var sentences = new Spans(16 + text.length / 40);
    var paragraphs = new Spans(64);
    int start = 0;
    int paragraph = 0;
    for (int i = 0; i <= text.length; i++) {
      while (i < text.length && ENDS[text[i]] == 0) i++;
      boolean stop = i < text.length && text[i] != '\n';
      int end = stop ? i + 1 : i;
      while (stop && end < text.length && closes(text[end])) end++;
      int from = start;
      while (from < end && (text[from] == ' ' || text[from] == '\n')) from++;
      if (from < end) sentences.add(from, end);
      start = end;
      if (stop) i = end - 1;
      else {
        paragraphs.addStripped(text, paragraph, i);
        paragraph = i + 1;
      }
    }
    return new Sentences(sentences.all(), paragraphs.all());
  }

  private static final class Spans {
    private int[] spans;
    private int length;

    Spans(int room) {
      spans = new int[room];
    }

    void add(int from, int to) {
      if (length + 2 > spans.length) spans = Arrays.copyOf(spans, length * 2 + 2);
      spans[length++] = from;
      spans[length++] = to;
    }

    void addStripped(char[] text, int from, int to) {
      int first = from;
      int past = to;
      while (first < past && text[first] == ' ') first++;
      while (past > first && text[past - 1] == ' ') past--;
      if (first < past) add(first, past);
    }

    int[] all() {
      return Arrays.copyOf(spans, length);
    }
  }

  static boolean isStop(char c) {
    return c == STOP || c == EXCLAMATION || c == QUESTION;
  }

  private static boolean closes(char c) {
    return c == '”' || c == '’' || c == '）' || c == '」' || c == '』' || c == '》';
  }
}
