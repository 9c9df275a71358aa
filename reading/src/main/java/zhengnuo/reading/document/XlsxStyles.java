package zhengnuo.reading.document;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The number formats of a workbook's styles. */
final class XlsxStyles {
  private XlsxStyles() {}

  /** The format of each style by its number; empty where the workbook has none. */
  static List<CellFormat> read(Zip zip, String part) throws Unreadable {
    List<CellFormat> styles = new ArrayList<>();
    InputStream in = part.isEmpty() ? null : zip.open(part);
    if (in == null) return styles;
    try (var xml = new Xml(in, part)) {
      Map<Integer, CellFormat> formats = new HashMap<>();
      boolean cells = false;
      for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next()) {
        if (event == Xml.END_ELEMENT && xml.name().equals("cellXfs")) cells = false;
        if (event != Xml.START_ELEMENT) continue;
        switch (xml.name()) {
          case "numFmt" ->
              formats.put(
                  xml.number("numFmtId", 0),
                  CellFormat.of(
                      Objects.requireNonNullElse(xml.attribute("formatCode"), "General")));
          case "cellXfs" -> cells = true;
          case "xf" -> {
            if (!cells) continue;
            if (styles.size() >= Limits.CELLS) throw Limits.tooManyCells();
            styles.add(format(formats, xml.number("numFmtId", 0)));
          }
          default -> {}
        }
      }
    }
    return styles;
  }

  private static CellFormat format(Map<Integer, CellFormat> formats, int id) {
    return formats.computeIfAbsent(
        id, any -> Objects.requireNonNullElse(CellFormat.builtIn(id), CellFormat.GENERAL));
  }
}
