package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The used cells of one worksheet while a reader gathers them, and what they become: a line for
 * each row, its cells parted by tabs. Rows and columns count from 0.
 */
final class Sheet {
  static final int ROWS = 1 << 20;
  static final int COLUMNS = 1 << 14;

  private final String name;
  private final boolean hidden;
  private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final List<Range> wide = new ArrayList<>();
  private int cells;

  /** Cells that are merged into their first. */
  record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

  Sheet(String name, boolean hidden) {
    this.name = name;
    this.hidden = hidden;
  }

  void hideRow(int row) {
    hiddenRows.set(row);
  }

  void hideColumns(int first, int last) {
    int from = Math.clamp(first, 0, COLUMNS);
    // A file may say that its columns end before they begin.
    hiddenColumns.set(from, Math.max(from, Math.clamp(last + 1L, 0, COLUMNS)));
  }

  /**
   * @throws Unreadable {@code too-many-cells}, {@code sheet-damaged} where no sheet has such a cell
   */
  void cell(int row, int column, String shown) throws Unreadable {
    if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) throw damaged();
    if (shown.isBlank()) return;
    if (++cells > Limits.CELLS) throw Limits.tooManyCells();
    rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, shown);
  }

  /**
   * The value of a merged range stands in each of its rows that has cells of its own: a range that
   * fills its rows alone is one paragraph, not many. To be called when all cells are there.
   */
  void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) throws Unreadable {
    TreeMap<Integer, String> first = rows.get(firstRow);
    String value = first == null ? null : first.get(firstColumn);
    if (value == null) return;
    if (lastColumn > firstColumn) wide.add(new Range(firstRow, lastRow, firstColumn, lastColumn));
    if (lastRow <= firstRow) return;
    for (TreeMap<Integer, String> row : rows.subMap(firstRow, false, lastRow, true).values()) {
      if (row.containsKey(firstColumn)) continue;
      if (++cells > Limits.CELLS) throw Limits.tooManyCells();
      row.put(firstColumn, value);
    }
  }

  void write(Extract to) throws Unreadable {
    TreeMap<Integer, TreeMap<Integer, String>> run = new TreeMap<>();
    for (var row : rows.entrySet()) {
      boolean goesOn = run.isEmpty() || run.lastKey() == row.getKey() - 1;
      if (!goesOn) {
        write(run, to);
        run.clear();
      }
      run.put(row.getKey(), row.getValue());
    }
    write(run, to);
    if (hidden && !rows.isEmpty()) to.notes.add("工作表“%s”是隐藏的，已读取并标明。".formatted(name));
    int unseen = 0;
    for (var row : rows.entrySet())
      for (int column : row.getValue().keySet()) if (unseen(row.getKey(), column)) unseen++;
    to.note(unseen, "工作表“" + name.replace("%", "%%") + "”隐藏的行列中有%s格，已读取并标明。");
  }

  private boolean unseen(int row, int column) {
    return hiddenRows.get(row) || hiddenColumns.get(column);
  }

  /** Rows that follow one another: those of several cells are one table. */
  private void write(TreeMap<Integer, TreeMap<Integer, String>> run, Extract to) throws Unreadable {
    var table = new TreeMap<>(run);
    table.values().removeIf(row -> row.size() < 2);
    Map<Integer, TreeMap<Integer, String>> read = SheetTable.read(table, wide);
    for (var row : run.entrySet()) {
      List<String> labels = new ArrayList<>();
      List<String> line = new ArrayList<>();
      boolean alone = row.getValue().size() == 1;
      for (var cell : read.getOrDefault(row.getKey(), row.getValue()).entrySet()) {
        boolean out = hidden || unseen(row.getKey(), cell.getKey());
        labels.add(place(row.getKey(), cell.getKey()) + (out ? "（隐藏）" : ""));
        // A cell alone in its row is a paragraph, and its line breaks part paragraphs.
        String words = cell.getValue().replace("\r\n", "\n").strip();
        line.add(alone ? words : words.replace('\n', ' ').replace('\t', ' '));
      }
      to.row(labels, line);
    }
  }

  /** As people cite a cell: 工作表“指标”F12. */
  String place(int row, int column) {
    return "工作表“" + name + "”" + letters(column) + (row + 1);
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  static Unreadable damaged() {
    return new Unreadable("sheet-damaged", "表格不完整或已损坏。", "", "请用 Excel 或 WPS 打开后另存为新的 xlsx，再上传。");
  }
}
