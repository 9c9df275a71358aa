package zhengnuo.reading.facts;

import java.util.Arrays;

/** Names that are dealt out to the numbers that follow, in order. */
final class Dealing {
  private int[] names = new int[16];
  private int size;
  private int next;

  void stop() {
    size = 0;
    next = 0;
  }

  void begin(int[] from, int count) {
    if (names.length < count) names = new int[count];
    System.arraycopy(from, 0, names, 0, count);
    size = count;
    next = 0;
  }

  boolean hasNext() {
    return next < size;
  }

  boolean isFresh() {
    return next == 0;
  }

  int next() {
    return names[next++];
  }

  /** The subjects told in a sentence, for 分别 that names none itself. */
  static final class Told {
    private int[] subjects = new int[32];
    private int size;

    void clear() {
      size = 0;
    }

    void add(int subject) {
      if (size == subjects.length) subjects = Arrays.copyOf(subjects, size * 2);
      subjects[size++] = subject;
    }

    int size() {
      return size;
    }

    int last() {
      return subjects[size - 1];
    }

    int beforeLast() {
      return subjects[size - 2];
    }

    /** The last {@code count} different subjects, in order; null where there are fewer. */
    int @org.jspecify.annotations.Nullable [] distinct(int count, Subjects same) {
      int[] found = new int[count];
      int at = count;
      for (int i = size - 1; i >= 0 && at > 0 && i >= size - 4 * count; i--) {
        boolean known = false;
        for (int k = at; k < count; k++) known |= same.same(found[k], subjects[i]);
        if (!known) found[--at] = subjects[i];
      }
      return at == 0 ? found : null;
    }
  }
}
