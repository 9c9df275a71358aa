package zhengnuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document of {@code docs/tables} that the code prints; a test holds it to that. */
public final class PrintedTable {
  private PrintedTable() {}

  /**
   * @param name of the file
   * @param printed what the code says today; left in {@code target} to be copied
   */
  public static void assertUpToDate(String name, String printed) throws IOException {
    Path target = Path.of("target", name);
    Files.createDirectories(Path.of("target"));
    Files.writeString(target, printed);
    assertThat(Path.of("..", "docs", "tables", name))
        .as("copy app/%s to docs/tables/ after reading the difference", target)
        .exists()
        .content()
        .isEqualTo(printed);
  }
}
