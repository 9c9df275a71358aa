package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.text.TextPosition;

/**
 * A character on a page, turned so that lines run from left to right and down.
 *
 * @param x of its left edge, in points
 * @param y of its foot from the top
 * @param size of its font
 */
record PageGlyph(String text, double x, double y, double width, double size) {
  static PageGlyph of(TextPosition at) {
    double size = Math.max(1, at.getFontSizeInPt());
    // Columns of vertical text run down, the rightmost first.
    if (at.getFont() != null && at.getFont().isVertical())
      return new PageGlyph(
          at.getUnicode(), at.getYDirAdj(), at.getPageWidth() - at.getXDirAdj(), size, size);
    return new PageGlyph(
        at.getUnicode(), at.getXDirAdj(), at.getYDirAdj(), at.getWidthDirAdj(), size);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  double end() {
    return x + width;
  }

  /** Each once, though drawn again a little aside for a shadow or a bold face. */
  static List<PageGlyph> once(List<PageGlyph> glyphs) {
    Set<Mark> seen = new HashSet<>();
    List<PageGlyph> once = new ArrayList<>();
    for (PageGlyph glyph : glyphs) {
      double near = glyph.size * 0.3;
      long column = Math.round(glyph.x / near);
      long row = Math.round(glyph.y / near);
      boolean again = false;
      for (int i = 0; i < 9 && !again; i++)
        again = seen.contains(new Mark(glyph.text, column + i / 3 - 1, row + i % 3 - 1));
      if (again && !glyph.isBlank()) continue;
      seen.add(new Mark(glyph.text, column, row));
      once.add(glyph);
    }
    return once;
  }

  private record Mark(String text, long column, long row) {}
}
