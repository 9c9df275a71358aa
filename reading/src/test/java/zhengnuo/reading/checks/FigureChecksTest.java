package zhengnuo.reading.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengnuo.reading.facts.Measure.CHANGE;
import static zhengnuo.reading.facts.Measure.GROWTH;
import static zhengnuo.reading.facts.Measure.LEVEL;
import static zhengnuo.reading.facts.Measure.RANK;
import static zhengnuo.reading.facts.Measure.SHARE;
import static zhengnuo.reading.facts.Modality.RESULT;
import static zhengnuo.reading.facts.Modality.TARGET;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks of the figures: for each a fault, and what looks like it and is right. */
class FigureChecksTest {
  private static final String GROWTH_RATE = "人口自然增长率";

  @Test
  void a_natural_growth_rate_in_percent_is_wrong() {
    var wrong =
        CheckedText.of("人口自然增长率控制在4%以内。")
            .with("4%", "4", "%", GROWTH_RATE, "naturalGrowthRate", SHARE, TARGET, 2031);
    assertThat(wrong.found("permille-as-percent")).containsExactly("4%");
    assertThat(wrong.findings().getFirst().expected()).contains("4‰");
    var right =
        CheckedText.of("人口自然增长率控制在4‰以内。")
            .with("4‰", "4", "‰", GROWTH_RATE, "naturalGrowthRate", SHARE, TARGET, 2031);
    assertThat(right.found("permille-as-percent")).isEmpty();
    var converted =
        CheckedText.of("人口自然增长率为0.4%。")
            .with("0.4%", "0.4", "%", GROWTH_RATE, "naturalGrowthRate", SHARE, RESULT, 2030);
    assertThat(converted.found("permille-as-percent")).isEmpty();
  }

  @Test
  void a_count_without_its_unit_is_doubted_and_an_index_is_not() {
    var missing =
        CheckedText.of("新建日光温室300，群众增收。").with("300", "300", "", "日光温室", null, LEVEL, RESULT, 2030);
    assertThat(missing.found("unit-missing")).containsExactly("300");
    var index =
        CheckedText.of("居民消费价格指数102.3，物价平稳。")
            .with("102.3", "102.3", "", "居民消费价格指数", "cpi", LEVEL, RESULT, 2030);
    assertThat(index.found("unit-missing")).isEmpty();
    var whole =
        CheckedText.of("新建日光温室300座。").with("300座", "300", "座", "日光温室", null, LEVEL, RESULT, 2030);
    assertThat(whole.found("unit-missing")).isEmpty();
  }

  @Test
  void a_share_above_the_whole_is_doubted_unless_it_may_pass_it() {
    var over =
        CheckedText.of("农村饮水安全率达到103%。")
            .with("103%", "103", "%", "农村饮水安全率", null, SHARE, RESULT, 2030);
    assertThat(over.found("share-over-100")).containsExactly("103%");
    var enrolment =
        CheckedText.of("学前三年毛入园率达到103%。")
            .with("103%", "103", "%", "学前三年毛入园率", "enrolment", SHARE, RESULT, 2030);
    assertThat(enrolment.found("share-over-100")).isEmpty();
    var plan =
        CheckedText.of("完成年度任务的103%。").with("103%", "103", "%", "造林", null, SHARE, RESULT, 2030);
    assertThat(plan.found("share-over-100")).isEmpty();
    var all =
        CheckedText.of("自来水普及率达到100%。")
            .with("100%", "100", "%", "自来水普及率", null, SHARE, RESULT, 2030);
    assertThat(all.found("share-over-100")).isEmpty();
  }

  private static CheckedText structure(String a, String b, String c) {
    return CheckedText.of("三次产业结构调整为%s:%s:%s。".formatted(a, b, c))
        .with(a, a, "", "三次产业结构", "industryStructure", SHARE, RESULT, 2030)
        .with(b, b, "", "三次产业结构", "industryStructure", SHARE, RESULT, 2030)
        .with(c, c, "", "三次产业结构", "industryStructure", SHARE, RESULT, 2030);
  }

  @Test
  void three_industries_make_a_hundred() {
    assertThat(structure("12.3", "45.6", "32.1").found("parts-sum-mismatch"))
        .containsExactly("12.3:45.6:32.1");
    assertThat(structure("12.3", "45.6", "42.1").found("parts-sum-mismatch")).isEmpty();
    assertThat(structure("12.3", "45.6", "42.2").found("parts-sum-mismatch")).isEmpty();
  }

  private static List<String> among(String text, String whole, String part) {
    return CheckedText.of(text)
        .with(whole + "个", whole, "个", "项目", null, LEVEL, RESULT, 2030)
        .with(part + "个", part, "个", "亿元以上项目", null, LEVEL, RESULT, 2030)
        .found("parts-sum-mismatch");
  }

  @Test
  void a_part_is_not_more_than_its_whole() {
    assertThat(among("引进项目24个，其中亿元以上项目46个。", "24", "46")).containsExactly("46个");
    assertThat(among("引进项目46个，其中亿元以上项目24个。", "46", "24")).isEmpty();
    assertThat(among("引进项目24个，开工亿元以上项目46个，其中大半投产。", "24", "46")).isEmpty();
  }

  private static CheckedText twoYears(String growth) {
    return CheckedText.of("出口总额由2029年的10亿元增加到2030年的12亿元，增长" + growth + "%。")
        .with("10亿元", "1000000000", "元", "出口总额", "exports", LEVEL, RESULT, 2029)
        .with("12亿元", "1200000000", "元", "出口总额", "exports", LEVEL, RESULT, 2030)
        .with(growth + "%", growth, "%", "出口总额", "exports", GROWTH, RESULT, 2030);
  }

  @Test
  void a_growth_fits_the_levels_of_both_years() {
    assertThat(twoYears("12").found("growth-level-mismatch")).containsExactly("12%");
    assertThat(twoYears("12").findings().getFirst().expected()).contains("增长20.0%").contains("12%");
    assertThat(twoYears("20").found("growth-level-mismatch")).isEmpty();
    assertThat(twoYears("21.2").found("growth-level-mismatch")).isEmpty();
  }

  @Test
  void real_growth_may_lag_behind_nominal_levels() {
    var real =
        CheckedText.of("生产总值由2029年的100亿元增加到2030年的110亿元，增长6%。")
            .with("100亿元", "10000000000", "元", "生产总值", "gdp", LEVEL, RESULT, 2029)
            .with("110亿元", "11000000000", "元", "生产总值", "gdp", LEVEL, RESULT, 2030)
            .with("6%", "6", "%", "生产总值", "gdp", GROWTH, RESULT, 2030);
    assertThat(real.found("growth-level-mismatch")).isEmpty();
  }

  private static CheckedText twice(String second, String value, int year) {
    return CheckedText.of("财政收入11.2亿元。工业向好。财政收入" + second + "。")
        .with("11.2亿元", "1120000000", "元", "财政收入", "totalFiscalRevenue", LEVEL, RESULT, 2030)
        .with(second, value, "元", "财政收入", "totalFiscalRevenue", LEVEL, RESULT, year);
  }

  @Test
  void one_indicator_of_one_year_has_one_value() {
    assertThat(twice("12.1亿元", "1210000000", 2030).found("same-subject-two-values"))
        .containsExactly("12.1亿元");
    assertThat(twice("11.2亿元", "1120000000", 2030).found("same-subject-two-values")).isEmpty();
    assertThat(twice("12.1亿元", "1210000000", 2029).found("same-subject-two-values")).isEmpty();
    // A zone's share of the same revenue stands further away than a slip of the pen.
    assertThat(twice("5.2亿元", "520000000", 2030).found("same-subject-two-values")).isEmpty();
  }

  @Test
  void ten_thousand_times_less_is_a_slip_of_the_magnitude() {
    var slip = twice("11.2万元", "112000", 2030);
    assertThat(slip.found("magnitude-slip")).containsExactly("11.2万元");
    assertThat(slip.found("same-subject-two-values")).isEmpty();
  }

  private static CheckedText share(String subject, String indicator, String target) {
    return CheckedText.of(subject + "达到62%。今年目标：" + subject + "达到" + target + "%。")
        .with("62%", "62", "%", subject, indicator, SHARE, RESULT, 2030)
        .with(target + "%", target, "%", subject, indicator, SHARE, TARGET, 2031);
  }

  @Test
  void a_target_is_not_below_what_was_reached() {
    assertThat(share("森林覆盖率", "forestCoverage", "60").found("target-below-result"))
        .containsExactly("60%");
    assertThat(share("森林覆盖率", "forestCoverage", "63").found("target-below-result")).isEmpty();
    assertThat(share("城镇登记失业率", "registeredUnemployment", "60").found("target-below-result"))
        .isEmpty();
  }

  @Test
  void a_rank_names_its_field() {
    var open = CheckedText.of("综合考核位列第3位。").with("第3位", "3", "位", "综合考核", null, RANK, RESULT, 2030);
    assertThat(open.found("rank-without-scope")).containsExactly("第3位");
    var named =
        CheckedText.of("综合考核位列全市第3位。").with("第3位", "3", "位", "综合考核", null, RANK, RESULT, 2030);
    assertThat(named.found("rank-without-scope")).isEmpty();
    var change =
        CheckedText.of("综合考核前移3位。").with("3位", "3", "位", "综合考核", null, CHANGE, RESULT, 2030);
    assertThat(change.found("rank-without-scope")).isEmpty();
  }

  @Test
  void findings_stand_in_text_order() {
    var findings =
        CheckedText.of("xx镇人口自然增长率4%，群众and干部。")
            .with("4%", "4", "%", GROWTH_RATE, null, SHARE, RESULT, 2030)
            .findings();
    assertThat(findings)
        .extracting(Finding::check)
        .containsExactly("placeholder-left", "permille-as-percent", "mixed-language");
  }
}
