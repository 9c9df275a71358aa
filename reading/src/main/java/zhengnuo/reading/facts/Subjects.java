package zhengnuo.reading.facts;

import java.util.Arrays;

/**
 * The subjects that were found in a text, each put together from stretches of it. A subject is an
 * index into one array of ints, so that several facts share one and no string is made before
 * somebody reads it.
 *
 * <p>Layout at the index: how many stretches; where the first would begin without a word of level
 * (省级); where the last would end without a noun of relation (产值); whether it is but such a noun;
 * then the stretches.
 */
final class Subjects {
  static final int NONE = 0;

  private static final int LEVEL_END = 1;
  private static final int RELATION_START = 2;
  private static final int RELATIONAL = 3;
  private static final int HEAD = 4;

  private final char[] text;
  private int[] pool;
  private int size = HEAD;

  Subjects(char[] text) {
    this.text = text;
    pool = new int[Math.max(256, text.length / 4)];
  }

  /** A subject of the stretches; empty ones are left out. {@link #NONE} where all are empty. */
  int of(Phrases phrases, long... spans) {
    int at = size;
    room(HEAD + 2 * spans.length);
    int n = 0;
    for (long span : spans) {
      if (Spans.isEmpty(span)) continue;
      pool[at + HEAD + 2 * n] = Spans.from(span);
      pool[at + HEAD + 2 * n + 1] = Spans.to(span);
      n++;
    }
    if (n == 0) return NONE;
    long first = Spans.of(pool[at + HEAD], pool[at + HEAD + 1]);
    long last = Spans.of(pool[at + HEAD + 2 * n - 2], pool[at + HEAD + 2 * n - 1]);
    pool[at] = n;
    pool[at + LEVEL_END] = phrases.levelEnd(first);
    pool[at + RELATION_START] = phrases.relationStart(last);
    pool[at + RELATIONAL] = n == 1 && phrases.isRelational(first) ? 1 : 0;
    size = at + HEAD + 2 * n;
    return at;
  }

  private void room(int more) {
    if (size + more > pool.length)
      pool = Arrays.copyOf(pool, Math.max(size + more, pool.length * 2));
  }

  private int copy(int subject, int extra) {
    room(HEAD + 2 * (pool[subject] + extra));
    int length = HEAD + 2 * pool[subject];
    System.arraycopy(pool, subject, pool, size, length);
    int at = size;
    size += length + 2 * extra;
    return at;
  }

  /** The stretches before, then those of the subject. */
  int behind(long before, int subject) {
    if (subject == NONE || Spans.isEmpty(before)) return subject;
    int n = pool[subject];
    int at = copy(subject, 1);
    System.arraycopy(pool, subject + HEAD, pool, at + HEAD + 2, 2 * n);
    pool[at] = n + 1;
    pool[at + HEAD] = Spans.from(before);
    pool[at + HEAD + 1] = Spans.to(before);
    pool[at + LEVEL_END] = Spans.from(before);
    pool[at + RELATIONAL] = 0;
    return at;
  }

  /** The subject's stretches, then one more. */
  int before(int subject, long after, Phrases phrases) {
    if (Spans.isEmpty(after)) return subject;
    if (subject == NONE) return of(phrases, after);
    int n = pool[subject];
    int at = copy(subject, 1);
    pool[at] = n + 1;
    pool[at + HEAD + 2 * n] = Spans.from(after);
    pool[at + HEAD + 2 * n + 1] = Spans.to(after);
    pool[at + RELATION_START] = phrases.relationStart(after);
    pool[at + RELATIONAL] = 0;
    return at;
  }

  /** 省级龙头企业 gives 龙头企业. */
  int withoutLevel(int subject) {
    if (subject == NONE || pool[subject + LEVEL_END] == pool[subject + HEAD]) return subject;
    int at = copy(subject, 0);
    pool[at + HEAD] = pool[at + LEVEL_END];
    return at;
  }

  /** 县城主城区面积 gives 县城主城区; a subject that is nothing but the noun of relation stays. */
  int withoutRelation(int subject) {
    if (subject == NONE) return subject;
    int end = subject + HEAD + 2 * pool[subject] - 1;
    int start = pool[subject + RELATION_START];
    if (start == pool[end] || start - pool[end - 1] < 2) {
      if (start > pool[end - 1] || pool[subject] == 1) return subject;
      int shorter = copy(subject, 0);
      pool[shorter]--;
      size -= 2;
      pool[shorter + RELATION_START] = pool[shorter + HEAD + 2 * pool[shorter] - 1];
      return shorter;
    }
    int at = copy(subject, 0);
    pool[at + HEAD + 2 * pool[at] - 1] = start;
    pool[at + RELATION_START] = start;
    return at;
  }

  /** The noun of relation at the subject's end; empty without one. */
  long relation(int subject) {
    if (subject == NONE) return Spans.EMPTY;
    int end = pool[subject + HEAD + 2 * pool[subject] - 1];
    return Spans.of(pool[subject + RELATION_START], end);
  }

  /** Whether the subject is one name of what is measured and nothing before it: 建成区面积. */
  boolean isMeasure(int subject) {
    return subject != NONE
        && pool[subject] == 1
        && pool[subject + RELATION_START] == pool[subject + HEAD];
  }

  /** Whether subject and stretch end in the same two characters: 项目 and 亿元项目. */
  boolean endsLike(int subject, long span) {
    int end = pool[subject + HEAD + 2 * pool[subject] - 1];
    int to = Spans.to(span);
    return Spans.length(span) > 2 && text[end - 1] == text[to - 1] && text[end - 2] == text[to - 2];
  }

  /** 老旧小区改造开工 gives 老旧小区改造. */
  int withoutDone(int subject, Phrases phrases) {
    int end = subject + HEAD + 2 * pool[subject] - 1;
    int start = phrases.doneStart(Spans.of(pool[end - 1], pool[end]));
    if (start == pool[end]) return subject;
    int at = copy(subject, 0);
    pool[at + HEAD + 2 * pool[at] - 1] = start;
    return at;
  }

  boolean isRelational(int subject) {
    return pool[subject + RELATIONAL] == 1;
  }

  /** The only stretch of the subject; empty where it has several or none. */
  long single(int subject) {
    return subject != NONE && pool[subject] == 1
        ? Spans.of(pool[subject + HEAD], pool[subject + HEAD + 1])
        : Spans.EMPTY;
  }

  /** How many characters, blanks counted. */
  int length(int subject) {
    int length = 0;
    for (int i = 0; subject != NONE && i < pool[subject]; i++)
      length += pool[subject + HEAD + 2 * i + 1] - pool[subject + HEAD + 2 * i];
    return length;
  }

  boolean same(int one, int other) {
    if (one == other) return true;
    if (one == NONE || other == NONE || pool[one] != pool[other]) return false;
    for (int i = 0; i < pool[one]; i++) {
      int a = one + HEAD + 2 * i;
      int b = other + HEAD + 2 * i;
      if (!Arrays.equals(text, pool[a], pool[a + 1], text, pool[b], pool[b + 1])) return false;
    }
    return true;
  }

  /** The subject as people read it: without blanks and line ends. */
  String string(int subject) {
    if (subject == NONE) return "";
    var plain = new StringBuilder(length(subject));
    for (int i = 0; i < pool[subject]; i++) {
      int from = pool[subject + HEAD + 2 * i];
      int to = pool[subject + HEAD + 2 * i + 1];
      for (int at = from; at < to; at++)
        if (!Numerals.isBlank(text[at]) && text[at] != '\n') plain.append(text[at]);
    }
    return plain.toString();
  }
}
