package zhengnuo.reading.outline;

import zhengnuo.reading.outline.OutlineWords.Mark;

/**
 * What follows a report in its file and is none of it: explanations of terms, annexes, related
 * links. Its numbered entries are no headings.
 */
final class Appendix {
  private static final int LONGEST = 24;

  private Appendix() {}

  /**
   * @param first the report's first paragraph
   * @param after the paragraph after its last
   * @return the paragraph with which the appendix begins, {@code after} where there is none
   */
  static int begins(char[] text, int[] paragraphs, int first, int after, OutlineWords words) {
    int half = paragraphs[2 * first] + (paragraphs[2 * after - 1] - paragraphs[2 * first]) / 3;
    for (int p = first + 1; p < after; p++) {
      int from = paragraphs[2 * p];
      int to = paragraphs[2 * p + 1];
      if (from < half || to - from > LONGEST || !words.holds(Mark.APPENDIX, text, from, to))
        continue;
      boolean sentence = false;
      for (int i = from; i < to; i++) sentence |= text[i] == '，' || Sentences.isStop(text[i]);
      if (!sentence && Headings.numbered(text, from, to, words) == null) return p;
    }
    return after;
  }
}
