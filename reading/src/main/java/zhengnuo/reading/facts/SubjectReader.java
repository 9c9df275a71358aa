package zhengnuo.reading.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each quantity of a sentence measures: the words before it in its clause, the thing after its
 * unit, or the subject of the clause before.
 *
 * <p>Contract: {@link #begin} once a sentence, then {@link #read} for each quantity in order. The
 * subject goes on from sentence to sentence, since 「，增长11.2%」 may open one.
 */
final class SubjectReader {
  private final char[] text;
  private final FactWords words;
  private final Phrases phrases;
  private final Heads heads;
  private final Tails tails;
  private int to;
  private int from;
  private List<Quantity> quantities = List.of();
  private final List<String> told = new ArrayList<>();
  private String last = "";
  private String head = "";
  private Dealing dealing = Dealing.NONE;
  private long lastVerb;
  private boolean chain;
  private boolean lastFrom;

  SubjectReader(char[] text, Lexemes lexemes) {
    this.text = text;
    this.words = lexemes.words;
    this.phrases = new Phrases(text, lexemes);
    this.heads = new Heads(text, phrases);
    this.tails = new Tails(text, lexemes.words);
  }

  void begin(int from, int to, List<Quantity> quantities) {
    this.from = from;
    this.to = to;
    this.quantities = quantities;
    told.clear();
    dealing = Dealing.NONE;
    lastVerb = 0;
    chain = false;
    lastFrom = false;
  }

  Facts.Reading read(int index) {
    Quantity quantity = quantities.get(index);
    Quantity before = index > 0 ? quantities.get(index - 1) : null;
    Quantity next = next(index);
    int clause = Clauses.start(text, from, quantity.from);
    boolean inList = before != null && before.after > clause;
    int left = clause;
    if (inList && before != null) left = afterMember(before, quantity, clause);
    var reading = new Facts.Reading();
    Tails.Tail tail = tails.strip(left, quantity.before);
    long verb = tail.verbs();
    if (verb == 0 && inList && before != null) inheritBound(before, quantity);
    if (verb == 0 && inList) verb = lastVerb;
    int start = phrases.headOf(left, tail.end());
    boolean chained = phrases.opensChain(start, tail.end());
    if (chained) chain = true;
    else if (phrases.opensWithVerb(start, tail.end()) || tail.verbs() != 0) chain = false;
    if (tail.dealt() || !inList) deal(index, tail, start);
    subject(quantity, before, next, left, start, tail.end(), clause, reading);
    boolean changes = chain || phrases.holdsChange(start, tail.end());
    if (phrases.comesFrom(left, tail.end())) reading.background = true;
    if ((inList || quantity.ratio) && lastFrom && tail.verbs() == 0) reading.background = true;
    lastFrom =
        phrases.comesFrom(left, tail.end())
            || (verb & WordClass.FROM.bit) != 0
            || quantity.ratio && lastFrom && tail.verbs() == 0;
    Measures.set(quantity, verb, changes, reading);
    lastVerb = verb;
    told.add(reading.subject);
    return reading;
  }

  /** Where the words of this member begin: after the connector behind the member before. */
  private int afterMember(Quantity before, Quantity quantity, int clause) {
    int the = words.end(text, before.after, quantity.before, WordClass.LINK_THE.bit);
    if (the > 0) return the;
    if (isThreshold(before, quantity)) return Math.max(clause, before.before);
    for (int i = before.after; i < quantity.before; i++) if (text[i] == '、') return i + 1;
    int joined = words.end(text, before.after, quantity.before, WordClass.AND.bit);
    return joined > 0 ? joined : before.after;
  }

  /** 分别突破300亿元和3000亿元: the word of bound governs the list. */
  private static void inheritBound(Quantity before, Quantity quantity) {
    if (quantity.bound == Bound.EXACT && before.before < before.from) quantity.bound = before.bound;
  }

  /** 过5亿元项目不少于5个: an amount that says which things are counted. */
  private boolean isThreshold(Quantity quantity, @Nullable Quantity next) {
    if (!phrases.isAmount(quantity) && quantity.kind != UnitKind.PERSON) return false;
    if (quantity.bound != Bound.AT_LEAST) return false;
    int at = Numerals.skip(text, quantity.after, to);
    if (at >= to || Clauses.separates(text[at]) || text[at] == '、') return false;
    return next == null || words.find(text, at, next.from, WordClass.MAKE.bit) < 0;
  }

  private void deal(int index, Tails.Tail tail, int start) {
    dealing = Dealing.NONE;
    Quantity quantity = quantities.get(index);
    int members = members(index);
    int dealt = words.find(text, start, quantity.before, WordClass.DEALT.bit);
    if (dealt < 0) {
      boolean silent =
          phrases.noun(start, tail.end()).isEmpty()
              && phrases.thing(quantity, next(index), to).isEmpty();
      if (silent && members > 1) dealTold(members);
      return;
    }
    List<String> names = phrases.members(start, dealt);
    if (names.isEmpty() && !phrases.noun(start, dealt).isEmpty()) return;
    int own = words.end(text, dealt, tail.end(), WordClass.DEALT.bit);
    String shared = own > 0 ? phrases.noun(phrases.headOf(own, tail.end()), tail.end()) : "";
    if (names.isEmpty()) dealTold(members);
    else dealing = new Dealing(names, shared);
  }

  /** 分别 without names deals to what was told last, or parts it where that names as many things. */
  private void dealTold(int members) {
    if (told.isEmpty()) return;
    List<String> parts = phrases.parts(told.getLast());
    if (parts.size() == members) {
      dealing = new Dealing(parts, "");
      return;
    }
    if (told.size() >= 2 && told.getLast().equals(told.get(told.size() - 2))) return;
    List<String> names = distinct(members);
    if (names.size() == members && members > 1) dealing = new Dealing(names, "");
  }

  private @Nullable Quantity next(int index) {
    return index + 1 < quantities.size() ? quantities.get(index + 1) : null;
  }

  /** How many quantities stand in this clause from {@code index} on. */
  private int members(int index) {
    int end = Clauses.end(text, quantities.get(index).from, to);
    int count = 0;
    for (int i = index; i < quantities.size() && quantities.get(i).from < end; i++) count++;
    return count;
  }

  /** The last {@code count} different subjects told in this sentence, in order. */
  private List<String> distinct(int count) {
    List<String> found = new ArrayList<>();
    for (int i = told.size() - 1; i >= 0 && found.size() < count; i--)
      if (!found.contains(told.get(i))) found.addFirst(told.get(i));
    return found;
  }

  private void subject(
      Quantity quantity,
      @Nullable Quantity before,
      @Nullable Quantity next,
      int left,
      int start,
      int end,
      int clause,
      Facts.Reading reading) {
    String own = phrases.noun(start, end);
    String after = phrases.thing(quantity, next, to);
    if (dealing.hasNext() && (own.isEmpty() || dealing.isFresh())) {
      told(reading, dealing.next(), "dealt");
      return;
    }
    if (words.end(text, start, end, WordClass.PORTION.bit) > 0 && !last.isEmpty()) {
      carried(reading, last, "portion");
      return;
    }
    boolean describes = words.end(text, quantity.after, to, WordClass.LINK_THE.bit) > 0;
    if (!after.isEmpty()
        && phrases.isAmount(quantity)
        && (describes || isThreshold(quantity, next) && quantity.kind == UnitKind.MONEY)) {
      reading.background =
          quantity.kind == UnitKind.MONEY || !phrases.makesIt(clause, quantity.from);
      head = after;
      last = after;
      carried(reading, after + (phrases.isRelational(own) ? own : ""), "attribute");
      return;
    }
    boolean counts = phrases.counts(quantity);
    if (counts && !after.isEmpty() && !phrases.isRelational(own)) {
      if (phrases.narrows(quantity, to)) reading.background = true;
      told(reading, after, "thing-after");
      return;
    }
    if (own.isEmpty()) {
      carried(reading, last, "carried");
      return;
    }
    if (phrases.isLevelWord(start, end) && !last.isEmpty()) {
      carried(reading, own + phrases.withoutLevel(last), "list-level");
      return;
    }
    if (phrases.isRelational(own)) {
      boolean fresh =
          before == null || before.after <= clause && !Heads.holds(before, clause, text, from);
      String found = heads.of(left, fresh, head);
      if (quantity.kind == UnitKind.MONEY) {
        String aim = phrases.aim(quantity, next, to);
        if (!aim.isEmpty()) found = aim;
      }
      reading.subject = found + own;
      reading.rule = "head-carried";
      last = reading.subject;
      if (!found.isEmpty()) head = found;
      return;
    }
    told(reading, own, "before");
  }

  private void told(Facts.Reading reading, String subject, String rule) {
    reading.subject = subject;
    reading.rule = rule;
    last = subject;
    if (!phrases.isRelational(subject)) head = phrases.withoutRelation(subject);
  }

  private static void carried(Facts.Reading reading, String subject, String rule) {
    reading.subject = subject;
    reading.rule = rule;
  }
}
