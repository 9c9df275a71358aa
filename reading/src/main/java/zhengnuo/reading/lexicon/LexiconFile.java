package zhengnuo.reading.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One table of words: UTF-8, tab-separated, lines beginning with {@code #} and a blank are comments
 * that say where it came from; the first other line names the columns. Behind a column's name
 * {@code !} says that its cells have one of the values in the bundled table, {@code #} that they
 * are whole numbers; a user's table need not say it again.
 */
public final class LexiconFile {
  private static final String CLOSED = "!";
  private static final String NUMBER = "#";

  private final Map<String, Integer> columns;
  private final List<Row> rows;

  /** What stands behind the column names, by column; empty where nothing does. */
  private final List<String> marks;

  /**
   * @param file as shown in errors
   * @param line from 1
   */
  private record Row(String file, int line, String[] cells) {}

  private LexiconFile(Map<String, Integer> columns, List<Row> rows, List<String> marks) {
    this.columns = columns;
    this.rows = rows;
    this.marks = marks;
  }

  /**
   * @param name shown in errors
   * @throws IllegalArgumentException in Chinese, naming file, line and what was expected
   */
  static LexiconFile read(String name, Reader source) throws IOException {
    try (var lines = new BufferedReader(source)) {
      Map<String, Integer> columns = null;
      List<Row> rows = new ArrayList<>();
      List<String> marks = new ArrayList<>();
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        // Editors of Windows begin a file with a mark that is no text.
        if (number == 1 && line.startsWith("\ufeff")) line = line.substring(1);
        if (line.isBlank() || line.equals("#") || line.startsWith("# ")) continue;
        String[] cells = line.split("\t", -1);
        if (columns == null) {
          columns = columns(name, number, cells, marks);
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
        rows.add(new Row(name, number, cells));
      }
      if (columns == null) throw new IllegalArgumentException("词表 %s 是空的，第一行应写列名。".formatted(name));
      return new LexiconFile(columns, rows, marks);
    }
  }

  private static Map<String, Integer> columns(
      String name, int line, String[] cells, List<String> marks) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      String column = cells[i].strip();
      boolean marked = column.endsWith(CLOSED) || column.endsWith(NUMBER);
      int end = marked ? column.length() - 1 : column.length();
      marks.add(column.substring(end));
      if (columns.put(column.substring(0, end), i) != null)
        throw new IllegalArgumentException(
            "词表 %s 第%d行的列名“%s”重复，每列应有自己的名称。".formatted(name, line, column));
    }
    return columns;
  }

  /** This table with the rows of {@code other} after its own; later rows win where words repeat. */
  LexiconFile with(String otherName, LexiconFile other) {
    if (!columns.keySet().equals(other.columns.keySet()))
      throw new IllegalArgumentException(
          "词表 %s 的列名是：%s；应为：%s。"
              .formatted(
                  otherName,
                  String.join("、", other.columns.keySet()),
                  String.join("、", columns.keySet())));
    List<Row> all = new ArrayList<>(rows);
    for (Row row : other.rows) {
      String[] mine = new String[row.cells.length];
      columns.forEach((column, at) -> mine[at] = row.cells[other.columns.getOrDefault(column, at)]);
      all.add(new Row(row.file, row.line, mine));
    }
    var both = new LexiconFile(columns, all, marks);
    for (String column : columns.keySet()) both.check(column, rows.size());
    return both;
  }

  /**
   * Holds the rows from {@code added} on against those before.
   *
   * @throws IllegalArgumentException as {@link #mistake} says it
   */
  private void check(String column, int added) {
    Set<String> known = new LinkedHashSet<>();
    for (int row = 0; row < added; row++) known.add(cell(row, column));
    String mark = marks.get(column(column));
    for (int row = added; row < size(); row++) {
      String cell = cell(row, column);
      if (known.contains(cell)) continue;
      if (cell.isEmpty()) throw mistake(row, column, "文字");
      if (mark.equals(CLOSED)) choice(row, column, List.copyOf(known));
      if (mark.equals(NUMBER)) number(row, column);
    }
  }

  public int size() {
    return rows.size();
  }

  /**
   * @throws IllegalArgumentException if the table has no such column
   */
  public String cell(int row, String column) {
    return rows.get(row).cells[column(column)].strip();
  }

  /** The words of a cell, parted by {@code |}; none where it is empty. */
  public List<String> words(int row, String column) {
    List<String> words = new ArrayList<>();
    for (String word : cell(row, column).split("\\|")) if (!word.isBlank()) words.add(word.strip());
    return words;
  }

  /**
   * A whole number of a cell.
   *
   * @throws IllegalArgumentException as {@link #mistake} says it
   */
  public int number(int row, String column) {
    try {
      return Integer.parseInt(cell(row, column));
    } catch (NumberFormatException none) {
      throw mistake(row, column, "整数");
    }
  }

  /**
   * Which of the known values a cell has, in any case of letters.
   *
   * @return its place among {@code known}
   * @throws IllegalArgumentException as {@link #mistake} says it, with all that are known
   */
  public int choice(int row, String column, List<String> known) {
    for (int i = 0; i < known.size(); i++)
      if (known.get(i).equalsIgnoreCase(cell(row, column))) return i;
    throw mistake(row, column, String.join("、", known) + "之一");
  }

  /**
   * The constant that a cell names, in any case of letters.
   *
   * @throws IllegalArgumentException as {@link #mistake} says it, with all that are known
   */
  public <E extends Enum<E>> E constant(int row, String column, E[] known) {
    List<String> names = new ArrayList<>(known.length);
    for (E each : known) names.add(each.name().toLowerCase(Locale.ROOT));
    return known[choice(row, column, names)];
  }

  /**
   * What to throw where a cell is not what the table needs: names file, line, column, what is
   * written and what was expected.
   *
   * @param expected in Chinese, as it follows 应为: a kind of value, or the values themselves
   */
  public IllegalArgumentException mistake(int row, String column, String expected) {
    Row place = rows.get(row);
    String cell = cell(row, column);
    return new IllegalArgumentException(
        "词表 %s 第%d行“%s”列%s，应为%s。请改正后重试。"
            .formatted(
                place.file,
                place.line,
                column,
                cell.isEmpty() ? "是空的" : "写的是“" + cell + "”",
                expected));
  }

  /**
   * A trie from the words of one column (several in a cell are parted by {@code |}) to the row's
   * index.
   */
  public Trie trie(String column) {
    Map<String, Integer> words = new HashMap<>();
    for (int row = 0; row < rows.size(); row++)
      for (String word : words(row, column)) words.put(word, row);
    return new Trie(words);
  }

  private int column(String column) {
    Integer at = columns.get(column);
    if (at == null)
      throw new IllegalArgumentException(
          "the table has no column %s, only %s".formatted(column, columns.keySet()));
    return at;
  }
}
