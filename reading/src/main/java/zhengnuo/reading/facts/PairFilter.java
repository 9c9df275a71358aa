package zhengnuo.reading.facts;

/**
 * Whether some word of a set may begin with two given characters. One bit settles most positions of
 * a text; a bit that is set wrongly costs only a look-up that finds nothing.
 */
final class PairFilter {
  private static final int SIZE = 1 << 16;
  private static final int FIRST_MIX = 0x9E35;
  private static final int SECOND_MIX = 0x6C8F;

  private final long[] bits = new long[SIZE >>> 6];

  void add(String word) {
    if (word.length() > 1) {
      set(word.charAt(0), word.charAt(1));
      return;
    }
    // A word of one character may stand before any other.
    for (int second = 0; second < SIZE; second++) set(word.charAt(0), (char) second);
  }

  private void set(char first, char second) {
    int slot = slot(first, second);
    bits[slot >>> 6] |= 1L << slot;
  }

  boolean may(char first, char second) {
    int slot = slot(first, second);
    return (bits[slot >>> 6] >>> slot & 1) != 0;
  }

  private static int slot(char first, char second) {
    int mixed = first * FIRST_MIX ^ second * SECOND_MIX;
    return (mixed ^ mixed >>> 13) & SIZE - 1;
  }
}
