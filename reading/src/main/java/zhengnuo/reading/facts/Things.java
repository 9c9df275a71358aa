package zhengnuo.reading.facts;

import org.jspecify.annotations.Nullable;

/** The thing that stands after a number's unit: 40座便民候车亭, 6500万元扶持资金. */
final class Things {
  private static final char QUOTE_OPEN = '“';
  private static final char QUOTE_CLOSE = '”';
  private static final int LONGEST_AIM = 24;
  private static final int LONGEST = 60;
  private static final long MAKES = WordClass.MAKE.bit | WordClass.STRONG_MAKE.bit;

  private static final long PREDICATES =
      MAKES | WordClass.PREDICATE.bit | WordClass.RAISE_TO.bit | WordClass.DONE.bit;

  private final Sentence sentence;
  private final char[] text;
  private final SentenceWords words;

  Things(Sentence sentence) {
    this.sentence = sentence;
    this.text = sentence.text;
    this.words = sentence.words;
  }

  /** Up to its predicate, the list's mark or the next number. */
  long of(Quantity quantity, @Nullable Quantity next) {
    int start = sentence.skip(quantity.after);
    int the = words.end(start, sentence.to, WordClass.LINK_THE.bit);
    if (the > 0) start = the;
    if (start < sentence.to && Clauses.opens(text[start]))
      start = Clauses.closed(text, start, Math.min(sentence.to, start + 12));
    int stop = Math.min(Clauses.end(text, start, sentence.to), start + LONGEST);
    boolean joined = next != null && next.from < stop;
    if (joined && next != null) stop = Math.max(start, next.before);
    if (words.end(start, stop, Verbs.ALL & ~WordClass.CHAIN_CHANGE.bit) > start + 1
        && words.classesAt(start, stop) != WordClass.NOUN.bit) return Spans.EMPTY;
    if (opensPredicate(start, stop)) return Spans.EMPTY;
    int end = end(start, stop);
    if (joined && end == stop) {
      int tail = words.start(start, end, WordClass.AND.bit);
      if (tail > start) end = tail;
      else if (end > start) end = lastVerb(start, end);
    }
    if (joined && next != null) {
      end = beforeVerbs(start, end);
      if (end > start && !counts(next)) end = beforeRelation(start, end);
    }
    int tail = words.start(start, end, WordClass.ET_CETERA.bit);
    if (tail > start) end = tail;
    if (end - start > 2 && text[end - 1] == '中') end--;
    if (words.is(start, end, WordClass.GENERIC_TAIL.bit | WordClass.AND.bit)) return Spans.EMPTY;
    return Spans.of(start, end);
  }

  /** 逐步整合…, 三个…: an adverb with its verb, or another number in hanzi, begins no name. */
  private boolean opensPredicate(int start, int stop) {
    if (words.end(start, stop, WordClass.AND.bit) > 0) return true;
    int won = words.end(start, stop, WordClass.WIN.bit | WordClass.THING_END.bit);
    if (won >= start + 2 && words.end(start, stop) == won) return true;
    if (start + 1 < stop && NumberRuns.isHanzi(text[start]) && text[start + 1] == '个') return true;
    int adverb = words.end(start, stop, WordClass.ADVERB.bit);
    return adverb > start + 1
        && words.end(start, stop) == adverb
        && words.end(adverb, stop, PREDICATES) > 0;
  }

  /** 企业, 县（市、区）: the noun alone does not say what is counted. */
  boolean saysNothing(long thing) {
    int from = Spans.from(thing);
    int to = Spans.to(thing);
    for (int i = from; i < to; i++) if (Clauses.opens(text[i])) to = i;
    return to - from <= 4;
  }

  /** 省、市重点项目: a bare modifier waits for the noun behind the mark. */
  private boolean goesOn(int start, int end, int stop) {
    if (end + 1 >= stop || NumberRuns.isHanzi(text[end + 1]) || Digits.isDigit(text[end + 1]))
      return false;
    if (words.is(start, end, WordClass.LEVEL_MOD.bit)) return true;
    // 困境、留守儿童开展…: one predicate behind the list says that the number counts all of it.
    return end > start && end - start <= 4 && predicateFollows(end + 1, start, stop);
  }

  private boolean predicateFollows(int from, int start, int stop) {
    for (int at = from; at < stop; at++) {
      if (text[at] == Clauses.ENUMERATION || Digits.isDigit(text[at])) return false;
      if (isPredicate(at, start, stop)) return at > from + 1;
    }
    return false;
  }

  private int end(int start, int stop) {
    int end = start;
    while (end < stop) {
      char c = text[end];
      if (c == QUOTE_CLOSE) return end;
      if (c == QUOTE_OPEN) {
        int close = end + 1;
        while (close < stop && text[close] != QUOTE_CLOSE) close++;
        if (close == stop) return end;
        end = close + 1;
        continue;
      }
      if (Clauses.opens(c)) {
        int close = Clauses.closed(text, end, stop);
        if (close == end + 1) return end;
        end = close;
        continue;
      }
      if (c == Clauses.ENUMERATION && !goesOn(start, end, stop)) return end;
      if (isPredicate(end, start, stop)) return end;
      // 企业与某集团合作: after a noun so bare 与 brings in a partner, not a member.
      if ((c == '与' || c == '同') && end >= start + 2 && end <= start + 4) return end;
      if (end > start
          && Digits.isDigit(c)
          && words.end(Digits.end(text, end, stop), stop, WordClass.DATE_AFTER.bit) > 0) return end;
      if (end > start && words.end(end, stop, WordClass.LINK_THE.bit) > 0 && people(start, end))
        return end;
      int whole = words.end(end, stop, WordClass.NOUN.bit | WordClass.INDICATOR.bit);
      end = whole > 0 && words.end(end, stop) == whole ? whole : end + 1;
    }
    return end;
  }

  /** 托位数达…: the verb of the next number is no part of the thing. */
  private int beforeVerbs(int start, int end) {
    while (end > start + 1) {
      int verb = words.start(start, end, Verbs.ALL);
      if (verb <= start || words.start(start, end, -1L) != verb) break;
      if (words.is(verb, end, WordClass.RELATIONAL.bit | WordClass.RATE.bit)) break;
      end = verb;
    }
    return end;
  }

  /** 13个园区营业收入突破…: what the next number measures of the thing is no part of it. */
  private int beforeRelation(int start, int end) {
    int when = words.start(start, end, WordClass.TIME.bit);
    if (when > start + 1) end = when;
    int relation = words.start(start, end, WordClass.RELATIONAL.bit | WordClass.INDICATOR.bit);
    return relation > start + 1 ? relation : end;
  }

  /** 5个园区入选“…示范园区”: the title won; empty where the thing wins none. */
  long title(long thing) {
    int from = Spans.to(thing);
    int verb = words.end(from, sentence.to, WordClass.WIN.bit);
    if (verb < 0) return Spans.EMPTY;
    for (int more = verb; more > 0; more = words.end(verb, sentence.to, WordClass.WIN.bit))
      verb = more;
    int end = end(verb, Clauses.end(text, verb, sentence.to));
    for (int i = verb; i < end; i++) if (Digits.isDigit(text[i])) return Spans.EMPTY;
    return end - verb < 4 ? Spans.EMPTY : Spans.of(verb, end);
  }

  /** 甲高速、乙高速等重点工程: the noun of the class behind a list that a description opens. */
  long ofClass(long thing) {
    int at = Spans.to(thing);
    if (at >= sentence.to || text[at] != Clauses.ENUMERATION) return thing;
    int stop = Math.min(Clauses.end(text, at, sentence.to), at + LONGEST);
    int rest = words.find(at, stop, WordClass.ET_CETERA.bit);
    if (rest < 0) return thing;
    int start = words.end(rest, stop, WordClass.ET_CETERA.bit);
    int scope = words.end(start, stop, WordClass.SCOPE.bit);
    if (scope > 0) start = scope;
    int end = end(start, stop);
    return end - start >= 4 ? Spans.of(start, end) : thing;
  }

  /** 某项目发动机: what an amount describes is the project, not a part or its building. */
  long project(long thing) {
    int from = Spans.from(thing);
    int end = Spans.to(thing);
    for (int at = from + 2; at < end; at++) {
      int after = words.end(at, end, WordClass.THING.bit);
      if (after > 0 && after < end) return Spans.of(from, after);
    }
    int tail = words.start(from, end, WordClass.GENERIC_TAIL.bit);
    return tail > from + 1 ? Spans.of(from, tail) : thing;
  }

  /** Whether the thing is a project or works, of which a capacity is only a description. */
  boolean isProject(long thing) {
    return words.find(Spans.from(thing), Spans.to(thing), WordClass.THING.bit) >= 0;
  }

  private boolean people(int start, int end) {
    return words.start(start, end, WordClass.PEOPLE.bit) >= 0;
  }

  /** Cuts a verb and what follows it off a thing that runs into the next number. */
  private int lastVerb(int from, int to) {
    for (int i = from + 2; i < to; i++)
      if (words.end(i, to, WordClass.STRONG_MAKE.bit) > i + 1) return i;
    return to;
  }

  private boolean isPredicate(int at, int start, int stop) {
    int strong = words.end(at, stop, WordClass.THING_END.bit);
    // 全部达到: a longer word that is a verb says so all the more.
    boolean verb = words.end(at, stop) == strong || (words.classesAt(at, stop) & Verbs.ALL) != 0;
    boolean denied = at > start && (text[at - 1] == '未' || text[at - 1] == '不');
    if (strong > 0 && at > start && verb && !denied) {
      if (strong - at > 1 || isShortPredicate(text[at])) return true;
    }
    int end = words.end(at, stop, WordClass.PREDICATE.bit);
    if (end < 0 || end < at + 2 && at > start) return false;
    if (at == start) return end == stop || words.end(end, stop, WordClass.PREDICATE.bit) > 0;
    if (text[Math.min(end, stop - 1)] == QUOTE_OPEN) return true;
    // 升级改造项目 goes on as a noun; a chain of verbs that ends the clause is a predicate.
    while (end > 0 && end < stop)
      end = words.end(end, stop, WordClass.PREDICATE.bit | MAKES | WordClass.DONE.bit);
    return end == stop;
  }

  private static boolean isShortPredicate(char c) {
    return switch (c) {
      case '被', '均', '已', '向' -> true;
      default -> false;
    };
  }

  /** What money was spent on: the object of the verb that follows at once or after a comma. */
  long aim(Quantity quantity, @Nullable Quantity next) {
    int at = quantity.after;
    if (at < sentence.to && text[at] == '，') at++;
    int verb = words.end(at, sentence.to, MAKES);
    if (verb < 0) return Spans.EMPTY;
    int end = Clauses.end(text, verb, sentence.to);
    if (next != null && next.from < end) return of(next, null);
    if (text[verb] == QUOTE_OPEN) verb = afterLabel(verb, end);
    for (int i = verb; i < end; i++) if (Digits.isDigit(text[i])) return Spans.EMPTY;
    return end - verb > LONGEST_AIM ? Spans.EMPTY : Spans.of(verb, end);
  }

  /** “28+10”项民生实事: the label and its counting word are no part of the thing. */
  private int afterLabel(int quote, int end) {
    int close = quote + 1;
    while (close < end && text[close] != QUOTE_CLOSE) close++;
    if (close + 2 >= end || !Digits.isDigit(text[quote + 1])) return quote;
    return Math.max(close + 1, sentence.units.end(text, close + 1, end));
  }

  /** 6500万元扶持资金: whether the thing is itself an amount of money. */
  boolean isMoney(long thing) {
    return words.start(Spans.from(thing), Spans.to(thing), WordClass.MONEY_NOUN.bit) >= 0;
  }

  /** 30户以上自然村, 2—3岁幼儿: the number only says which things are meant. */
  boolean narrows(Quantity quantity) {
    int at = sentence.skip(quantity.after);
    if (at >= sentence.to || Clauses.separates(text[at]) || text[at] == Clauses.ENUMERATION)
      return false;
    if (quantity.kind == UnitKind.AGE) return true;
    return quantity.kind != UnitKind.COUNT
        && quantity.after > quantity.to
        && (quantity.bound == Bound.AT_LEAST || quantity.bound == Bound.AT_MOST);
  }

  /** Whether the quantity counts things, so that what it counts may stand behind its unit. */
  static boolean counts(Quantity quantity) {
    return switch (quantity.kind) {
      case COUNT, PERSON, AREA, LENGTH, MASS, VOLUME, ENERGY, UNKNOWN, AGE -> true;
      case NONE -> quantity.firstScale > 0;
      case MONEY, PERCENT, POINT, MULTIPLE, TIME -> false;
    };
  }

  /** Whether a number before 的 describes a thing by an amount. */
  static boolean isAmount(Quantity quantity) {
    return switch (quantity.kind) {
      case MONEY, LENGTH, AREA, MASS, VOLUME, ENERGY -> true;
      case PERCENT, POINT, MULTIPLE, PERSON, COUNT, TIME, AGE, UNKNOWN, NONE -> false;
    };
  }
}
