package zhengnuo.reading.facts;

/** The head that a noun of relation needs (产值 of what?), from the clauses before. */
final class Heads {
  private static final int LONGEST = 26;

  private final char[] text;
  private final Phrases phrases;

  Heads(char[] text, Phrases phrases) {
    this.text = text;
    this.phrases = phrases;
  }

  /**
   * @param clause where the number's own clause begins
   * @param fresh whether the clause before holds no number, so that it may bring a new head
   * @param head known from the numbers before
   */
  String of(int clause, boolean fresh, String head) {
    if (!fresh) return head;
    int end = clause;
    while (end > 0 && (Clauses.separates(text[end - 1]) || text[end - 1] == ' ')) end--;
    int start = Clauses.start(text, Math.max(0, end - 80), end);
    if (end <= start || end - start > 60) return head;
    for (int i = start; i < end; i++) if (Digits.isDigit(text[i])) return head;
    String found = phrases.topic(start, end);
    return found.length() >= 2 && found.length() <= LONGEST ? found : head;
  }

  /** Whether a number stands in the clause before {@code clause}. */
  static boolean holds(Quantity before, int clause, char[] text, int from) {
    int end = clause;
    while (end > from && Clauses.separates(text[end - 1])) end--;
    return before.from >= Clauses.start(text, from, end);
  }
}
