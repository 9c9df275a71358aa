package zhengnuo.reading.facts;

import java.util.Arrays;

/**
 * The words of {@link WordTable} that stand in one sentence, looked up once for each position, so
 * that asking for a word that begins or ends somewhere costs a few array reads.
 *
 * <p>Contract: {@link #begin} once a sentence; positions are those of the text, and {@code from} of
 * a question lies at or after the sentence's look-back. Linear in the sentence.
 */
final class SentenceWords {
  /** How far before the sentence words may still be asked for: about one clause. */
  static final int LOOK_BACK = 80;

  /** No question goes further behind a number than a clause. */
  private static final int LOOK_AHEAD = Clauses.LONGEST;

  private static final int NEAR = 48;
  private static final int NONE = -1;

  private final char[] text;
  private final WordTable table;
  private int base;
  private int builtFrom;
  private int builtTo;

  /** For each position, the classes of all words that begin there; mostly none. */
  private long[] masks = new long[320];

  /** For each position, where its words begin among the matches; the shortest word first. */
  private int[] first = new int[320];

  private int[] last = new int[320];

  /** For each position, the match that ends there and was found last; the others are chained. */
  private int[] ending = new int[321];

  private int matches;
  private int[] starts = new int[384];
  private int[] ends = new int[384];
  private int[] chained = new int[384];
  private long[] classes = new long[384];
  private int[] found = new int[64];

  SentenceWords(char[] text, WordTable table) {
    this.text = text;
    this.table = table;
  }

  /**
   * @param first where the sentence's first number begins; words far before it are looked up when
   *     they are asked for
   * @param last where its last number ends; words far behind it are never asked for
   */
  void begin(int from, int first, int last, int end) {
    int to = Math.min(end, last + LOOK_AHEAD);
    base = Math.max(0, from - LOOK_BACK);
    int length = to - base;
    if (this.first.length < length) {
      int size = Math.max(length, this.first.length * 2);
      masks = new long[size];
      this.first = new int[size];
      this.last = new int[size];
      ending = new int[size + 1];
    }
    Arrays.fill(ending, 0, length + 1, NONE);
    matches = 0;
    builtFrom = Math.max(from, first - NEAR);
    builtTo = to;
    Arrays.fill(masks, builtFrom - base, to - base, 0);
    for (int at = table.trie.next(text, builtFrom, to);
        at < to;
        at = table.trie.next(text, at + 1, to)) look(at);
  }

  private void look(int at) {
    int count = table.trie.all(text, at, builtTo, found);
    long mask = 0;
    if (count > 0) {
      first[at - base] = matches;
      for (int i = 0; i < count; i += 2) {
        mask |= table.classes[found[i + 1]];
        add(at, found[i], found[i + 1]);
      }
      last[at - base] = matches;
    }
    masks[at - base] = mask;
  }

  private void add(int start, int end, int value) {
    if (matches == starts.length) {
      starts = Arrays.copyOf(starts, matches * 2);
      ends = Arrays.copyOf(ends, matches * 2);
      chained = Arrays.copyOf(chained, matches * 2);
      classes = Arrays.copyOf(classes, matches * 2);
    }
    starts[matches] = start;
    ends[matches] = end;
    classes[matches] = table.classes[value];
    chained[matches] = ending[end - base];
    ending[end - base] = matches++;
  }

  private void reach(int from) {
    while (builtFrom > Math.max(base, from)) look(--builtFrom);
  }

  /** End of the longest word of the wanted classes that begins at {@code from}, or -1. */
  int end(int from, int to, long wanted) {
    if (from < builtFrom) reach(from);
    if (from < base || from >= builtTo || (masks[from - base] & wanted) == 0) return NONE;
    for (int i = last[from - base] - 1; i >= first[from - base]; i--)
      if ((classes[i] & wanted) != 0 && ends[i] <= to) return ends[i];
    return NONE;
  }

  /** End of the longest word of any class that begins at {@code from}, or -1. */
  int end(int from, int to) {
    return end(from, to, -1L);
  }

  /** Whether a word of the wanted classes may begin at a position of the sentence: quick to ask. */
  boolean may(int at, long wanted) {
    return at < builtFrom || at < builtTo && (masks[at - base] & wanted) != 0;
  }

  /** The classes of the longest word at {@code from}, 0 where none begins. */
  long classesAt(int from, int to) {
    if (from < builtFrom) reach(from);
    if (from < base || from >= builtTo || masks[from - base] == 0) return 0;
    for (int i = last[from - base] - 1; i >= first[from - base]; i--)
      if (ends[i] <= to) return classes[i];
    return 0;
  }

  /** Start of the longest word of the wanted classes that ends at {@code to}, or -1. */
  int start(int from, int to, long wanted) {
    if (from < builtFrom) reach(Math.max(from, to - table.longestWord));
    if (to < base || to > builtTo) return NONE;
    int best = NONE;
    for (int i = ending[to - base]; i != NONE; i = chained[i])
      if (starts[i] >= from && (classes[i] & wanted) != 0 && (best == NONE || starts[i] < best))
        best = starts[i];
    return best;
  }

  /** Whether the whole of {@code text[from..to)} is one word of the wanted classes. */
  boolean is(int from, int to, long wanted) {
    return from < to && end(from, to, wanted) == to;
  }

  /** Start of the first word of the wanted classes that begins in the stretch, or -1. */
  int find(int from, int to, long wanted) {
    if (from < builtFrom) reach(from);
    int last = Math.min(to, builtTo);
    for (int at = Math.max(from, base); at < last; at++)
      if ((masks[at - base] & wanted) != 0 && end(at, to, wanted) > 0) return at;
    return NONE;
  }

  /** Start of the last word of the wanted classes that begins in the stretch, or -1. */
  int findLast(int from, int to, long wanted) {
    if (from < builtFrom) reach(from);
    int first = Math.max(from, base);
    for (int at = Math.min(to, builtTo) - 1; at >= first; at--)
      if ((masks[at - base] & wanted) != 0 && end(at, to, wanted) > 0) return at;
    return NONE;
  }
}
