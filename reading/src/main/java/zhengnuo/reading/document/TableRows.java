package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.List;

/** The rows of one table after another, written when the table is known to end. */
final class TableRows {
  private final List<List<String>> rows = new ArrayList<>();
  private int tables;

  void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** How many rows the table has so far. */
  int size() {
    return rows.size();
  }

  /** The words above a cell that goes on below; empty where there are none. */
  String above(int column) {
    List<String> last = rows.isEmpty() ? List.of() : rows.getLast();
    return column < last.size() ? last.get(column) : "";
  }

  /** Ends the table that was being gathered, if there was one. */
  void write(Extract to) throws Unreadable {
    if (rows.isEmpty()) return;
    tables++;
    int number = 0;
    for (List<String> row : HeadedRows.of(rows, 0).rows()) {
      number++;
      List<String> cells = new ArrayList<>(row);
      cells.removeIf(String::isBlank);
      if (!cells.isEmpty()) to.line("表" + tables + "第" + number + "行", String.join("\t", cells));
    }
    rows.clear();
  }
}
