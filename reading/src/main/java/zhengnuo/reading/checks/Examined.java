package zhengnuo.reading.checks;

import java.util.List;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.outline.Outline;

/** What checks look at: one document with what was read in it. */
record Examined(Document document, Outline outline, List<Fact> facts, CheckWords words) {
  char[] text() {
    return document.mended();
  }

  /**
   * A finding at a stretch of the mended text.
   *
   * @param from inclusive
   * @param to exclusive, after {@code from}
   */
  Finding at(String check, Severity severity, int from, int to, String expected, String remedy) {
    int start = document.offsets().start(from);
    int end = Math.max(start + 1, document.offsets().end(to));
    String found = document.stored().substring(start, end);
    return new Finding(check, severity, start, end, found, expected, remedy);
  }

  Finding at(String check, Severity severity, Fact fact, String expected, String remedy) {
    return new Finding(check, severity, fact.start(), fact.end(), fact.text(), expected, remedy);
  }

  /** The report that holds the mended position, the first where none does. */
  int reportAt(int position) {
    List<Outline.Report> reports = outline.reports();
    for (int i = reports.size() - 1; i > 0; i--) if (reports.get(i).from() <= position) return i;
    return 0;
  }

  /** Index in {@code sentences} of the sentence that holds the position, or -1. */
  int sentenceAt(int position) {
    int[] sentences = outline.sentences();
    int low = 0;
    int high = sentences.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (sentences[2 * middle + 1] <= position) low = middle + 1;
      else if (sentences[2 * middle] > position) high = middle - 1;
      else return 2 * middle;
    }
    return -1;
  }

  static boolean hanzi(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean latin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Whether a clause begins at the position: nothing or a closing mark stands before it. */
  boolean clauseBegins(int position) {
    if (position == 0) return true;
    char before = text()[position - 1];
    return before == '\n' || before == '。' || before == '；' || before == '！' || before == '：';
  }
}
