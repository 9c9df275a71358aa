package zhengnuo.reading.document;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * OFD, the state's fixed-layout format (GB/T 33190-2016): the text of each page in reading order,
 * without running heads and page numbers. Its parts are plain XML in a zip, so it is read by our
 * own bounded readers; seals, attachments and scripts are never opened.
 */
final class Ofd {
  private static final double[] A4 = {595, 842};

  private final Zip zip;
  private final List<PdfPages.Page> pages = new ArrayList<>();
  private int slanted;

  private Ofd(Zip zip) {
    this.zip = zip;
  }

  /** Whether the package is an OFD. */
  static boolean is(Zip zip) {
    return zip.has("OFD.xml");
  }

  /**
   * @throws Unreadable if it is locked, damaged, without text or beyond the limits
   */
  static Extract read(Zip zip) throws Unreadable {
    if (zip.has("Encryptions.xml")) throw Zip.encrypted();
    var ofd = new Ofd(zip);
    InputStream in = zip.open("OFD.xml");
    if (in == null) throw damaged();
    List<String> roots = new ArrayList<>();
    try (var xml = new Xml(in, "OFD.xml")) {
      for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next())
        if (event == Xml.START_ELEMENT && xml.name().equals("DocRoot"))
          roots.add(resolved("", OfdPage.content(xml).strip()));
    }
    if (roots.isEmpty()) throw damaged();
    for (String root : roots) ofd.document(root);
    Extract extract = Pdf.extract(ofd.pages, 0);
    extract.note(ofd.slanted, "有%s处斜排的文字（水印），不作正文。");
    return extract;
  }

  private static Unreadable damaged() {
    return new Unreadable("ofd-damaged", "文件不完整或已损坏。", "", "请重新下载，或用原来的软件重新导出后再上传。");
  }

  /** A location is relative to the folder of the part that names it. */
  private static String resolved(String part, String location) {
    if (location.startsWith("/")) return location.substring(1);
    return part.substring(0, part.lastIndexOf('/') + 1) + location;
  }

  private InputStream opened(String part) throws Unreadable {
    InputStream in = zip.open(part);
    if (in == null) throw damaged();
    return in;
  }

  private void document(String root) throws Unreadable {
    Map<String, String> templates = new HashMap<>();
    List<String> contents = new ArrayList<>();
    double[] size = A4;
    try (var xml = new Xml(opened(root), root)) {
      for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next()) {
        if (event != Xml.START_ELEMENT) continue;
        String location = Objects.requireNonNullElse(xml.attribute("BaseLoc"), "");
        switch (xml.name()) {
          case "PhysicalBox" -> size = Objects.requireNonNullElse(OfdPage.size(xml), size);
          case "TemplatePage" ->
              templates.put(
                  Objects.requireNonNullElse(xml.attribute("ID"), ""), resolved(root, location));
          case "Page" -> contents.add(resolved(root, location));
          default -> {}
        }
      }
    }
    Map<String, OfdPage> behind = new HashMap<>();
    for (String part : contents) page(part, size, templates, behind);
  }

  private OfdPage page(String part) throws Unreadable {
    try (var xml = new Xml(opened(part), part)) {
      return new OfdPage(xml);
    }
  }

  private void page(
      String part, double[] documentSize, Map<String, String> templates, Map<String, OfdPage> read)
      throws Unreadable {
    OfdPage page = page(part);
    List<PageGlyph> glyphs = new ArrayList<>(page.glyphs);
    slanted += page.slanted;
    for (String id : page.templates) {
      @Nullable String name = templates.get(id);
      if (name == null || !zip.has(name)) continue;
      OfdPage template = read.get(name);
      if (template == null) {
        template = page(name);
        slanted += template.slanted;
        read.put(name, template);
      }
      glyphs.addAll(template.glyphs);
    }
    double[] size = page.size == null ? documentSize : page.size;
    pages.add(
        new PdfPages.Page(pages.size() + 1, size[1], PageLayout.lines(glyphs, size[0]), false));
  }
}
