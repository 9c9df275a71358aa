package zhengnuo.reading.facts;

import java.math.BigDecimal;

/**
 * Numbers written in hanzi. Read is what counts or measures beyond doubt (一千二百余人, 两万亩, 数十家); a lone
 * numeral mostly belongs to a name (五保, 三公, 六个一) and is left alone.
 *
 * <p>Form: GB/T 15835-2011 §4.2; 数 and 几 stand for no number, so 数千 is at least 1000.
 */
final class HanziNumbers {
  private static final String DIGITS = "零一二三四五六七八九";

  private HanziNumbers() {}

  /** Whether the run of number hanzi is a whole number that can stand before a unit. */
  static boolean begins(char[] text, int from, int to) {
    if (to - from < 2) return false;
    // 百 and what is greater names a kind (百亿企业) unless a numeral says how many.
    int head = value(text[from]);
    return head > 0 && shaped(text, from, to);
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
