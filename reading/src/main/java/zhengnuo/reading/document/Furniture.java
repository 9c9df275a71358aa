package zhengnuo.reading.document;

import static zhengnuo.reading.document.Characters.KIND;
import static zhengnuo.reading.document.Characters.SPACE;
import static zhengnuo.reading.document.Characters.digit;

import java.util.HashMap;
import java.util.Map;
import zhengnuo.reading.lexicon.Trie;

/**
 * Drops what stands on a page but is no text: page numbers, the running heads beside them, and the
 * buttons and credits of a web page before and after its article.
 */
final class Furniture {
  private static final int LONGEST_HEAD = 60;
  private static final int NO_NUMBER = -1;

  private final char[] text;
  private final Lines lines;
  private final Trie page = PageWords.bundled().of("page");
  private final Trie buttons = PageWords.bundled().of("button");
  private final Trie credits = PageWords.bundled().of("credit");
  private final Trie related = PageWords.bundled().of("related");

  private Furniture(char[] text, Lines lines) {
    this.text = text;
    this.lines = lines;
  }

  /**
   * Page numbers and running heads: before marks are read, or {@code - 2 -} is taken for a list.
   */
  static void dropPageNumbers(char[] text, Lines lines) {
    new Furniture(text, lines).pageNumbers();
  }

  /** What a web page has before and after its article. */
  static void dropWebPage(char[] text, Lines lines) {
    new Furniture(text, lines).webPage();
  }

  private void pageNumbers() {
    boolean any = false;
    int lastBare = NO_NUMBER;
    int lastValue = NO_NUMBER;
    for (int line = 0; line < lines.count; line++) {
      if (!lines.isWithin(line, 24)) continue;
      if (pageNumber(line)) {
        lines.mark(line, Lines.DROPPED);
        any = true;
      } else {
        // A number alone on its line is a page's only where another counts on from it.
        int value = bareNumber(line);
        if (value == NO_NUMBER) continue;
        if (lastBare != NO_NUMBER && value == lastValue + 1 && line > lastBare + 1) {
          lines.mark(lastBare, Lines.DROPPED);
          lines.mark(line, Lines.DROPPED);
          any = true;
        }
        lastBare = line;
        lastValue = value;
      }
    }
    if (any) runningHeads();
  }

  /** {@code — 9 —}, {@code - 12 -}, 第3页, 第 3 页 共 20 页, 3/20. */
  private boolean pageNumber(int line) {
    int from = lines.start[line];
    int to = lines.end[line];
    boolean dashFirst = dash(text[from]);
    boolean dashLast = dash(text[to - 1]);
    int digits = 0;
    int words = 0;
    int slashes = 0;
    for (int i = from; i < to; ) {
      char c = Characters.FOLD[text[i]];
      if (digit(c)) digits++;
      else if (c == '/') slashes++;
      else if (!dash(c) && KIND[c] != SPACE && c != '，' && c != ',' && c != '·') {
        long word = page.longest(text, i, to);
        if (word < 0) return false;
        words++;
        i = Trie.end(word);
        continue;
      }
      i++;
    }
    if (digits == 0 || digits > 8) return false;
    return words > 0 || dashFirst && dashLast && digits <= 4 || slashes == 1 && digits > 1;
  }

  private static boolean dash(char c) {
    return c == '-' || c == '—' || c == '–' || c == '―' || c == '－' || c == '─' || c == '·';
  }

  private int bareNumber(int line) {
    int value = 0;
    int length = lines.end[line] - lines.start[line];
    if (length > 3) return NO_NUMBER;
    for (int i = lines.start[line]; i < lines.end[line]; i++) {
      char c = Characters.FOLD[text[i]];
      if (!digit(c)) return NO_NUMBER;
      value = value * 10 + c - '0';
    }
    return value;
  }

  /** A short line that stands beside page numbers three times is the pages' head or foot. */
  private void runningHeads() {
    Map<String, Integer> seen = new HashMap<>();
    for (int line = 0; line < lines.count; line++)
      if (besidePageNumber(line)) seen.merge(content(line), 1, Integer::sum);
    for (int line = 0; line < lines.count; line++) {
      if (besidePageNumber(line) && seen.getOrDefault(content(line), 0) >= 3)
        lines.mark(line, Lines.DROPPED | Lines.INDENTED);
    }
  }

  private boolean besidePageNumber(int line) {
    boolean beside =
        line > 0 && lines.is(line - 1, Lines.DROPPED)
            || line + 1 < lines.count && lines.is(line + 1, Lines.DROPPED);
    return beside
        && !lines.is(line, Lines.DROPPED | Lines.CLOSED)
        && lines.isWithin(line, LONGEST_HEAD)
        && !lines.stopsInside(line);
  }

  private String content(int line) {
    return new String(text, lines.start[line], lines.end[line] - lines.start[line]);
  }

  /** Lines before the first running prose and after the last. */
  private void webPage() {
    int first = 0;
    while (first < lines.count && !prose(first)) first++;
    int last = lines.count - 1;
    while (last > first && !prose(last)) last--;
    for (int line = 0; line < first; line++) webLine(line);
    for (int line = last + 1; line < lines.count; line++) webLine(line);
  }

  private boolean prose(int line) {
    return !lines.isWithin(line, 100) || lines.stopsInside(line);
  }

  private void webLine(int line) {
    if (lines.is(line, Lines.DROPPED)) return;
    int from = lines.start[line];
    int to = lines.end[line];
    if (related.longest(text, from, to) >= 0 || credit(from, to) || buttonsOnly(from, to))
      lines.mark(line, Lines.DROPPED);
  }

  /** One or more {@code 来源：…}: the word and its colon decide, whatever is behind them. */
  private boolean credit(int from, int to) {
    while (from < to && mark(text[from])) from++;
    long word = credits.longest(text, from, to);
    if (word < 0) return false;
    int i = Trie.end(word);
    while (i < to && KIND[text[i]] == SPACE) i++;
    return i < to && (text[i] == '：' || text[i] == ':');
  }

  private boolean buttonsOnly(int from, int to) {
    for (int i = from; i < to; ) {
      long word = buttons.longest(text, i, to);
      if (word < 0) word = credits.longest(text, i, to);
      if (word >= 0) i = Trie.end(word);
      else if (mark(text[i]) || digit(text[i])) i++;
      else return false;
    }
    return !digit(text[from]);
  }

  private static boolean mark(char c) {
    return KIND[c] == SPACE || "【】[]［］：:|丨/>»·《》<-+".indexOf(c) >= 0;
  }
}
