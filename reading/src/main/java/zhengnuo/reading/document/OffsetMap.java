package zhengnuo.reading.document;

import java.util.Arrays;

/**
 * Two-way map between the mended text and the stored text, in UTF-16 units.
 *
 * <p>Every mended character has one stored position that it was made from; a stored character that
 * was dropped maps to the next mended position. Mended order is stored order. Kept as runs that
 * stand side by side in both texts: a report has few, since little is dropped.
 */
public final class OffsetMap {
  /** Where each run begins in the mended text, rising; the last is the text's end if it jumps. */
  private final int[] mendedAt;

  /** Where each run begins in the stored text, never falling. */
  private final int[] storedAt;

  private final int mendedLength;
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
    this(Runs.of(stored), stored.length - 1, wide, storedLength);
  }

  /**
   * @param runs to be taken over; the end of the text is no run yet
   */
  OffsetMap(Runs runs, int mendedLength, int[] wide, int storedLength) {
    for (int i = 1; i < runs.count; i++) {
      int stood = runs.storedAt[i - 1] + runs.mendedAt[i] - runs.mendedAt[i - 1] - 1;
      if (runs.storedAt[i] < stood)
        throw new IllegalArgumentException("offsets fall at mended position " + runs.mendedAt[i]);
    }
    mendedAt = Arrays.copyOf(runs.mendedAt, runs.count);
    storedAt = Arrays.copyOf(runs.storedAt, runs.count);
    this.mendedLength = mendedLength;
    this.storedLength = storedLength;
    this.wide = wide;
    if (runs.count == 0 || storedAt[0] < 0 || start(mendedLength) > storedLength)
      throw new IllegalArgumentException("offsets leave the stored text");
  }

  /** Runs while they are found, in order. */
  static final class Runs {
    private int[] mendedAt = new int[64];
    private int[] storedAt = new int[64];
    private int count;

    /** Stored minus mended position of the run in hand. */
    private int apart = -1;

    private static Runs of(int[] stored) {
      var runs = new Runs();
      for (int i = 0; i < stored.length; i++) runs.at(i, stored[i]);
      return runs;
    }

    void clear() {
      count = 0;
      apart = -1;
    }

    /** What stands at {@code mended}, and behind it up to the next call, came from there. */
    void at(int mended, int stored) {
      if (stored - mended == apart && count > 0) return;
      if (count == mendedAt.length) {
        mendedAt = Arrays.copyOf(mendedAt, count * 2);
        storedAt = Arrays.copyOf(storedAt, count * 2);
      }
      mendedAt[count] = mended;
      storedAt[count++] = stored;
      apart = stored - mended;
    }
  }

  /** The stored position of the character at {@code mended}; the mended length maps to the end. */
  public int start(int mended) {
    int run = Arrays.binarySearch(mendedAt, mended);
    if (run < 0) run = -run - 2;
    return storedAt[run] + mended - mendedAt[run];
  }

  /**
   * The stored position after the last character of a span that ends before {@code mended}, so that
   * what was dropped behind the span stays outside it.
   */
  public int end(int mended) {
    if (mended == 0) return storedAt[0];
    int last = mended - 1;
    int low = 0;
    int high = wide.length / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (wide[2 * middle] < last) low = middle + 1;
      else high = middle;
    }
    if (2 * low < wide.length && wide[2 * low] == last) return wide[2 * low + 1];
    return Math.min(storedLength, start(last) + 1);
  }

  /** The first mended position whose character stands at or after {@code storedPosition}. */
  public int mended(int storedPosition) {
    int low = 0;
    int high = storedAt.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (storedAt[middle] < storedPosition) low = middle + 1;
      else high = middle;
    }
    if (low == 0) return 0;
    int inside = mendedAt[low - 1] + storedPosition - storedAt[low - 1];
    return Math.min(inside, low < mendedAt.length ? mendedAt[low] : mendedLength);
  }

  /** The stored position of every mended one and of the end: for sending it elsewhere. */
  int[] positions() {
    int[] positions = new int[mendedLength + 1];
    for (int run = 0; run < mendedAt.length; run++) {
      int end = run + 1 < mendedAt.length ? mendedAt[run + 1] : mendedLength + 1;
      for (int i = mendedAt[run]; i < end; i++) positions[i] = storedAt[run] + i - mendedAt[run];
    }
    return positions;
  }

  /** The wide positions it was made of, not copied. */
  int[] wide() {
    return wide;
  }
}
