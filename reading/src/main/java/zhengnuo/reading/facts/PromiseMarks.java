package zhengnuo.reading.facts;

import java.util.function.Function;

/** What single characters do in a sentence of promises: punctuation, brackets, numerals. */
final class PromiseMarks {
  static final int CUT = 1;

  /** Ends a part of the sentence that stands for itself. */
  static final int PART = 1 << 1;

  static final int OPEN = 1 << 2;
  static final int CLOSE = 1 << 3;
  static final int DIGIT = 1 << 4;

  /** A number's character that is no Arabic digit. */
  static final int HANZI = 1 << 5;

  /** Stands in a number after its first character. */
  static final int MAGNITUDE = 1 << 6;

  /** The list comma 、. */
  static final int LIST = 1 << 7;

  /** Stands between two digits of one figure. */
  static final int SIGN = 1 << 8;

  /** Stands after the last digit of one. */
  static final int PERCENT = 1 << 9;

  /** Joins two numbers in hanzi to a range. */
  static final int THROUGH = 1 << 10;

  /** After a number that is a date. */
  static final int DATE = 1 << 11;

  /** Before a number that counts nothing. */
  static final int ORDINAL = 1 << 12;

  /** Joins the members of a list, or opens what explains one. */
  static final int MEMBER = 1 << 13;

  static final int NUMERAL = DIGIT | HANZI;

  /** After a number in a spelling of a deadline. */
  static final int DATED = 1 << 14;

  private final short[] marks = new short[65536];

  /** The characters that have any mark. */
  private final CharSet marked = new CharSet();

  /**
   * @param words the characters of a kind
   * @param dated those that may follow a number in a deadline
   */
  PromiseMarks(Function<PromiseMark, String> words, String dated) {
    mark("，,：:", CUT);
    mark("；;。！!？?\n", CUT | PART);
    mark("（(“‘《〈【[「『", OPEN);
    mark("）)”’》〉】]」』", CLOSE);
    mark("0123456789", DIGIT);
    mark("、", LIST | MEMBER);
    mark("（", MEMBER);
    mark(".-—–~～%％‰:：∶/×", SIGN);
    mark("%％‰", PERCENT);
    mark(words.apply(PromiseMark.NUMERAL), HANZI);
    mark(words.apply(PromiseMark.MAGNITUDE), MAGNITUDE);
    mark(words.apply(PromiseMark.THROUGH), SIGN | THROUGH);
    mark(words.apply(PromiseMark.DATE), DATE);
    mark(words.apply(PromiseMark.ORDINAL), ORDINAL);
    mark(words.apply(PromiseMark.MEMBER), MEMBER);
    mark(dated, DATED);
  }

  private void mark(String characters, int bit) {
    for (int i = 0; i < characters.length(); i++) {
      marks[characters.charAt(i)] |= (short) bit;
      marked.add(characters.charAt(i));
    }
  }

  int of(char c) {
    return marked.has(c) ? marks[c] : 0;
  }

  boolean is(char c, int wanted) {
    return (of(c) & wanted) != 0;
  }

  static boolean isColon(char c) {
    return c == '：' || c == ':';
  }

  /** What may stand around a clause and is no part of it. */
  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u3000' || c == '\u00a0' || c == '、';
  }
}
