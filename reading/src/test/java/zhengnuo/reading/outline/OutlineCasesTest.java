package zhengnuo.reading.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.lexicon.Lexicon;

/** The cases of {@code outline-cases.tsv}: one line for every fault that was found. */
class OutlineCasesTest {
  private static final String PROSE =
      "全县上下齐心协力，各项事业都取得了实实在在的进展，道路更宽了，河水更清了，群众看在眼里、记在心上，大家的日子一天比一天红火。";

  /** As many characters of each title as the expected ones have. */
  private static final int BEGINNING = 5;

  static List<Arguments> cases() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    try (InputStream table = OutlineCasesTest.class.getResourceAsStream("outline-cases.tsv")) {
      byte[] bytes = Objects.requireNonNull(table).readAllBytes();
      for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("# ") || line.startsWith("why\t")) continue;
        String[] cells = line.split("\t", -1);
        cases.add(Arguments.of(cells[0], cells[1], cells[2]));
      }
    }
    return cases;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void the_outline_is_as_expected(String why, String text, String expected) throws Unreadable {
    String report = text.replace("~", PROSE).replace("¶", "\n") + "\n";
    var document = Documents.read("报告.txt", report.getBytes(StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    for (Section section : Outlines.of(document, Lexicon.bundled()).sections()) {
      if (section.kind() == SectionKind.REPORT) continue;
      String title = section.title();
      String beginning = title.substring(0, Math.min(BEGINNING, title.length()));
      lines.add(section.kind().id + " " + section.role().id + " " + beginning);
    }
    assertThat(String.join("¶", lines)).as(why).isEqualTo(beginnings(expected));
  }

  /** The expected titles cut as those that are found. */
  private static String beginnings(String expected) {
    List<String> lines = new ArrayList<>();
    for (String line : expected.split("¶")) {
      String[] parts = line.split(" ", 3);
      lines.add(
          parts.length < 3
              ? line
              : parts[0]
                  + " "
                  + parts[1]
                  + " "
                  + parts[2].substring(0, Math.min(BEGINNING, parts[2].length())));
    }
    return String.join("¶", lines);
  }
}
