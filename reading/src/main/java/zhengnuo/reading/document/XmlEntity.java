package zhengnuo.reading.document;

import java.nio.charset.StandardCharsets;

/** The five entities of XML and characters by number. */
final class XmlEntity {
  private XmlEntity() {}

  /** The character that an entity stands for, -1 for one that only a document type could define. */
  static int meant(byte[] bytes, int first, int past) {
    String name = new String(bytes, first, past - first, StandardCharsets.ISO_8859_1);
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> name.startsWith("#") ? numbered(name) : -1;
    };
  }

  private static int numbered(String name) {
    boolean hexadecimal = name.startsWith("#x");
    try {
      int code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
      boolean surrogate = code >= 0xd800 && code <= 0xdfff;
      boolean control = code < ' ' && code != '\t' && code != '\n' && code != '\r';
      return control || surrogate || code > 0x10ffff ? '\ufffd' : code;
    } catch (NumberFormatException none) {
      return '\ufffd';
    }
  }
}
