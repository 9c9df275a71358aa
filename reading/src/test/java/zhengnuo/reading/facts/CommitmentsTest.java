package zhengnuo.reading.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

/** Promises of single made-up sentences, one a line of {@code commitment-cases.tsv}. */
class CommitmentsTest {
  @ParameterizedTest
  @MethodSource("cases")
  void reads_the_promises_of_a_sentence(String sentence, SectionRole role, List<String> expected)
      throws Unreadable {
    List<String> found = new ArrayList<>();
    for (Commitment commitment : read(sentence, role)) {
      found.add(
          commitment.text()
              + " / "
              + commitment.title()
              + " / "
              + commitment.deadline()
              + " / "
              + commitment.firmness().id
              + " / "
              + (commitment.measurable() ? "measurable" : "general"));
    }
    assertThat(found).containsExactlyElementsOf(expected);
  }

  @Test
  void a_review_promises_nothing() throws Unreadable {
    assertThat(read("新建农村公路20公里。", SectionRole.REVIEW)).isEmpty();
  }

  @Test
  void a_support_is_marked_as_the_weaker_advance() throws Unreadable {
    assertThat(read("鼓励农户发展庭院经济。", SectionRole.PLANS).getFirst().support()).isTrue();
    assertThat(read("推进农村道路建设。", SectionRole.PLANS).getFirst().support()).isFalse();
  }

  @Test
  void an_explanation_stands_only_where_it_is_asked_for() throws Unreadable {
    Document document = document("年内新建农村公路20公里。");
    Outline outline = outline(document, SectionRole.PLANS);
    Lexicon words = Lexicon.bundled();
    assertThat(Commitments.of(document, outline, List.of(), words, true).getFirst().explanation())
        .contains("deadline=own");
    assertThat(Commitments.of(document, outline, List.of(), words, false).getFirst().explanation())
        .isEmpty();
  }

  static Stream<Object[]> cases() throws IOException {
    var file = CommitmentsTest.class.getResourceAsStream("commitment-cases.tsv");
    if (file == null) throw new AssertionError("commitment-cases.tsv is missing");
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

  private static List<Commitment> read(String sentence, SectionRole role) throws Unreadable {
    Document document = document(sentence);
    return Commitments.of(document, outline(document, role), List.of(), Lexicon.bundled(), false);
  }

  private static Document document(String sentence) throws Unreadable {
    return Documents.read("云溪县.txt", sentence.getBytes(StandardCharsets.UTF_8));
  }

  private static Outline outline(Document document, SectionRole role) {
    int length = document.mended().length;
    return new Outline(
        List.of(new Section(0, 1, 0, 0, length, SectionKind.SHIFT, null, "", "", role, 0)),
        List.of(new Outline.Report(0, length, "", null, null, null)),
        new int[] {0, length});
  }
}
