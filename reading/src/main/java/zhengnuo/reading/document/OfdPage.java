package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The characters of one page's part of an OFD, each where it stands (GB/T 33190-2016, 11). */
final class OfdPage {
  private static final double POINTS = 72 / 25.4;
  private static final double[] UPRIGHT = {1, 0, 0, 1, 0, 0};

  final List<PageGlyph> glyphs = new ArrayList<>();

  /** Template pages that stand behind it. */
  final List<String> templates = new ArrayList<>();

  /** Width and height in points; null where the document's own count. */
  double @Nullable [] size;

  /** Pieces of text across the page: watermarks. */
  int slanted;

  private final Xml xml;

  // The text object being read.
  private double[] boundary = {0, 0, 0, 0};
  private double[] matrix = UPRIGHT;
  private double fontSize;
  private boolean visible;

  OfdPage(Xml xml) throws Unreadable {
    this.xml = xml;
    for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next())
      if (event == Xml.START_ELEMENT) begin();
  }

  private void begin() throws Unreadable {
    switch (xml.name()) {
      case "PhysicalBox" -> size = size(xml);
      case "Template" -> templates.add(Objects.requireNonNullElse(xml.attribute("TemplateID"), ""));
      case "TextObject" -> {
        boundary = numbers("Boundary", 4, new double[] {0, 0, 0, 0});
        matrix = numbers("CTM", 6, UPRIGHT);
        fontSize = numbers("Size", 1, new double[] {3.5})[0];
        visible = !"false".equals(xml.attribute("Visible"));
      }
      case "TextCode" -> code();
      default -> {}
    }
  }

  /** The width and height of the box just begun, in points; null if it has none. */
  static double @Nullable [] size(Xml xml) throws Unreadable {
    String box = content(xml);
    double[] numbers = numbers(box, 4);
    return numbers == null || numbers[2] <= 0 || numbers[3] <= 0
        ? null
        : new double[] {numbers[2] * POINTS, numbers[3] * POINTS};
  }

  /** The characters of the element just begun. */
  static String content(Xml xml) throws Unreadable {
    var text = new StringBuilder();
    for (int event = xml.next(); event == Xml.CHARACTERS; event = xml.next())
      text.append(xml.text());
    return text.toString();
  }

  private double[] numbers(String attribute, int count, double[] otherwise) {
    double[] numbers = numbers(Objects.requireNonNullElse(xml.attribute(attribute), ""), count);
    return numbers == null ? otherwise : numbers;
  }

  private static double @Nullable [] numbers(String text, int count) {
    String[] words = text.strip().split("\\s+", count + 1);
    if (words.length < count) return null;
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      Double number = number(words[i]);
      if (number == null) return null;
      numbers[i] = number;
    }
    return numbers;
  }

  private static @Nullable Double number(String word) {
    try {
      double number = Double.parseDouble(word);
      // Larger than any page: such text stands nowhere.
      return Math.abs(number) < 1e6 ? number : null;
    } catch (NumberFormatException none) {
      return null;
    }
  }

  private void code() throws Unreadable {
    double x = numbers("X", 1, new double[] {0})[0];
    double y = numbers("Y", 1, new double[] {0})[0];
    String deltaX = Objects.requireNonNullElse(xml.attribute("DeltaX"), "");
    String deltaY = Objects.requireNonNullElse(xml.attribute("DeltaY"), "");
    String text = content(xml);
    if (!visible || text.isBlank()) return;
    if (Math.abs(matrix[1]) > 0.1 * Math.abs(matrix[0]) && !turned()) {
      slanted++;
      return;
    }
    int characters = text.codePointCount(0, text.length());
    double[] across = steps(deltaX, characters);
    double[] down = steps(deltaY, characters);
    double size = fontSize * Math.hypot(matrix[2], matrix[3]) * POINTS;
    int n = 0;
    for (int i = 0; i < text.length(); n++) {
      int letter = text.codePointAt(i);
      String shown = Character.toString(letter);
      i += shown.length();
      double width = letter < 0x2000 ? fontSize / 2 : fontSize;
      boolean known = !Double.isNaN(across[n]);
      double step = known ? across[n] : deltaY.isEmpty() ? width : 0;
      if (known && step > 0 && step < fontSize * 1.2) width = step;
      double left = boundary[0] + matrix[0] * x + matrix[2] * y + matrix[4];
      double top = boundary[1] + matrix[1] * x + matrix[3] * y + matrix[5];
      glyphs.add(
          new PageGlyph(
              shown, left * POINTS, top * POINTS, width * Math.abs(matrix[0]) * POINTS, size));
      x += step;
      y += Double.isNaN(down[n]) ? 0 : down[n];
    }
  }

  /** By a right angle: a page that lies on its side. */
  private boolean turned() {
    return Math.abs(matrix[0]) < 0.01 * Math.abs(matrix[1]);
  }

  /** How far each character is from the next; NaN where it is not said. {@code g 3 5.5} repeats. */
  private static double[] steps(String deltas, int characters) {
    double[] steps = new double[characters];
    java.util.Arrays.fill(steps, Double.NaN);
    String[] words = deltas.strip().split("\\s+");
    int n = 0;
    for (int i = 0; i < words.length && n < characters; i++) {
      int times = 1;
      if (words[i].equals("g") && i + 2 < words.length) {
        Double count = number(words[i + 1]);
        times = count == null ? 0 : (int) Math.clamp(count, 0, characters);
        i += 2;
      }
      Double step = number(words[i]);
      if (step == null) break;
      for (int k = 0; k < times && n < characters; k++) steps[n++] = step;
    }
    return steps;
  }
}
