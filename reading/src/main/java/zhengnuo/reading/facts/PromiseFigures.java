package zhengnuo.reading.facts;

import zhengnuo.reading.lexicon.Trie;

/** Whether a clause promises a figure, and how: a figure in a name or a description is none. */
final class PromiseFigures {
  /** No figure that is promised. */
  static final int NONE = 0;

  /** A figure that counts things, with more of the object after it (52个示范点建设). */
  static final int COUNT = 1;

  /** A figure that ends its clause or is measured (建成A公里, 增长8%以上). */
  static final int LEVEL = 2;

  private static final String HANZI = "一二三四五六七八九十百千万亿两几";
  private static final String MAGNITUDES = "十百千万亿余多";
  private static final String BEFORE = "第“‘《";
  private static final String DATES = "年月日时点届";
  private static final String OPEN = "“‘《（(";
  private static final String CLOSE = "”’》）)";
  private static final String SIGNS = ".-—–~～%％‰:：∶/×至到";

  private PromiseFigures() {}

  static int of(char[] text, int from, int to, PromiseWords words) {
    int best = NONE;
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (OPEN.indexOf(c) >= 0) depth++;
      else if (CLOSE.indexOf(c) >= 0) depth--;
      if (depth > 0) continue;
      boolean digit = PromiseCuts.isDigit(c);
      if (!digit && HANZI.indexOf(c) < 0) continue;
      int end = digit ? digits(text, i, to) : hanzi(text, i, to);
      if (admissible(text, from, i, end, to, digit, words)) {
        best = Math.max(best, kind(text, from, i, end, to, words));
      }
      i = end - 1;
    }
    return best;
  }

  private static int digits(char[] text, int i, int to) {
    while (i < to
        && (PromiseCuts.isDigit(text[i])
            || SIGNS.indexOf(text[i]) >= 0
                && i + 1 <= to
                && (i + 1 == to
                    || PromiseCuts.isDigit(text[i + 1])
                    || text[i] == '%'
                    || text[i] == '％'
                    || text[i] == '‰')
            || MAGNITUDES.indexOf(text[i]) >= 0)) i++;
    return i;
  }

  private static int hanzi(char[] text, int i, int to) {
    while (i < to
        && (HANZI.indexOf(text[i]) >= 0
            || MAGNITUDES.indexOf(text[i]) >= 0
            || text[i] == '到'
            || text[i] == '至')) i++;
    return i;
  }

  private static boolean admissible(
      char[] text, int from, int i, int end, int to, boolean digit, PromiseWords words) {
    if (i > from && (BEFORE.indexOf(text[i - 1]) >= 0 || isLetter(text[i - 1]))) return false;
    if (end < to && (DATES.indexOf(text[end]) >= 0 || isLetter(text[end]))) return false;
    if (end < to && text[end] == '+') return false;
    if (digit) return true;
    // A lone 一 is an article, and a number in hanzi counts only before a word that counts.
    if (end - i == 1 && text[i] == HANZI.charAt(0)) return false;
    return words.counts.longest(text, end, to) != -1;
  }

  private static int kind(char[] text, int from, int i, int end, int to, PromiseWords words) {
    if (PromiseWords.ending(words.end("described"), text, from, i) != -1
        && rest(text, end, to) > 4) {
      return NONE;
    }
    long unit = words.counts.longest(text, end, to);
    int after = unit == -1 ? end : Trie.end(unit);
    if (after < to && text[after] == OF) return i - from < 3 ? COUNT : NONE;
    if (isBound(text, after, to) && rest(text, after + 2, to) > 2 && !listed(text, after, to)) {
      return NONE;
    }
    return rest(text, after, to) <= 4 || listed(text, after, to) ? LEVEL : COUNT;
  }

  private static final char OF = '的';

  private static boolean isBound(char[] text, int at, int to) {
    return at + 1 < to && text[at] == '以' && (text[at + 1] == '上' || text[at + 1] == '下');
  }

  /** Whether another member of a list follows soon: 产业园1个、产业集群1个. */
  private static boolean listed(char[] text, int at, int to) {
    for (int i = at; i < Math.min(to, at + 5); i++) {
      if (text[i] == '、' || text[i] == '和' || text[i] == '（') return true;
    }
    return false;
  }

  private static int rest(char[] text, int at, int to) {
    return to - at;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
