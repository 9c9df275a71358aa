package zhengnuo.reading.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * What each quantity of a sentence measures: the words before it in its clause, the thing after its
 * unit, or the subject of the clause before.
 *
 * <p>Contract: {@link #begin} once a sentence, then {@link #read} for each quantity in order. The
 * subject goes on from sentence to sentence, since 「，增长11.2%」 may open one.
 */
final class SubjectReader {
  private static final long VERBS =
      WordClass.REACH.bit
          | WordClass.UP.bit
          | WordClass.DOWN.bit
          | WordClass.CHANGE.bit
          | WordClass.CHAIN_CHANGE.bit
          | WordClass.RAISE_TO.bit
          | WordClass.CONTROL.bit
          | WordClass.FROM.bit;
  private static final long BOUND =
      WordClass.AT_LEAST_BEFORE.bit | WordClass.AT_MOST_BEFORE.bit | WordClass.ABOUT_BEFORE.bit;

  private final char[] text;
  private final FactWords words;
  private final Phrases phrases;
  private int from;
  private int to;
  private List<Quantity> quantities = List.of();
  private String last = "";
  private String head = "";
  private List<String> dealt = List.of();
  private int dealtNext;
  private long lastVerb;
  private boolean chain;

  SubjectReader(char[] text, Lexemes lexemes) {
    this.text = text;
    this.words = lexemes.words;
    this.phrases = new Phrases(text, lexemes.words);
  }

  void begin(int from, int to, List<Quantity> quantities) {
    this.from = from;
    this.to = to;
    this.quantities = quantities;
    dealt = List.of();
    lastVerb = 0;
    chain = false;
  }

  Facts.Reading read(int index) {
    Quantity quantity = quantities.get(index);
    Quantity before = index > 0 ? quantities.get(index - 1) : null;
    Quantity next = index + 1 < quantities.size() ? quantities.get(index + 1) : null;
    int clause = Clauses.start(text, from, quantity.from);
    boolean inList = before != null && before.after > clause;
    int left = inList && before != null ? afterMember(before, quantity) : clause;
    var reading = new Facts.Reading();
    long verb = verbs(left, quantity, reading);
    int end = trimmedEnd;
    if (verb == 0 && inList) verb = lastVerb & ~WordClass.FROM.bit;
    if ((verb & WordClass.CHAIN_CHANGE.bit) != 0) chain = true;
    subject(quantity, next, left, end, clause, inList, reading);
    Measures.set(text, quantity, verb, chain && inList, reading, words);
    lastVerb = verb;
    return reading;
  }

  /** Where the words of this member begin: after the connector behind the member before. */
  private int afterMember(Quantity before, Quantity quantity) {
    for (int i = before.after; i < quantity.before; i++) if (text[i] == '、') return i + 1;
    int joined = words.end(text, before.after, quantity.before, WordClass.AND.bit);
    return joined > 0 ? joined : before.after;
  }

  private int trimmedEnd;

  /** Strips verbs and adverbs that stand before the number; sets {@link #trimmedEnd}. */
  private long verbs(int left, Quantity quantity, Facts.Reading reading) {
    long found = 0;
    int end = quantity.before;
    while (end > left) {
      int tight = Numerals.skipBack(text, left, end);
      int start = words.start(text, left, tight, VERBS | BOUND);
      long classes = VERBS | BOUND;
      if (start < 0) {
        classes = WordClass.ADVERB.bit | WordClass.DEALT.bit | WordClass.STRIVE.bit;
        start = words.start(text, left, tight, classes);
      }
      if (start < 0) break;
      // The longest word that ends here decides: the 为 of 行为 is no verb of reaching.
      long match = words.match(text, start, tight);
      if (match == -1) break;
      long known = words.classesOf(match);
      if (words.is(text, start, tight, WordClass.DEALT.bit)) deal(left, start);
      if (found == 0) found = known & VERBS;
      else if ((found & VERBS) == WordClass.REACH.bit) found |= known & VERBS;
      end = start;
    }
    trimmedEnd = end;
    return found;
  }

  /** 「A、B分别达40家、14家」: the names before 分别 go to the numbers in order. */
  private void deal(int left, int at) {
    List<String> names = new ArrayList<>();
    int start = phrases.headOf(left, at);
    int end = phrases.withoutVerbs(start, at);
    int from = start;
    for (int i = start; i <= end; i++) {
      int joined = i == end ? i : words.end(text, i, end, WordClass.AND.bit);
      if (joined < 0) continue;
      if (i > from) names.add(phrases.plain(from, i));
      from = Math.max(joined, i + 1);
      i = from - 1;
    }
    dealt = names.size() > 1 ? names : List.of();
    dealtNext = 0;
  }

  private void subject(
      Quantity quantity,
      @org.jspecify.annotations.Nullable Quantity next,
      int left,
      int end,
      int clause,
      boolean inList,
      Facts.Reading reading) {
    int start = phrases.headOf(left, end);
    String own = phrases.noun(start, end);
    String after = phrases.thing(quantity, next == null ? to : next.from, to);
    boolean describes = words.end(text, quantity.after, to, WordClass.LINK_THE.bit) > 0;
    if (!dealt.isEmpty() && dealtNext < dealt.size() && (own.isEmpty() || dealtNext == 0)) {
      reading.subject = dealt.get(dealtNext++);
      reading.rule = "dealt";
      remember(reading.subject);
      return;
    }
    if (describes && !after.isEmpty() && phrases.isAmount(quantity)) {
      reading.subject = after + own;
      reading.background =
          next == null || next.from >= Clauses.end(text, quantity.after, to)
              ? !phrases.makesIt(clause, quantity.from)
              : true;
      reading.rule = "attribute";
      remember(after);
      return;
    }
    boolean counts = phrases.counts(quantity);
    if (own.isEmpty() && counts && !after.isEmpty()) {
      reading.subject = after;
      reading.rule = "thing-after";
      remember(after);
      return;
    }
    if (own.isEmpty()) {
      reading.subject = last;
      reading.rule = "carried";
      return;
    }
    if (phrases.isLevelWord(start, end) && !last.isEmpty()) {
      reading.subject = own + phrases.withoutLevel(last);
      reading.rule = "list-level";
      return;
    }
    if (phrases.isRelational(own)) {
      reading.subject = head.isEmpty() ? own : head + own;
      reading.rule = "head-carried";
      last = reading.subject;
      return;
    }
    if (counts && !after.isEmpty() && phrases.isVerbOnly(start, end)) {
      reading.subject = after;
      reading.rule = "thing-after";
      remember(after);
      return;
    }
    reading.subject = own;
    reading.rule = "before";
    remember(own);
  }

  private void remember(String subject) {
    last = subject;
    head = subject;
  }
}
