package zhengnuo.reading.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Builds a pdf by hand: its one font maps every code to the character of that number. */
final class PdfFile {
  static final double WIDTH = 600;
  static final double HEIGHT = 800;

  private final List<String> pages = new ArrayList<>();
  private final List<String> rotations = new ArrayList<>();
  private final StringBuilder content = new StringBuilder();
  private boolean mapped = true;
  private boolean vertical;
  private String catalog = "";

  /** Characters at a place counted from the page's top left. */
  PdfFile text(double x, double y, double size, String words) {
    content.append("BT /F1 %s Tf 1 0 0 1 %s %s Tm <".formatted(size, x, HEIGHT - y));
    for (char c : words.toCharArray()) content.append("%04x".formatted((int) c));
    content.append("> Tj ET\n");
    return this;
  }

  /** Lines one below the other. */
  PdfFile lines(double x, double y, double size, String... lines) {
    for (int i = 0; i < lines.length; i++) text(x, y + i * size * 1.5, size, lines[i]);
    return this;
  }

  /** Operators of the page's content as they stand. */
  PdfFile raw(String operators) {
    content.append(operators).append('\n');
    return this;
  }

  PdfFile endPage() {
    return endPage(0);
  }

  PdfFile endPage(int rotation) {
    pages.add(content.toString());
    rotations.add(rotation == 0 ? "" : "/Rotate " + rotation);
    content.setLength(0);
    return this;
  }

  /** Leaves out what the codes mean. */
  PdfFile unmapped() {
    mapped = false;
    return this;
  }

  PdfFile vertical() {
    vertical = true;
    return this;
  }

  /** Entries of the catalog as they stand. */
  PdfFile catalog(String entries) {
    catalog = entries;
    return this;
  }

  byte[] bytes() {
    List<String> objects = new ArrayList<>();
    var kids = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) kids.append(6 + 2 * i).append(" 0 R ");
    objects.add("<</Type/Catalog/Pages 2 0 R" + catalog + ">>");
    objects.add("<</Type/Pages/Kids[" + kids + "]/Count " + pages.size() + ">>");
    objects.add(
        "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-"
            + (vertical ? "V" : "H")
            + "/DescendantFonts[4 0 R]"
            + (mapped ? "/ToUnicode 5 0 R" : "")
            + ">>");
    objects.add(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>");
    objects.add(stream(map()));
    for (int i = 0; i < pages.size(); i++) {
      objects.add(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s %s]%s/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
              .formatted(WIDTH, HEIGHT, rotations.get(i), 7 + 2 * i));
      objects.add(stream(pages.get(i)));
    }
    var file = new StringBuilder("%PDF-1.7\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(file.length());
      file.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
    }
    int table = file.length();
    file.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
    for (int offset : offsets) file.append("%010d 00000 n \n".formatted(offset));
    file.append(
        "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, table));
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String stream(String content) {
    return "<</Length %d>>stream\n%s\nendstream".formatted(content.length(), content);
  }

  private static String map() {
    var map =
        new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <ffff> endcodespacerange\n");
    for (int block = 0; block < 256; block += 64) {
      map.append("64 beginbfrange\n");
      for (int high = block; high < block + 64; high++)
        map.append("<%02x00> <%02xff> <%02x00>\n".formatted(high, high, high));
      map.append("endbfrange\n");
    }
    return map.append("endcmap end end").toString();
  }
}
