package zhengnuo.reading.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhengnuo.reading.lexicon.Trie;

/**
 * Words of several tables in one trie: one walk finds the longest word of each table at a place.
 *
 * <p>All words that begin at one place begin the longest of them, so what each table holds there is
 * known beforehand for every word: its cell, a row and the length of the table's word.
 */
final class JoinedTables {
  /** The cell of a table that holds no word there. */
  static final int NO_CELL = 0;

  private static final int LENGTH_BITS = 8;
  private static final int LONGEST_WORD = (1 << LENGTH_BITS) - 1;

  private final Trie trie;
  private final int[] cells;
  private final int[] bits;
  final int longest;

  private JoinedTables(Trie trie, int[] cells, int[] bits, int longest) {
    this.trie = trie;
    this.cells = cells;
    this.bits = bits;
    this.longest = longest;
  }

  /** The longest word of any table that begins at {@code from}, or -1. */
  int at(char[] text, int from, int to) {
    long match = trie.longest(text, from, to);
    return match == -1 ? -1 : Trie.value(match);
  }

  /**
   * @param word from {@link #at}, or -1
   */
  int cell(int word, PromiseTable table) {
    // The bits are so few that they stay near; the cells are not.
    return word < 0 || (bits[word] & table.bit()) == 0
        ? NO_CELL
        : cells[word * PromiseTable.COUNT_OF_ALL + table.ordinal()];
  }

  /** The {@link PromiseTable#bit} of every table that holds a word there. */
  int bits(int word) {
    return word < 0 ? 0 : bits[word];
  }

  static int length(int cell) {
    return cell & LONGEST_WORD;
  }

  /** Of a cell that is not {@link #NO_CELL}. */
  static int row(int cell) {
    return (cell >>> LENGTH_BITS) - 1;
  }

  /** Gathers words; of a word that a table holds twice the later row wins. */
  static final class Builder {
    private final Map<String, Integer> index = new HashMap<>();
    private final List<Map<PromiseTable, Integer>> rows = new ArrayList<>();

    /**
     * @throws IllegalArgumentException in Chinese if the word is too long
     */
    void add(PromiseTable table, String word, int row) {
      if (word.length() > LONGEST_WORD)
        throw new IllegalArgumentException(
            "词表中“%s…”过长，请缩短到%d字以内。".formatted(word.substring(0, 10), LONGEST_WORD));
      int at =
          index.computeIfAbsent(
              word,
              fresh -> {
                rows.add(new HashMap<>());
                return rows.size() - 1;
              });
      rows.get(at).put(table, row);
    }

    JoinedTables build() {
      int[] cells = new int[rows.size() * PromiseTable.COUNT_OF_ALL];
      int[] bits = new int[rows.size()];
      int longest = 1;
      for (Map.Entry<String, Integer> entry : index.entrySet()) {
        String word = entry.getKey();
        int at = entry.getValue();
        longest = Math.max(longest, word.length());
        for (int length = 1; length <= word.length(); length++) {
          Integer part = index.get(word.substring(0, length));
          if (part == null) continue;
          for (Map.Entry<PromiseTable, Integer> row : rows.get(part).entrySet()) {
            cells[at * PromiseTable.COUNT_OF_ALL + row.getKey().ordinal()] =
                row.getValue() + 1 << LENGTH_BITS | length;
            bits[at] |= row.getKey().bit();
          }
        }
      }
      return new JoinedTables(new Trie(index), cells, bits, longest);
    }
  }
}
