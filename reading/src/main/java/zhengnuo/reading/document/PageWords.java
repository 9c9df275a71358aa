package zhengnuo.reading.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;
import zhengnuo.reading.lexicon.Trie;

/** The words of {@code pages.tsv}, {@code folds.tsv} and {@code entities.tsv}, compiled. */
final class PageWords {
  private final Map<String, Trie> tries = new HashMap<>();
  private final Map<Character, String> folds = new HashMap<>();
  private final Map<String, Character> entities = new HashMap<>();
  private final char[] foldedCharacters;

  private PageWords(Lexicon lexicon) {
    LexiconFile pages = lexicon.file("pages");
    for (int row = 0; row < pages.size(); row++) {
      Map<String, Integer> words = new HashMap<>();
      for (String word : pages.cell(row, "words").split("\\|")) words.put(word, row);
      tries.put(pages.cell(row, "kind"), new Trie(words));
    }
    LexiconFile table = lexicon.file("folds");
    foldedCharacters = new char[table.size()];
    for (int row = 0; row < table.size(); row++) {
      foldedCharacters[row] = table.cell(row, "character").charAt(0);
      folds.put(foldedCharacters[row], table.cell(row, "words"));
    }
    LexiconFile names = lexicon.file("entities");
    for (int row = 0; row < names.size(); row++)
      entities.put(names.cell(row, "name"), (char) Integer.parseInt(names.cell(row, "code"), 16));
  }

  /** The bundled words: page furniture does not depend on a user's lexicon. */
  static PageWords bundled() {
    return Lexicon.bundled().compiled(PageWords.class, PageWords::new);
  }

  Trie of(String kind) {
    Trie trie = tries.get(kind);
    if (trie == null) throw new IllegalArgumentException("pages.tsv has no row " + kind);
    return trie;
  }

  char[] foldedCharacters() {
    return foldedCharacters.clone();
  }

  @Nullable String folded(char c) {
    return folds.get(c);
  }

  @Nullable Character entity(String name) {
    return entities.get(name);
  }
}
