package zhengnuo.reading.facts;

/** What the clause before a number's own is about, where it holds no number itself. */
final class Topics {
  private static final int LONGEST_CLAUSE = 60;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 26;

  private final Sentence sentence;
  private final char[] text;
  private final Phrases phrases;

  Topics(Sentence sentence, Phrases phrases) {
    this.sentence = sentence;
    this.text = sentence.text;
    this.phrases = phrases;
  }

  /** The topic of the clause before {@code clause}; empty where it has none. */
  long before(int clause) {
    int end = clause;
    int earliest = Math.max(0, sentence.from - SentenceWords.LOOK_BACK);
    while (end > earliest && (Clauses.separates(text[end - 1]) || text[end - 1] == ' ')) end--;
    int start = Clauses.start(text, earliest, end);
    if (end <= start || end - start > LONGEST_CLAUSE) return Spans.EMPTY;
    for (int i = start; i < end; i++) if (Digits.isDigit(text[i])) return Spans.EMPTY;
    return phrases.topic(start, end);
  }

  /** The topic of the clause before as a name of fair length, else empty. */
  long named(int clause) {
    return fair(before(clause));
  }

  /** What the clause before says something of, as a name of fair length, else empty. */
  long said(int clause) {
    long topic = before(clause);
    return fair(phrases.predicated(Spans.from(topic), Spans.to(topic)));
  }

  private static long fair(long topic) {
    int length = Spans.length(topic);
    return length >= SHORTEST && length <= LONGEST ? topic : Spans.EMPTY;
  }

  /** Whether the number stands neither in the clause nor in the one before it. */
  boolean isFresh(@org.jspecify.annotations.Nullable Quantity before, int clause) {
    return before == null || before.after <= clause && !holds(before, clause);
  }

  private boolean holds(Quantity before, int clause) {
    int end = clause;
    while (end > sentence.from && Clauses.separates(text[end - 1])) end--;
    return before.from >= Clauses.start(text, sentence.from, end);
  }
}
