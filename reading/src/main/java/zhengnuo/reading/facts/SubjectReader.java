package zhengnuo.reading.facts;

import org.jspecify.annotations.Nullable;

/**
 * What each quantity of a sentence measures: the words before it in its clause, the thing after its
 * unit, or the subject of the clause before.
 *
 * <p>Contract: {@link #begin} once a sentence, then {@link #read} for each quantity in order. The
 * subject goes on from sentence to sentence, since 「，增长11.2%」 may open one.
 */
final class SubjectReader {
  private static final int SHORTEST_PART = 4;

  private final Sentence sentence;
  private final char[] text;
  private final SentenceWords words;
  private final Quantities quantities;
  private final Subjects subjects;
  private final Phrases phrases;
  private final Things things;
  private final Verbs verbs;
  private final Topics topics;
  private final Deals deals;
  private final Dealing dealing = new Dealing();
  private final Dealing.Told told = new Dealing.Told();
  private int last = Subjects.NONE;
  private int head = Subjects.NONE;
  private long lastVerb;
  private boolean chain;
  private boolean lastFrom;
  private int lastLeft;

  SubjectReader(Sentence sentence, Quantities quantities, Subjects subjects) {
    this.sentence = sentence;
    this.text = sentence.text;
    this.words = sentence.words;
    this.quantities = quantities;
    this.subjects = subjects;
    this.phrases = new Phrases(sentence);
    this.things = new Things(sentence);
    this.verbs = new Verbs(sentence, phrases);
    this.topics = new Topics(sentence, phrases);
    this.deals = new Deals(sentence, quantities, subjects, phrases, things, topics, told, dealing);
  }

  void begin() {
    told.clear();
    dealing.stop();
    lastVerb = 0;
    chain = false;
    lastFrom = false;
    lastLeft = sentence.from;
  }

  void read(int index) {
    Quantity quantity = quantities.get(index);
    Quantity before = quantities.before(index);
    int clause = Clauses.start(text, sentence.from, quantity.from);
    boolean inList = before != null && before.after > clause;
    int left = inList && before != null ? afterMember(before, quantity, clause) : clause;
    lastLeft = left;
    verbs.strip(left, quantity.before, quantity.rank);
    int end = verbs.end;
    int from = phrases.fromStart(left, end);
    if (from > left) end = from;
    long verb = verbs.classes;
    long own = verb;
    if (verb == 0 && inList && before != null) {
      Governing.inheritBound(before, quantity);
      verb = lastVerb;
    }
    int start = phrases.headOf(left, end);
    boolean chained = phrases.opensChain(start, end);
    if (chained) chain = true;
    else if (own != 0
        || Governing.bounded(sentence, quantity)
        || phrases.opensWithVerb(start, end)
        || phrases.endsDone(start, end)) chain = false;
    if (verbs.dealt || !inList) deals.deal(index, left, start, end);
    subject(index, left, start, end, clause);
    boolean base = from >= 0;
    if (base || (inList || quantity.ratio) && lastFrom && own == 0) quantity.background = true;
    lastFrom = base || (verb & WordClass.FROM.bit) != 0 || quantity.ratio && lastFrom && own == 0;
    if (verb == 0) verb = Governing.opening(sentence, quantity, start, end);
    if (before != null && Governing.goesOn(sentence, before, quantity, left, verb)) verb = lastVerb;
    boolean ratio = words.start(start, end, WordClass.RATE.bit) >= 0;
    Measures.set(quantity, verb, chain || phrases.holdsChange(start, end), ratio);
    quantity.falls |= quantity.negative;
    lastVerb = verb;
    told.add(quantity.subject);
  }

  /** Where the words of this member begin: after the connector behind the member before. */
  private int afterMember(Quantity before, Quantity quantity, int clause) {
    int the = words.end(before.after, quantity.before, WordClass.LINK_THE.bit);
    if (the > 0) return the;
    if (isThreshold(before, quantity)) return Math.max(clause, lastLeft);
    for (int i = before.after; i < quantity.before; i++)
      if (text[i] == Clauses.ENUMERATION) return i + 1;
    int joined = words.end(before.after, quantity.before, WordClass.AND.bit);
    return joined > 0 ? joined : before.after;
  }

  /** 过5亿元项目不少于5个: an amount that says which things are counted. */
  private boolean isThreshold(Quantity quantity, @Nullable Quantity next) {
    if (!Things.isAmount(quantity) && quantity.kind != UnitKind.PERSON) return false;
    if (quantity.bound != Bound.AT_LEAST) return false;
    int at = sentence.skip(quantity.after);
    if (at >= sentence.to || Clauses.separates(text[at]) || text[at] == Clauses.ENUMERATION)
      return false;
    // 突破300亿元大关: no thing is meant.
    if (words.end(at, sentence.to, WordClass.GENERIC_TAIL.bit) > 0) return false;
    if (next == null) return true;
    for (int i = at; i < next.from; i++) {
      int verb = words.end(i, next.from, WordClass.MAKE.bit);
      if (verb > 0 && words.end(i, next.from, WordClass.REACH.bit) != verb) return false;
    }
    return true;
  }

  private void subject(int index, int left, int start, int end, int clause) {
    Quantity quantity = quantities.get(index);
    Quantity next = quantities.next(index);
    long own = phrases.noun(start, end);
    if (dealing.hasNext() && (Spans.isEmpty(own) || dealing.isFresh())) {
      told(quantity, dealing.next(), SubjectRule.DEALT);
      return;
    }
    if (last != Subjects.NONE && words.end(start, end, WordClass.PORTION.bit) > 0) {
      carried(quantity, last, SubjectRule.PORTION);
      return;
    }
    if (quantity.rank) {
      if (Spans.isEmpty(own)) carried(quantity, last, SubjectRule.CARRIED);
      else if (phrases.isRelational(own)) relation(quantity, index, own, left, clause);
      else told(quantity, subjects.of(phrases, own), SubjectRule.RANKED);
      return;
    }
    if (after(quantity, index, own, clause)) return;
    if (Spans.isEmpty(own)) {
      carry(quantity, index, left, clause);
      return;
    }
    if (last != Subjects.NONE && phrases.isLevelWord(start, end)) {
      int whole = subjects.behind(own, subjects.withoutLevel(last));
      carried(quantity, whole, SubjectRule.LIST_LEVEL);
      return;
    }
    if (last != Subjects.NONE && left > clause && phrases.isDone(own)) {
      quantity.subject = subjects.before(subjects.withoutDone(last, phrases), own, phrases);
      quantity.rule = SubjectRule.LIST_LEVEL;
      return;
    }
    if (phrases.isRelational(own)) {
      relation(quantity, index, own, left, clause);
      return;
    }
    if (last != Subjects.NONE && isPart(left, start, own)) {
      part(quantity, own);
      return;
    }
    told(quantity, subjects.of(phrases, portion(own)), SubjectRule.BEFORE);
  }

  /** The subject told before, or what the clause before without a number says something of. */
  private void carry(Quantity quantity, int index, int left, int clause) {
    if (left > sentence.from && topics.isFresh(quantities.before(index), clause)) {
      long said = topics.said(left);
      if (!Spans.isEmpty(said)) {
        told(quantity, subjects.of(phrases, said), SubjectRule.CARRIED);
        return;
      }
    }
    // 项目18个、总投资42亿元，其中6个…: things are counted, not what was measured of them.
    boolean things = quantity.kind == UnitKind.COUNT && !Spans.isEmpty(subjects.relation(last));
    int subject = things && !subjects.isMeasure(last) ? subjects.withoutRelation(last) : last;
    carried(quantity, subject, SubjectRule.CARRIED);
  }

  /** A part of what was told: of a measured amount the part's own, of a share the whole's part. */
  private void part(Quantity quantity, long own) {
    quantity.rule = SubjectRule.AMONG;
    long relation = quantity.kind == UnitKind.PERCENT ? Spans.EMPTY : subjects.relation(last);
    quantity.subject =
        Spans.isEmpty(relation)
            ? subjects.before(subjects.withoutRelation(last), own, phrases)
            : subjects.of(phrases, own, relation);
  }

  /** 其中区外就业占12%: a short name that stands for a part of what was told before. */
  private boolean isPart(int left, int start, long own) {
    if (words.find(left, start, WordClass.AMONG.bit) < 0) return false;
    return Spans.length(own) <= SHORTEST_PART
        && !subjects.endsLike(last, own)
        && words.start(Spans.from(own), Spans.to(own), WordClass.INDICATOR.bit) < 0;
  }

  /** A占B的62%: what takes the share is the subject, unless the share itself has a name. */
  private long portion(long own) {
    int from = Spans.from(own);
    int to = Spans.to(own);
    if (words.start(from, to, WordClass.RATE.bit) >= 0) return own;
    for (int at = from + 2; at < to; at++) {
      int after = words.end(at, to, WordClass.PORTION.bit);
      if (after > 0 && phrases.isWhole(at, after, to)) return Spans.of(from, at);
    }
    return own;
  }

  /** Whether the subject stands behind the unit; sets it then. */
  private boolean after(Quantity quantity, int index, long own, int clause) {
    Quantity next = quantities.next(index);
    if (Spans.isEmpty(own)
        && next != null
        && Things.counts(quantity)
        && next.before == sentence.skip(quantity.after)
        && Things.counts(next)) {
      long thing = things.of(next, quantities.next(index + 1));
      if (!Spans.isEmpty(thing)) {
        told(quantity, subjects.of(phrases, thing), SubjectRule.NEXT_THING);
        return true;
      }
    }
    long thing = things.of(quantity, next);
    if (Spans.isEmpty(thing)) return false;
    boolean describes =
        words.end(quantity.after, sentence.to, WordClass.LINK_THE.bit) > 0
            || words.is(quantity.after - 1, quantity.after, WordClass.LINK_THE.bit);
    boolean relational = !Spans.isEmpty(own) && phrases.isRelational(own);
    if (Things.isAmount(quantity)
        && (describes || isThreshold(quantity, next) && quantity.kind == UnitKind.MONEY)) {
      if (!relational && !Spans.isEmpty(own) && opensWithVerb(thing)) return false;
      quantity.background =
          quantity.kind == UnitKind.MONEY
              || words.find(clause, quantity.from, WordClass.MAKE.bit) < 0;
      int whole = subjects.of(phrases, things.project(things.ofClass(thing)));
      head = whole;
      last = whole;
      long measured = relational ? own : Spans.EMPTY;
      carried(quantity, subjects.before(whole, measured, phrases), SubjectRule.ATTRIBUTE);
      return true;
    }
    boolean shares =
        quantity.kind == UnitKind.PERCENT && describes
            || quantity.kind == UnitKind.MULTIPLE && !moved();
    if (shares && (Spans.isEmpty(own) || opensWithVerb(own))) {
      told(quantity, subjects.of(phrases, thing), SubjectRule.THING_AFTER);
      return true;
    }
    if (quantity.kind == UnitKind.MONEY && things.isMoney(thing)) {
      told(quantity, subjects.of(phrases, thing), SubjectRule.MONEY_AFTER);
      return true;
    }
    if (!Things.counts(quantity) || relational) return false;
    if (things.narrows(quantity)) quantity.background = true;
    if (Things.isAmount(quantity) && things.isProject(thing) && !completes(quantity, clause))
      quantity.background = true;
    Quantity second = quantities.next(index + 1);
    if (next != null && isThreshold(next, second) && phrases.isRelational(thing)) {
      long counted = things.of(next, second);
      if (!Spans.isEmpty(counted)) thing = Spans.of(Spans.from(thing), Spans.to(counted));
    }
    long title = things.saysNothing(thing) ? things.title(thing) : Spans.EMPTY;
    if (!Spans.isEmpty(title)) {
      told(quantity, subjects.of(phrases, title), SubjectRule.TITLE);
      return true;
    }
    // 某示范区32条改革经验: where they are belongs to them as long as it does not outweigh them.
    long where = Spans.length(own) <= Spans.length(thing) ? own : Spans.EMPTY;
    int whole = subjects.of(phrases, where, thing, shared(thing, next, index));
    told(quantity, whole, SubjectRule.THING_AFTER);
    return true;
  }

  /** Whether a verb of growth or change governs the number. */
  private boolean moved() {
    return (verbs.classes & ~WordClass.REACH.bit) != 0;
  }

  private boolean opensWithVerb(long thing) {
    return words.end(Spans.from(thing), Spans.to(thing), WordClass.MAKE.bit | WordClass.DONE.bit)
        > 0;
  }

  /** Whether the clause says that what has the capacity is finished. */
  private boolean completes(Quantity quantity, int clause) {
    int end = Clauses.end(text, quantity.to, sentence.to);
    return words.find(clause, end, WordClass.COMPLETE.bit) >= 0;
  }

  /** 12个县级和3个市级示范园: a bare word of level has the head of the next thing. */
  private long shared(long thing, @Nullable Quantity next, int index) {
    if (next == null || !phrases.isLevelWord(Spans.from(thing), Spans.to(thing)))
      return Spans.EMPTY;
    long other = things.of(next, quantities.next(index + 1));
    if (Spans.isEmpty(other) || phrases.levelEnd(other) == Spans.from(other)) return Spans.EMPTY;
    return Spans.of(phrases.levelEnd(other), Spans.to(other));
  }

  /** 产值 of what: of the clause before if that brings something new, else of what was told. */
  private void relation(Quantity quantity, int index, long own, int left, int clause) {
    int found = head;
    if (topics.isFresh(quantities.before(index), clause)) {
      long topic = topics.named(left);
      if (!Spans.isEmpty(topic)) found = subjects.of(phrases, topic);
    }
    if (quantity.kind == UnitKind.MONEY) {
      long aim = things.aim(quantity, quantities.next(index));
      if (!Spans.isEmpty(aim)) found = subjects.of(phrases, aim);
    }
    quantity.subject = subjects.before(found, own, phrases);
    quantity.rule = SubjectRule.HEAD_CARRIED;
    last = quantity.subject;
    if (found != Subjects.NONE) head = found;
  }

  private void told(Quantity quantity, int subject, SubjectRule rule) {
    quantity.subject = subject;
    quantity.rule = rule;
    last = subject;
    if (!subjects.isRelational(subject) && !subjects.isMeasure(subject))
      head = subjects.withoutRelation(subject);
  }

  private static void carried(Quantity quantity, int subject, SubjectRule rule) {
    quantity.subject = subject;
    quantity.rule = rule;
  }
}
