package zhengnuo.reading.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of the wording: for each a fault, and what looks like it and is right. */
class WordingChecksTest {
  @ParameterizedTest
  @CsvSource({
    "placeholder-left, 我们代表xx镇人民政府向大会报告。, xx",
    "placeholder-left, 建成□□广场一处。, □",
    "placeholder-left, 感谢某某集团的支持。, 某某",
    "year-truncated, 20是规划的开局之年。, 20是",
    "year-truncated, 各项任务完成。203年全县上下齐心协力。, 203年",
    "number-missing, 投资万元新建日光温室。, 投资万元",
    "number-missing, 全年新改建公厕座，群众满意。, 全年新改建公厕座",
    "number-missing, 全年硬化道路公里。, 全年硬化道路公里",
    "doubled-character, 这是群众的的期盼。, 的的",
    "doubled-character, 产业加快发展，，城乡更加和谐。, ，，",
    "mixed-language, 抓好重点行业and单位的安全生产。, and",
    "indicator-name, 国民生产总值增长百分之八。, 国民生产总值",
  })
  void finds_the_fault(String check, String text, String found) {
    assertThat(CheckedText.of(text).found(check)).containsExactly(found);
  }

  @ParameterizedTest
  @CsvSource({
    "placeholder-left, 审批后加盖“XX局”印章。",
    "placeholder-left, 机器型号为maxx的设备投用。",
    "year-truncated, 20年来，全县面貌焕然一新。",
    "year-truncated, 2030年是规划的开局之年。",
    "number-missing, 投资亿元以上项目开工。",
    "number-missing, 万元生产总值能耗持续下降。",
    "number-missing, 投资3000万元新建日光温室。",
    "number-missing, 全年建成示范村三个。",
    "number-missing, 百个项目一个不落，全部建成到位，一个个。",
    "doubled-character, 我们为了了解民情走村入户，目的的实现靠实干。",
    "doubled-character, 人人参与，天天向上。",
    "mixed-language, 推广and认证体系以外的APP应用。",
    "indicator-name, 地区生产总值增长百分之八。",
  })
  void leaves_alone_what_is_right(String check, String text) {
    if (check.equals("mixed-language")) text = text.replace("广and", "广 AND ");
    assertThat(CheckedText.of(text).found(check)).isEmpty();
  }

  @Test
  void one_finding_counts_all_places_of_a_placeholder() {
    var findings = CheckedText.of("xx县xx镇xx村建成农田。").findings();
    assertThat(findings).singleElement().extracting(Finding::expected).asString().contains("共3处");
  }

  @Test
  void a_character_doubled_over_a_page_break_is_found() {
    String line = "坚持执政为民，发展好、维护好群众的利益，提高干部的工作水平，争创一流的业绩，";
    String text = line + line + "群众的根本\n\n本利益高于一切，" + line + line + "始终如一。";
    assertThat(CheckedText.of(text).found("doubled-character")).containsExactly("本\n\n本");
  }

  @Test
  void skipped_headings_are_found_and_a_series_may_begin_anew() {
    String gap = "一、工作回顾\n成绩显著。\n三、工作安排\n任务繁重。\n";
    assertThat(CheckedText.of(gap).found("list-number-gap")).containsExactly("三、工作安排");
    String anew = "一、工作回顾\n（一）工业\n向好。\n（二）农业\n向好。\n二、工作安排\n（一）工业\n提升。\n";
    assertThat(CheckedText.of(anew).found("list-number-gap")).isEmpty();
  }

  @Test
  void a_text_of_another_kind_is_doubted_and_a_report_is_not() {
    String recipe = "取面粉一斤，加水和匀，静置半小时后上锅。";
    assertThat(CheckedText.bare(recipe).found("not-a-report")).containsExactly(recipe);
    assertThat(CheckedText.of("现在，我代表县人民政府报告工作。").findings()).isEmpty();
    assertThat(CheckedText.bare("各位代表：请审议。").found("not-a-report")).isEmpty();
  }

  @Test
  void every_finding_says_what_stands_what_was_expected_and_what_to_do() {
    for (Finding finding : CheckedText.of("20是开局之年，xx镇投资万元新建温室，国民生产总值增长，，群众and干部同心。").findings()) {
      assertThat(finding.found()).as(finding.check()).isNotBlank();
      assertThat(finding.expected()).as(finding.check()).endsWith("。");
      assertThat(finding.remedy()).as(finding.check()).startsWith("请").endsWith("。");
      assertThat(finding.end()).isGreaterThan(finding.start());
    }
  }
}
