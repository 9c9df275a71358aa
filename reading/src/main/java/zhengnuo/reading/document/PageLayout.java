package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lines of a page made of characters that stand anywhere on it: columns first, then down the page,
 * then along the line. All lengths are points.
 */
final class PageLayout {
  /**
   * @param x of its left edge
   * @param y of its baseline, from the page's top
   * @param size of the font
   */
  record Glyph(String text, double x, double y, double width, double size) {
    boolean blank() {
      return text.isBlank();
    }
  }

  private PageLayout() {}

  /** The page's lines in reading order. */
  static List<PdfPages.Line> lines(List<Glyph> glyphs, double pageWidth) {
    List<PdfPages.Line> lines = new ArrayList<>();
    double gutter = gutter(glyphs, pageWidth);
    if (gutter > 0) {
      column(glyphs.stream().filter(glyph -> glyph.x() < gutter).toList(), lines);
      column(glyphs.stream().filter(glyph -> glyph.x() >= gutter).toList(), lines);
    } else column(glyphs, lines);
    return lines;
  }

  /** The middle of an empty upright band near the page's middle, 0 where text runs across. */
  private static double gutter(List<Glyph> glyphs, double width) {
    int[] covered = new int[101];
    int left = 0;
    int right = 0;
    for (Glyph glyph : glyphs) {
      if (glyph.blank()) continue;
      int from = Math.clamp((int) (glyph.x() * 100 / width), 0, 100);
      int to = Math.clamp((int) ((glyph.x() + glyph.width()) * 100 / width), from, 100);
      for (int i = from; i <= to; i++) covered[i]++;
      if (from < 45) left++;
      if (from > 55) right++;
    }
    if (left < 200 || right < 200) return 0;
    int run = 0;
    for (int i = 40; i <= 60; i++) {
      run = covered[i] == 0 ? run + 1 : 0;
      if (run == 2) return i * width / 100;
    }
    return 0;
  }

  private static void column(List<Glyph> glyphs, List<PdfPages.Line> to) {
    List<Glyph> byHeight = new ArrayList<>(glyphs);
    byHeight.sort(Comparator.comparingDouble(Glyph::y));
    List<List<Glyph>> rows = new ArrayList<>();
    double y = Double.NEGATIVE_INFINITY;
    for (Glyph glyph : byHeight) {
      // Half a character's height apart is another line; digits sit a little off their hanzi.
      if (rows.isEmpty() || glyph.y() - y > Math.max(2, glyph.size() * 0.5)) {
        rows.add(new ArrayList<>());
        y = glyph.y();
      }
      rows.getLast().add(glyph);
    }
    double left = margin(rows);
    for (List<Glyph> row : rows) {
      row.sort(Comparator.comparingDouble(Glyph::x));
      String text = text(row);
      if (text.isBlank()) continue;
      Glyph first = firstSeen(row);
      boolean indented = first.x() - left > first.size() * 0.9;
      to.add(new PdfPages.Line(text.strip(), first.y(), indented));
    }
  }

  private static Glyph firstSeen(List<Glyph> row) {
    for (Glyph glyph : row) if (!glyph.blank()) return glyph;
    return row.getFirst();
  }

  /** The left edge that most lines share, to the point. */
  private static double margin(List<List<Glyph>> rows) {
    int[] edges = new int[2048];
    int best = 0;
    for (List<Glyph> row : rows) {
      double first = Double.MAX_VALUE;
      for (Glyph glyph : row) if (!glyph.blank()) first = Math.min(first, glyph.x());
      if (first == Double.MAX_VALUE) continue;
      int edge = Math.clamp((int) Math.round(first), 0, 2047);
      if (++edges[edge] > edges[best]) best = edge;
    }
    return best;
  }

  private static String text(List<Glyph> row) {
    var text = new StringBuilder();
    double end = Double.NaN;
    for (Glyph glyph : row) {
      double gap = glyph.x() - end;
      if (gap > glyph.size() * 1.8) text.append('\t');
      else if (gap > glyph.size() * 0.3 && !text.isEmpty()) text.append(' ');
      for (int i = 0; i < glyph.text().length(); i++) {
        char letter = glyph.text().charAt(i);
        text.append(letter == 0 ? '\ufffd' : letter < ' ' ? ' ' : letter);
      }
      end = glyph.x() + glyph.width();
    }
    return text.toString();
  }
}
