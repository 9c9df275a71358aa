package zhengnuo.reading.facts;

import java.util.Arrays;
import zhengnuo.reading.lexicon.Trie;

/** Cuts a sentence into clauses at the punctuation that stands outside brackets and quotes. */
final class PromiseCuts {
  private static final String CUTS = "，,；;：:。！!？?\n";
  private static final String OPEN = "（(“‘《〈【[「『";
  private static final String CLOSE = "）)”’》〉】]」』";
  private static final char LIST = '、';

  private PromiseCuts() {}

  /** Starts and ends of the clauses in pairs, without the punctuation and the blanks around. */
  static int[] of(char[] text, int from, int to, PromiseWords words) {
    int[] cuts = new int[16];
    int count = 0;
    int depth = 0;
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean end = i == to;
      if (!end) {
        if (OPEN.indexOf(text[i]) >= 0) depth++;
        else if (CLOSE.indexOf(text[i]) >= 0) depth = Math.max(0, depth - 1);
        if (text[i] == '\n') depth = 0;
        end =
            depth == 0
                && (CUTS.indexOf(text[i]) >= 0
                    || text[i] == LIST && ownFigure(text, start, i, to, words));
      }
      if (!end) continue;
      int first = start;
      int last = i;
      while (first < last && isBlank(text[first])) first++;
      while (last > first && isBlank(text[last - 1])) last--;
      if (first < last) {
        if (count + 2 > cuts.length) cuts = Arrays.copyOf(cuts, count * 2);
        cuts[count++] = first;
        cuts[count++] = last;
      }
      start = i + 1;
    }
    return Arrays.copyOf(cuts, count);
  }

  /**
   * Whether the member after a list comma has a verb and a figure of its own, and the one before it
   * a figure: 新增A个、转移B人 are two promises.
   */
  private static boolean ownFigure(char[] text, int from, int comma, int to, PromiseWords words) {
    int last = -1;
    for (int i = comma - 1; i >= from && comma - i <= NEAR; i--) {
      if (isDigit(text[i])) {
        last = i;
        break;
      }
    }
    if (last < 0 || comma + 1 >= to || isDigit(text[comma + 1])) return false;
    int digit = comma + 1;
    while (digit < to
        && !isDigit(text[digit])
        && text[digit] != LIST
        && CUTS.indexOf(text[digit]) < 0) digit++;
    if (digit >= to || !isDigit(text[digit])) return false;
    long verb = PromiseWords.ending(words.levels, text, comma + 1, digit);
    if (verb == -1) verb = PromiseWords.ending(words.verbs, text, comma + 1, digit);
    // A verb that opens the member has the list's subject: 达到A、增长B stay one.
    return verb != -1 && Trie.end(verb) > comma + 3;
  }

  private static final int NEAR = 7;

  static boolean isBlank(char c) {
    return c <= ' ' || c == '　' || c == ' ' || c == LIST;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
