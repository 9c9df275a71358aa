package zhengnuo.app.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengnuo.app.ledger.matter.CurveKind.CEILING;
import static zhengnuo.app.ledger.matter.CurveKind.CUMULATIVE;
import static zhengnuo.app.ledger.matter.CurveKind.RATE;
import static zhengnuo.app.ledger.supervision.LightKind.GREEN;
import static zhengnuo.app.ledger.supervision.LightKind.NOT_DUE;
import static zhengnuo.app.ledger.supervision.LightKind.RED;
import static zhengnuo.app.ledger.supervision.LightKind.UNREPORTED;
import static zhengnuo.app.ledger.supervision.LightKind.YELLOW;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import zhengnuo.app.ledger.matter.MatterState;

class LightsTest {
  @ParameterizedTest
  @CsvSource({
    // 86公里 by the year's end, the figure of August, asked on 16 September
    "46.5,  YELLOW, 距时限106天，序时应达66.7%，实际54.1%，落后12.6个百分点",
    "54,    GREEN,  距时限106天，序时应达66.7%，实际62.8%，落后3.9个百分点",
    "57.33, GREEN,  距时限106天，序时应达66.7%，实际66.7%，与序时持平",
    "60,    GREEN,  距时限106天，序时应达66.7%，实际69.8%，超前3.1个百分点",
    // the bounds: a lag of 9.9, 10, 30 and 30.1
    "48.85, GREEN,  距时限106天，序时应达66.7%，实际56.8%，落后9.9个百分点",
    "48.76, YELLOW, 距时限106天，序时应达66.7%，实际56.7%，落后10个百分点",
    "31.56, YELLOW, 距时限106天，序时应达66.7%，实际36.7%，落后30个百分点",
    "31.48, RED,    距时限106天，序时应达66.7%，实际36.6%，落后30.1个百分点"
  })
  void a_cumulative_figure_is_held_against_the_schedule(
      String value, LightKind kind, String reason) {
    var course = Course.of("86", "公里", CUMULATIVE).reported("2031-08", value, "2031-09-10");
    assertLight(course, "2031-09-16", kind, reason);
  }

  @ParameterizedTest
  @CsvSource({
    "85, 2031-12-15, GREEN,  距时限16天，序时应达91.7%，实际85%，落后6.7个百分点",
    "85, 2031-12-16, YELLOW, 距时限15天，序时应达91.7%，实际85%，落后6.7个百分点，不足90%",
    "90, 2031-12-20, GREEN,  距时限11天，序时应达91.7%，实际90%，落后1.7个百分点",
    "95, 2031-12-31, GREEN,  当日为时限，序时应达100%，实际95%，落后5个百分点",
    "100, 2032-01-01, RED,   超过时限1天，序时应达100%，实际100%，与序时持平"
  })
  void near_the_deadline_nearly_all_must_be_done(
      String value, String day, LightKind kind, String reason) {
    var course = Course.of("100", "户", CUMULATIVE).reported("2031-11", value, "2031-12-05");
    assertLight(course, day, kind, reason);
  }

  @ParameterizedTest
  @CsvSource({
    "2031-02-25, NOT_DUE,    距时限309天，首次进展2月25日到期，尚无应办",
    "2031-02-26, UNREPORTED, 距时限308天，序时应达8.3%，实际未报按0计，落后8.3个百分点，1月进展到期未报",
    "2031-03-26, YELLOW,     距时限280天，序时应达16.7%，实际未报按0计，落后16.7个百分点，1月至2月进展连续2个月未报",
    "2031-05-27, RED,        距时限218天，序时应达33.3%，实际未报按0计，落后33.3个百分点，1月至4月进展连续4个月未报"
  })
  void silence_is_no_better_than_a_poor_figure(String day, LightKind kind, String reason) {
    assertLight(Course.of("86", "公里", CUMULATIVE), day, kind, reason);
  }

  @ParameterizedTest
  @CsvSource({
    "2031-08-25, GREEN,      距时限128天，序时应达58.3%，实际64%，超前5.7个百分点",
    "2031-08-26, UNREPORTED, 距时限127天，序时应达58.3%，实际64%，超前5.7个百分点，7月进展到期未报",
    "2031-09-25, UNREPORTED, 距时限97天，序时应达66.7%，实际64%，落后2.7个百分点，7月进展到期未报",
    "2031-09-26, YELLOW,     距时限96天，序时应达66.7%，实际64%，落后2.7个百分点，7月至8月进展连续2个月未报"
  })
  void missing_reports_are_grey_and_then_yellow(String day, LightKind kind, String reason) {
    var course = Course.of("100", "户", CUMULATIVE).reported("2031-06", "64", "2031-07-20");
    assertLight(course, day, kind, reason);
  }

  /** The product's own rules: September's progress is due by the 25th of September. */
  @ParameterizedTest
  @CsvSource({
    "2031-09-16, YELLOW,     距时限106天，序时应达66.7%，实际54.1%，落后12.6个百分点",
    "2031-09-25, YELLOW,     距时限97天，序时应达66.7%，实际54.1%，落后12.6个百分点",
    "2031-10-27, YELLOW,     距时限65天，序时应达75%，实际54.1%，落后20.9个百分点，9月进展到期未报"
  })
  void by_the_products_own_rules_a_month_is_reported_within_it(
      String day, LightKind kind, String reason) {
    var light =
        Course.of("86", "公里", CUMULATIVE)
            .reported("2031-08", "46.5", "2031-08-28")
            .on(LocalDate.parse(day), LightRules.standard())
            .orElseThrow();
    assertThat(light.kind()).isEqualTo(kind);
    assertThat(light.reason()).isEqualTo(reason);
  }

  @Test
  void within_the_month_a_report_lapses_the_day_after_it_was_due() {
    var course = Course.of("100", "户", CUMULATIVE).reported("2031-08", "80", "2031-08-20");
    assertThat(course.on(LocalDate.parse("2031-09-25"), LightRules.standard()).orElseThrow().kind())
        .isEqualTo(GREEN);
    assertThat(course.on(LocalDate.parse("2031-09-26"), LightRules.standard()).orElseThrow().kind())
        .isEqualTo(UNREPORTED);
  }

  @Test
  void a_report_due_on_a_day_of_rest_lapses_after_the_next_working_day() {
    var course = Course.of("100", "户", CUMULATIVE).reported("2031-08", "80", "2031-09-20");
    assertThat(course.on("2031-10-27").orElseThrow().kind()).isEqualTo(GREEN);
    assertThat(course.on("2031-10-28").orElseThrow().kind()).isEqualTo(UNREPORTED);
  }

  @ParameterizedTest
  @CsvSource({
    "6.5, 7,    GREEN,  距时限106天，目标6.5%，实际7%，已达目标",
    "6.5, 6,    GREEN,  距时限106天，目标6.5%，实际6%，缺口为目标的7.7%",
    "6.5, 5.8,  YELLOW, 距时限106天，目标6.5%，实际5.8%，缺口为目标的10.8%",
    "6.5, 4,    RED,    距时限106天，目标6.5%，实际4%，缺口为目标的38.5%",
    "-3,  -3.2, GREEN,  距时限106天，目标-3%，实际-3.2%，已达目标",
    "-3,  -2.5, YELLOW, 距时限106天，目标-3%，实际-2.5%，缺口为目标的16.7%"
  })
  void a_rate_is_held_against_the_target_itself(
      String target, String value, LightKind kind, String reason) {
    var course = Course.of(target, "%", RATE).reported("2031-08", value, "2031-09-10");
    assertLight(course, "2031-09-16", kind, reason);
  }

  @ParameterizedTest
  @CsvSource({
    "5.2, GREEN, 距时限106天，上限5.5%，实际5.2%，未超上限",
    "5.5, GREEN, 距时限106天，上限5.5%，实际5.5%，未超上限",
    "5.6, RED,   距时限106天，上限5.5%，实际5.6%，超出上限"
  })
  void a_ceiling_is_kept_or_not(String value, LightKind kind, String reason) {
    var course = Course.of("5.5", "%", CEILING).reported("2031-08", value, "2031-09-10");
    assertLight(course, "2031-09-16", kind, reason);
  }

  @Test
  void of_a_rate_or_a_ceiling_nothing_is_said_without_a_figure() {
    assertLight(
        Course.of("6.5", "%", RATE), "2031-02-26", UNREPORTED, "距时限308天，目标6.5%，实际尚无数，1月进展到期未报");
    assertLight(
        Course.of("5.5", "%", CEILING).reportedInWords("2031-01", "2031-02-20"),
        "2031-02-26",
        GREEN,
        "距时限308天，上限5.5%，实际尚无数");
  }

  @ParameterizedTest
  @CsvSource({
    "2031-02-20, NOT_DUE, 距时限314天，首次进展2月25日到期，尚无应办",
    "2031-03-31, GREEN,   距时限275天，4个节点已到0个，无逾期",
    "2031-04-15, YELLOW,  距时限260天，4个节点已到0个，“完成立项”逾期15天",
    "2031-04-16, RED,     距时限259天，4个节点已到0个，“完成立项”逾期16天",
    "2031-05-02, GREEN,   距时限243天，4个节点已到1个，无逾期",
    "2031-07-03, RED,     距时限181天，4个节点已到1个，2个逾期，最久的“完成招标”3天",
    "2031-12-15, GREEN,   距时限16天，4个节点已到3个，无逾期",
    "2031-12-16, YELLOW,  距时限15天，4个节点已到3个，无逾期，不足90%",
    "2032-01-01, RED,     超过时限1天，4个节点已到3个，“投入使用”逾期1天"
  })
  void a_plan_by_steps_counts_those_that_are_late(String day, LightKind kind, String reason) {
    var course =
        Course.withoutFigure()
            .step("投入使用", "2031-12-31", null)
            .step("完成立项", "2031-03-31", "2031-05-02")
            .step("完成招标", "2031-06-30", "2031-07-05")
            .step("开工建设", "2031-07-01", "2031-07-05")
            .reportedInWords("2031-01", "2031-02-21")
            .reportedInWords("2031-11", "2031-03-20");
    assertLight(course, day, kind, reason);
  }

  @Test
  void a_single_step_need_not_be_nearly_done_before_its_day() {
    var course =
        Course.withoutFigure()
            .step("印发实施方案", "2031-12-31", null)
            .reportedInWords("2031-11", "2031-12-05");
    assertLight(course, "2031-12-20", NOT_DUE, "距时限11天，首个节点12月31日到期，尚无应办");
  }

  @Test
  void a_step_taken_out_of_the_plan_is_late_until_it_was_taken_out() {
    var course =
        Course.withoutFigure()
            .step("完成招标", "2031-06-30", null, "2031-07-10")
            .step("完成招标", "2031-08-31", null)
            .reportedInWords("2031-06", "2031-06-30");
    assertLight(course, "2031-07-09", YELLOW, "距时限175天，2个节点已到0个，“完成招标”逾期9天");
    assertLight(course, "2031-07-10", NOT_DUE, "距时限174天，首个节点8月31日到期，尚无应办");
  }

  @Test
  void without_steps_only_the_deadline_and_the_reports_are_judged() {
    var course = Course.withoutFigure().reportedInWords("2031-11", "2031-12-05");
    assertLight(course, "2031-12-20", GREEN, "距时限11天，未设节点");
    assertLight(course, "2032-01-03", RED, "超过时限3天，未设节点");
  }

  @ParameterizedTest
  @EnumSource(
      value = MatterState.class,
      mode = Mode.EXCLUDE,
      names = {"ISSUED", "ACCEPTED", "IN_PROGRESS", "COMPLETION_REQUESTED"})
  void where_the_clock_does_not_run_there_is_no_light(MatterState state) {
    var course = Course.of("86", "公里", CUMULATIVE).moved("2031-06-01", state);
    assertThat(course.on("2031-05-31")).isPresent();
    assertThat(course.on("2031-06-01")).isEmpty();
    assertThat(course.on("2032-01-31")).isEmpty();
    assertThat(course.on("2031-01-07")).as("not yet recorded").isEmpty();
    assertThat(course.on("2031-01-09")).as("a draft").isEmpty();
  }

  @Test
  void completion_asked_for_in_time_is_judged_as_of_that_day_until_it_is_decided() {
    var course =
        Course.of("86", "公里", CUMULATIVE)
            .reported("2031-11", "86", "2031-12-18")
            .moved("2031-12-20", MatterState.COMPLETION_REQUESTED)
            .moved("2032-01-12", MatterState.IN_PROGRESS);
    assertLight(course, "2032-01-11", GREEN, "12月20日申请办结，按当日计，距时限11天，序时应达91.7%，实际100%，超前8.3个百分点");
    assertLight(course, "2032-01-12", RED, "超过时限12天，序时应达100%，实际100%，与序时持平");
  }

  @Test
  void completion_asked_for_too_late_stays_overdue() {
    var course =
        Course.of("86", "公里", CUMULATIVE)
            .reported("2031-12", "86", "2032-01-02")
            .moved("2032-01-03", MatterState.COMPLETION_REQUESTED);
    assertLight(course, "2032-01-11", RED, "超过时限11天，序时应达100%，实际100%，与序时持平");
  }

  @Test
  void months_of_suspension_owe_no_report() {
    var course =
        Course.of("100", "户", CUMULATIVE)
            .reported("2031-02", "60", "2031-03-10")
            .moved("2031-03-15", MatterState.SUSPENDED)
            .moved("2031-06-05", MatterState.IN_PROGRESS);
    assertLight(course, "2031-07-25", GREEN, "距时限159天，序时应达50%，实际60%，超前10个百分点");
    assertLight(course, "2031-07-26", UNREPORTED, "距时限158天，序时应达50%，实际60%，超前10个百分点，6月进展到期未报");
  }

  @Test
  void the_arithmetic_leads_to_the_light() {
    var light =
        Course.of("86", "公里", CUMULATIVE)
            .extended("2031-09-01", "2032-02-29")
            .reported("2031-08", "46.5", "2031-09-10")
            .on("2031-09-16")
            .orElseThrow();
    assertThat(light.kind()).isEqualTo(GREEN);
    assertThat(light.arithmetic())
        .containsExactly(
            new LightLine("目标", "86公里"),
            new LightLine("时限", "2032年2月29日（原为2031年12月31日，改过1次）"),
            new LightLine("应达", "计划14个月已满8个月，57.1%"),
            new LightLine("实际", "46.5公里（2031年8月底），为目标的54.1%"),
            new LightLine("落后", "57.1−54.1=3个百分点"),
            new LightLine("剩余", "166天"),
            new LightLine("填报", "自2031年1月起按月填报，首次2月25日到期（放假安排未公布，暂按周末和法定节假日推算）；到期7次，未报0次"),
            new LightLine("依据", "本产品默认规则第1版，本产品自定，各地可用自己的规则代替（产品自定）"));
  }

  @Test
  void every_rule_says_whether_it_holds() {
    var light =
        Course.of("86", "公里", CUMULATIVE)
            .reported("2031-08", "46.5", "2031-09-10")
            .on("2031-09-16")
            .orElseThrow();
    assertThat(light.tests())
        .containsExactly(
            new LightTest(RED, "落后超过30个百分点", false),
            new LightTest(RED, "超过时限未办结", false),
            new LightTest(YELLOW, "落后10个百分点及以上", true),
            new LightTest(YELLOW, "剩15天及以内而不足90%", false, true),
            new LightTest(YELLOW, "连续2个月及以上未报", false),
            new LightTest(UNREPORTED, "到期未报", false));
    assertThat(Course.withoutFigure().on("2031-02-01").orElseThrow().kind()).isEqualTo(NOT_DUE);
  }

  @ParameterizedTest
  @CsvSource({
    "2031-02-20, 首次进展2月25日到期",
    "2031-02-26, 1月未报",
    "2031-03-26, 落后16.7个百分点",
    "2031-06-26, 落后41.7个百分点",
    "2032-01-05, 逾期5天"
  })
  void the_fact_that_decides_stands_in_few_words(String day, String brief) {
    assertThat(Course.of("86", "公里", CUMULATIVE).on(day).orElseThrow().brief()).isEqualTo(brief);
  }

  @ParameterizedTest
  @CsvSource({
    "46.5, 2031-09-16, 落后12.6个百分点",
    "60,   2031-09-16, 超前3.1个百分点",
    "60,   2031-10-28, 9月未报",
    "46.5, 2031-10-28, 落后20.9个百分点",
    "85,   2032-01-05, 逾期5天"
  })
  void of_several_facts_the_one_that_makes_the_light_is_told(
      String value, String day, String brief) {
    var course = Course.of("86", "公里", CUMULATIVE).reported("2031-08", value, "2031-09-10");
    assertThat(course.on(day).orElseThrow().brief()).isEqualTo(brief);
  }

  @Test
  void near_the_deadline_the_brief_says_that_too_little_is_done() {
    var course = Course.of("100", "户", CUMULATIVE).reported("2031-11", "85", "2031-12-05");
    assertThat(course.on("2031-12-16").orElseThrow().brief()).isEqualTo("距时限15天，完成不足90%");
    assertThat(course.on("2031-12-15").orElseThrow().brief()).isEqualTo("落后6.7个百分点");
  }

  @ParameterizedTest
  @CsvSource({
    "2031-02-20, NOT_DUE, 首次进展2月25日到期",
    "2031-02-26, NOT_DUE, 首个节点6月30日到期",
    "2031-06-29, NOT_DUE, 首个节点6月30日到期",
    "2031-06-30, GREEN,   2个节点已到0个",
    "2031-07-01, YELLOW,  节点“完成招标”逾期1天",
    "2031-07-20, RED,     节点“完成招标”逾期20天"
  })
  void a_plan_by_steps_owes_nothing_before_its_first_step(
      String day, LightKind kind, String brief) {
    var course =
        Course.withoutFigure()
            .step("完成招标", "2031-06-30", null)
            .step("投入使用", "2031-12-31", null)
            .reportedInWords("2031-12", "2031-02-20");
    var light = course.on(day).orElseThrow();
    assertThat(light.kind()).isEqualTo(kind);
    assertThat(light.brief()).isEqualTo(brief);
  }

  @Test
  void a_step_reached_before_its_day_turns_the_light_on() {
    var course =
        Course.withoutFigure()
            .step("完成招标", "2031-06-30", "2031-04-02")
            .step("投入使用", "2031-12-31", null)
            .reportedInWords("2031-12", "2031-02-20");
    assertThat(course.on("2031-04-01").orElseThrow().kind()).isEqualTo(NOT_DUE);
    assertThat(course.on("2031-04-02").orElseThrow().kind()).isEqualTo(GREEN);
    assertThat(course.on("2031-04-02").orElseThrow().brief()).isEqualTo("2个节点已到1个");
  }

  private static void assertLight(Course course, String day, LightKind kind, String reason) {
    var light = course.on(day).orElseThrow();
    assertThat(light.reason()).isEqualTo(reason);
    assertThat(light.kind()).isEqualTo(kind);
  }
}
