package zhengnuo.reading.document;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** The numbers that a browser shows before the items of a list. */
final class HtmlList {
  private final String format;
  private int number;

  HtmlList(Element list) {
    format = format(list);
    number = number(list.attr("start"), 1) - 1;
  }

  private static String format(Element list) {
    String style = list.attr("style").toLowerCase(Locale.ROOT);
    if (!list.normalName().equals("ol") || style.contains("none")) return "";
    if (style.contains("cjk-ideographic") || style.contains("simp-chinese"))
      return "chineseCounting";
    return switch (list.attr("type")) {
      case "a" -> "lowerLetter";
      case "A" -> "upperLetter";
      case "i" -> "lowerRoman";
      case "I" -> "upperRoman";
      default -> "decimal";
    };
  }

  private static int number(String written, int otherwise) {
    try {
      return Integer.parseInt(written.strip());
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  /** The number of the next item with its mark; empty in a list without numbers. */
  String next(Element item) {
    number = number(item.attr("value"), number + 1);
    if (format.isEmpty()) return "";
    String written = ListNumbers.bundled().written(format, number);
    return written + (format.equals("chineseCounting") ? "、" : ".");
  }
}
