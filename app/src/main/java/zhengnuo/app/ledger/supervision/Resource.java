package zhengnuo.app.ledger.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text files that come with the program. */
final class Resource {
  private Resource() {}

  /** The text of the file {@code name} at the root of the class path, empty if there is none. */
  static Optional<String> text(String name) {
    try (var in = Resource.class.getResourceAsStream("/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
