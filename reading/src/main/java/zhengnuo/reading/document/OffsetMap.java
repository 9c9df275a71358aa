package zhengnuo.reading.document;

import java.util.Arrays;

/**
 * Two-way map between the mended text and the stored text, in UTF-16 units.
 *
 * <p>Every mended character has one stored position that it was made from; a stored character that
 * was dropped maps to the next mended position. Mended order is stored order, so both arrays never
 * fall.
 */
public final class OffsetMap {
  private final int[] stored;
  private final int storedLength;

  /** Pairs of a mended position and the end of the several stored characters it came from. */
  private final int[] wide;

  /**
   * @param stored for each mended position the stored position, and one entry more for the end;
   *     must not fall
   * @throws IllegalArgumentException if the positions fall or leave the stored text
   */
  public OffsetMap(int[] stored, int storedLength) {
    this(stored, new int[0], storedLength);
  }

  /**
   * @param wide in pairs, rising: a mended position that came of several stored characters (an
   *     entity), and where those end
   */
  OffsetMap(int[] stored, int[] wide, int storedLength) {
    for (int i = 1; i < stored.length; i++) {
      if (stored[i] < stored[i - 1])
        throw new IllegalArgumentException("offsets fall at mended position " + i);
    }
    if (stored.length == 0 || stored[0] < 0 || stored[stored.length - 1] > storedLength)
      throw new IllegalArgumentException("offsets leave the stored text");
    this.stored = stored;
    this.wide = wide;
    this.storedLength = storedLength;
  }

  /** The stored position of the character at {@code mended}; the mended length maps to the end. */
  public int start(int mended) {
    return stored[mended];
  }

  /**
   * The stored position after the last character of a span that ends before {@code mended}, so that
   * what was dropped behind the span stays outside it.
   */
  public int end(int mended) {
    if (mended == 0) return stored[0];
    int last = mended - 1;
    int low = 0;
    int high = wide.length / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (wide[2 * middle] < last) low = middle + 1;
      else high = middle;
    }
    if (2 * low < wide.length && wide[2 * low] == last) return wide[2 * low + 1];
    return Math.min(storedLength, stored[last] + 1);
  }

  /** The first mended position whose character stands at or after {@code storedPosition}. */
  public int mended(int storedPosition) {
    int i = Arrays.binarySearch(stored, storedPosition);
    if (i < 0) return Math.min(-i - 1, stored.length - 1);
    while (i > 0 && stored[i - 1] == storedPosition) i--;
    return i;
  }

  /** The positions it was made of, not copied: for sending it elsewhere. */
  int[] positions() {
    return stored;
  }

  /** The wide positions it was made of, not copied. */
  int[] wide() {
    return wide;
  }
}
