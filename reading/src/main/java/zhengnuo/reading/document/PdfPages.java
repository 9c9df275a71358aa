package zhengnuo.reading.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Gathers the characters of each page with where they stand and whether people see them. */
final class PdfPages extends PDFTextStripper {
  /**
   * @param number from 1
   * @param lines in reading order
   * @param scanned whether they come from the invisible layer behind a scanned picture
   */
  record Page(int number, double height, List<PageLayout.Line> lines, boolean scanned) {}

  private static final float NEARLY = 0.99f;

  private final List<Page> pages = new ArrayList<>();
  private final PDDocument pdf;

  /** By the direction in which they run, in degrees. */
  private final TreeMap<Integer, List<PageGlyph>> seen = new TreeMap<>();

  private final TreeMap<Integer, List<PageGlyph>> unseen = new TreeMap<>();
  private double height;
  private double width;
  private int hidden;
  private int unmapped;

  PdfPages(PDDocument pdf) throws IOException {
    this.pdf = pdf;
    // A stripper does not look at colours by itself.
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
  }

  List<Page> pages() throws IOException {
    writeText(pdf, Writer.nullWriter());
    return pages;
  }

  /** Characters that are drawn but that nobody sees, on pages that have others. */
  int hidden() {
    return hidden;
  }

  /** Characters of which the file does not say what they are. */
  int unmapped() {
    return unmapped;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    seen.clear();
    unseen.clear();
    height = page.getCropBox().getHeight();
    width = page.getCropBox().getWidth();
    super.processPage(page);
    int visible = count(seen);
    int invisible = count(unseen);
    boolean scanned = visible * 2 < invisible;
    List<PageLayout.Line> lines = new ArrayList<>();
    if (scanned) unseen.forEach((way, glyphs) -> seen.merge(way, glyphs, PdfPages::together));
    else hidden += invisible;
    // The direction of most of the text first: a note up the margin stands behind.
    seen.entrySet().stream()
        .sorted((a, b) -> b.getValue().size() - a.getValue().size())
        .forEach(way -> {
          boolean upright = way.getKey() % 180 == 0;
          List<PageGlyph> once = PageGlyph.once(way.getValue());
          lines.addAll(PageLayout.lines(once, upright ? width : height));
        });
    boolean upright = seen.isEmpty() || largest() % 180 == 0;
    pages.add(new Page(getCurrentPageNo(), upright ? height : width, lines, scanned));
  }

  private int largest() {
    int way = 0;
    int most = 0;
    for (var glyphs : seen.entrySet()) {
      if (glyphs.getValue().size() <= most) continue;
      most = glyphs.getValue().size();
      way = glyphs.getKey();
    }
    return way;
  }

  private static List<PageGlyph> together(List<PageGlyph> some, List<PageGlyph> others) {
    List<PageGlyph> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static int count(TreeMap<Integer, List<PageGlyph>> glyphs) {
    int count = 0;
    for (List<PageGlyph> way : glyphs.values())
      for (PageGlyph glyph : way) if (!glyph.isBlank()) count++;
    return count;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (font.toUnicode(code) == null) unmapped++;
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition at) {
    if (at.getUnicode() == null) return;
    double x = at.getXDirAdj();
    double y = at.getYDirAdj();
    double edge = Math.max(height, width) + 1;
    boolean offPage = x < -1 || y < -1 || x > edge || y > edge;
    var to = offPage || invisible() ? unseen : seen;
    to.computeIfAbsent((int) at.getDir(), any -> new ArrayList<>()).add(PageGlyph.of(at));
  }

  private boolean invisible() {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) return true;
    return mode == RenderingMode.FILL && white(getGraphicsState().getNonStrokingColor());
  }

  private static boolean white(PDColor color) {
    PDColorSpace space = color.getColorSpace();
    float[] parts = color.getComponents();
    if (space instanceof PDDeviceCMYK) return all(parts, 0, 1 - NEARLY);
    return (space instanceof PDDeviceRGB || space instanceof PDDeviceGray) && all(parts, NEARLY, 1);
  }

  private static boolean all(float[] parts, float from, float to) {
    for (float part : parts) if (part < from || part > to) return false;
    return parts.length > 0;
  }

  /** Lines are made by the layout and not by the stripper. */
  @Override
  protected void writePage() {}
}
