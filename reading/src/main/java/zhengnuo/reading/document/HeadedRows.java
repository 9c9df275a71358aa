package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.List;
import zhengnuo.reading.lexicon.Trie;

/**
 * Rows of a table in which a number tells of what it is: the words of its column's head stand
 * before it and its unit behind it, as a person would read the row aloud. Cells without a number,
 * the head's own rows and tables without a head stay as they are.
 *
 * @param rows as many as were given, each cell in its column; empty where nothing is to be shown
 */
record HeadedRows(List<List<String>> rows) {
  /** Stands in the further columns that a cell covers. */
  static final String COVERED = "\0";

  private static final int MOST_HEADS = 3;
  private static final int LONGEST_HEAD = 30;

  /**
   * @param grid cells by row; words merged over rows stand in each, over columns in the first alone
   *     and {@link #COVERED} in the others
   * @param marked how many rows the file itself marks as the table's head, 0 where it marks none
   */
  static HeadedRows of(List<List<String>> grid, int marked) {
    int heads = marked > 0 ? marked : heads(grid);
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      if (i < heads) {
        rows.add(shown(grid.get(i)));
        join(head, grid.get(i));
      } else rows.add(heads == 0 ? shown(grid.get(i)) : read(grid.get(i), head));
    }
    return new HeadedRows(rows);
  }

  /** Leading rows of two cells and more without a figure, above a row with one. */
  private static int heads(List<List<String>> grid) {
    int heads = 0;
    while (heads < grid.size() && heads < MOST_HEADS && head(grid.get(heads))) heads++;
    if (heads == grid.size() || heads == MOST_HEADS) return 0;
    for (String cell : grid.get(heads)) if (figure(cell)) return heads;
    return 0;
  }

  private static boolean head(List<String> row) {
    int filled = 0;
    for (String cell : row) {
      if (figure(cell) || cell.length() > LONGEST_HEAD) return false;
      if (!cell.isEmpty() && !cell.equals(COVERED)) filled++;
    }
    return filled > 1;
  }

  /** Whether a cell holds a number that is no year, month or day. */
  private static boolean figure(String cell) {
    Trie times = PageWords.bundled().of("timeUnit");
    int i = 0;
    while (i < cell.length()) {
      if (!digit(cell, i)) {
        i++;
        continue;
      }
      while (i < cell.length() && (digit(cell, i) || cell.charAt(i) == '-')) i++;
      if (i == cell.length() || times.longest(cell.toCharArray(), i, i + 1) < 0) return true;
    }
    return false;
  }

  private static boolean digit(String cell, int at) {
    return Characters.digit(Characters.FOLD[cell.charAt(at)]);
  }

  /** Words of a second row stand behind those of the first: 2031年 and 目标. */
  private static void join(List<String> head, List<String> row) {
    String words = "";
    for (int i = 0; i < row.size(); i++) {
      if (!row.get(i).equals(COVERED)) words = row.get(i);
      if (i == head.size()) head.add(words);
      else if (!head.get(i).equals(words)) head.set(i, head.get(i) + words);
    }
  }

  private static List<String> shown(List<String> row) {
    List<String> shown = new ArrayList<>(row);
    shown.replaceAll(cell -> cell.equals(COVERED) ? "" : cell);
    return shown;
  }

  private static List<String> read(List<String> row, List<String> head) {
    int unitColumn = column(head, "unitHead");
    String unit = unitColumn >= 0 && unitColumn < row.size() ? row.get(unitColumn) : "";
    boolean unitUsed = false;
    List<String> cells = shown(row);
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String words = i < head.size() ? head.get(i) : "";
      if (cell.isEmpty() || words.isEmpty() || i == unitColumn || !begins(cell)) continue;
      if (is(words, "orderHead")) {
        cells.set(i, cell.endsWith("、") || cell.endsWith(".") ? cell : cell + "、");
        continue;
      }
      String own = bracketed(words);
      String name = own.isEmpty() ? words : words.substring(0, words.length() - own.length() - 2);
      boolean bare = bare(cell);
      unitUsed |= bare && own.isEmpty() && !unit.isEmpty();
      // 2031 and 52.5 must not grow together.
      boolean apart = digit(name, name.length() - 1);
      cells.set(i, name + (apart ? "：" : "") + cell + (bare ? own.isEmpty() ? unit : own : ""));
    }
    if (unitUsed) cells.set(unitColumn, "");
    return cells;
  }

  private static int column(List<String> head, String kind) {
    for (int i = 0; i < head.size(); i++) if (is(head.get(i), kind)) return i;
    return -1;
  }

  private static boolean is(String words, String kind) {
    String plain = words.replace(" ", "").replace("\u3000", "");
    long word = PageWords.bundled().of(kind).longest(plain.toCharArray(), 0, plain.length());
    return word >= 0 && Trie.end(word) == plain.length();
  }

  /** Whether the cell is a figure and not words that have one: 120, 增长6%, ≥95, 6.5左右. */
  private static boolean begins(String cell) {
    if (!figure(cell)) return false;
    int i = 0;
    while (i < cell.length() && !digit(cell, i)) i++;
    return i <= 4;
  }

  /** Digits, points and signs alone, so that the unit stands elsewhere. */
  private static boolean bare(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = Characters.FOLD[cell.charAt(i)];
      boolean sign =
          c == '.' || c == ',' || c == '-' || c == '+' || c == '≥' || c == '≤' || c == '—';
      if (!Characters.digit(c) && !sign && c != ' ' && c != '>' && c != '<') return false;
    }
    return true;
  }

  /** The unit of 目标（亿元）; empty if the head ends with no bracket. */
  private static String bracketed(String words) {
    char last = words.charAt(words.length() - 1);
    if (last != '）' && last != ')') return "";
    int open = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('));
    return open <= 0 ? "" : words.substring(open + 1, words.length() - 1);
  }
}
