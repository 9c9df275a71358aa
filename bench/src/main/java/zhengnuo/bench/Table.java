package zhengnuo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of Markdown that can be read as it stands: the first column left, figures right. */
final class Table {
  private final List<String[]> rows = new ArrayList<>();

  Table(String... head) {
    rows.add(head);
  }

  /**
   * @param cells as many as the head has
   */
  void row(String... cells) {
    if (cells.length != rows.getFirst().length)
      throw new IllegalArgumentException(
          "%d cells under %d heads".formatted(cells.length, rows.getFirst().length));
    rows.add(cells);
  }

  /** Three significant digits; a dash for what is not known. */
  static String figure(double value) {
    if (Double.isNaN(value)) return "—";
    int before = value < 1 ? 0 : (int) Math.floor(Math.log10(value)) + 1;
    return String.format(Locale.ROOT, "%,." + Math.max(0, 3 - before) + "f", value);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.getFirst().length; column++)
        text.append("| ").append(padded(rows.get(row)[column], column)).append(' ');
      text.append("|\n");
      if (row == 0) rule(text);
    }
    return text.toString();
  }

  private void rule(StringBuilder text) {
    for (int column = 0; column < rows.getFirst().length; column++) {
      String dashes = "-".repeat(width(column) - 1);
      text.append(column == 0 ? "| " + dashes + "- " : "| " + dashes + ": ");
    }
    text.append("|\n");
  }

  private String padded(String cell, int column) {
    String blanks = " ".repeat(width(column) - cell.length());
    return column == 0 ? cell + blanks : blanks + cell;
  }

  private int width(int column) {
    int width = 3;
    for (String[] row : rows) width = Math.max(width, row[column].length());
    return width;
  }
}
