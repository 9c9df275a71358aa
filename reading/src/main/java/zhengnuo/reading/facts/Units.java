package zhengnuo.reading.facts;

import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;
import zhengnuo.reading.lexicon.Trie;

/** The units of {@code units.tsv} with their kinds. */
final class Units {
  private final Trie trie;
  private final UnitKind[] kinds;

  private Units(Trie trie, UnitKind[] kinds) {
    this.trie = trie;
    this.kinds = kinds;
  }

  /**
   * @throws IllegalArgumentException in Chinese if the table names an unknown kind
   */
  static Units of(Lexicon lexicon) {
    LexiconFile file = lexicon.file("units");
    UnitKind[] kinds = new UnitKind[file.size()];
    for (int row = 0; row < kinds.length; row++)
      kinds[row] = file.constant(row, "kind", UnitKind.values());
    return new Units(file.trie("unit"), kinds);
  }

  /** The longest unit at {@code from} as a match of {@link Trie}, or -1. */
  long match(char[] text, int from, int to) {
    return trie.longest(text, from, to);
  }

  /** End of the longest unit at {@code from}, or -1. */
  int end(char[] text, int from, int to) {
    long match = trie.longest(text, from, to);
    return match == -1 ? -1 : Trie.end(match);
  }

  UnitKind kind(long match) {
    return kinds[Trie.value(match)];
  }
}
