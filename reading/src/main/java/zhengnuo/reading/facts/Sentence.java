package zhengnuo.reading.facts;

import java.util.Arrays;

/**
 * One sentence while its numbers are read: where it stands, its words and its runs of digits. Made
 * once for a text and moved from sentence to sentence.
 */
final class Sentence {
  final char[] text;
  final SentenceWords words;
  final Units units;
  int from;
  int to;

  /** Starts and ends of the sentence's numbers in pairs, Arabic and Chinese, in order. */
  int[] runs = new int[128];

  /** How many ints of {@code runs} are filled. */
  int count;

  Sentence(char[] text, Lexemes lexemes) {
    this.text = text;
    this.units = lexemes.units;
    this.words = new SentenceWords(text, lexemes.words);
  }

  /** Moves on to a sentence; its words are looked up only if it holds a number. */
  boolean begin(int from, int to) {
    this.from = from;
    this.to = to;
    count = 0;
    for (int i = NumberRuns.next(text, from, to); i < to; i = NumberRuns.next(text, i, to)) {
      int end = NumberRuns.end(text, i, to);
      if (count == runs.length) runs = Arrays.copyOf(runs, count * 2);
      runs[count++] = i;
      runs[count++] = end;
      i = end;
    }
    if (count == 0) return false;
    words.begin(from, runs[0], runs[count - 1], to);
    return true;
  }

  int skip(int at) {
    return Numerals.skip(text, at, to);
  }

  int skipBack(int at) {
    return Numerals.skipBack(text, from, at);
  }
}
