package zhengnuo.reading.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One pass over a worksheet's part: its used cells, what is hidden, what is merged. */
final class XlsxSheet {
  private final Xml xml;
  private final Sheet sheet;
  private final XlsxValues values;
  private final Formulas formulas;

  private int row = -1;
  private int column = -1;
  private int merges;

  // The cell being read.
  private String type = "n";
  private @Nullable String style;
  private boolean formula;
  private boolean valued;
  private final StringBuilder value = new StringBuilder();

  XlsxSheet(Xml xml, Sheet sheet, XlsxValues values, Formulas formulas) {
    this.xml = xml;
    this.sheet = sheet;
    this.values = values;
    this.formulas = formulas;
  }

  void read() throws Unreadable {
    for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next()) {
      if (event == Xml.START_ELEMENT) begin();
      else if (event == Xml.END_ELEMENT && xml.name().equals("c")) endCell();
    }
  }

  private void begin() throws Unreadable {
    switch (xml.name()) {
      case "col" -> {
        if (yes("hidden")) sheet.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
      }
      case "row" -> {
        row = xml.attribute("r") == null ? row + 1 : xml.number("r", 0) - 1;
        if (row < 0 || row >= Sheet.ROWS) throw Sheet.damaged();
        column = -1;
        if (yes("hidden")) sheet.hideRow(row);
      }
      case "c" -> {
        String at = xml.attribute("r");
        if (at == null) column++;
        else {
          row = row(at);
          column = column(at);
        }
        type = Objects.requireNonNullElse(xml.attribute("t"), "n");
        style = xml.attribute("s");
        formula = false;
        valued = false;
        value.setLength(0);
      }
      case "f" -> {
        formula = true;
        xml.skip();
      }
      case "v", "t" -> {
        valued = true;
        Xlsx.content(xml, value);
      }
      // Readings of Japanese names, and what stands on paper above and below the sheet.
      case "rPh", "headerFooter" -> xml.skip();
      case "mergeCell" -> merge(Objects.requireNonNullElse(xml.attribute("ref"), ""));
      default -> {}
    }
  }

  private boolean yes(String attribute) {
    String value = xml.attribute(attribute);
    return "1".equals(value) || "true".equals(value);
  }

  private void endCell() throws Unreadable {
    if (formula && (!valued || value.isEmpty() && !type.equals("str"))) {
      formulas.empty(sheet.place(row, column));
      return;
    }
    if (!valued) return;
    if (formula) formulas.stored();
    String text = value.toString();
    String shown =
        switch (type) {
          case "s" -> values.shared(text);
          case "str", "inlineStr" -> text;
          case "b" -> text.strip().equals("1") ? "是" : "否";
          case "d" -> text.endsWith("T00:00:00") ? text.substring(0, 10) : text.replace('T', ' ');
          case "e" -> {
            formulas.wrong(sheet.place(row, column));
            yield "";
          }
          default -> text.isBlank() ? "" : values.number(text, style);
        };
    sheet.cell(row, column, clean(shown));
  }

  /** Excel writes control characters as _x000D_; here they are no text. */
  private static String clean(String text) {
    return text.contains("_x") ? text.replace("_x000D_", "").replace("_x000a_", "\n") : text;
  }

  private void merge(String range) throws Unreadable {
    int colon = range.indexOf(':');
    if (colon < 0) return;
    if (++merges > Limits.CELLS) throw Limits.tooManyCells();
    String to = range.substring(colon + 1);
    sheet.merge(row(range.substring(0, colon)), row(to), column(range), column(to));
  }

  /** Of an address such as F12, or its part; counted from 0. */
  private static int column(String address) throws Unreadable {
    int column = 0;
    int i = 0;
    for (; i < address.length() && i < 4; i++) {
      char c = address.charAt(i);
      if (c < 'A' || c > 'Z') break;
      column = column * 26 + c - 'A' + 1;
    }
    if (column == 0) throw Sheet.damaged();
    return column - 1;
  }

  private static int row(String address) throws Unreadable {
    int row = 0;
    int digits = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c >= 'A' && c <= 'Z' && digits == 0) continue;
      if (!Characters.digit(c) || ++digits > 7) throw Sheet.damaged();
      row = row * 10 + c - '0';
    }
    if (row == 0) throw Sheet.damaged();
    return row - 1;
  }
}
