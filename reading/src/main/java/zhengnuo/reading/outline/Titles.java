package zhengnuo.reading.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.outline.OutlineWords.Mark;

/** Finds where a report begins: its title line, and in a collection the title of each report. */
final class Titles {
  private static final int LONGEST = 48;

  private Titles() {}

  /**
   * @param paragraphs starts and ends in pairs
   * @return indexes of the paragraphs (not of the array) that are titles, in order
   */
  static List<Integer> of(char[] text, int[] paragraphs, OutlineWords words) {
    List<Integer> titles = new ArrayList<>();
    List<Integer> parts = new ArrayList<>();
    for (int p = 0; p * 2 < paragraphs.length; p++) {
      int from = paragraphs[2 * p];
      int to = paragraphs[2 * p + 1];
      int after = titleWord(text, from, to, words);
      if (after < 0) continue;
      if (isPart(text, after, to, words)) parts.add(p);
      else if (titles.isEmpty()) titles.add(p);
    }
    // Two or more numbered titles make a collection; what stands before them is its own page title.
    return parts.size() > 1 ? parts : titles;
  }

  /** After the title's word, where the paragraph is a line of its own that holds it; else -1. */
  private static int titleWord(char[] text, int from, int to, OutlineWords words) {
    if (to - from > LONGEST) return -1;
    int found = -1;
    for (int i = from; i < to; i++) {
      if (text[i] == '，' || text[i] == '。' || text[i] == '；' || text[i] == '：') return -1;
      int after = words.after(Mark.TITLE, text, i, to);
      if (after > 0) found = after;
    }
    return found;
  }

  private static boolean isPart(char[] text, int from, int to, OutlineWords words) {
    for (int i = from; i < to; i++) {
      int after = words.after(Mark.PART, text, i, to);
      if (after > 0 && after < to && words.after(Mark.NUMERAL, text, after, to) > 0) return true;
    }
    return false;
  }

  /** The first year written in four digits in the stretch, or null. */
  static @Nullable Integer year(char[] text, int from, int to, OutlineWords words) {
    for (int i = from; i + 4 < to; i++) {
      boolean inside = i > from && text[i - 1] >= '0' && text[i - 1] <= '9';
      if (inside || words.after(Mark.YEAR, text, i + 4, to) < 0) continue;
      int year = 0;
      for (int d = 0; d < 4 && year >= 0; d++) {
        char c = text[i + d];
        year = c >= '0' && c <= '9' ? year * 10 + c - '0' : -1;
      }
      if (year >= 1949 && year < 2100) return year;
    }
    return null;
  }
}
