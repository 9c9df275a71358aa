package zhengnuo.reading.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Gathers the characters of each page by where they stand and makes lines of them: columns first,
 * then down the page, then along the line. Text that is drawn twice for a shadow counts once.
 */
final class PdfPages extends PDFTextStripper {
  /**
   * @param y of the line from the page's top, in points
   * @param indented by a hanzi or more against most lines of its column
   */
  record Line(String text, double y, boolean indented) {}

  /**
   * @param number from 1
   */
  record Page(int number, double height, List<Line> lines) {}

  private final List<Page> pages = new ArrayList<>();
  private final PDDocument pdf;

  PdfPages(PDDocument pdf) throws IOException {
    this.pdf = pdf;
    setSuppressDuplicateOverlappingText(true);
  }

  List<Page> pages() throws IOException {
    writeText(pdf, Writer.nullWriter());
    return pages;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    int before = pages.size();
    super.processPage(page);
    // A page without any text never comes to writePage.
    if (pages.size() == before)
      pages.add(new Page(getCurrentPageNo(), page.getCropBox().getHeight(), List.of()));
  }

  @Override
  protected void writePage() {
    List<TextPosition> characters = new ArrayList<>();
    double height = 0;
    double width = 0;
    for (List<TextPosition> article : getCharactersByArticle()) {
      for (TextPosition c : article) {
        height = c.getPageHeight();
        width = c.getPageWidth();
        boolean offPage =
            c.getXDirAdj() < -1
                || c.getYDirAdj() < -1
                || c.getYDirAdj() > Math.max(height, width) + 1;
        if (!offPage && c.getUnicode() != null) characters.add(c);
      }
    }
    double gutter = gutter(characters, width);
    List<Line> lines = new ArrayList<>();
    if (gutter > 0) {
      lines(characters.stream().filter(c -> c.getXDirAdj() < gutter).toList(), lines);
      lines(characters.stream().filter(c -> c.getXDirAdj() >= gutter).toList(), lines);
    } else lines(characters, lines);
    if (!lines.isEmpty()) pages.add(new Page(getCurrentPageNo(), height, lines));
  }

  /** The middle of an empty upright band near the page's middle, 0 where text runs across. */
  private static double gutter(List<TextPosition> characters, double width) {
    int[] covered = new int[101];
    int left = 0;
    int right = 0;
    for (TextPosition c : characters) {
      if (c.getUnicode().isBlank()) continue;
      int from = Math.clamp((int) (c.getXDirAdj() * 100 / width), 0, 100);
      int to = Math.clamp((int) ((c.getXDirAdj() + c.getWidthDirAdj()) * 100 / width), from, 100);
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

  private static void lines(List<TextPosition> characters, List<Line> to) {
    List<TextPosition> byHeight = new ArrayList<>(characters);
    byHeight.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    List<List<TextPosition>> rows = new ArrayList<>();
    double y = Double.NEGATIVE_INFINITY;
    for (TextPosition c : byHeight) {
      // Half a character's height apart is another line; digits sit a little off their hanzi.
      if (rows.isEmpty() || c.getYDirAdj() - y > Math.max(2, c.getFontSizeInPt() * 0.5)) {
        rows.add(new ArrayList<>());
        y = c.getYDirAdj();
      }
      rows.getLast().add(c);
    }
    double left = margin(rows);
    for (List<TextPosition> row : rows) {
      row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
      String text = text(row);
      if (text.isBlank()) continue;
      TextPosition first = firstSeen(row);
      boolean indented = first.getXDirAdj() - left > first.getFontSizeInPt() * 0.9;
      to.add(new Line(text.strip(), first.getYDirAdj(), indented));
    }
  }

  private static TextPosition firstSeen(List<TextPosition> row) {
    for (TextPosition c : row) if (!c.getUnicode().isBlank()) return c;
    return row.getFirst();
  }

  /** The left edge that most lines share, to the point. */
  private static double margin(List<List<TextPosition>> rows) {
    int[] edges = new int[2048];
    int best = 0;
    for (List<TextPosition> row : rows) {
      double first = Double.MAX_VALUE;
      for (TextPosition c : row)
        if (!c.getUnicode().isBlank()) first = Math.min(first, c.getXDirAdj());
      if (first == Double.MAX_VALUE) continue;
      int edge = Math.clamp((int) Math.round(first), 0, 2047);
      if (++edges[edge] > edges[best]) best = edge;
    }
    return best;
  }

  private static String text(List<TextPosition> row) {
    var text = new StringBuilder();
    double end = Double.NaN;
    for (TextPosition c : row) {
      double gap = c.getXDirAdj() - end;
      if (gap > c.getFontSizeInPt() * 1.8) text.append('\t');
      else if (gap > c.getFontSizeInPt() * 0.25 && !text.isEmpty()) text.append(' ');
      for (int i = 0; i < c.getUnicode().length(); i++) {
        char letter = c.getUnicode().charAt(i);
        text.append(letter == 0 ? '\ufffd' : letter < ' ' ? ' ' : letter);
      }
      end = c.getXDirAdj() + c.getWidthDirAdj();
    }
    return text.toString();
  }
}
