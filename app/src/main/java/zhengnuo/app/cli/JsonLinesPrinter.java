package zhengnuo.app.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.Reading;
import zhengnuo.reading.document.Unreadable;

/** One JSON object a line. */
final class JsonLinesPrinter implements Printer {
  private final PrintStream out;

  JsonLinesPrinter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void read(@Nullable String file, Reading reading, Listing listing) {
    var lines = new StringBuilder();
    for (@Nullable Object[] row : listing.rows()) {
      Json.object(lines, file, listing, row);
      lines.append('\n');
    }
    out.print(lines);
  }

  @Override
  public void refused(String file, Unreadable refusal) {
    var line = new StringBuilder();
    Json.refusal(line, file, refusal);
    out.print(line.append('\n'));
  }
}
