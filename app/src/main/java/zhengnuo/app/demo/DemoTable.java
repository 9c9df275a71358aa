package zhengnuo.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A file of the demonstration's data: comments, a line of column names, then a row a line. */
final class DemoTable {
  private DemoTable() {}

  /** One row, its cells by column name. */
  record Row(String file, int line, Map<String, String> cells) {
    String text(String column) {
      String cell = cells.get(column);
      if (cell == null)
        throw new IllegalStateException("%s has no column %s".formatted(file, column));
      return cell;
    }

    /** The parts of a cell, none if it is empty. */
    List<String> list(String column, String separator) {
      String cell = text(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split(separator));
    }
  }

  /**
   * @param file name beside this class's resources
   * @throws IllegalStateException naming the line whose cells do not fit the columns
   */
  static <T> List<T> read(String file, Function<Row, T> row) {
    List<T> rows = new ArrayList<>();
    try (var in = DemoTable.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("missing in the program: " + file);
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> columns = List.of();
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) continue;
        List<String> cells = List.of(line.split("\t", -1));
        if (columns.isEmpty()) {
          columns = cells;
          continue;
        }
        if (cells.size() != columns.size())
          throw new IllegalStateException(
              "%s line %d has %d cells, not %d"
                  .formatted(file, number, cells.size(), columns.size()));
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) named.put(columns.get(i), cells.get(i));
        rows.add(row.apply(new Row(file, number, named)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(rows);
  }
}
