package zhengnuo.app.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.Reading;
import zhengnuo.reading.document.Unreadable;

/** One JSON array of all objects. */
final class JsonPrinter implements Printer {
  private final PrintStream out;
  private boolean begun;

  JsonPrinter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void read(@Nullable String file, Reading reading, Listing listing) {
    var text = new StringBuilder();
    for (@Nullable Object[] row : listing.rows()) {
      next(text);
      Json.object(text, file, listing, row);
    }
    out.print(text);
  }

  @Override
  public void refused(String file, Unreadable refusal) {
    var text = new StringBuilder();
    next(text);
    Json.refusal(text, file, refusal);
    out.print(text);
  }

  @Override
  public void end() {
    out.print(begun ? "\n]\n" : "[]\n");
  }

  private void next(StringBuilder text) {
    text.append(begun ? ",\n  " : "[\n  ");
    begun = true;
  }
}
