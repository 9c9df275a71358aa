package zhengnuo.reading.facts;

/**
 * The mended text with the words of {@link PromiseWords} looked up in it.
 *
 * <p>Answers are cells of {@link JoinedTables}: 0 where the table holds no word there.
 */
final class PromiseText {
  final char[] text;
  final PromiseWords words;
  private final char[] backwards;

  PromiseText(char[] text, PromiseWords words) {
    this.text = text;
    this.words = words;
    backwards = new char[words.ends.longest];
  }

  /** The longest word of any table at a place, for {@link #cell}; -1 for none. */
  int word(int from, int to) {
    return words.begins.at(text, from, to);
  }

  /** The bits of the tables that hold a word where {@code word} stands. */
  int bits(int word) {
    return words.begins.bits(word);
  }

  int cell(int word, PromiseTable table) {
    return words.begins.cell(word, table);
  }

  int cell(int from, int to, PromiseTable table) {
    return words.begins.cell(words.begins.at(text, from, to), table);
  }

  /** The longest word that ends at {@code to} and begins at or after {@code from}, or -1. */
  int wordEnding(int from, int to) {
    int count = Math.min(backwards.length, to - from);
    for (int i = 0; i < count; i++) backwards[i] = text[to - 1 - i];
    return words.ends.at(backwards, 0, count);
  }

  int cellEnding(int from, int to, PromiseTable table) {
    return words.ends.cell(wordEnding(from, to), table);
  }

  boolean ends(int from, int to, PromiseTable table) {
    return cellEnding(from, to, table) != JoinedTables.NO_CELL;
  }

  /** Whether a word of the table begins somewhere in the stretch. */
  boolean holds(int from, int to, PromiseTable table) {
    for (int i = from; i < to; i++) if (cell(i, to, table) != JoinedTables.NO_CELL) return true;
    return false;
  }
}
