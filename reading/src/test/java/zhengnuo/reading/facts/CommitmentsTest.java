package zhengnuo.reading.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void an_explanation_names_rule_and_word_of_every_field() throws Unreadable {
    assertThat(explain("年内力争新建农村公路20公里，提升出行服务水平。"))
        .containsExactly(
            "范围：分句由「新建」带起，并入「提升出行服务」（只说成效：「提升」「水平」）；"
                + "动词：「新建」（commitverbs 词表，带数即为硬任务的一类）；"
                + "时限：「年内」写在本项（deadlines 词表）；"
                + "力度：力争，「力争」定力度；"
                + "可核查：是，有时限「年内」；"
                + "标题：自动词「新建」起取第一分句");
  }

  @Test
  void an_explanation_names_what_governs_from_an_earlier_clause() throws Unreadable {
    assertThat(explain("力争年内新建粮仓2座，改造粮仓3座。").get(1))
        .contains("时限：「年内」写在前文，管到本项", "力度：力争，前文「力争」管到本项");
  }

  @Test
  void an_explanation_stands_only_where_it_is_asked_for() throws Unreadable {
    assertThat(read("年内新建农村公路20公里。", SectionRole.PLANS).getFirst().explanation()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "为特困人员和留守儿童提供上门服务。,特困人员、留守儿童",
    "实施管网改造，惠及1.2万户居民。,1.2万户、居民",
    "居民消费价格涨幅控制在3%左右。,''",
    "新建冷库3座。,''"
  })
  void names_the_people_whom_a_promise_serves(String sentence, String people) throws Unreadable {
    assertThat(read(sentence, SectionRole.PLANS).getFirst().beneficiaries()).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource({
    "新建冷库3座。,新建,冷库3座",
    "粮食总产增长2%。,增长,粮食总产",
    "对漏损严重的管网进行改造。,进行,漏损严重的管网",
    "青禾园区全部投产。,'',青禾园区全部投产"
  })
  void parts_verb_and_object(String sentence, String verb, String object) throws Unreadable {
    Commitment commitment = read(sentence, SectionRole.TARGETS).getFirst();
    assertThat(commitment.verb()).isEqualTo(verb);
    assertThat(commitment.object()).isEqualTo(object);
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
    Outline outline = outline(document, role);
    return Commitments.of(document, outline, facts(document, outline), Lexicon.bundled(), false);
  }

  private static List<String> explain(String sentence) throws Unreadable {
    Document document = document(sentence);
    Outline outline = outline(document, SectionRole.PLANS);
    return Commitments.of(document, outline, facts(document, outline), Lexicon.bundled(), true)
        .stream()
        .map(Commitment::explanation)
        .toList();
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

  private static Facts facts(Document document, Outline outline) {
    return Facts.of(document, outline, Lexicon.bundled(), OptionalInt.empty(), false);
  }
}
