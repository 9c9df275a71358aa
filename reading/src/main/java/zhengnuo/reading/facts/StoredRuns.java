package zhengnuo.reading.facts;

/** The runs of digits of the stored text, counted as they stand there. */
final class StoredRuns {
  private final char[] stored;
  private final int[] runs;

  StoredRuns(char[] stored) {
    this.stored = stored;
    runs = Digits.runs(stored);
  }

  /** Index of the run that begins at {@code start}, or -1. */
  int indexAt(int start) {
    int low = 0;
    int high = runs.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (runs[middle * 2] == start) return middle;
      if (runs[middle * 2] < start) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  String digits(int index) {
    return new String(stored, runs[index * 2], runs[index * 2 + 1] - runs[index * 2]);
  }
}
