package zhengnuo.reading.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.Section;
import zhengnuo.reading.outline.SectionKind;
import zhengnuo.reading.outline.SectionRole;

/** Facts of single made-up sentences, one a line of {@code fact-cases.tsv}. */
class FactsTest {
  @ParameterizedTest
  @MethodSource("cases")
  void reads_the_facts_of_a_sentence(String sentence, SectionRole role, List<String> expected)
      throws Unreadable {
    Document document = Documents.read("云溪县.txt", sentence.getBytes(StandardCharsets.UTF_8));
    int length = document.mended().length;
    var outline =
        new Outline(
            List.of(new Section(0, 1, 0, 0, length, SectionKind.SHIFT, null, "", "", role, 0)),
            List.of(new Outline.Report(0, length, "", null, null, null)),
            new int[] {0, length});
    List<String> found =
        Facts.of(document, outline, Lexicon.bundled(), OptionalInt.of(2031), false).stream()
            .map(fact ->
                String.join(
                    " / ",
                    fact.text(),
                    fact.subject(),
                    fact.value(),
                    fact.unit(),
                    fact.measure().id,
                    fact.modality().id,
                    fact.bound().id))
            .toList();
    assertThat(found).containsExactlyElementsOf(expected);
  }

  static Stream<Object[]> cases() throws IOException {
    var file = FactsTest.class.getResourceAsStream("fact-cases.tsv");
    if (file == null) throw new AssertionError("fact-cases.tsv is missing");
    try (var lines = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return lines.readAllLines().stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .<Object[]>map(cells ->
              new Object[] {
                cells[0], SectionRole.valueOf(cells[1]), Stream.of(cells).skip(2).toList()
              })
          .toList()
          .stream();
    }
  }
}
