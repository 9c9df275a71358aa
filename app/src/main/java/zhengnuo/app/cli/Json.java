package zhengnuo.app.cli;

import org.jspecify.annotations.Nullable;
import zhengnuo.reading.document.Unreadable;

/**
 * Rows as JSON objects (RFC 8259), appended to a buffer. Written by hand because a JSON library
 * takes longer to load than a report takes to read.
 */
final class Json {
  private Json() {}

  /**
   * One object with the fields of a row.
   *
   * @param file put in front as {@code file}, unless null
   */
  static void object(
      StringBuilder to, @Nullable String file, Listing listing, @Nullable Object[] row) {
    to.append('{');
    if (file != null) {
      to.append("\"file\": ");
      value(to, file);
      to.append(", ");
    }
    for (int i = 0; i < row.length; i++) {
      if (i > 0) to.append(", ");
      to.append('"').append(listing.names().get(i)).append("\": ");
      value(to, row[i]);
    }
    to.append('}');
  }

  /** What a file that could not be read leaves among the lines of the others. */
  static void refusal(StringBuilder to, String file, Unreadable refusal) {
    value(to.append("{\"file\": "), file);
    value(to.append(", \"error\": "), refusal.code());
    value(to.append(", \"what\": "), refusal.what());
    value(to.append(", \"where\": "), refusal.where());
    value(to.append(", \"remedy\": "), refusal.remedy());
    to.append('}');
  }

  static void value(StringBuilder to, @Nullable Object value) {
    if (!(value instanceof String text)) {
      to.append(value);
      return;
    }
    to.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> to.append("\\\"");
        case '\\' -> to.append("\\\\");
        case '\n' -> to.append("\\n");
        case '\r' -> to.append("\\r");
        case '\t' -> to.append("\\t");
        default -> {
          if (c < 0x20 || c == 0x7f || Character.isSurrogate(c) && lone(text, i)) escape(to, c);
          else to.append(c);
        }
      }
    }
    to.append('"');
  }

  /** A surrogate without its other half has no UTF-8 form and would come out as a question mark. */
  private static boolean lone(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static void escape(StringBuilder to, char c) {
    to.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4)
      to.append(Character.forDigit((c >> shift) & 0xf, 16));
  }
}
