package zhengnuo.reading.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.lexicon.Lexicon;

/** Outlines of made-up reports: headings of every style, roles, years, reports of one file. */
class OutlinesTest {
  private static final String BODY = "全县上下齐心协力，各项工作都取得了实实在在的进展，群众看在眼里、记在心上。";

  private static final String REPORT =
      """
      云溪县人民政府工作报告
      ——2031年1月9日在云溪县第十九届人民代表大会第五次会议上
      县长 某人
      各位代表：
      现在，我代表县人民政府向大会报告工作，请予审议。
      一、2030年工作回顾
      过去的一年，我们迎难而上。BODY
      （一）产业发展提质增效
      工业经济稳步回升。BODY
      农业基础不断夯实。BODY
      （二）民生福祉持续改善
      一是就业更加充分。BODY二是教育更加公平。BODY
      各位代表，成绩来之不易。我代表县人民政府，表示衷心的感谢！
      同时，我们也清醒地看到，发展不足仍是最大的县情。
      二、2031年工作安排
      2031年是“十六五”规划的开局之年。做好今年工作的总体要求是：坚持稳中求进。
      今年经济社会发展的主要预期目标是：生产总值增长6%。
      围绕上述目标，重点抓好以下工作：
      （一）做强工业
      1．壮大主导产业。BODY
      2．培育新兴产业。BODY
      ——抓好园区建设。BODY
      （二）全面加强政府自身建设
      坚持依法行政。BODY
      各位代表！
      让我们团结一心，为建设美好云溪而奋斗！
      名词解释
      1.一网通办：指政务服务在一个平台上办理。
      """
          .replace("BODY", BODY);

  private static Document document(String text) {
    try {
      return Documents.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    } catch (Unreadable unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Outline outline(String text) {
    return Outlines.of(document(text), Lexicon.bundled());
  }

  private static List<String> lines(Outline outline) {
    List<String> lines = new ArrayList<>();
    for (Section section : outline.sections())
      lines.add(
          section.kind().id
              + " "
              + section.level()
              + " "
              + section.role().id
              + " "
              + section.title());
    return lines;
  }

  @Test
  void a_whole_report_has_its_headings_and_roles() {
    assertThat(lines(outline(REPORT)))
        .containsExactly(
            "report 0 opening 云溪县人民政府工作报告",
            "section 1 review 一、2030年工作回顾",
            "section 2 review （一）产业发展提质增效",
            "item 3 review 工业经济稳步回升。",
            "item 3 review 农业基础不断夯实。",
            "section 2 review （二）民生福祉持续改善",
            "item 3 review 一是就业更加充分。",
            "item 3 review 二是教育更加公平。",
            "shift null experience 各位代表，成绩来之不",
            "shift null problems 同时，我们也清醒地看",
            "section 1 opening 二、2031年工作安排",
            "shift null requirements 做好今年工作的总体要",
            "shift null targets 今年经济社会发展的主",
            "shift null plans 围绕上述目标，重点抓",
            "section 2 plans （一）做强工业",
            "section 2 plans 1．壮大主导产业。",
            "section 2 plans 2．培育新兴产业。",
            "item 3 plans ——抓好园区建设。",
            "section 2 self_building （二）全面加强政府自身建设",
            "item 3 self_building 坚持依法行政。",
            "shift null closing 各位代表！\n让我们团");
  }

  @Test
  void the_years_come_from_the_date_and_the_headings() {
    Outline.Report report = outline(REPORT).reports().getFirst();
    assertThat(report.title()).isEqualTo("云溪县人民政府工作报告");
    assertThat(report.reportYear()).isEqualTo(2031);
    assertThat(report.reviewYear()).isEqualTo(2030);
    assertThat(report.planYear()).isEqualTo(2031);
  }

  @Test
  void a_report_given_at_the_years_end_plans_the_next() {
    Outline.Report report =
        outline(REPORT.replace("2031年1月9日", "2030年12月20日")).reports().getFirst();
    assertThat(report.reportYear()).isEqualTo(2030);
    assertThat(report.reviewYear()).isEqualTo(2030);
    assertThat(report.planYear()).isEqualTo(2031);
  }

  @Test
  void where_the_text_is_silent_no_year_is_made_up() {
    Outline.Report report = outline("政府工作报告\n各位代表：\n" + BODY + "\n").reports().getFirst();
    assertThat(report.reportYear()).isNull();
    assertThat(report.planYear()).isNull();
  }

  @Test
  void a_collection_is_split_and_what_stands_before_it_belongs_to_none() {
    String part = "一年来，" + BODY + "\n（一）工业向好\n" + BODY + "\n";
    Outline outline = outline("县长政府工作报告三篇\n" + BODY + "\n政府工作报告篇一\n" + part + "政府工作报告篇二\n" + part);
    assertThat(outline.reports()).hasSize(2);
    assertThat(outline.sections().getFirst().title()).isEqualTo("政府工作报告篇一");
    assertThat(outline.at(0)).isNull();
    assertThat(outline.sections().getLast().report()).isEqualTo(1);
  }

  @Test
  void sections_cover_the_report_without_gap_and_map_to_the_stored_text() {
    Document document = document(REPORT);
    Outline outline = Outlines.of(document, Lexicon.bundled());
    List<Section> sections = outline.sections();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      assertThat(section.bodyFrom()).isBetween(section.from(), section.to());
      assertThat(document.stored().substring(section.start(), section.end()))
          .isEqualTo(section.title());
      int end = i + 1 < sections.size() ? sections.get(i + 1).from() : document.mended().length;
      assertThat(section.to()).isEqualTo(end);
    }
  }

  @Test
  void chapters_without_numbers_stand_above_numbered_sections() {
    String text =
        "2031年政府工作报告\n各位代表：\n现在报告工作，请予审议。\n2030年工作回顾\n一、产业向好\n"
            + BODY
            + "\n2031年重点工作\n一、做强工业\n"
            + BODY
            + "\n";
    assertThat(lines(outline(text)))
        .contains(
            "section 1 review 2030年工作回顾",
            "section 2 review 一、产业向好",
            "section 1 plans 2031年重点工作",
            "section 2 plans 一、做强工业");
  }

  @Test
  void what_looks_like_a_heading_is_none() {
    String text =
        "政府工作报告\n各位代表：\n一、2030年工作回顾\n民生没有小事，枝叶总关情。"
            + BODY
            + "\n我们坚持问需于民。"
            + BODY
            + "\n2.5公里的滨江路建成。"
            + BODY
            + "\n一是经济总量不大；二是结构不优；三是作风不实。\n";
    assertThat(outline(text).sections()).hasSize(2);
  }

  @Test
  void sentences_end_behind_their_closing_quotation_marks() {
    String text = "群众说：“路修好了。”大家都笑了！\n工业向好；农业增收。\n";
    Document document = document(text);
    Outline outline = Outlines.of(document, Lexicon.bundled());
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < outline.sentences().length; i += 2)
      sentences.add(
          new String(
              document.mended(),
              outline.sentences()[i],
              outline.sentences()[i + 1] - outline.sentences()[i]));
    assertThat(sentences).containsExactly("群众说：“路修好了。”", "大家都笑了！", "工业向好；农业增收。");
  }

  @Test
  void a_text_that_is_no_report_still_has_one_report_over_all_of_it() {
    Outline outline = outline("取面粉一斤，加水和匀。\n");
    assertThat(outline.reports()).hasSize(1);
    assertThat(outline.reports().getFirst().title()).isEmpty();
    for (Section section : outline.sections())
      assertThat(section.kind()).isEqualTo(SectionKind.SHIFT);
  }
}
