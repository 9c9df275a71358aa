package zhengnuo.reading.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of words: UTF-8, tab-separated, lines beginning with {@code #} and a blank are comments
 * that say where it came from; the first other line names the columns.
 */
public final class LexiconFile {
  private final String name;
  private final Map<String, Integer> columns;
  private final List<String[]> rows;

  private LexiconFile(String name, Map<String, Integer> columns, List<String[]> rows) {
    this.name = name;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * @param name shown in errors
   * @throws IllegalArgumentException in Chinese, naming file, line and what was expected
   */
  static LexiconFile read(String name, Reader source) throws IOException {
    try (var lines = new BufferedReader(source)) {
      Map<String, Integer> columns = null;
      List<String[]> rows = new ArrayList<>();
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.equals("#") || line.startsWith("# ")) continue;
        String[] cells = line.split("\t", -1);
        if (columns == null) {
          columns = new LinkedHashMap<>();
          for (int i = 0; i < cells.length; i++) columns.put(cells[i].strip(), i);
          continue;
        }
        if (cells.length != columns.size())
          throw new IllegalArgumentException(
              "词表 %s 第%d行有%d列，应有%d列（%s）。请用制表符分列后重试。"
                  .formatted(
                      name,
                      number,
                      cells.length,
                      columns.size(),
                      String.join("、", columns.keySet())));
        rows.add(cells);
      }
      if (columns == null) throw new IllegalArgumentException("词表 %s 是空的，第一行应写列名。".formatted(name));
      return new LexiconFile(name, columns, rows);
    }
  }

  /** This table with the rows of {@code other} after its own; later rows win where words repeat. */
  LexiconFile with(LexiconFile other) {
    if (!columns.keySet().equals(other.columns.keySet()))
      throw new IllegalArgumentException(
          "词表 %s 的列名应为：%s。".formatted(other.name, String.join("、", columns.keySet())));
    List<String[]> all = new ArrayList<>(rows);
    for (String[] row : other.rows) {
      String[] mine = new String[row.length];
      columns.forEach((column, at) -> mine[at] = row[other.columns.getOrDefault(column, at)]);
      all.add(mine);
    }
    return new LexiconFile(name, columns, all);
  }

  public int size() {
    return rows.size();
  }

  /**
   * @throws IllegalArgumentException if the table has no such column
   */
  public String cell(int row, String column) {
    return rows.get(row)[column(column)].strip();
  }

  /**
   * A trie from the words of one column (several in a cell are parted by {@code |}) to the row's
   * index.
   */
  public Trie trie(String column) {
    int at = column(column);
    Map<String, Integer> words = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      for (String word : rows.get(row)[at].split("\\|")) {
        if (!word.isBlank()) words.put(word.strip(), row);
      }
    }
    return new Trie(words);
  }

  private int column(String column) {
    Integer at = columns.get(column);
    if (at == null)
      throw new IllegalArgumentException(
          "词表 %s 没有“%s”列，现有：%s。".formatted(name, column, String.join("、", columns.keySet())));
    return at;
  }
}
