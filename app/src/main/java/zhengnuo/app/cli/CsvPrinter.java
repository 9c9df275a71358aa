package zhengnuo.app.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.Reading;
import zhengnuo.reading.document.Unreadable;

/**
 * CSV as RFC 4180 has it, with the byte order mark without which Excel takes it for GBK. A cell
 * that Excel would run as a formula is written with an apostrophe before it.
 */
final class CsvPrinter implements Printer {
  private final PrintStream out;
  private boolean headed;

  CsvPrinter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void read(@Nullable String file, Reading reading, Listing listing) {
    rows(file, listing);
  }

  void rows(@Nullable String file, Listing listing) {
    var text = new StringBuilder();
    if (!headed) {
      text.append('\ufeff');
      if (file != null) text.append("file,");
      text.append(String.join(",", listing.names())).append("\r\n");
      headed = true;
    }
    for (@Nullable Object[] row : listing.rows()) {
      if (file != null) cell(text, file).append(',');
      for (int i = 0; i < row.length; i++) {
        if (i > 0) text.append(',');
        cell(text, row[i]);
      }
      text.append("\r\n");
    }
    out.print(text);
  }

  @Override
  public void refused(String file, Unreadable refusal) {
    var text = new StringBuilder(headed ? "" : "\ufeff");
    cell(text, file).append(',');
    cell(text, refusal.code()).append(',');
    cell(text, refusal.what() + refusal.remedy()).append("\r\n");
    out.print(text);
  }

  private static StringBuilder cell(StringBuilder to, @Nullable Object value) {
    String text = Printer.text(value);
    if (value instanceof String && formula(text)) text = "'" + text;
    boolean quoted = false;
    for (int i = 0; i < text.length() && !quoted; i++)
      quoted = ",\"\r\n".indexOf(text.charAt(i)) >= 0;
    return quoted ? to.append('"').append(text.replace("\"", "\"\"")).append('"') : to.append(text);
  }

  /** Begins as a formula does and is no negative number. */
  private static boolean formula(String text) {
    if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0) return false;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9' || c == '.' || c == '-')) return true;
    }
    return text.charAt(0) != '-' || text.length() == 1;
  }
}
