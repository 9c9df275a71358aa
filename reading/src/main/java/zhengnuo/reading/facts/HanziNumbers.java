package zhengnuo.reading.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers written in hanzi. Read is what counts or measures beyond doubt (一千二百余人, 两万亩, 数十家); a lone
 * numeral mostly belongs to a name (五保, 三公, 六个一) and is left alone.
 *
 * <p>Form: GB/T 15835-2011 §4.2; 数 and 几 stand for no number, so 数千 is at least 1000.
 */
final class HanziNumbers {
  private static final String DIGITS = "零一二三四五六七八九";

  private static final String NOT_SHARES = "套为立功本员长果绩交品熟人效不就";

  /** A share that no decimal is equal to (三分之一) is given to so many digits. */
  private static final int SHARE_DIGITS = 4;

  private HanziNumbers() {}

  /**
   * Whether the run of number hanzi is a whole number that can stand before a unit, or a share.
   *
   * @param limit end of the sentence, for what stands behind the run
   */
  static boolean begins(char[] text, int from, int to, int limit) {
    if (share(text, from, to) > 0) return true;
    // 三成, 翻两番: a lone numeral only before what counts nothing but shares and multiples.
    if (to - from == 1)
      return value(text[from]) > 0 && to < limit && isMultiple(text, from, to, limit);
    // 百 and what is greater names a kind (百亿企业) unless a numeral says how many.
    return value(text[from]) > 0 && shaped(text, from, to);
  }

  private static boolean isMultiple(char[] text, int from, int to, int limit) {
    return switch (text[to]) {
      case '番' -> from > 0 && text[from - 1] == '翻';
      case '倍' -> text[from] != '一' && !isVague(text, from, to);
      case '成' -> text[from] != '一' && !isVague(text, from, to) && !isWord(text, to + 1, limit);
      case '位', '名' -> from > 0 && text[from - 1] == '第';
      default -> false;
    };
  }

  /** 三成套设备: 成 begins a word of its own. */
  private static boolean isWord(char[] text, int after, int limit) {
    return after < limit && NOT_SHARES.indexOf(text[after]) >= 0;
  }

  /** Where 分之 stands in the run, or -1. */
  static int share(char[] text, int from, int to) {
    for (int i = from + 1; i + 2 < to; i++) if (text[i] == '分' && text[i + 1] == '之') return i;
    return -1;
  }

  /** Whether the run is written 百分之N, which is N per cent. */
  static boolean isPercent(char[] text, int from, int to) {
    return to - from > 3 && text[from] == '百' && share(text, from, to) == from + 1;
  }

  /** 1 to 9, 10 for 十, 1 for 数 and 几; 0 for what cannot begin a number. */
  private static int value(char c) {
    return switch (c) {
      case '两' -> 2;
      case '十' -> 10;
      case '几', '数' -> 1;
      case '零' -> 0;
      default -> Math.max(0, DIGITS.indexOf(c));
    };
  }

  private static int power(char c) {
    return switch (c) {
      case '十' -> 1;
      case '百' -> 2;
      case '千' -> 3;
      case '万' -> 4;
      case '亿' -> 8;
      default -> 0;
    };
  }

  /** Numerals and powers in turns (一千二百), so 十四五 and 二〇三一 are none. */
  private static boolean shaped(char[] text, int from, int to) {
    boolean power = false;
    boolean digit = false;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (power(c) > 0) {
        power = true;
        digit = false;
      } else if (c != '零') {
        if (digit || c == '〇') return false;
        digit = true;
      }
    }
    return power;
  }

  /** Whether the number is only of an order: 数千, 几十, 十几. */
  static boolean isVague(char[] text, int from, int to) {
    for (int i = from; i < to; i++) if (text[i] == '几' || text[i] == '数') return true;
    return false;
  }

  /** The value of a run that {@link #begins}. */
  static BigDecimal of(char[] text, int from, int to) {
    int share = share(text, from, to);
    if (share < 0) return whole(text, from, to);
    int point = share + 2;
    while (point < to && text[point] != '点') point++;
    BigDecimal part = whole(text, share + 2, point);
    for (int i = point + 1, scale = 1; i < to; i++, scale++)
      part = part.add(BigDecimal.valueOf(value(text[i]), scale));
    if (isPercent(text, from, to)) return part;
    BigDecimal parts = whole(text, from, share);
    return parts.signum() == 0 ? part : part.divide(parts, SHARE_DIGITS, RoundingMode.HALF_UP);
  }

  private static BigDecimal whole(char[] text, int from, int to) {
    long total = 0;
    long section = 0;
    long digit = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      int power = power(c);
      if (power == 0) {
        boolean last = i + 1 == to;
        // 十几 is more than ten.
        digit = (c == '几' || c == '数') && last ? 0 : value(c);
      } else if (power < 4) {
        section += Math.max(1, digit) * (long) Math.pow(10, power);
        digit = 0;
      } else {
        long scaled = Math.max(1, section + digit) * (power == 4 ? 10_000L : 100_000_000L);
        // 三千万亿 is beyond any report; 一亿五千万 adds up.
        total = power == 8 && total > 0 ? Math.multiplyExact(total, 100_000_000L) : total + scaled;
        section = 0;
        digit = 0;
      }
    }
    return BigDecimal.valueOf(total + section + digit);
  }
}
