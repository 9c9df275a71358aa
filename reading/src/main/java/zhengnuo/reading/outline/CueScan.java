package zhengnuo.reading.outline;

import java.util.Arrays;
import zhengnuo.reading.lexicon.Trie;

/**
 * The cues in a stretch of text, found in one pass however many are asked for: at its head by where
 * the first word of each ends, and over the whole of it by whether there is one. The answers for
 * the last stretch are kept, since a paragraph is asked a dozen times.
 */
final class CueScan {
  /** No cue is looked for further from where a stretch begins, but for those anywhere in it. */
  private static final int REACH = 135;

  private final char[] text;
  private final OutlineWords words;
  private final Trie trie;

  /** For each cue where its word that ends first ends. */
  private final int[] ends = new int[Long.SIZE];

  private int headFrom = -1;
  private int headTo;
  private int wholeFrom = -1;
  private int wholeTo;
  private long whole;

  CueScan(char[] text, OutlineWords words) {
    this.text = text;
    this.words = words;
    trie = words.cueWords();
  }

  /**
   * Whether a word that gives the cue begins at {@code from} or behind it and ends by {@code to}.
   */
  boolean endsBy(int cue, int from, int to) {
    if (headFrom != from || headTo < to) {
      headFrom = from;
      headTo = Math.min(text.length, Math.max(to, from + REACH));
      Arrays.fill(ends, Integer.MAX_VALUE);
      for (int i = trie.next(text, from, headTo); i < headTo; i = trie.next(text, i + 1, headTo)) {
        for (long m = trie.shortest(text, i, i, headTo); m >= 0; ) {
          for (long left = words.cuesOf(m); left != 0; left &= left - 1) {
            int of = Long.numberOfTrailingZeros(left);
            ends[of] = Math.min(ends[of], Trie.end(m));
          }
          m = trie.shortest(text, i, Trie.end(m), headTo);
        }
      }
    }
    return ends[cue] <= to;
  }

  /** Whether a word that gives the cue stands anywhere in the stretch. */
  boolean holds(int cue, int from, int to) {
    if (wholeFrom != from || wholeTo != to) {
      wholeFrom = from;
      wholeTo = to;
      whole = 0;
      for (int i = trie.next(text, from, to); i < to; i = trie.next(text, i + 1, to)) {
        for (long m = trie.shortest(text, i, i, to); m >= 0; ) {
          whole |= words.cuesOf(m);
          m = trie.shortest(text, i, Trie.end(m), to);
        }
      }
    }
    return (whole >>> cue & 1) != 0;
  }
}
