package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table of a web page that carries figures: its rows with the words of their head. */
record HtmlTable(List<String> lines) {
  private static final int LAYOUT_PROSE = 200;
  private static final int MOST_SPAN = 200;

  /** A cell that goes on in rows below. */
  private record Hanging(String words, int rows) {}

  /** Decided by counts alone: tables stand in tables, and each is to be read once. */
  private static boolean carriesFigures(Element table, HtmlProse prose) {
    int widest = 0;
    for (Element row : rows(table)) {
      int filled = 0;
      for (Element cell : row.children()) {
        if (layout(cell, prose)) return false;
        if (prose.characters(cell) > 0) filled++;
      }
      widest = Math.max(widest, filled);
    }
    return widest > 1;
  }

  /** Null for a table that is there for the page's layout. */
  static @Nullable HtmlTable of(Element table, HtmlProse prose) {
    if (!carriesFigures(table, prose)) return null;
    List<List<String>> grid = new ArrayList<>();
    TreeMap<Integer, Hanging> hanging = new TreeMap<>();
    int heads = 0;
    for (Element row : rows(table)) {
      List<String> line = new ArrayList<>();
      boolean head = true;
      for (Element cell : row.children()) {
        boolean heading = cell.normalName().equals("th");
        if (!heading && !cell.normalName().equals("td")) continue;
        hang(line, hanging);
        String words = HtmlLines.joined(cell, prose);
        int down = span(cell, "rowspan");
        if (down > 1) hanging.put(line.size(), new Hanging(words, down));
        line.add(words);
        for (int i = span(cell, "colspan"); i > 1; i--) line.add(HeadedRows.COVERED);
        head &= heading;
      }
      hang(line, hanging);
      hanging.replaceAll((column, cell) -> new Hanging(cell.words(), cell.rows() - 1));
      hanging.values().removeIf(cell -> cell.rows() < 1);
      if (head && heads == grid.size() && !line.isEmpty()) heads++;
      grid.add(line);
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : HeadedRows.of(grid, heads == grid.size() ? 0 : heads).rows()) {
      List<String> cells = new ArrayList<>(row);
      cells.removeIf(String::isBlank);
      if (!cells.isEmpty()) lines.add(String.join("\t", cells));
    }
    return new HtmlTable(lines);
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element part : table.children()) {
      if (part.normalName().equals("tr")) rows.add(part);
      else for (Element row : part.children()) if (row.normalName().equals("tr")) rows.add(row);
    }
    return rows;
  }

  /** Cells that hang down from above into the columns that come next. */
  private static void hang(List<String> line, TreeMap<Integer, Hanging> hanging) {
    for (Hanging cell = hanging.get(line.size()); cell != null && cell.rows() > 0; ) {
      line.add(cell.words());
      cell = hanging.get(line.size());
    }
  }

  private static int span(Element cell, String attribute) {
    try {
      return Math.clamp(Integer.parseInt(cell.attr(attribute).strip()), 1, MOST_SPAN);
    } catch (NumberFormatException none) {
      return 1;
    }
  }

  /** Old pages put the whole article into one cell. */
  private static boolean layout(Element cell, HtmlProse prose) {
    return prose.prose(cell) > LAYOUT_PROSE && cell.childrenSize() > 2;
  }
}
