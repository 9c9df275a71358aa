package zhengnuo.reading.facts;

import zhengnuo.reading.lexicon.Trie;

/** Second stage of facts: what is written with each run of digits, and whether it measures. */
final class Quantities {
  private Quantities() {}

  /**
   * Reads the run {@code index} of {@code runs}.
   *
   * @param runs starts and ends of the digit runs in pairs
   * @param count how many ints of {@code runs} are filled
   * @param from of the sentence
   * @param to of the sentence
   * @return the quantity, or null where the number measures nothing
   */
  static @org.jspecify.annotations.Nullable Quantity read(
      char[] text, int[] runs, int count, int index, int from, int to, Lexemes lexemes) {
    Quantity quantity = new Quantity();
    quantity.run = index;
    quantity.from = runs[index * 2];
    quantity.firstTo = runs[index * 2 + 1];
    number(text, runs, count, quantity, to, lexemes);
    if (NotQuantities.is(text, runs, count, quantity, from, to, lexemes)) return null;
    Bounds.read(text, quantity, from, to, lexemes.words);
    return quantity;
  }

  private static void number(
      char[] text, int[] runs, int count, Quantity quantity, int to, Lexemes lexemes) {
    groupThousands(text, runs, count, quantity);
    long magnitude = Numerals.magnitude(text, quantity.firstTo, to, lexemes);
    quantity.firstScale = Numerals.scale(magnitude);
    if (Numerals.more(magnitude)) quantity.bound = Bound.AT_LEAST;
    int end = Numerals.end(magnitude);
    int second = join(text, runs, count, quantity, end, to, lexemes.words, WordClass.RANGE);
    if (second < 0) {
      second = join(text, runs, count, quantity, end, to, lexemes.words, WordClass.PRODUCT);
      quantity.product = second >= 0;
    }
    if (second >= 0) {
      end = second(text, quantity, second, to, lexemes, runs);
      unit(text, quantity, end, to, lexemes);
      if (!quantity.product && quantity.firstScale == 0 && !descending(text, quantity))
        quantity.firstScale = quantity.secondScale;
      return;
    }
    unit(text, quantity, end, to, lexemes);
    if (quantity.unitTo == quantity.unitFrom) return;
    // 50亩—100亩: the unit stands with both ends.
    second = join(text, runs, count, quantity, quantity.unitTo, to, lexemes.words, WordClass.RANGE);
    if (second < 0) return;
    Quantity other = new Quantity();
    other.secondFrom = runs[second * 2];
    other.secondTo = runs[second * 2 + 1];
    long scale = Numerals.magnitude(text, other.secondTo, to, lexemes);
    unit(text, other, Numerals.end(scale), to, lexemes);
    if (!same(text, quantity, other)) return;
    quantity.secondFrom = other.secondFrom;
    quantity.secondTo = other.secondTo;
    quantity.secondScale = Numerals.scale(scale);
    quantity.unitFrom = other.unitFrom;
    quantity.unitTo = other.unitTo;
    quantity.to = other.to;
    quantity.runs = second - quantity.run + 1;
  }

  /** 1,234 and 12,345,678 are one number. */
  private static void groupThousands(char[] text, int[] runs, int count, Quantity quantity) {
    int last = quantity.run;
    while ((last + 1) * 2 < count
        && runs[last * 2 + 3] - runs[last * 2 + 2] >= 3
        && runs[last * 2 + 2] == quantity.firstTo + 1
        && (text[quantity.firstTo] == ',')
        && (runs[last * 2 + 3] - runs[last * 2 + 2] == 3 || text[runs[last * 2 + 2] + 3] == '.')) {
      last++;
      quantity.firstTo = runs[last * 2 + 1];
      quantity.runs++;
    }
  }

  /** The run that a word of {@code wordClass} at {@code at} joins to this number, or -1. */
  private static int join(
      char[] text,
      int[] runs,
      int count,
      Quantity quantity,
      int at,
      int to,
      FactWords words,
      WordClass wordClass) {
    int next = quantity.run + quantity.runs;
    if (next * 2 >= count || runs[next * 2] >= to) return -1;
    int word = Numerals.skip(text, at, to);
    int end = words.end(text, word, to, wordClass.bit);
    if (end < 0) return -1;
    return Numerals.skip(text, end, to) == runs[next * 2] ? next : -1;
  }

  private static int second(
      char[] text, Quantity quantity, int second, int to, Lexemes lexemes, int[] runs) {
    quantity.secondFrom = runs[second * 2];
    quantity.secondTo = runs[second * 2 + 1];
    quantity.runs = second - quantity.run + 1;
    long magnitude = Numerals.magnitude(text, quantity.secondTo, to, lexemes);
    quantity.secondScale = Numerals.scale(magnitude);
    if (Numerals.more(magnitude)) quantity.bound = Bound.AT_LEAST;
    return Numerals.end(magnitude);
  }

  /** 5000-1万: the first number is greater, so the magnitude is the second's alone. */
  private static boolean descending(char[] text, Quantity quantity) {
    return quantity.firstTo - quantity.from > quantity.secondTo - quantity.secondFrom + 1
        && quantity.secondScale > 0;
  }

  private static void unit(char[] text, Quantity quantity, int at, int to, Lexemes lexemes) {
    quantity.to = at;
    quantity.unitFrom = at;
    quantity.unitTo = at;
    int from = Numerals.skip(text, at, to);
    long unit = lexemes.units.match(text, from, to);
    if (unit == -1) {
      unknown(text, quantity, from, to, lexemes);
      return;
    }
    quantity.unitFrom = from;
    quantity.unitTo = Trie.end(unit);
    quantity.to = quantity.unitTo;
    quantity.kind = lexemes.units.kind(unit);
  }

  /** A counting word that no table knows: one hanzi with nothing behind it but the clause's end. */
  private static void unknown(char[] text, Quantity quantity, int from, int to, Lexemes lexemes) {
    if (from + 1 > to || from >= to || !isHanzi(text[from])) return;
    if (lexemes.words.match(text, from, to) != -1) return;
    boolean ends = from + 1 == to || Clauses.separates(text[from + 1]) || text[from + 1] == '、';
    if (!ends) return;
    quantity.unitFrom = from;
    quantity.unitTo = from + 1;
    quantity.to = from + 1;
    quantity.kind = UnitKind.UNKNOWN;
  }

  private static boolean same(char[] text, Quantity one, Quantity other) {
    return java.util.Arrays.equals(
        text, one.unitFrom, one.unitTo, text, other.unitFrom, other.unitTo);
  }

  static boolean isHanzi(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }
}
