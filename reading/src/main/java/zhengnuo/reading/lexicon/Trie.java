package zhengnuo.reading.lexicon;

import java.util.Arrays;
import java.util.Map;

/**
 * Words with an int value each, found by longest match in a char array.
 *
 * <p>Most positions of a text begin no word, though every third character of a text may begin one
 * of a thousand verbs. So the first two characters are asked together, by one bit in a table small
 * enough for the nearest cache whatever number of tries is asked in turn; only then the edges are
 * walked, one long each in an open-addressed table.
 */
public final class Trie {
  private static final int NONE = -1;

  /** The value of a node at which no word ends. */
  private static final int INNER = Integer.MIN_VALUE;

  private static final int TARGET_BITS = 24;
  private static final int TARGET = (1 << TARGET_BITS) - 1;
  private static final long MIXING = 0x9E3779B97F4A7C15L;
  private static final int PAIR_MIXING = 0x9E3779B1;

  /** A bit for every character that begins a word. */
  private final long[] firsts = new long[1 << 10];

  /** A bit for every character that is a word. */
  private final long[] alone = new long[1 << 10];

  private final boolean someAlone;

  /** A bit for the first two characters of every longer word, at their hash. */
  private final long[] pairs;

  private final int pairShift;

  /** How many beginning characters stand before each long of {@link #firsts}. */
  private final char[] ranks = new char[1 << 10];

  /** For each node the characters that lead on from it, folded to their lowest six bits. */
  private final long[] onward;

  private final int[] values;

  /** Node, character and the node they lead to, 24, 16 and 24 bits; 0 where a slot is free. */
  private final long[] edges;

  private final int shift;
  private int nodes;

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
   * @param words not empty strings; values are any ints but the least
   * @throws IllegalArgumentException if a word is empty, or if there are more than 16 million
   *     characters of words
   */
  public Trie(Map<String, Integer> words) {
    int characters = 0;
    boolean single = false;
    for (String word : words.keySet()) {
      if (word.isEmpty())
        throw new IllegalArgumentException("an empty word has no place in a trie");
      characters += word.length();
      char first = word.charAt(0);
      firsts[first >>> 6] |= 1L << first;
      if (word.length() == 1) alone[first >>> 6] |= 1L << first;
      single |= word.length() == 1;
    }
    someAlone = single;
    if (characters >= TARGET) throw new IllegalArgumentException("too many words for a trie");
    int before = 0;
    for (int i = 0; i < firsts.length; i++) {
      ranks[i] = (char) before;
      before += Long.bitCount(firsts[i]);
    }
    // Nodes are counted from 1, those of the beginning characters first, in their order.
    nodes = before + 1;
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(2, characters) * 2L);
    edges = new long[1 << bits];
    shift = Long.SIZE - bits;
    int pairBits = Math.clamp(36 - Integer.numberOfLeadingZeros(words.size()), 10, 18);
    pairs = new long[1 << pairBits - 6];
    pairShift = Integer.SIZE - pairBits;
    for (String word : words.keySet()) {
      if (word.length() == 1) continue;
      int pair = pair(word.charAt(0), word.charAt(1));
      pairs[pair >>> 6] |= 1L << pair;
    }
    long[] leads = new long[characters + 2];
    int[] ends = new int[characters + 2];
    Arrays.fill(ends, INNER);
    words.forEach((word, value) -> ends[add(word, leads)] = value);
    onward = Arrays.copyOf(leads, nodes);
    values = Arrays.copyOf(ends, nodes);
  }

  private int add(String word, long[] leads) {
    int node = first(word.charAt(0));
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      int slot = slot(node, c);
      if (edges[slot] == 0) edges[slot] = key(node, c) << TARGET_BITS | nodes++;
      leads[node] |= 1L << c;
      node = (int) edges[slot] & TARGET;
    }
    return node;
  }

  /**
   * The longest word that begins at {@code from} and ends by {@code to}.
   *
   * @return a match to be taken apart with {@link #end} and {@link #value}, or -1 if no word stands
   *     there
   */
  public long longest(char[] text, int from, int to) {
    if (goesOn(text, from, to)) return walk(text, from, to);
    return someAlone && from < to && isWord(text[from])
        ? pack(from + 1, values[first(text[from])])
        : NONE;
  }

  private long walk(char[] text, int from, int to) {
    if (!begins(text[from])) return NONE;
    long best = NONE;
    int node = first(text[from]);
    for (int i = from + 1; ; i++) {
      int value = values[node];
      if (value != INNER) best = pack(i, value);
      if (i == to) return best;
      node = next(node, text[i]);
      if (node == 0) return best;
    }
  }

  /**
   * The longest word at {@code from} of certain classes.
   *
   * @param classes for each value of this trie (counted from 0) the bits of its word's classes
   * @param wanted bits of which the word must have one
   * @return as {@link #longest(char[], int, int)}
   */
  public long longest(char[] text, int from, int to, long[] classes, long wanted) {
    if (goesOn(text, from, to)) return walk(text, from, to, classes, wanted);
    if (!someAlone || from >= to || !isWord(text[from])) return NONE;
    int value = values[first(text[from])];
    return (classes[value] & wanted) != 0 ? pack(from + 1, value) : NONE;
  }

  private long walk(char[] text, int from, int to, long[] classes, long wanted) {
    if (!begins(text[from])) return NONE;
    long best = NONE;
    int node = first(text[from]);
    for (int i = from + 1; ; i++) {
      int value = values[node];
      if (value != INNER && (classes[value] & wanted) != 0) best = pack(i, value);
      if (i == to) return best;
      node = next(node, text[i]);
      if (node == 0) return best;
    }
  }

  /**
   * The shortest word that begins at {@code from} and ends behind {@code beyond} and by {@code to}:
   * asked again with its end it goes through all that begin there.
   *
   * @return as {@link #longest(char[], int, int)}
   */
  public long shortest(char[] text, int from, int beyond, int to) {
    if (from >= to || !begins(text[from])) return NONE;
    int node = first(text[from]);
    for (int i = from + 1; ; i++) {
      int value = values[node];
      if (value != INNER && i > beyond) return pack(i, value);
      if (i == to) return NONE;
      node = next(node, text[i]);
      if (node == 0) return NONE;
    }
  }

  /**
   * All words that begin at {@code from} and end by {@code to}, the shortest first.
   *
   * @param found receives the end and the value of each word, in pairs; no more words than it has
   *     room for
   * @return how many ints were written
   */
  public int all(char[] text, int from, int to, int[] found) {
    if (!goesOn(text, from, to)) {
      if (!someAlone || from >= to || !isWord(text[from])) return 0;
      found[0] = from + 1;
      found[1] = values[first(text[from])];
      return 2;
    }
    if (!begins(text[from])) return 0;
    int node = first(text[from]);
    int n = 0;
    for (int i = from + 1; n + 1 < found.length; i++) {
      int value = values[node];
      if (value != INNER) {
        found[n++] = i;
        found[n++] = value;
      }
      if (i == to) return n;
      node = next(node, text[i]);
      if (node == 0) return n;
    }
    return n;
  }

  /** Whether some word begins with this character. */
  public boolean begins(char first) {
    return (firsts[first >>> 6] >>> first & 1) != 0;
  }

  /** Whether a word stands anywhere between {@code from} and {@code to}. */
  public boolean within(char[] text, int from, int to) {
    for (int i = next(text, from, to); i < to; i = next(text, i + 1, to))
      if (longest(text, i, to) != NONE) return true;
    return false;
  }

  /**
   * The first position from {@code from} on at which a word may begin: behind most there is one, at
   * those passed over there is none. For going through a stretch at little cost.
   *
   * @return {@code to} if there is none
   */
  public int next(char[] text, int from, int to) {
    if (someAlone) {
      for (int i = from; i < to; i++) if (isWord(text[i]) || goesOn(text, i, to)) return i;
      return to;
    }
    long[] bits = pairs;
    int shift = pairShift;
    int pair = from < to ? text[from] : 0;
    for (int i = from + 1; i < to; i++) {
      pair = pair << Character.SIZE | text[i];
      int bit = pair * PAIR_MIXING >>> shift;
      if ((bits[bit >>> 6] >>> bit & 1) != 0) return i - 1;
    }
    return to;
  }

  /** Whether two characters stand at {@code from} with which a longer word may begin. */
  private boolean goesOn(char[] text, int from, int to) {
    if (from + 1 >= to) return false;
    int pair = pair(text[from], text[from + 1]);
    return (pairs[pair >>> 6] >>> pair & 1) != 0;
  }

  private int pair(char first, char second) {
    return (first << 16 | second) * PAIR_MIXING >>> pairShift;
  }

  private boolean isWord(char c) {
    return (alone[c >>> 6] >>> c & 1) != 0;
  }

  /** The node of a character for which {@link #begins} holds. */
  private int first(char c) {
    long before = firsts[c >>> 6] & ((1L << c) - 1);
    return ranks[c >>> 6] + Long.bitCount(before) + 1;
  }

  /** The node that a character leads to, 0 if to none. */
  private int next(int node, char c) {
    if ((onward[node] >>> c & 1) == 0) return 0;
    return (int) edges[slot(node, c)] & TARGET;
  }

  private static long key(int node, char c) {
    return (long) node << Character.SIZE | c;
  }

  /** Where the edge stands, or the free slot in which it would. */
  private int slot(int node, char c) {
    long key = key(node, c);
    int slot = (int) (key * MIXING >>> shift);
    while (edges[slot] != 0 && edges[slot] >>> TARGET_BITS != key)
      slot = slot + 1 & edges.length - 1;
    return slot;
  }
}
