package zhengnuo.reading.facts;

/** Cuts the words around a number down to the noun phrase that can stand alone. */
final class Phrases {
  private static final char QUOTE_OPEN = '“';
  private static final char QUOTE_CLOSE = '”';

  private final char[] text;
  private final FactWords words;

  Phrases(char[] text, FactWords words) {
    this.text = text;
    this.words = words;
  }

  /** Start of the stretch without the time, scope and adverbs at its head. */
  int headOf(int from, int to) {
    int at = from;
    while (at < to) {
      at = Numerals.skip(text, at, to);
      int date = dateEnd(at, to);
      if (date > at) {
        at = date;
        continue;
      }
      int end =
          words.end(
              text,
              at,
              to,
              WordClass.TIME.bit
                  | WordClass.TIME_END.bit
                  | WordClass.SCOPE.bit
                  | WordClass.ADVERB.bit
                  | WordClass.AMONG.bit
                  | WordClass.STRIVE.bit);
      if (end < 0 || !isWhole(at, end, to)) break;
      at = end;
    }
    return at;
  }

  /** A word at the head is taken off only where no longer word begins there. */
  private boolean isWhole(int from, int end, int to) {
    long match = words.match(text, from, to);
    return match == -1 || zhengnuo.reading.lexicon.Trie.end(match) <= end;
  }

  private int dateEnd(int from, int to) {
    int at = from;
    while (at < to && Digits.isDigit(text[at])) at++;
    if (at == from) return from;
    int end = words.end(text, at, to, WordClass.DATE_TAIL.bit | WordClass.DATE_AFTER.bit);
    if (end < 0) return from;
    while (end < to && words.end(text, end, to, WordClass.TIME_END.bit) > 0)
      end = words.end(text, end, to, WordClass.TIME_END.bit);
    return end;
  }

  /** End of the stretch without verbs and adverbs at its tail. */
  int withoutVerbs(int from, int to) {
    int end = to;
    while (end > from) {
      int start =
          words.start(
              text,
              from,
              end,
              WordClass.REACH.bit | WordClass.ADVERB.bit | WordClass.UP.bit | WordClass.CHANGE.bit);
      if (start <= from) break;
      end = start;
    }
    return end;
  }

  /** The noun phrase of the stretch before a number: verbs of making taken off its head. */
  String noun(int from, int to) {
    int start = from;
    int end = Numerals.skipBack(text, from, to);
    while (end > start && (text[end - 1] == '、' || text[end - 1] == QUOTE_OPEN)) end--;
    while (start < end) {
      int verb =
          words.end(
              text,
              start,
              end,
              WordClass.MAKE.bit | WordClass.CHAIN_CHANGE.bit | WordClass.REACH.bit);
      if (verb < 0) break;
      start = headOf(verb, end);
    }
    if (start < end && text[end - 1] == linkChar(end)) end--;
    return plain(start, Math.max(start, end));
  }

  private char linkChar(int end) {
    return words.is(text, end - 1, end, WordClass.LINK_THE.bit) ? text[end - 1] : '\0';
  }

  /** The stretch as a string without blanks. */
  String plain(int from, int to) {
    var plain = new StringBuilder(to - from);
    for (int i = from; i < to; i++)
      if (!Numerals.isBlank(text[i]) && text[i] != '\n') plain.append(text[i]);
    return plain.toString();
  }

  /**
   * The thing that stands after the unit, up to its predicate, the list's mark or the next number.
   */
  String thing(Quantity quantity, int limit, int sentenceTo) {
    int start = quantity.after;
    int the = words.end(text, start, sentenceTo, WordClass.LINK_THE.bit);
    if (the > 0) start = the;
    int end = start;
    int stop = Math.min(Clauses.end(text, start, sentenceTo), limit);
    int open = 0;
    while (end < stop) {
      if (text[end] == QUOTE_OPEN) open++;
      else if (text[end] == QUOTE_CLOSE) open--;
      if (open == 0 && end > start) {
        if (text[end] == '、') break;
        if (words.end(text, end, stop, WordClass.PREDICATE.bit) > 0 && end > start + 1) break;
      }
      end++;
    }
    if (end > start && end < stop == false && limit < Clauses.end(text, start, sentenceTo)) {
      int joined = words.find(text, start, end, WordClass.AND.bit);
      if (joined > start) end = joined;
    }
    int tail = words.start(text, start, end, WordClass.ET_CETERA.bit);
    if (tail > start) end = tail;
    return plain(start, end);
  }

  /** Whether the quantity counts things, so that what it counts may stand behind its unit. */
  boolean counts(Quantity quantity) {
    return switch (quantity.kind) {
      case COUNT, PERSON, AREA, LENGTH, MASS, VOLUME, ENERGY, UNKNOWN -> true;
      case MONEY, PERCENT, POINT, MULTIPLE, TIME, AGE, NONE -> false;
    };
  }

  /** Whether a number before 的 describes a thing by an amount. */
  boolean isAmount(Quantity quantity) {
    return switch (quantity.kind) {
      case MONEY, LENGTH, AREA, MASS, VOLUME, ENERGY -> true;
      default -> false;
    };
  }

  /** Whether a verb of making stands in the stretch: the clause completes the thing itself. */
  boolean makesIt(int from, int to) {
    return words.find(text, from, to, WordClass.MAKE.bit) >= 0;
  }

  boolean isLevelWord(int from, int to) {
    return words.is(text, from, to, WordClass.LEVEL_MOD.bit);
  }

  String withoutLevel(String subject) {
    char[] chars = subject.toCharArray();
    int end = words.end(chars, 0, chars.length, WordClass.LEVEL_MOD.bit);
    return end > 0 && end < chars.length ? subject.substring(end) : subject;
  }

  boolean isRelational(String subject) {
    char[] chars = subject.toCharArray();
    return words.is(chars, 0, chars.length, WordClass.RELATIONAL.bit);
  }

  /** Whether nothing but verbs stands in the stretch. */
  boolean isVerbOnly(int from, int to) {
    int at = from;
    while (at < to) {
      int end =
          words.end(
              text, at, to, WordClass.MAKE.bit | WordClass.ADVERB.bit | WordClass.VERB_LEAD.bit);
      if (end < 0) return false;
      at = end;
    }
    return true;
  }
}
