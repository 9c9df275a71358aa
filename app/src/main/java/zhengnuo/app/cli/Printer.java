package zhengnuo.app.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.Reading;
import zhengnuo.reading.document.Unreadable;

/** One way of showing what was read, file after file. */
interface Printer {
  /**
   * @param file as given on the command line; null where it is the only one and data does not say
   *     it
   */
  void read(@Nullable String file, Reading reading, Listing listing);

  /** A file among many that could not be read: a line with its code. */
  void refused(String file, Unreadable refusal);

  /** After the last file. */
  default void end() {}

  /** The formats by the name typed after {@code --format}. */
  enum Kind {
    TABLE,
    JSON,
    JSONL,
    CSV,
    HTML;

    final String id = name().toLowerCase(Locale.ROOT);

    Printer on(PrintStream out, boolean terminal) {
      return switch (this) {
        case TABLE -> new TablePrinter(out, terminal);
        case JSON -> new JsonPrinter(out);
        case JSONL -> new JsonLinesPrinter(out);
        case CSV -> new CsvPrinter(out);
        case HTML -> new HtmlPrinter(out);
      };
    }
  }

  /** A value as text; nothing where nothing is known. */
  static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
