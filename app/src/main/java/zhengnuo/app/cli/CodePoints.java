package zhengnuo.app.cli;

/**
 * Turns UTF-16 positions of a stored text into code points, the unit of every offset that leaves
 * the program as data. The one place where that is done for the command line.
 */
final class CodePoints {
  /** Positions of the second halves of surrogate pairs, rising; empty for nearly every report. */
  private final int[] lows;

  CodePoints(String stored) {
    int count = 0;
    int length = stored.length();
    for (int i = 1; i < length; i++) if (isLow(stored, i)) count++;
    lows = new int[count];
    if (count == 0) return;
    int n = 0;
    for (int i = 1; i < length; i++) if (isLow(stored, i)) lows[n++] = i;
  }

  private static boolean isLow(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** How many code points stand before the UTF-16 position. */
  int at(int position) {
    int low = 0;
    int high = lows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lows[middle] < position) low = middle + 1;
      else high = middle;
    }
    return position - low;
  }
}
