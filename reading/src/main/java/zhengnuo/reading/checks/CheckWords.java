package zhengnuo.reading.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;
import zhengnuo.reading.lexicon.Trie;

/**
 * The words of {@code checks.tsv}, compiled: by kind, a trie whose values are the words' places.
 */
final class CheckWords {
  private final Map<String, Trie> tries = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();

  private CheckWords(Lexicon lexicon) {
    LexiconFile file = lexicon.file("checks");
    for (int row = 0; row < file.size(); row++) {
      List<String> words = List.of(file.cell(row, "words").split("\\|"));
      Map<String, Integer> places = new HashMap<>();
      for (int i = 0; i < words.size(); i++) places.put(words.get(i), i);
      tries.put(file.cell(row, "kind"), new Trie(places));
      lists.put(file.cell(row, "kind"), words);
    }
  }

  static CheckWords of(Lexicon lexicon) {
    return lexicon.compiled(CheckWords.class, CheckWords::new);
  }

  Trie trie(String kind) {
    Trie trie = tries.get(kind);
    if (trie == null) throw new IllegalArgumentException("词表 checks.tsv 缺“%s”一行。".formatted(kind));
    return trie;
  }

  /** The first word of the kind as written in the table. */
  String first(String kind) {
    return lists.getOrDefault(kind, List.of("")).getFirst();
  }

  /** End of the longest word of the kind at {@code at}, or -1. */
  int after(String kind, char[] text, int at, int to) {
    long match = trie(kind).longest(text, at, to);
    return match < 0 ? -1 : Trie.end(match);
  }

  /** Whether a word of the kind ends exactly before {@code to}; where it begins, or -1. */
  int before(String kind, char[] text, int from, int to) {
    for (int i = Math.max(from, to - 6); i < to; i++) if (after(kind, text, i, to) == to) return i;
    return -1;
  }

  /** Where a word of the kind first stands in the stretch, or -1. */
  int find(String kind, char[] text, int from, int to) {
    Trie trie = trie(kind);
    for (int i = from; i < to; i++) if (trie.longest(text, i, to) >= 0) return i;
    return -1;
  }

  boolean holds(String kind, String text) {
    char[] characters = text.toCharArray();
    return find(kind, characters, 0, characters.length) >= 0;
  }

  /** Whether {@code word} is one of the kind's words. */
  boolean has(String kind, String word) {
    return lists.getOrDefault(kind, List.of()).contains(word);
  }
}
