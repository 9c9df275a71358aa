package zhengnuo.reading.facts;

/** A set of characters that stays in the nearest cache: one bit each. */
final class CharSet {
  private final long[] bits = new long[1 << 10];

  void add(char c) {
    bits[c >>> 6] |= 1L << c;
  }

  boolean has(char c) {
    return (bits[c >>> 6] >>> c & 1) != 0;
  }
}
