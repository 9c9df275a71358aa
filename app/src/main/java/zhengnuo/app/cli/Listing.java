package zhengnuo.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one kind, ready for any format: names of the fields for data, heads for people.
 *
 * @param names as in data that leaves the program ({@code at}, {@code subject})
 * @param heads of the same columns in Chinese
 * @param shown which columns a table on a terminal has room for
 * @param rows a value is a String, Integer, Boolean or null
 */
record Listing(
    List<String> names, List<String> heads, List<Integer> shown, List<@Nullable Object[]> rows) {

  /** Gathers columns, then rows. */
  static final class Builder {
    private final List<String> names = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** A column that only data has. */
    Builder column(String name, String head) {
      names.add(name);
      heads.add(head);
      return this;
    }

    /** A column that the table shows too. */
    Builder shown(String name, String head) {
      shown.add(names.size());
      return column(name, head);
    }

    void row(@Nullable Object... cells) {
      if (cells.length != names.size())
        throw new IllegalArgumentException(cells.length + " cells for columns " + names);
      rows.add(cells);
    }

    Listing build() {
      return new Listing(List.copyOf(names), List.copyOf(heads), List.copyOf(shown), rows);
    }
  }
}
