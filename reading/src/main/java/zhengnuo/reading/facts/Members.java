package zhengnuo.reading.facts;

import java.util.Arrays;

/**
 * The members of a list of names, which 分别 deals out to the numbers that follow: what the last
 * member alone says of all goes to each (城镇、农村居民人均可支配收入).
 */
final class Members {
  private static final long MEASURES = WordClass.RELATIONAL.bit | WordClass.INDICATOR.bit;

  private final SentenceWords words;
  private final char[] text;
  private final Phrases phrases;
  private final Subjects subjects;

  /** What was read last: subjects, in order. */
  int[] names = new int[16];

  int size;
  private long[] spans = new long[16];

  Members(Sentence sentence, Phrases phrases, Subjects subjects) {
    this.words = sentence.words;
    this.text = sentence.text;
    this.phrases = phrases;
    this.subjects = subjects;
  }

  /**
   * Reads the members of {@code text[from..to)}.
   *
   * @param shared what is measured of each, where it stands behind 分别 (实现产值)
   * @param count how many numbers they are for
   * @return whether there are at least two
   */
  boolean read(int from, int to, long shared, int count) {
    int end = to;
    int appositive = words.find(from, to, WordClass.APPOSITION.bit);
    long tail = Spans.EMPTY;
    if (appositive > from) {
      end = appositive;
      tail = Spans.of(words.end(appositive, to, WordClass.APPOSITION.bit), to);
    }
    split(from, end, true);
    // 甲和乙投资、丙投资: where the marks alone make as many as there are numbers, 和 joins words.
    if (size > count && parted(from, end)) split(from, end, false);
    if (size < 2) return false;
    long last = spans[size - 1];
    long relation = Spans.isEmpty(tail) ? suffix(last) : tail;
    int the = the(last);
    for (int i = 0; i < size; i++) {
      long lent =
          i + 1 < size || !Spans.isEmpty(tail)
              ? lent(spans[i], last, relation, the, tail)
              : Spans.EMPTY;
      if (!Spans.isEmpty(shared) && !Spans.isEmpty(tail)) lent = Spans.EMPTY;
      names[i] = subjects.of(phrases, prefix(i, last), spans[i], lent, shared);
    }
    return true;
  }

  /** The parts of a subject that names several things: 生产总值和财政收入. */
  boolean parts(int subject) {
    long span = subjects.single(subject);
    if (Spans.isEmpty(span)) return false;
    split(Spans.from(span), Spans.to(span), true);
    for (int i = 0; i < size; i++) names[i] = subjects.of(phrases, spans[i]);
    return size > 1;
  }

  private boolean parted(int from, int end) {
    for (int i = from; i < end; i++) if (text[i] == Clauses.ENUMERATION) return true;
    return false;
  }

  private void split(int from, int end, boolean atWords) {
    size = 0;
    boolean parted = parted(from, end);
    int begin = from;
    for (int i = from; i <= end; i++) {
      if (i < end && Clauses.opens(text[i])) {
        i = Math.min(end, Clauses.closed(text, i, end)) - 1;
        continue;
      }
      int joined = i == end ? end + 1 : words.end(i, end, WordClass.AND.bit);
      // “甲”“乙”: quoted names follow one another without a mark.
      if (i > begin && i < end && text[i] == '“' && text[i - 1] == '”') joined = i;
      if (joined < 0) continue;
      if (!atWords && i < end && text[i] != Clauses.ENUMERATION) continue;
      if (i < end && parted && words.is(i, joined, WordClass.AND_WEAK.bit)) continue;
      if (i < end && words.end(i, end) > joined) continue;
      if (i > begin) {
        if (size == spans.length) {
          spans = Arrays.copyOf(spans, size * 2);
          names = Arrays.copyOf(names, size * 2);
        }
        long noun = phrases.noun(begin, phrases.beforeAdverbs(begin, i));
        if (!Spans.isEmpty(noun)) spans[size++] = noun;
      }
      begin = joined;
      i = Math.max(i, joined - 1);
    }
  }

  /** The word of measure at the end of the last member, which is more than the word itself. */
  private long suffix(long last) {
    int start = words.start(Spans.from(last) + 1, Spans.to(last), MEASURES);
    if (start >= 0) return Spans.of(start, Spans.to(last));
    // 饲养量, 保有量: three characters that end in what every such noun ends in.
    boolean measure =
        Spans.length(last) >= 5 && words.is(Spans.to(last) - 1, Spans.to(last), WordClass.RATE.bit);
    return measure ? Spans.of(Spans.to(last) - 3, Spans.to(last)) : Spans.EMPTY;
  }

  private boolean isMeasure(long span) {
    return words.is(Spans.from(span), Spans.to(span), MEASURES);
  }

  /** Where 的 stands in the last member, which then lends what follows it to all; -1 without. */
  private int the(long last) {
    for (int i = Spans.from(last) + 1; i < Spans.to(last) - 1; i++)
      if (words.is(i, i + 1, WordClass.LINK_THE.bit)) return i;
    return -1;
  }

  private long lent(long name, long last, long relation, int the, long tail) {
    if (!Spans.isEmpty(tail)) return tail;
    if (the > 0) return Spans.of(the, Spans.to(last));
    if (Spans.isEmpty(relation)) return Spans.EMPTY;
    if (words.start(Spans.from(name), Spans.to(name), MEASURES) >= 0) return Spans.EMPTY;
    // 城镇、农村居民…: members of one length part the last one there, unless that splits a word.
    int length = Spans.length(name);
    int cut = Spans.from(last) + length;
    int between = Spans.from(relation) - cut;
    if (sameTail(name, cut)) return relation;
    boolean even = (length == 2 || length == 4) && (between == 0 || between >= 2 && between <= 6);
    return even ? Spans.of(cut, Spans.to(last)) : relation;
  }

  /** 失业保险、基本医疗保险参保人数: the name has itself what stands behind the cut. */
  private boolean sameTail(long name, int cut) {
    int to = Spans.to(name);
    return cut + 2 <= text.length && text[to - 1] == text[cut + 1] && text[to - 2] == text[cut];
  }

  /** 甲园区产值、税收: the first member's owner goes to bare nouns of relation behind it. */
  private long prefix(int index, long last) {
    if (index == 0 || !isMeasure(last) || !isMeasure(spans[index])) return Spans.EMPTY;
    int from = Spans.from(spans[0]);
    int relation = words.start(from, Spans.to(spans[0]), MEASURES);
    return relation > from + 1 && relation < Spans.to(spans[0])
        ? Spans.of(from, relation)
        : Spans.EMPTY;
  }
}
