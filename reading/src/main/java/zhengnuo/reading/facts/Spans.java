package zhengnuo.reading.facts;

/** A stretch of the text packed into a {@code long}, so that reading a phrase makes no object. */
final class Spans {
  static final long EMPTY = 0;

  private Spans() {}

  static long of(int from, int to) {
    return from < to ? (long) from << 32 | to : EMPTY;
  }

  static int from(long span) {
    return (int) (span >>> 32);
  }

  static int to(long span) {
    return (int) span;
  }

  static boolean isEmpty(long span) {
    return span == EMPTY;
  }

  static int length(long span) {
    return to(span) - from(span);
  }
}
