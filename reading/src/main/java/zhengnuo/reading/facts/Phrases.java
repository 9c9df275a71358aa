package zhengnuo.reading.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.lexicon.Trie;

/** Cuts the words around a number down to the noun phrase that can stand alone. */
final class Phrases {
  private static final char QUOTE_OPEN = '“';
  private static final char QUOTE_CLOSE = '”';
  private static final int LONGEST_RATIO = 4;
  private static final int LONGEST_MODIFIER = 2;
  private static final long HEAD =
      WordClass.TIME.bit
          | WordClass.TIME_END.bit
          | WordClass.SCOPE.bit
          | WordClass.ADVERB.bit
          | WordClass.AMONG.bit
          | WordClass.STRIVE.bit;
  private static final long MAKING =
      WordClass.MAKE.bit | WordClass.CHAIN_CHANGE.bit | WordClass.REACH.bit;

  private final char[] text;
  private final FactWords words;
  private final Indicators indicators;

  Phrases(char[] text, Lexemes lexemes) {
    this.text = text;
    this.words = lexemes.words;
    this.indicators = lexemes.indicators;
  }

  /** Start of the stretch without the time, scope, comparison and adverbs at its head. */
  int headOf(int from, int to) {
    int at = from;
    while (at < to) {
      at = Numerals.skip(text, at, to);
      int compared = words.end(text, at, to, WordClass.COMPARE.bit);
      if (compared > 0) {
        int base = dateEnd(Numerals.skip(text, compared, to), to);
        if (base == compared) base = words.end(text, compared, to, WordClass.TIME.bit);
        if (base > compared) {
          at = base;
          continue;
        }
      }
      int date = dateEnd(at, to);
      if (date > at) {
        at = date;
        continue;
      }
      int end = words.end(text, at, to, HEAD);
      if (end < 0 || !isWhole(at, end, to) || indicators.begins(text, at, to)) break;
      // 成功率: what would be left is no noun.
      if (to - end == 1) break;
      at = end;
    }
    return at;
  }

  /** A word at the head is taken off only where no longer word begins there. */
  private boolean isWhole(int from, int end, int to) {
    long match = words.match(text, from, to);
    return match == -1 || Trie.end(match) <= end;
  }

  private int dateEnd(int from, int to) {
    int at = from;
    while (at < to && Digits.isDigit(text[at])) at++;
    if (at == from) return from;
    int end = words.end(text, at, to, WordClass.DATE_TAIL.bit | WordClass.DATE_AFTER.bit);
    if (end < 0) return from;
    for (int tail = words.end(text, end, to, WordClass.TIME_END.bit); tail > 0; ) {
      end = tail;
      tail = words.end(text, end, to, WordClass.TIME_END.bit);
    }
    return end;
  }

  /** The noun phrase of the stretch before a number: verbs of making taken off its head. */
  String noun(int from, int to) {
    int start = from;
    int end = Numerals.skipBack(text, from, to);
    while (end > start && (text[end - 1] == '、' || text[end - 1] == QUOTE_OPEN)) end--;
    if (end > start && endsJoined(start, end)) return "";
    while (start < end && !indicators.begins(text, start, end)) {
      int verb = words.end(text, start, end, MAKING);
      if (verb < 0 || !isWhole(start, verb, end) || end - verb == 1) break;
      if (verb - start == 1 && end - verb < 4) break;
      if (verb == end && words.is(text, start, end, WordClass.RELATIONAL.bit)) break;
      start = headOf(verb, end);
    }
    if (start < end && words.is(text, end - 1, end, WordClass.LINK_THE.bit)) end--;
    for (int i = start; i < end; i++)
      if (Quantities.isHanzi(text[i]) || NotQuantities.isLatin(text[i])) return plain(start, end);
    return "";
  }

  /** Whether the stretch ends in 和: the number begins another member of a list. */
  private boolean endsJoined(int from, int to) {
    int joined = words.start(text, from, to, -1L);
    return joined > from && words.is(text, joined, to, WordClass.AND.bit);
  }

  boolean opensChain(int from, int to) {
    return words.end(text, from, to, WordClass.CHAIN_CHANGE.bit) > 0;
  }

  boolean opensWithVerb(int from, int to) {
    return words.end(text, from, to, WordClass.MAKE.bit) > 0 && !opensChain(from, to);
  }

  /** Whether 新增 stands in the stretch, or 节约 and the like right before its end. */
  boolean holdsChange(int from, int to) {
    for (int i = from; i < to; i++) {
      int end = words.end(text, i, to, WordClass.CHAIN_CHANGE.bit);
      if (end > 0) return true;
      end = words.end(text, i, to, WordClass.CHANGE.bit);
      if (end > i + 1 && end < to && to - end <= 2 && i > from && isWhole(i, end, to)) return true;
    }
    return false;
  }

  /** 从2021年的46503元: the number is where the value stood before. */
  boolean comesFrom(int from, int to) {
    int end = to;
    if (end > from && words.is(text, end - 1, end, WordClass.LINK_THE.bit)) end--;
    int at = words.find(text, from, end, WordClass.FROM.bit);
    while (at >= 0) {
      int after = words.end(text, at, end, WordClass.FROM.bit);
      if (after == end
          || dateEnd(after, end) == end
          || words.is(text, after, end, WordClass.TIME.bit)) return true;
      at = words.find(text, at + 1, end, WordClass.FROM.bit);
    }
    return false;
  }

  /** The names of a list: what its last member alone says of all goes to each. */
  List<String> members(int from, int to) {
    List<String> names = new ArrayList<>();
    int end = to;
    int appositive = words.find(text, from, to, WordClass.APPOSITION.bit);
    if (appositive > from) end = appositive;
    int begin = from;
    boolean parted = false;
    for (int i = from; i < end; i++) parted |= text[i] == '、';
    for (int i = from; i <= end; i++) {
      int joined = i == end ? end + 1 : words.end(text, i, end, WordClass.AND.bit);
      if (joined < 0) continue;
      if (i < end && parted && words.is(text, i, joined, WordClass.AND_WEAK.bit)) continue;
      if (i > begin) names.add(noun(begin, i));
      begin = joined;
      i = joined - 1;
    }
    if (names.size() < 2) return List.of();
    return shared(names);
  }

  /** The parts of a subject that names several things: 生产总值和财政收入. */
  List<String> parts(String subject) {
    char[] chars = subject.toCharArray();
    List<String> parts = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i < chars.length; i++) {
      int joined = words.end(chars, i, chars.length, WordClass.AND.bit);
      if (joined < 0 || words.is(chars, i, joined, WordClass.AND_WEAK.bit)) continue;
      parts.add(subject.substring(begin, i));
      begin = joined;
      i = joined - 1;
    }
    if (begin < chars.length) parts.add(subject.substring(begin));
    return parts;
  }

  private List<String> shared(List<String> names) {
    String lastName = names.getLast();
    int the = lastName.length();
    for (int i = 1; i < lastName.length() - 1; i++) {
      char[] one = {lastName.charAt(i)};
      if (words.is(one, 0, 1, WordClass.LINK_THE.bit)) the = i;
    }
    String suffix = lastName.substring(the);
    String first = names.getFirst();
    String prefix = isRelational(lastName) ? withoutRelation(first) : "";
    List<String> whole = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean bare = i > 0 && !prefix.isEmpty() && !prefix.equals(first) && isRelational(name);
      String full = bare ? prefix + name : name + what(name, lastName);
      whole.add(i < names.size() - 1 && !suffix.isEmpty() ? full + suffix : full);
    }
    return whole;
  }

  /**
   * What the last member says of a bare modifier before it: 城镇、农村居民人均可支配收入 lends 居民人均可支配收入 to 城镇,
   * which is of the length of 农村 and no indicator by itself.
   */
  private String what(String name, String lastName) {
    if (name.length() > LONGEST_MODIFIER || lastName.length() < name.length() + 2) return "";
    String rest = lastName.substring(name.length());
    return indicators.of(name) == null && indicators.of(name + rest) != null ? rest : "";
  }

  /**
   * What a clause without numbers is about: its object behind a verb, or what its predicate is of.
   */
  String topic(int from, int to) {
    int start = headOf(from, to);
    int verb = words.end(text, start, to, WordClass.MAKE.bit | WordClass.ADVANCE.bit);
    if (verb > 0 && verb < to) return plain(headOf(verb, to), to);
    long says = WordClass.PREDICATE.bit | WordClass.UP.bit | WordClass.CHANGE.bit;
    for (int i = start + 2; i < to; i++)
      if (words.end(text, i, to, says) > i + 1) return plain(start, i);
    return "";
  }

  /** What money was spent on: the object of the verb that follows at once or after a comma. */
  String aim(Quantity quantity, @Nullable Quantity next, int to) {
    int at = quantity.after;
    if (at < to && text[at] == '，') at++;
    int verb = words.end(text, at, to, WordClass.MAKE.bit);
    if (verb < 0) return "";
    int end = Clauses.end(text, verb, to);
    if (next != null && next.from < end) return thing(next, null, to);
    int start = verb;
    for (int i = verb; i < end; i++) if (Digits.isDigit(text[i])) start = i + 1;
    if (start > verb) return "";
    return end - start > 24 ? "" : plain(start, end);
  }

  /** The stretch as a string without blanks. */
  String plain(int from, int to) {
    var plain = new StringBuilder(Math.max(0, to - from));
    for (int i = from; i < to; i++)
      if (!Numerals.isBlank(text[i]) && text[i] != '\n') plain.append(text[i]);
    return plain.toString();
  }

  /**
   * The thing that stands after the unit, up to its predicate, the list's mark or the next number.
   */
  String thing(Quantity quantity, @Nullable Quantity next, int sentenceTo) {
    int start = Numerals.skip(text, quantity.after, sentenceTo);
    int the = words.end(text, start, sentenceTo, WordClass.LINK_THE.bit);
    if (the > 0) start = the;
    int stop = Clauses.end(text, start, sentenceTo);
    boolean joined = next != null && next.from < stop;
    if (joined && next != null) stop = Math.max(start, next.before);
    if (words.end(text, start, stop, Tails.VERBS & ~WordClass.CHAIN_CHANGE.bit) > start + 1)
      return "";
    int end = start;
    int open = 0;
    while (end < stop) {
      if (text[end] == QUOTE_OPEN) open++;
      else if (text[end] == QUOTE_CLOSE) open--;
      else if (open == 0 && (text[end] == '、')) break;
      if (open == 0 && isPredicate(end, start, stop)) break;
      if (open == 0 && end > start + 2 && words.end(text, end, stop, WordClass.THING_END.bit) > 0)
        break;
      end++;
    }
    if (joined && end == stop) {
      int tail = words.start(text, start, end, WordClass.AND.bit);
      if (tail > start) end = tail;
      else if (end > start) end = lastVerb(start, end);
    }
    int tail = words.start(text, start, end, WordClass.ET_CETERA.bit);
    if (tail > start) end = tail;
    if (words.is(text, start, end, WordClass.GENERIC_TAIL.bit | WordClass.AND.bit)) return "";
    return plain(start, end);
  }

  /** Cuts a verb and what follows it off a thing that runs into the next number. */
  private int lastVerb(int from, int to) {
    for (int i = from + 2; i < to; i++)
      if (words.end(text, i, to, WordClass.MAKE.bit) > i + 1) return i;
    return to;
  }

  private boolean isPredicate(int at, int start, int stop) {
    int end = words.end(text, at, stop, WordClass.PREDICATE.bit);
    if (end < 0 || end < at + 2 && at > start) return false;
    if (at == start) return end == stop || words.end(text, end, stop, WordClass.PREDICATE.bit) > 0;
    if (end == stop || text[end] == QUOTE_OPEN) return true;
    return words.end(text, end, stop, WordClass.PREDICATE.bit | WordClass.MAKE.bit) > 0;
  }

  /** Whether the quantity counts things, so that what it counts may stand behind its unit. */
  boolean counts(Quantity quantity) {
    return switch (quantity.kind) {
      case COUNT, PERSON, AREA, LENGTH, MASS, VOLUME, ENERGY, UNKNOWN, AGE -> true;
      case NONE -> quantity.firstScale > 0;
      case MONEY, PERCENT, POINT, MULTIPLE, TIME -> false;
    };
  }

  /** Whether a number before 的 describes a thing by an amount. */
  boolean isAmount(Quantity quantity) {
    return switch (quantity.kind) {
      case MONEY, LENGTH, AREA, MASS, VOLUME, ENERGY -> true;
      case PERCENT, POINT, MULTIPLE, PERSON, COUNT, TIME, AGE, UNKNOWN, NONE -> false;
    };
  }

  /** Whether a verb of making stands in the stretch: the clause completes the thing itself. */
  boolean makesIt(int from, int to) {
    return words.find(text, from, to, WordClass.MAKE.bit) >= 0;
  }

  /** 30户以上自然村, 2—3岁幼儿: the number only says which things are meant. */
  boolean narrows(Quantity quantity, int to) {
    int at = Numerals.skip(text, quantity.after, to);
    if (at >= to || Clauses.separates(text[at]) || text[at] == '、') return false;
    if (quantity.kind == UnitKind.AGE) return true;
    return quantity.after > quantity.to && quantity.bound == Bound.AT_LEAST
        || quantity.after > quantity.to && quantity.bound == Bound.AT_MOST;
  }

  boolean isLevelWord(int from, int to) {
    return words.is(text, from, to, WordClass.LEVEL_MOD.bit);
  }

  String withoutLevel(String subject) {
    char[] chars = subject.toCharArray();
    int end = words.end(chars, 0, chars.length, WordClass.LEVEL_MOD.bit);
    return end > 0 && end < chars.length ? subject.substring(end) : subject;
  }

  /** Whether the subject is a noun of relation alone; the name of an indicator stands by itself. */
  boolean isRelational(String subject) {
    char[] chars = subject.toCharArray();
    if (subject.length() >= 4 && indicators.of(subject) != null) return false;
    if (words.is(chars, 0, chars.length, WordClass.RELATIONAL.bit)) return true;
    // A short ratio says what is measured, not of what: 漏损率, 办复率.
    return chars.length > 0
        && chars.length <= LONGEST_RATIO
        && words.is(chars, chars.length - 1, chars.length, WordClass.RATE.bit);
  }

  /** The subject without the noun of relation at its end: 县城主城区面积 gives 县城主城区. */
  String withoutRelation(String subject) {
    char[] chars = subject.toCharArray();
    int start = words.start(chars, 0, chars.length, WordClass.RELATIONAL.bit);
    return start > 1 ? subject.substring(0, start) : subject;
  }
}
