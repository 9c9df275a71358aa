package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A worksheet's rows of several cells read aloud, each number with the words of its head. */
final class SheetTable {
  /** More places than this, most of them empty, are no table that a person would read. */
  private static final int MOST_PLACES = 4_000_000;

  private SheetTable() {}

  /**
   * @param rows those of several cells, by number; cells by column
   * @param wide merged cells of several columns
   * @return the rows by their number, each cell in its column; none where they stay as they are
   */
  static Map<Integer, TreeMap<Integer, String>> read(
      TreeMap<Integer, TreeMap<Integer, String>> rows, List<Sheet.Range> wide) {
    var columns = new TreeSet<Integer>();
    for (TreeMap<Integer, String> row : rows.values()) columns.addAll(row.keySet());
    if ((long) rows.size() * columns.size() > MOST_PLACES) return Map.of();
    List<Integer> used = new ArrayList<>(columns);
    Map<Integer, List<String>> grid = new HashMap<>();
    List<List<String>> ordered = new ArrayList<>();
    for (var row : rows.entrySet()) {
      List<String> line = new ArrayList<>();
      for (int column : used) line.add(row.getValue().getOrDefault(column, ""));
      grid.put(row.getKey(), line);
      ordered.add(line);
    }
    cover(rows, used, grid, wide);
    List<List<String>> shown = HeadedRows.of(ordered, 0).rows();
    Map<Integer, TreeMap<Integer, String>> read = new HashMap<>();
    int n = 0;
    for (int row : rows.keySet()) {
      var cells = new TreeMap<Integer, String>();
      List<String> line = shown.get(n++);
      for (int i = 0; i < line.size(); i++)
        if (!line.get(i).isEmpty()) cells.put(used.get(i), line.get(i));
      read.put(row, cells);
    }
    return read;
  }

  private static void cover(
      TreeMap<Integer, TreeMap<Integer, String>> rows,
      List<Integer> used,
      Map<Integer, List<String>> grid,
      List<Sheet.Range> wide) {
    int covered = 0;
    for (Sheet.Range range : wide)
      for (int row : rows.subMap(range.firstRow(), true, range.lastRow(), true).keySet()) {
        List<String> line = grid.getOrDefault(row, List.of());
        for (int i = 0; i < used.size() && covered < MOST_PLACES; i++, covered++) {
          int column = used.get(i);
          boolean inside = column > range.firstColumn() && column <= range.lastColumn();
          if (inside && line.get(i).isEmpty()) line.set(i, HeadedRows.COVERED);
        }
      }
  }
}
