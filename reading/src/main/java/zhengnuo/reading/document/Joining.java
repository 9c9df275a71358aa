package zhengnuo.reading.document;

import static zhengnuo.reading.document.Characters.digit;

import zhengnuo.reading.lexicon.Trie;

/**
 * Decides which lines go on in the next: a sentence that a page break or a fixed width broke is one
 * paragraph, a heading alone on its line is another. What follows decides first (a numbered line, a
 * lead, an address begins a paragraph whatever stands before), then how the line ends.
 */
final class Joining {
  /** A line wider than this is running text even without a stop inside: 40 hanzi. */
  private static final int WIDEST_HEADING = 80;

  private final char[] text;
  private final Lines lines;
  private final Trie numerals = PageWords.bundled().of("numeral");
  private final Trie openers = PageWords.bundled().of("opener");
  private final Trie ordinals = PageWords.bundled().of("ordinal");
  private final Trie parts = PageWords.bundled().of("part");

  /** The width at which most lines were broken; {@link Integer#MAX_VALUE} where none was. */
  private final int fullWidth;

  /** Whether paragraphs begin with an indentation throughout. */
  private final boolean indents;

  Joining(char[] text, Lines lines) {
    this.text = text;
    this.lines = lines;
    fullWidth = fullWidth();
    int indented = 0;
    for (int i = 0; i < lines.count; i++) if (lines.is(i, Lines.INDENTED)) indented++;
    indents = indented * 20 >= lines.count && indented * 10 < lines.count * 9;
  }

  /**
   * Whether {@code next} goes on where {@code line} breaks off.
   *
   * @param goesOn whether {@code line} itself went on from the one before
   */
  boolean joins(int line, int next, boolean goesOn) {
    if (begins(next)) return false;
    boolean indented = indents && lines.is(next, Lines.INDENTED);
    if (lines.is(line, Lines.CLOSED))
      // Only an indentation tells a paragraph's end from a sentence that ends with its full line.
      return indents
          && isAsWideAs(line, fullWidth - 8)
          && !indented
          && !lines.is(line, Lines.MARKED);
    if (lines.is(line, Lines.OPEN)) return true;
    if (indented || lines.is(line, Lines.MARKED)) return false;
    if (isAsWideAs(line, fullWidth - 4)) return true;
    // A heading can stand behind the last sentence of its line: …！二、今后五年的目标.
    if (numbered(lines.tail(line), lines.end[line])) return false;
    return goesOn || lines.stopsInside(line) || !lines.isWithin(line, WIDEST_HEADING);
  }

  private boolean isAsWideAs(int line, int cells) {
    return fullWidth != Integer.MAX_VALUE && !lines.isWithin(line, cells - 1);
  }

  private boolean begins(int line) {
    if (lines.is(line, Lines.MARK_FIRST)) return true;
    int from = lines.start[line];
    int to = lines.end[line];
    char first = Characters.FOLD[text[from]];
    boolean lead = first == '—' && from + 1 < to && Characters.FOLD[text[from + 1]] == '—';
    return lead || numbered(from, to) || openers.longest(text, from, to) >= 0;
  }

  /** 一、 （一） (1) 第一章 1. 1、 ① at {@code from}. */
  private boolean numbered(int from, int to) {
    char first = text[from];
    if (first >= '①' && first <= '⑳') return true;
    boolean bracket = first == '（' || first == '(';
    long ordinal = ordinals.longest(text, from, to);
    int number = bracket ? from + 1 : ordinal >= 0 ? Trie.end(ordinal) : from;
    int i = number;
    while (i < to && i - number < 4 && numerals.longest(text, i, i + 1) >= 0) i++;
    boolean arabic = i == number;
    if (arabic) while (i < to && i - number < 3 && digit(Characters.FOLD[text[i]])) i++;
    if (i == number || i >= to) return false;
    char after = text[i];
    if (bracket) return after == '）' || after == ')';
    if (ordinal >= 0) return after == '，' || after == '、' || parts.longest(text, i, to) >= 0;
    boolean mark = after == '、' || after == '．' || after == '.' || after == '）' || after == ')';
    if (!mark || i + 1 >= to) return mark;
    // 13.5% and 3、4号机组 go on a sentence: a digit behind the mark makes it part of a number.
    return !arabic || !digit(Characters.FOLD[text[i + 1]]);
  }

  /** The most frequent width of the lines that break off, if enough lines share it. */
  private int fullWidth() {
    int[] count = new int[201];
    int broken = 0;
    for (int i = 0; i < lines.count; i++) {
      if (lines.is(i, Lines.CLOSED | Lines.DROPPED | Lines.MARKED)) continue;
      if (lines.isWithin(i, 29) || !lines.isWithin(i, 200)) continue;
      count[lines.width(i)]++;
      broken++;
    }
    int best = 0;
    int bestShare = 0;
    for (int width = 30; width <= 200; width++) {
      int share = 0;
      for (int w = Math.max(30, width - 2); w <= Math.min(200, width + 2); w++) share += count[w];
      if (share > bestShare) {
        bestShare = share;
        best = width;
      }
    }
    boolean wrapped = bestShare >= 6 && bestShare * 2 >= broken && bestShare * 4 >= lines.count;
    return wrapped ? best : Integer.MAX_VALUE;
  }
}
