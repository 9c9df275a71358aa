package zhengnuo.reading.facts;

/** Cuts the words before a number down to the noun phrase that can stand alone. */
final class Phrases {
  private static final char QUOTE_OPEN = '“';
  private static final int LONGEST_RATIO = 4;

  /** 2016年最高的43%. */
  private static final int LONGEST_EXTREME = 2;

  private static final long HEAD =
      WordClass.TIME.bit
          | WordClass.TIME_END.bit
          | WordClass.SCOPE.bit
          | WordClass.ADVERB.bit
          | WordClass.AMONG.bit
          | WordClass.STRIVE.bit;
  private static final long AMOUNTS = WordClass.RELATIONAL.bit | WordClass.MONEY_NOUN.bit;
  private static final long MAKING =
      WordClass.MAKE.bit
          | WordClass.STRONG_MAKE.bit
          | WordClass.CHAIN_CHANGE.bit
          | WordClass.REACH.bit;

  private final Sentence sentence;
  private final char[] text;
  private final SentenceWords words;

  Phrases(Sentence sentence) {
    this.sentence = sentence;
    this.text = sentence.text;
    this.words = sentence.words;
  }

  /** Start of the stretch without the list number, time, scope, base and adverbs at its head. */
  int headOf(int from, int to) {
    int at = from;
    while (at < to) {
      at = Numerals.skip(text, at, to);
      if (at < to && isMark(text[at])) {
        at++;
        continue;
      }
      int compared = words.end(at, to, WordClass.COMPARE.bit);
      if (compared > 0 && isWhole(at, compared, to)) {
        int base = dateEnd(Numerals.skip(text, compared, to), to);
        if (base == compared) base = words.end(compared, to, WordClass.TIME.bit);
        if (base > compared) {
          at = base;
          continue;
        }
      }
      int date = dateEnd(at, to);
      if (date == at) date = listNumber(at, to);
      if (date > at) {
        at = date;
        continue;
      }
      int end = words.end(at, to, HEAD);
      if (end < 0 || !isWhole(at, end, to) || words.end(at, to, WordClass.INDICATOR.bit) > 0) break;
      // 成功率: what would be left is no noun.
      if (to - end == 1) break;
      at = end;
    }
    return at;
  }

  private static boolean isMark(char c) {
    return switch (c) {
      case '—', '-', '─', '*', '#', '>', '·', '•', '●', '○', '◆', '■', '、', '\n' -> true;
      default -> false;
    };
  }

  /** 6.中心城区: the number of a list's line. */
  private int listNumber(int from, int to) {
    if (from < to && Clauses.opens(text[from])) {
      int close = Clauses.closed(text, from, Math.min(to, from + 5));
      return close > from + 2 && isNumeral(text[from + 1]) ? close : from;
    }
    int at = from;
    while (at < to && Digits.isDigit(text[at])) at++;
    if (at == from || at == to || at - from > 3) return from;
    return switch (text[at]) {
      case '.', '．', '、', ')', '）' -> at + 1;
      default -> from;
    };
  }

  private static boolean isNumeral(char c) {
    return Digits.isDigit(c) || NumberRuns.isHanzi(c);
  }

  /** A word at the head is taken off only where no longer word begins there. */
  boolean isWhole(int from, int end, int to) {
    return words.end(from, to) <= end;
  }

  /** After the date (2030年底, 10月) that begins at {@code from}, or {@code from}. */
  int dateEnd(int from, int to) {
    int at = from;
    while (at < to && Digits.isDigit(text[at])) at++;
    if (at == from) return from;
    int end = words.end(at, to, WordClass.DATE_TAIL.bit | WordClass.DATE_AFTER.bit);
    if (end < 0) return from;
    for (int tail = words.end(end, to, WordClass.TIME_END.bit); tail > 0; ) {
      end = tail;
      tail = words.end(end, to, WordClass.TIME_END.bit);
    }
    return end;
  }

  /**
   * Where the words that say when begin, which end at {@code to}: 四季度的, 2030年. Only behind a verb
   * ({@code known}); before the number itself they belong to the noun (建档立卡年).
   *
   * @return -1 where none do
   */
  int whenStart(int left, int to, boolean known) {
    int end = to;
    boolean the = end > left && words.is(end - 1, end, WordClass.LINK_THE.bit);
    if (the) end--;
    else if (!known) return -1;
    int tail = words.start(left, end, WordClass.DATE_TAIL.bit | WordClass.DATE_AFTER.bit);
    if (tail > left && Digits.isDigit(text[tail - 1])) return numberStart(left, tail);
    int start = words.start(left, end, WordClass.TIME.bit);
    if (start < 0 || end - start < 2 || words.start(left, end, -1L) != start) return -1;
    // “十一五”期末: the plan period is quoted.
    return start > left && text[start - 1] == '”' ? quoteStart(left, start) : start;
  }

  /** 连续5年, 1-11月: where the number of a date or span begins, with what belongs to it. */
  private int numberStart(int left, int tail) {
    int at = tail;
    while (at > left && (Digits.isDigit(text[at - 1]) || text[at - 1] == '-')) at--;
    int before = words.start(left, at, WordClass.DURATION_BEFORE.bit);
    return before >= 0 ? before : at;
  }

  private int quoteStart(int left, int end) {
    int at = end - 1;
    while (at > left && text[at] != QUOTE_OPEN) at--;
    return at;
  }

  /** The noun phrase of the stretch before a number: verbs of making taken off its head. */
  long noun(int from, int to) {
    int start = from;
    int end = Numerals.skipBack(text, from, to);
    while (end > start && (text[end - 1] == Clauses.ENUMERATION || text[end - 1] == QUOTE_OPEN))
      end--;
    if (end > start && endsJoined(start, end)) return Spans.EMPTY;
    start = afterMaking(start, end);
    start = afterMaker(start, end);
    start = afterMembers(start, end);
    if (start < end && words.is(end - 1, end, WordClass.LINK_THE.bit)) end--;
    for (int i = start; i < end; i++)
      if (Quantities.isHanzi(text[i]) || NotQuantities.isLatin(text[i]))
        return Spans.of(start, end);
    return Spans.EMPTY;
  }

  private int afterMaking(int from, int end) {
    int start = from;
    while (start < end && words.end(start, end, WordClass.INDICATOR.bit) < 0) {
      int verb = words.end(start, end, MAKING);
      if (words.end(start, end, WordClass.DONE.bit) == verb) break;
      if (verb < 0 || !isWhole(start, verb, end) || end - verb == 1) break;
      if (verb - start == 1 && end - verb < 4) break;
      if (verb == end && words.is(start, end, WordClass.RELATIONAL.bit)) break;
      start = headOf(verb, end);
      // 培育和认定企业: a chain of verbs.
      int and = words.end(start, end, WordClass.AND.bit);
      if (and > 0 && words.end(and, end, MAKING) > 0) start = and;
    }
    return start;
  }

  /** 某产业园新引进产业项目: who did it is left out where that is longer than what was made. */
  private int afterMaker(int from, int end) {
    if (words.end(from, end, WordClass.INDICATOR.bit) == end) return from;
    int verb = -1;
    for (int at = from + 2; at < end - 2; at++) {
      if (text[at] == QUOTE_OPEN) return from;
      int after = words.end(at, end, WordClass.STRONG_MAKE.bit);
      if (after > 0 && isWhole(at, after, end)) verb = at;
    }
    if (verb < 0 || words.find(from, verb, WordClass.PORTION.bit) >= 0) return from;
    int start = headOf(words.end(verb, end, WordClass.STRONG_MAKE.bit), end);
    if (end - start < 2 || verb - from < end - start) return from;
    return isRelational(Spans.of(start, end)) ? from : afterMaking(start, end);
  }

  /** 甲、乙等重点项目: the members are left out where the noun of their class stands alone. */
  private int afterMembers(int from, int end) {
    boolean listed = false;
    for (int at = from; at < end - 2; at++) {
      if (text[at] == Clauses.ENUMERATION) listed = true;
      if (text[at] == QUOTE_OPEN) return from;
      if (listed && words.end(at, end, WordClass.APPOSITION.bit) > at + 1) return at;
      int after = words.end(at, end, WordClass.ET_CETERA.bit);
      if (after < 0 || !isWhole(at, after, end) || at - from < 2) continue;
      if (end - after >= (listed ? 4 : 3) && !isGeneric(after, end)) return after;
    }
    return from;
  }

  private boolean isGeneric(int from, int to) {
    return words.is(from, to, WordClass.GENERIC_TAIL.bit | WordClass.RELATIONAL.bit);
  }

  /** Whether the stretch ends in 和: the number begins another member of a list. */
  private boolean endsJoined(int from, int to) {
    int joined = words.start(from, to, -1L);
    return joined > from && words.is(joined, to, WordClass.AND.bit);
  }

  boolean opensChain(int from, int to) {
    int end = words.end(from, to, WordClass.CHAIN_CHANGE.bit);
    // 新增城镇就业: the indicator's name begins with the verb.
    return end > 0
        && (isWhole(from, end, to) || (words.classesAt(from, to) & WordClass.INDICATOR.bit) != 0);
  }

  boolean opensWithVerb(int from, int to) {
    long verbs =
        WordClass.MAKE.bit
            | WordClass.STRONG_MAKE.bit
            | WordClass.DONE.bit
            | WordClass.ADVANCE.bit
            | WordClass.THING_END.bit;
    return words.end(from, to, verbs) > from + 1 && !opensChain(from, to);
  }

  /** 农村劳动力转移: the stretch ends in what is done, and has no other verb. */
  boolean endsDone(int from, int to) {
    return words.start(from, to, WordClass.DONE.bit) >= 0;
  }

  /** Whether 新增 stands in the stretch, or 节约 and the like right before its end. */
  boolean holdsChange(int from, int to) {
    for (int i = from; i < to; i++) {
      int end = words.end(i, to, WordClass.CHAIN_CHANGE.bit);
      if (end > 0 && isWhole(i, end, to)) return true;
      end = words.end(i, to, WordClass.CHANGE.bit);
      if (end > i + 1 && i > from && isWhole(i, end, to) && words.is(end, to, AMOUNTS)) return true;
    }
    return false;
  }

  /** Where 从 or 由 stands, behind which only a date and a word or two precede the number; or -1. */
  int fromStart(int from, int to) {
    int end = to;
    if (end > from && words.is(end - 1, end, WordClass.LINK_THE.bit)) end--;
    int at = words.find(from, end, WordClass.FROM.bit);
    while (at >= 0) {
      int after = words.end(at, end, WordClass.FROM.bit);
      int scope = words.end(after, end, WordClass.SCOPE.bit);
      if (scope > 0 && words.is(scope, end, WordClass.ORDINAL_BEFORE.bit)) return at;
      int date = dateEnd(after, end);
      if (after == end
          || date > after && end - date <= LONGEST_EXTREME
          || words.is(after, end, WordClass.TIME.bit)
          || words.is(after, end, WordClass.ORDINAL_BEFORE.bit)) return at;
      at = words.find(at + 1, end, WordClass.FROM.bit);
    }
    return -1;
  }

  /**
   * What a clause without numbers is about: its object behind a verb, or what its predicate is of.
   */
  long topic(int from, int to) {
    int start = headOf(from, to);
    int verb =
        words.end(
            start, to, WordClass.MAKE.bit | WordClass.STRONG_MAKE.bit | WordClass.ADVANCE.bit);
    if (verb > 0 && verb < to && isWhole(start, verb, to)) {
      int object = headOf(verb, to);
      return Spans.of(afterMembers(object, to), to);
    }
    return predicated(start, to);
  }

  /** What a clause that begins with its subject says something of; empty where none does. */
  long predicated(int start, int to) {
    long says = WordClass.PREDICATE.bit | WordClass.UP.bit | WordClass.CHANGE.bit;
    for (int i = start + 2; i < to; i++)
      if (words.end(i, to, says) > i + 1 && isWhole(i, words.end(i, to, says), to))
        return Spans.of(afterMembers(start, i), i);
    return Spans.EMPTY;
  }

  /** After a word of level (省级) at the head of the stretch; its start without one. */
  int levelEnd(long span) {
    int end = words.end(Spans.from(span), Spans.to(span), WordClass.LEVEL_MOD.bit);
    return end > 0 && end < Spans.to(span) ? end : Spans.from(span);
  }

  /** Where the noun of relation at the stretch's end begins; its end without one. */
  int relationStart(long span) {
    int start = words.start(Spans.from(span), Spans.to(span), WordClass.RELATIONAL.bit);
    return start >= 0 ? start : Spans.to(span);
  }

  /** Whether it is a noun of relation alone; the name of an indicator stands by itself. */
  boolean isRelational(long span) {
    int from = Spans.from(span);
    int to = Spans.to(span);
    if (from == to) return false;
    if (to - from >= 4 && words.start(from, to, WordClass.INDICATOR.bit) >= 0) return false;
    if (words.is(from, to, WordClass.RELATIONAL.bit)) return true;
    // A short ratio says what is measured, not of what: 漏损率, 办复率.
    return to - from <= LONGEST_RATIO && text[to - 1] == '率';
  }

  /** 增加值要: the end without the adverbs of a verb that follows. */
  int beforeAdverbs(int from, int to) {
    int end = to;
    for (int start = words.start(from, end, -1L);
        start > from && words.is(start, end, WordClass.ADVERB.bit);
        start = words.start(from, end, -1L)) end = start;
    return end;
  }

  /** Whether the stretch is nothing but what is done: 竣工. */
  boolean isDone(long span) {
    return words.is(Spans.from(span), Spans.to(span), WordClass.DONE.bit);
  }

  /** Where what is done begins at the stretch's end; its end without it. */
  int doneStart(long span) {
    int start = words.start(Spans.from(span), Spans.to(span), WordClass.DONE.bit);
    return start > Spans.from(span) ? start : Spans.to(span);
  }

  boolean isLevelWord(int from, int to) {
    return words.is(from, to, WordClass.LEVEL_MOD.bit);
  }
}
