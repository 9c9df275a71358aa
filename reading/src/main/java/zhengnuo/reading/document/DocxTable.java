package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.List;

/** A table of a Word file while it is read, and the lines that it becomes: one for each row. */
final class DocxTable {
  /**
   * A cell of this much prose is there for the page's layout, and its paragraphs are the text's.
   */
  private static final int LAYOUT_PROSE = 200;

  private static final int MOST_COLUMNS = 1000;

  private static final class Cell {
    final List<String> paragraphs = new ArrayList<>();
    int columns = 1;

    /** Goes on the cell above. */
    boolean above;
  }

  private static final class Row {
    final List<Cell> cells = new ArrayList<>();
    boolean header;
    boolean dropped;
  }

  private final List<Row> rows = new ArrayList<>();
  private boolean inCell;

  void beginRow() {
    rows.add(new Row());
  }

  /** The row was taken away by a tracked change. */
  void dropRow() {
    if (!rows.isEmpty()) rows.getLast().dropped = true;
  }

  void headerRow() {
    if (!rows.isEmpty()) rows.getLast().header = true;
  }

  void beginCell() {
    if (rows.isEmpty()) beginRow();
    rows.getLast().cells.add(new Cell());
    inCell = true;
  }

  void endCell() {
    inCell = false;
  }

  boolean inCell() {
    return inCell;
  }

  void columns(int columns) {
    Cell cell = cell();
    cell.columns = Math.clamp(columns, 1, MOST_COLUMNS);
  }

  void above() {
    cell().above = true;
  }

  void paragraph(String line) {
    if (!line.isBlank()) cell().paragraphs.add(line.strip());
  }

  private Cell cell() {
    if (rows.isEmpty()) beginRow();
    List<Cell> cells = rows.getLast().cells;
    if (cells.isEmpty()) cells.add(new Cell());
    return cells.getLast();
  }

  private boolean layout() {
    int widest = 0;
    for (Row row : rows) {
      int cells = 0;
      for (Cell cell : row.cells) {
        if (!cell.paragraphs.isEmpty()) cells++;
        int prose = 0;
        for (String line : cell.paragraphs) if (line.indexOf('。') >= 0) prose += line.length();
        if (cell.paragraphs.size() > 2 && prose > LAYOUT_PROSE) return true;
      }
      widest = Math.max(widest, cells);
    }
    return widest < 2;
  }

  /** The rows as lines, without their places: for a table in a cell. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (layout()) {
      for (Row row : rows)
        if (!row.dropped) for (Cell cell : row.cells) lines.addAll(cell.paragraphs);
    } else for (List<String> cells : headed().rows()) lines.add(String.join(" ", filled(cells)));
    return lines;
  }

  void write(String table, Extract to) throws Unreadable {
    if (!layout()) {
      HeadedRows headed = headed();
      for (int i = 0; i < headed.rows().size(); i++) {
        List<String> cells = filled(headed.rows().get(i));
        if (!cells.isEmpty()) to.line(table + "第" + (i + 1) + "行", String.join("\t", cells));
      }
      return;
    }
    int number = 0;
    for (Row row : rows) {
      if (row.dropped) continue;
      String label = table + "第" + ++number + "行";
      for (Cell cell : row.cells) for (String line : cell.paragraphs) to.line(label, line);
    }
  }

  private static List<String> filled(List<String> cells) {
    List<String> filled = new ArrayList<>();
    for (String cell : cells) if (!cell.isEmpty()) filled.add(cell);
    return filled;
  }

  /** The grid: a merged cell's words stand in each row and column that it covers. */
  private HeadedRows headed() {
    List<List<String>> grid = new ArrayList<>();
    int headers = 0;
    List<String> above = List.of();
    for (Row row : rows) {
      if (row.dropped) continue;
      List<String> line = new ArrayList<>();
      for (Cell cell : row.cells) {
        String words = String.join(" ", cell.paragraphs);
        boolean goesOn = cell.above && line.size() < above.size();
        if (goesOn) words = above.get(line.size());
        line.add(words);
        for (int i = 1; i < cell.columns; i++) line.add(HeadedRows.COVERED);
      }
      if (row.header && headers == grid.size()) headers++;
      grid.add(line);
      above = line;
    }
    return HeadedRows.of(grid, headers);
  }
}
