package zhengnuo.reading.facts;

import java.util.Arrays;
import zhengnuo.reading.outline.SectionRole;

/**
 * What was read of each promise as ten ints, in chunks, so that nothing is copied as they grow.
 * Written once, then only read.
 */
final class PromiseRows {
  static final int FROM = 0;
  static final int TO = 1;

  /** Where the title's clause begins and ends. */
  static final int TITLE_FROM = 2;

  static final int TITLE_TO = 3;

  /**
   * Where the clause's words begin; before the verb where the object or the subject stands first.
   */
  static final int HEAD = 4;

  /** -1 where there is none; its length is among the flags. */
  static final int VERB_FROM = 5;

  /** -1 where there is none; its length is among the flags. */
  static final int DEADLINE_FROM = 6;

  static final int FACT_FROM = 7;
  static final int FACT_TO = 8;
  private static final int FLAGS = 9;
  private static final int WIDTH = 10;

  /** Rows of a chunk, as a power of two. */
  private static final int CHUNK = 5;

  private static final int MEASURABLE = 1 << 2;
  private static final int SUPPORT = 1 << 3;
  private static final int ROLE_SHIFT = 4;
  private static final int VERB_SHIFT = 8;
  private static final int DEADLINE_SHIFT = 16;
  private static final int LENGTH = 0xff;
  private static final Firmness[] FIRMNESS = Firmness.values();
  private static final SectionRole[] ROLES = SectionRole.values();

  private int[][] chunks = new int[8][];
  private int size;

  int size() {
    return size;
  }

  void add(
      PromiseGroup group,
      Firmness firmness,
      boolean measurable,
      boolean support,
      SectionRole role) {
    int chunk = size >>> CHUNK;
    if (chunk == chunks.length) chunks = Arrays.copyOf(chunks, chunk * 2);
    if (chunks[chunk] == null) chunks[chunk] = new int[WIDTH << CHUNK];
    int[] rows = chunks[chunk];
    int at = (size++ & (1 << CHUNK) - 1) * WIDTH;
    PromiseClause first = group.first;
    rows[at + FROM] = group.from;
    rows[at + TO] = group.to;
    rows[at + TITLE_FROM] = group.titleFrom();
    rows[at + TITLE_TO] = first.to;
    rows[at + HEAD] = first.objectFirst ? first.objectFrom : first.head;
    int verbFrom = first.verb == null ? first.levelFrom : first.verbFrom;
    int verbTo = first.verb == null ? first.levelTo : first.verbTo;
    rows[at + VERB_FROM] = verbFrom;
    rows[at + DEADLINE_FROM] = group.deadlineFrom;
    rows[at + FLAGS] =
        firmness.ordinal()
            | (measurable ? MEASURABLE : 0)
            | (support ? SUPPORT : 0)
            | role.ordinal() << ROLE_SHIFT
            | (verbTo - verbFrom & LENGTH) << VERB_SHIFT
            | (group.deadlineTo - group.deadlineFrom & LENGTH) << DEADLINE_SHIFT;
  }

  /** Sets the facts of the row added last. */
  void setFacts(int from, int to) {
    int[] rows = chunks[size - 1 >>> CHUNK];
    int at = (size - 1 & (1 << CHUNK) - 1) * WIDTH;
    rows[at + FACT_FROM] = from;
    rows[at + FACT_TO] = to;
  }

  int get(int row, int column) {
    return chunks[row >>> CHUNK][(row & (1 << CHUNK) - 1) * WIDTH + column];
  }

  private int flags(int row) {
    return get(row, FLAGS);
  }

  Firmness firmness(int row) {
    return FIRMNESS[flags(row) & FIRMNESS.length - 1];
  }

  boolean measurable(int row) {
    return (flags(row) & MEASURABLE) != 0;
  }

  boolean support(int row) {
    return (flags(row) & SUPPORT) != 0;
  }

  SectionRole role(int row) {
    return ROLES[flags(row) >>> ROLE_SHIFT & 0xf];
  }

  int verbTo(int row) {
    return get(row, VERB_FROM) + (flags(row) >>> VERB_SHIFT & LENGTH);
  }

  int deadlineTo(int row) {
    return get(row, DEADLINE_FROM) + (flags(row) >>> DEADLINE_SHIFT & LENGTH);
  }
}
