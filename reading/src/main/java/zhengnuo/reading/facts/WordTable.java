package zhengnuo.reading.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;
import zhengnuo.reading.lexicon.Trie;

/**
 * The words of {@code factwords.tsv} and the names of {@code indicators.tsv} in one trie, each with
 * the set of its classes.
 */
final class WordTable {
  /** No word of the table is longer, so none that ends somewhere begins earlier than this. */
  final int longestWord;

  final Trie trie;
  final long[] classes;
  private final @Nullable String[] indicators;

  private WordTable(Trie trie, long[] classes, @Nullable String[] indicators, int longestWord) {
    this.trie = trie;
    this.classes = classes;
    this.indicators = indicators;
    this.longestWord = longestWord;
  }

  /**
   * @throws IllegalArgumentException in Chinese if the table names an unknown class
   */
  static WordTable of(Lexicon lexicon) {
    Map<String, Integer> words = new HashMap<>();
    var table =
        new Object() {
          long[] classes = new long[4096];
          @Nullable String[] indicators = new @Nullable String[4096];
          int longest = 1;

          int add(String word, long bit) {
            Integer index = words.get(word);
            if (index == null) {
              index = words.size();
              words.put(word, index);
              if (index == classes.length) {
                classes = Arrays.copyOf(classes, index * 2);
                indicators = Arrays.copyOf(indicators, index * 2);
              }
            }
            classes[index] |= bit;
            longest = Math.max(longest, word.length());
            return index;
          }
        };
    LexiconFile file = lexicon.file("factwords");
    WordClass[] classes = WordClass.values();
    for (int row = 0; row < file.size(); row++) {
      long bit = file.constant(row, "class", classes).bit;
      for (String word : file.cell(row, "words").split("\\|"))
        if (!word.isBlank()) table.add(word, bit);
    }
    LexiconFile names = lexicon.file("indicators");
    for (int row = 0; row < names.size(); row++)
      for (String name : names.cell(row, "names").split("\\|"))
        if (!name.isBlank())
          table.indicators[table.add(name.strip(), WordClass.INDICATOR.bit)] =
              names.cell(row, "id");
    return new WordTable(new Trie(words), table.classes, table.indicators, table.longest);
  }

  /** Identifier of the indicator whose name the subject is, or ends with; null if there is none. */
  @Nullable String indicator(String subject) {
    char[] text = subject.toCharArray();
    for (int from = 0; from + 1 < text.length; from++) {
      long match = trie.longest(text, from, text.length, classes, WordClass.INDICATOR.bit);
      if (match != -1 && Trie.end(match) == text.length) return indicators[Trie.value(match)];
    }
    return null;
  }
}
