package zhengnuo.reading.document;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Excel's xlsx: the used cells of every worksheet in the workbook's order, as they are shown.
 * Nothing is computed, run or fetched; hidden sheets, rows and columns are read and marked.
 */
final class Xlsx {
  private final Zip zip;
  private final Extract extract = new Extract();
  private final Formulas formulas = new Formulas();

  private Xlsx(Zip zip) {
    this.zip = zip;
  }

  /** Whether the package is a workbook. */
  static boolean is(Zip zip) throws Unreadable {
    return workbook(zip) != null || zip.has("xl/workbook.bin");
  }

  /**
   * @throws Unreadable if the workbook is damaged or goes beyond the limits; {@code xlsb} for the
   *     binary kind
   */
  static Extract read(Zip zip) throws Unreadable {
    String workbook = workbook(zip);
    if (workbook == null)
      throw new Unreadable("xlsb", "这是二进制 Excel 表格（xlsb）。", "", "请用 Excel 打开，另存为 xlsx 后再上传。");
    var xlsx = new Xlsx(zip);
    xlsx.sheets(workbook);
    xlsx.drawings();
    xlsx.notes();
    return xlsx.extract;
  }

  private static @Nullable String workbook(Zip zip) throws Unreadable {
    if (zip.has("xl/workbook.xml")) return "xl/workbook.xml";
    String main = Relations.mainPart(zip);
    return main != null && main.startsWith("xl/") && main.endsWith(".xml") && zip.has(main)
        ? main
        : null;
  }

  private void sheets(String workbook) throws Unreadable {
    Map<String, String> parts = new HashMap<>();
    String strings = "";
    String styles = "";
    for (Relations.Relation relation : Relations.of(zip, workbook)) {
      switch (relation.type()) {
        case "worksheet" -> parts.put(relation.id(), relation.target());
        case "sharedStrings" -> strings = relation.target();
        case "styles" -> styles = relation.target();
        default -> {}
      }
    }
    boolean since1904 = false;
    List<String> wanted = new ArrayList<>();
    List<Sheet> sheets = new ArrayList<>();
    try (var xml = new Xml(opened(workbook), workbook)) {
      for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next()) {
        if (event != Xml.START_ELEMENT) continue;
        if (xml.name().equals("workbookPr")) since1904 = yes(xml.attribute("date1904"));
        if (!xml.name().equals("sheet")) continue;
        // r:id; the sheet's other number is called sheetId.
        String part = parts.get(Objects.requireNonNullElse(xml.attribute("id"), ""));
        String state = Objects.requireNonNullElse(xml.attribute("state"), "visible");
        String name = Objects.requireNonNullElse(xml.attribute("name"), "");
        if (part == null) continue;
        wanted.add(part);
        sheets.add(new Sheet(name, !state.equals("visible")));
      }
    }
    var values = new XlsxValues(strings(strings), XlsxStyles.read(zip, styles), since1904);
    for (int i = 0; i < sheets.size(); i++) {
      InputStream in = zip.open(wanted.get(i));
      if (in == null) continue;
      try (var xml = new Xml(in, wanted.get(i))) {
        new XlsxSheet(xml, sheets.get(i), values, formulas).read();
      }
      sheets.get(i).write(extract);
    }
  }

  private InputStream opened(String part) throws Unreadable {
    InputStream in = zip.open(part);
    if (in == null) throw Sheet.damaged();
    return in;
  }

  private static boolean yes(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  /** The texts that cells share, by their number. */
  private List<String> strings(String part) throws Unreadable {
    List<String> strings = new ArrayList<>();
    InputStream in = part.isEmpty() ? null : zip.open(part);
    if (in == null) return strings;
    try (var xml = new Xml(in, part)) {
      long characters = 0;
      var text = new StringBuilder();
      for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next()) {
        if (event == Xml.START_ELEMENT) {
          if (xml.name().equals("si")) text.setLength(0);
          else if (xml.name().equals("rPh")) xml.skip();
          else if (xml.name().equals("t")) content(xml, text);
        } else if (event == Xml.END_ELEMENT && xml.name().equals("si")) {
          characters += text.length();
          if (characters > Limits.CHARACTERS) throw Limits.tooLong(characters);
          if (strings.size() >= Limits.CELLS) throw Limits.tooManyCells();
          strings.add(text.toString());
        }
      }
    }
    return strings;
  }

  /** Adds the characters of the element just begun. */
  static void content(Xml xml, StringBuilder to) throws Unreadable {
    for (int event = xml.next(); event == Xml.CHARACTERS; event = xml.next()) {
      if ((long) to.length() + xml.text().length() > Limits.CHARACTERS)
        throw Limits.tooLong(to.length());
      to.append(xml.text());
    }
  }

  /** Words in text boxes and shapes, behind all cells. */
  private void drawings() throws Unreadable {
    List<String> parts = new ArrayList<>();
    for (String name : zip.names())
      if (name.startsWith("xl/drawings/drawing") && name.endsWith(".xml")) parts.add(name);
    parts.sort(null);
    int boxes = 0;
    for (String part : parts) {
      var line = new StringBuilder();
      try (var xml = new Xml(opened(part), part)) {
        for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next()) {
          if (event == Xml.START_ELEMENT && xml.name().equals("txBody")) boxes++;
          else if (event == Xml.START_ELEMENT && xml.name().equals("t")) content(xml, line);
          else if (event == Xml.END_ELEMENT && xml.name().equals("p")) {
            if (!line.toString().isBlank()) extract.line("文本框" + boxes, line.toString().strip());
            line.setLength(0);
          }
        }
      }
    }
  }

  private void notes() {
    formulas.notes(extract);
    boolean comments = false;
    boolean outside = false;
    boolean embedded = false;
    for (String name : zip.names()) {
      comments |= name.startsWith("xl/comments") || name.startsWith("xl/threadedComments");
      outside |= name.startsWith("xl/externalLinks/");
      embedded |= name.startsWith("xl/embeddings/") || name.startsWith("xl/activeX/");
    }
    if (comments) extract.notes.add("单元格的批注不作正文。");
    if (outside) extract.notes.add("表格引用了其他文件，没有打开，按存下的值读取。");
    if (embedded) extract.notes.add("嵌入的对象和控件没有打开。");
    if (zip.has("xl/vbaProject.bin")) extract.notes.add("文件带有宏，没有运行。");
  }
}
