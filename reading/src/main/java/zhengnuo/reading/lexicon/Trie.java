package zhengnuo.reading.lexicon;

import java.util.Map;

/**
 * Words with an int value each, found by longest match in a char array.
 *
 * <p>Edges live in one open-addressed table keyed by node and character: a step is one probe, and a
 * position whose first character begins no word costs one array read.
 */
public final class Trie {
  private static final int NONE = -1;

  private final int[] roots = new int[65536];
  private final long[] keys;
  private final int[] targets;
  private final int[] values;
  private final int mask;

  /** The longest word at a position: its end and value packed by {@link #longest}. */
  private static long pack(int end, int value) {
    return ((long) end << 32) | (value & 0xffffffffL);
  }

  /** End of the word in a match, after its last character. */
  public static int end(long match) {
    return (int) (match >> 32);
  }

  /** Value of the word in a match. */
  public static int value(long match) {
    return (int) match;
  }

  /**
   * @param words not empty strings; values are any ints
   * @throws IllegalArgumentException if a word is empty
   */
  public Trie(Map<String, Integer> words) {
    int characters = 1;
    for (String word : words.keySet()) characters += word.length();
    int capacity = Integer.highestOneBit(Math.max(8, characters * 2)) * 2;
    keys = new long[capacity];
    targets = new int[capacity];
    values = new int[characters + 1];
    mask = capacity - 1;
    java.util.Arrays.fill(keys, -1);
    java.util.Arrays.fill(values, Integer.MIN_VALUE);
    int nodes = 1;
    for (Map.Entry<String, Integer> entry : words.entrySet()) {
      String word = entry.getKey();
      if (word.isEmpty())
        throw new IllegalArgumentException("an empty word has no place in a trie");
      int node = roots[word.charAt(0)];
      if (node == 0) roots[word.charAt(0)] = node = nodes++;
      for (int i = 1; i < word.length(); i++) {
        long key = key(node, word.charAt(i));
        int slot = slot(key);
        if (keys[slot] == -1) {
          keys[slot] = key;
          targets[slot] = nodes++;
        }
        node = targets[slot];
      }
      values[node] = entry.getValue();
    }
  }

  /**
   * The longest word that begins at {@code from} and ends by {@code to}.
   *
   * @return a match to be taken apart with {@link #end} and {@link #value}, or -1 if no word stands
   *     there
   */
  public long longest(char[] text, int from, int to) {
    if (from >= to) return NONE;
    int node = roots[text[from]];
    if (node == 0) return NONE;
    long best = values[node] == Integer.MIN_VALUE ? NONE : pack(from + 1, values[node]);
    for (int i = from + 1; i < to; i++) {
      int slot = slot(key(node, text[i]));
      if (keys[slot] == -1) break;
      node = targets[slot];
      if (values[node] != Integer.MIN_VALUE) best = pack(i + 1, values[node]);
    }
    return best;
  }

  /**
   * The longest word at {@code from} of certain classes.
   *
   * @param classes for each value of this trie (counted from 0) the bits of its word's classes
   * @param wanted bits of which the word must have one
   * @return as {@link #longest(char[], int, int)}
   */
  public long longest(char[] text, int from, int to, long[] classes, long wanted) {
    if (from >= to) return NONE;
    int node = roots[text[from]];
    if (node == 0) return NONE;
    long best = NONE;
    int i = from + 1;
    while (true) {
      int value = values[node];
      if (value != Integer.MIN_VALUE && (classes[value] & wanted) != 0) best = pack(i, value);
      if (i == to) return best;
      int slot = slot(key(node, text[i++]));
      if (keys[slot] == -1) return best;
      node = targets[slot];
    }
  }

  /** Whether some word begins with this character. */
  public boolean begins(char first) {
    return roots[first] != 0;
  }

  private static long key(int node, char c) {
    return ((long) node << 16) | c;
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[slot] != -1 && keys[slot] != key) slot = (slot + 1) & mask;
    return slot;
  }
}
