package zhengnuo.reading.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;
import zhengnuo.reading.lexicon.Trie;

/**
 * The words of {@code factwords.tsv} in one trie, each with the set of its classes. Answers whether
 * a word of wanted classes stands at a place, or ends there.
 */
final class FactWords {
  /** No word of the table is longer, so none that ends somewhere begins earlier than this. */
  private final int longestWord;

  private final Trie trie;
  private final long[] classes;

  private FactWords(Trie trie, long[] classes, int longestWord) {
    this.trie = trie;
    this.classes = classes;
    this.longestWord = longestWord;
  }

  /**
   * @throws IllegalArgumentException in Chinese if the table names an unknown class
   */
  static FactWords of(Lexicon lexicon) {
    LexiconFile file = lexicon.file("factwords");
    Map<String, Integer> words = new HashMap<>();
    long[] classes = new long[1024];
    int longest = 1;
    for (int row = 0; row < file.size(); row++) {
      long bit = wordClass(file.cell(row, "class")).bit;
      for (String word : file.cell(row, "words").split("\\|")) {
        if (word.isBlank()) continue;
        Integer index = words.get(word);
        if (index == null) {
          index = words.size();
          words.put(word, index);
          if (index == classes.length) classes = Arrays.copyOf(classes, index * 2);
        }
        classes[index] |= bit;
        longest = Math.max(longest, word.length());
      }
    }
    return new FactWords(new Trie(words), classes, longest);
  }

  private static WordClass wordClass(String name) {
    try {
      return WordClass.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "词表 factwords.tsv 的“class”列写的是“%s”，应为 %s 之一。"
              .formatted(name, Arrays.toString(WordClass.values()).toLowerCase(Locale.ROOT)));
    }
  }

  /** End of the longest word of the wanted classes that begins at {@code from}, or -1. */
  int end(char[] text, int from, int to, long wanted) {
    long match = trie.longest(text, from, to, classes, wanted);
    return match == -1 ? -1 : Trie.end(match);
  }

  /** The longest word of any class at {@code from} as a match of {@link Trie}, or -1. */
  long match(char[] text, int from, int to) {
    return trie.longest(text, from, to);
  }

  long classesOf(long match) {
    return classes[Trie.value(match)];
  }

  /** Start of the longest word of the wanted classes that ends at {@code to}, or -1. */
  int start(char[] text, int from, int to, long wanted) {
    for (int at = Math.max(from, to - longestWord); at < to; at++) {
      if (!trie.begins(text[at])) continue;
      if (end(text, at, to, wanted) == to) return at;
    }
    return -1;
  }

  /** Whether the whole of {@code text[from..to)} is one word of the wanted classes. */
  boolean is(char[] text, int from, int to, long wanted) {
    return from < to && end(text, from, to, wanted) == to;
  }

  /** Start of the first word of the wanted classes that begins in the stretch, or -1. */
  int find(char[] text, int from, int to, long wanted) {
    for (int at = from; at < to; at++) {
      if (trie.begins(text[at]) && end(text, at, to, wanted) > 0) return at;
    }
    return -1;
  }
}
