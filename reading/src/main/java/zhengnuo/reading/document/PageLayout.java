package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes lines of a page's characters in the order of reading: down the page, and where it has two
 * columns down the left one before the right, between lines that run across both.
 */
final class PageLayout {
  /** Shares of the page's width between which a gutter may stand, in hundredths. */
  private static final int GUTTER_FROM = 40;

  private static final int GUTTER_TO = 60;

  /** Lines on either side that make a page one of two columns, and their characters on average. */
  private static final int COLUMN_LINES = 8;

  private static final int COLUMN_CHARACTERS = 12;

  /**
   * @param y of the line from the page's top, in points
   * @param indented by a hanzi or more against most lines of its column
   */
  record Line(String text, double y, boolean indented) {}

  private record Row(List<PageGlyph> glyphs, double y) {
    boolean crosses(double gutter) {
      for (PageGlyph glyph : glyphs)
        if (!glyph.isBlank() && glyph.x() < gutter && glyph.end() > gutter) return true;
      return false;
    }
  }

  private PageLayout() {}

  /**
   * @param width of the page
   */
  static List<Line> lines(List<PageGlyph> glyphs, double width) {
    List<Row> rows = rows(glyphs);
    List<Line> lines = new ArrayList<>();
    double gutter = gutter(rows, width);
    if (gutter <= 0) {
      write(rows, lines);
      return lines;
    }
    List<PageGlyph> left = new ArrayList<>();
    List<PageGlyph> right = new ArrayList<>();
    List<Row> across = new ArrayList<>();
    for (Row row : rows) {
      if (row.crosses(gutter)) {
        columns(left, right, lines);
        across.add(row);
        continue;
      }
      write(across, lines);
      across.clear();
      for (PageGlyph glyph : row.glyphs()) (glyph.x() < gutter ? left : right).add(glyph);
    }
    write(across, lines);
    columns(left, right, lines);
    return lines;
  }

  private static void columns(List<PageGlyph> left, List<PageGlyph> right, List<Line> to) {
    write(rows(left), to);
    write(rows(right), to);
    left.clear();
    right.clear();
  }

  /** The middle of an upright band that hardly any line runs across, 0 on a page of one column. */
  private static double gutter(List<Row> rows, double width) {
    double best = 0;
    int fewest = Integer.MAX_VALUE;
    for (int i = GUTTER_FROM; i <= GUTTER_TO; i++) {
      double at = i * width / 100;
      int crossing = 0;
      int left = 0;
      int right = 0;
      int characters = 0;
      for (Row row : rows) {
        if (row.crosses(at) || row.crosses(at + width / 100)) {
          crossing++;
          continue;
        }
        int before = 0;
        int behind = 0;
        for (PageGlyph glyph : row.glyphs()) {
          if (glyph.isBlank()) continue;
          if (glyph.x() < at) before++;
          else behind++;
        }
        if (before > 0) left++;
        if (behind > 0) right++;
        characters += before + behind;
      }
      boolean columns =
          left >= COLUMN_LINES
              && right >= COLUMN_LINES
              && crossing * 3 < left + right
              // Cells of a table are shorter than lines of a column.
              && characters >= (left + right) * COLUMN_CHARACTERS;
      if (columns && crossing < fewest) {
        fewest = crossing;
        best = at;
      }
    }
    return best;
  }

  private static List<Row> rows(List<PageGlyph> glyphs) {
    List<PageGlyph> byHeight = new ArrayList<>(glyphs);
    byHeight.sort(Comparator.comparingDouble(PageGlyph::y));
    List<Row> rows = new ArrayList<>();
    double y = Double.NEGATIVE_INFINITY;
    for (PageGlyph glyph : byHeight) {
      // Half a character's height apart is another line; digits sit a little off their hanzi.
      if (rows.isEmpty() || glyph.y() - y > Math.max(2, glyph.size() * 0.5)) {
        y = glyph.y();
        rows.add(new Row(new ArrayList<>(), y));
      }
      rows.getLast().glyphs().add(glyph);
    }
    return rows;
  }

  private static void write(List<Row> rows, List<Line> to) {
    double left = margin(rows);
    for (Row row : rows) {
      row.glyphs().sort(Comparator.comparingDouble(PageGlyph::x));
      String text = text(row.glyphs());
      if (text.isBlank()) continue;
      PageGlyph first = firstSeen(row);
      to.add(new Line(text.strip(), first.y(), first.x() - left > first.size() * 0.9));
    }
  }

  private static PageGlyph firstSeen(Row row) {
    for (PageGlyph glyph : row.glyphs()) if (!glyph.isBlank()) return glyph;
    return row.glyphs().getFirst();
  }

  /**
   * The left edge of lines that are not indented, to the point: the leftmost that a tenth of them
   * share, since a page of short paragraphs has more first lines than others.
   */
  private static double margin(List<Row> rows) {
    int[] edges = new int[2048];
    int all = 0;
    for (Row row : rows) {
      double first = Double.MAX_VALUE;
      for (PageGlyph glyph : row.glyphs()) if (!glyph.isBlank()) first = Math.min(first, glyph.x());
      if (first == Double.MAX_VALUE) continue;
      edges[Math.clamp(Math.round(first), 0, edges.length - 1)]++;
      all++;
    }
    int edge = 0;
    while (edge < edges.length - 1 && (edges[edge] == 0 || edges[edge] * 10 < all)) edge++;
    return edge;
  }

  private static String text(List<PageGlyph> row) {
    var text = new StringBuilder();
    double end = Double.NaN;
    for (PageGlyph glyph : row) {
      double gap = glyph.x() - end;
      if (gap > glyph.size() * 1.8) text.append('\t');
      else if (gap > glyph.size() * 0.3 && !text.isEmpty()) text.append(' ');
      for (int i = 0; i < glyph.text().length(); i++) {
        char letter = glyph.text().charAt(i);
        text.append(letter == 0 ? '\ufffd' : letter < ' ' ? ' ' : letter);
      }
      end = glyph.end();
    }
    return text.toString();
  }
}
