package zhengnuo.reading.document;

import java.io.InputStream;
import java.util.Objects;

/** What a Word package holds besides its text: never run and never fetched, but said. */
final class DocxParts {
  private DocxParts() {}

  static void note(Zip zip, String folder, String main, Extract to) throws Unreadable {
    if (zip.has(folder + "vbaProject.bin")) to.notes.add("文件带有宏，没有运行。");
    int controls = 0;
    for (String name : zip.names())
      if (name.startsWith(folder + "activeX/") && name.endsWith(".xml")) controls++;
    to.note(controls, "文件带有%s个控件（ActiveX），没有运行。");
    String file = main.substring(folder.length());
    to.note(outside(zip, folder + "_rels/" + file + ".rels"), "文件链接到%s处外部的图片或对象，没有访问。");
    to.note(outside(zip, folder + "_rels/settings.xml.rels"), "文件引用了%s个外部模板，没有访问。");
  }

  /**
   * How many relations of a part lead outside and are no hyperlink, which nobody follows unasked.
   */
  private static int outside(Zip zip, String part) throws Unreadable {
    InputStream in = zip.open(part);
    if (in == null) return 0;
    int outside = 0;
    try (var xml = new Xml(in, part)) {
      for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next()) {
        if (event != Xml.START_ELEMENT || !"External".equals(xml.attribute("TargetMode"))) continue;
        if (!Objects.requireNonNullElse(xml.attribute("Type"), "").endsWith("/hyperlink"))
          outside++;
      }
    }
    return outside;
  }
}
