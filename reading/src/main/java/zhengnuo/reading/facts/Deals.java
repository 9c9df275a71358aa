package zhengnuo.reading.facts;

/**
 * Which names are dealt out to the numbers of a list: those that 分别 follows, those told before it,
 * those of the clause before, or as many as there are numbers.
 */
final class Deals {
  private final Sentence sentence;
  private final char[] text;
  private final SentenceWords words;
  private final Quantities quantities;
  private final Subjects subjects;
  private final Phrases phrases;
  private final Things things;
  private final Topics topics;
  private final Members members;
  private final Dealing.Told told;
  private final Dealing dealing;

  Deals(
      Sentence sentence,
      Quantities quantities,
      Subjects subjects,
      Phrases phrases,
      Things things,
      Topics topics,
      Dealing.Told told,
      Dealing dealing) {
    this.sentence = sentence;
    this.text = sentence.text;
    this.words = sentence.words;
    this.quantities = quantities;
    this.subjects = subjects;
    this.phrases = phrases;
    this.things = things;
    this.topics = topics;
    this.members = new Members(sentence, phrases, subjects);
    this.told = told;
    this.dealing = dealing;
  }

  /**
   * Looks for names to deal to the quantity at {@code index} and those behind it.
   *
   * @param left where the words of its member begin
   * @param start of its noun
   * @param end of its noun
   */
  void deal(int index, int left, int start, int end) {
    dealing.stop();
    Quantity quantity = quantities.get(index);
    int count = members(index);
    int dealt = words.find(left, quantity.before, WordClass.DEALT.bit);
    if (dealt < 0) {
      boolean silent =
          count > 1
              && Spans.isEmpty(phrases.noun(start, end))
              && Spans.isEmpty(things.of(quantity, quantities.next(index)));
      if (silent) dealTold(count);
      else if (count > 1) dealNamed(index, start, end);
      return;
    }
    int own = words.end(dealt, end, WordClass.DEALT.bit);
    long shared = own > 0 ? measured(phrases.headOf(own, end), end) : Spans.EMPTY;
    int from = phrases.headOf(left, dealt);
    if (members.read(from, dealt, shared, count)) dealing.begin(members.names, members.size);
    else if (Spans.isEmpty(phrases.noun(from, dealt)) && !dealTold(count)) dealListed(left, count);
  }

  /** 甲、乙标准从10元、20元分别提高到…: as many names as numbers stand before 分别. */
  private void dealNamed(int index, int start, int end) {
    int stop = Clauses.end(text, quantities.get(index).to, sentence.to);
    int dealt = words.find(quantities.get(index).to, stop, WordClass.DEALT.bit);
    int until = dealt < 0 ? stop : dealt;
    int count = 0;
    for (int i = index; i < quantities.size() && quantities.get(i).from < until; i++) {
      Quantity at = quantities.get(i);
      if (i > index && !follows(quantities.get(i - 1), at)) return;
      count++;
    }
    if (count > 1 && members.read(start, end, Spans.EMPTY, count) && members.size == count)
      dealing.begin(members.names, count);
  }

  /** Whether nothing but the mark of a list stands between the two. */
  private boolean follows(Quantity one, Quantity other) {
    int joined = words.end(one.after, other.before, WordClass.AND.bit);
    return joined == other.before;
  }

  /** 启动甲、乙、丙建设，分别完工…: the names stand in the clause before. */
  private void dealListed(int left, int count) {
    long topic = topics.before(left);
    if (Spans.isEmpty(topic)) return;
    if (members.read(Spans.from(topic), Spans.to(topic), Spans.EMPTY, count)
        && members.size == count) dealing.begin(members.names, count);
  }

  /** What is measured of each behind 分别; a share, gap or base is none. */
  private long measured(int from, int to) {
    long verbs = WordClass.PORTION.bit | WordClass.COMPARE.bit | WordClass.EXCEED.bit;
    return words.end(from, to, verbs) > 0 ? Spans.EMPTY : phrases.noun(from, to);
  }

  /** 分别 without names deals to what was told last, or parts it where that names as many things. */
  private boolean dealTold(int count) {
    if (told.size() == 0) return false;
    if (members.parts(told.last()) && members.size == count) {
      dealing.begin(members.names, count);
      return true;
    }
    if (told.size() >= 2 && subjects.same(told.last(), told.beforeLast())) return false;
    int[] names = count > 1 && count <= told.size() ? told.distinct(count, subjects) : null;
    if (names == null) return false;
    dealing.begin(names, count);
    return true;
  }

  /** How many quantities stand in this clause from {@code index} on. */
  private int members(int index) {
    int end = Clauses.end(text, quantities.get(index).from, sentence.to);
    int count = 0;
    for (int i = index; i < quantities.size() && quantities.get(i).from < end; i++) count++;
    return count;
  }
}
