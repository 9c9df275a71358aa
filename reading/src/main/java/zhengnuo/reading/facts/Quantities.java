package zhengnuo.reading.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Second stage of facts: what is written with each number, and whether it measures. */
final class Quantities {
  /** The verb of a place in an order stands before it, with no more than its scope between. */
  private static final int FARTHEST_RANK = 16;

  private final Sentence sentence;
  private final char[] text;
  private final SentenceWords words;
  private final Numerals numerals;
  private final NotQuantities not;
  private final Quantity other = new Quantity();
  private Quantity[] found = new Quantity[16];
  private int size;

  Quantities(Sentence sentence) {
    this.sentence = sentence;
    text = sentence.text;
    words = sentence.words;
    numerals = new Numerals(text, sentence.units, words);
    not = new NotQuantities(sentence);
    Arrays.setAll(found, i -> new Quantity());
  }

  /** Reads the sentence's numbers; what measures something stands in {@link #get} afterwards. */
  void read() {
    size = 0;
    for (int index = 0; index * 2 < sentence.count; ) {
      if (size == found.length) {
        found = Arrays.copyOf(found, size * 2);
        for (int i = size; i < found.length; i++) found[i] = new Quantity();
      }
      Quantity quantity = found[size];
      if (read(quantity, index)) {
        size++;
        index += Math.max(1, quantity.runs);
      } else index++;
    }
  }

  int size() {
    return size;
  }

  Quantity get(int index) {
    return found[index];
  }

  @Nullable Quantity next(int index) {
    return index + 1 < size ? found[index + 1] : null;
  }

  @Nullable Quantity before(int index) {
    return index > 0 ? found[index - 1] : null;
  }

  private boolean read(Quantity quantity, int index) {
    written(quantity, index);
    if (NumberRuns.isHanzi(text[quantity.from])) {
      int share = HanziNumbers.share(text, quantity.from, quantity.firstTo);
      if (share > 0 && quantity.kind == UnitKind.NONE) quantity.kind = UnitKind.PERCENT;
      if (quantity.kind == UnitKind.NONE || quantity.kind == UnitKind.TIME) return false;
      // 党的二十大: a meeting's name.
      if (quantity.unitTo > quantity.unitFrom && text[quantity.unitFrom] == '大') return false;
      if (HanziNumbers.isVague(text, quantity.from, quantity.firstTo))
        quantity.bound = Bound.AT_LEAST;
    }
    if (not.is(quantity)) return false;
    if (quantity.rank && NumberRuns.isHanzi(text[quantity.from]) && !isPlaced(quantity))
      return false;
    quantity.negative = isNegative(quantity);
    if (not.needsUnit(quantity)) {
      if (!shareUnit(quantity)) return false;
    } else if (quantity.kind == UnitKind.COUNT) sharePoint(quantity);
    Bounds.read(sentence, quantity);
    if (quantity.negative && quantity.before == quantity.from) quantity.before--;
    return true;
  }

  /** 位列全省第三位 is a place; 摆在第一位 is a way of speaking. */
  private boolean isPlaced(Quantity quantity) {
    int from = Math.max(sentence.from, quantity.from - FARTHEST_RANK);
    return words.find(from, quantity.from, WordClass.RANK_VERB.bit) >= 0;
  }

  /** 增长-3.2%: a sign, not the dash of a range or name, since a verb stands before it. */
  private boolean isNegative(Quantity quantity) {
    int sign = quantity.from - 1;
    if (sign <= sentence.from || text[sign] != '-' && text[sign] != '−') return false;
    return words.start(sentence.from, sign, WordClass.UP.bit | WordClass.REACH.bit) >= 0;
  }

  /** 10.7和9.5%: the unit stands with the list's last number. */
  private boolean shareUnit(Quantity quantity) {
    for (int next = quantity.run + quantity.runs; ; next = other.run + other.runs) {
      written(other, next);
      if (not.is(other)) return false;
      if (other.kind == UnitKind.TIME) return false;
      if (other.kind != UnitKind.NONE) break;
      if (!not.needsUnit(other)) return false;
    }
    quantity.sharedUnit(other);
    return true;
  }

  /** 分别高于全省10.7个、14.1个百分点: 个 alone is the beginning of the last number's unit. */
  private void sharePoint(Quantity quantity) {
    if (!not.follows(quantity)) return;
    written(other, quantity.run + quantity.runs);
    if (other.kind == UnitKind.POINT
        && text[quantity.unitFrom] == text[other.unitFrom]
        && quantity.unitTo - quantity.unitFrom == 1) {
      int to = quantity.to;
      quantity.sharedUnit(other);
      quantity.to = to;
    }
  }

  /** Reads number, magnitude, range or product, and unit. */
  private void written(Quantity quantity, int index) {
    quantity.reset();
    quantity.run = index;
    quantity.from = sentence.runs[index * 2];
    quantity.firstTo = sentence.runs[index * 2 + 1];
    groupThousands(quantity);
    magnitude(quantity, quantity.firstTo);
    quantity.firstScale = numerals.scale;
    int end = numerals.end;
    int second = join(quantity, end, WordClass.RANGE);
    if (second < 0) {
      second = join(quantity, end, WordClass.PRODUCT);
      quantity.product = second >= 0;
    }
    if (second >= 0) {
      second(quantity, second);
      unit(quantity, numerals.end);
      if (!quantity.product && quantity.firstScale == 0 && !descending(quantity))
        quantity.firstScale = quantity.secondScale;
      return;
    }
    unit(quantity, end);
    if (quantity.unitTo > quantity.unitFrom) unitOfBothEnds(quantity);
  }

  private void magnitude(Quantity quantity, int at) {
    numerals.magnitude(at, sentence.to);
    if (numerals.more) quantity.bound = Bound.AT_LEAST;
  }

  /** 50亩—100亩: the unit stands with both ends. */
  private void unitOfBothEnds(Quantity quantity) {
    int second = join(quantity, quantity.unitTo, WordClass.RANGE);
    if (second < 0) return;
    int end = sentence.runs[second * 2 + 1];
    numerals.magnitude(end, sentence.to);
    int from = Numerals.skip(text, numerals.end, sentence.to);
    int to = from + quantity.unitTo - quantity.unitFrom;
    if (to > sentence.to
        || !Arrays.equals(text, from, to, text, quantity.unitFrom, quantity.unitTo)) return;
    quantity.secondFrom = sentence.runs[second * 2];
    quantity.secondTo = end;
    quantity.secondScale = numerals.scale;
    quantity.unitFrom = from;
    quantity.unitTo = to;
    quantity.to = to;
    quantity.runs = second - quantity.run + 1;
  }

  /** 1,234 and 12,345,678 are one number. */
  private void groupThousands(Quantity quantity) {
    int[] runs = sentence.runs;
    int last = quantity.run;
    while ((last + 1) * 2 < sentence.count
        && runs[last * 2 + 3] - runs[last * 2 + 2] >= 3
        && runs[last * 2 + 2] == quantity.firstTo + 1
        && text[quantity.firstTo] == ','
        && (runs[last * 2 + 3] - runs[last * 2 + 2] == 3 || text[runs[last * 2 + 2] + 3] == '.')) {
      last++;
      quantity.firstTo = runs[last * 2 + 1];
      quantity.runs++;
    }
  }

  /** The run that a word of {@code wordClass} at {@code at} joins to this number, or -1. */
  private int join(Quantity quantity, int at, WordClass wordClass) {
    int next = quantity.run + quantity.runs;
    if (next * 2 >= sentence.count) return -1;
    int end = words.end(sentence.skip(at), sentence.to, wordClass.bit);
    if (end < 0) return -1;
    return sentence.skip(end) == sentence.runs[next * 2] ? next : -1;
  }

  private void second(Quantity quantity, int second) {
    quantity.secondFrom = sentence.runs[second * 2];
    quantity.secondTo = sentence.runs[second * 2 + 1];
    quantity.runs = second - quantity.run + 1;
    magnitude(quantity, quantity.secondTo);
    quantity.secondScale = numerals.scale;
  }

  /** 5000-1万: the first number is greater, so the magnitude is the second's alone. */
  private static boolean descending(Quantity quantity) {
    return quantity.firstTo - quantity.from > quantity.secondTo - quantity.secondFrom + 1
        && quantity.secondScale > 0;
  }

  private void unit(Quantity quantity, int at) {
    quantity.to = at;
    quantity.unitFrom = at;
    quantity.unitTo = at;
    int from = sentence.skip(at);
    long unit = sentence.units.match(text, from, sentence.to);
    if (unit == -1) {
      unknown(quantity, from);
      return;
    }
    quantity.unitFrom = from;
    quantity.unitTo = perUnit(zhengnuo.reading.lexicon.Trie.end(unit));
    quantity.to = quantity.unitTo;
    quantity.kind = sentence.units.kind(unit);
  }

  /** 公里/平方公里: one unit for another. */
  private int perUnit(int end) {
    if (end >= sentence.to || text[end] != '/') return end;
    return Math.max(end, sentence.units.end(text, end + 1, sentence.to));
  }

  /** A counting word that no table knows: one hanzi with nothing behind it but the clause's end. */
  private void unknown(Quantity quantity, int from) {
    if (from >= sentence.to || !isHanzi(text[from])) return;
    if (words.end(from, sentence.to) > 0) return;
    boolean ends =
        from + 1 == sentence.to
            || Clauses.separates(text[from + 1])
            || text[from + 1] == Clauses.ENUMERATION;
    if (!ends) return;
    quantity.unitFrom = from;
    quantity.unitTo = from + 1;
    quantity.to = from + 1;
    quantity.kind = UnitKind.UNKNOWN;
  }

  static boolean isHanzi(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }
}
