package zhengnuo.app.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDeadlineTest {
  private static final Report GIVEN_IN_JANUARY =
      ReadText.of("云溪县2031年政府工作报告\n2031年1月18日在县人民代表大会上\n一、2031年重点工作\n　　改造农村公路86公里。\n").report;

  @ParameterizedTest
  @CsvSource({
    "今年, 2031-12-31, “今年”，本年年底",
    "10月底前, 2031-10-31, “10月底前”，月末",
    "三个月内, 2031-04-18, “三个月内”，自印发之日起",
    "2031-10-15, 2031-10-15, ''",
    "'', 2031-12-31, 文中未写，按计划年底",
  })
  void a_wording_shows_its_day_and_stays_beside_it(String wording, String day, String note) {
    assertThat(ReportDeadline.of(GIVEN_IN_JANUARY, wording))
        .isEqualTo(new ReportDeadline(day, note));
  }

  @Test
  void without_a_plan_year_the_wording_stands_and_the_card_says_why() {
    Report silent = ReadText.of("　　改造农村公路86公里，10月底前完成。\n").report;
    assertThat(silent.planYear()).isNull();
    assertThat(ReportDeadline.of(silent, "10月底前"))
        .isEqualTo(new ReportDeadline("10月底前", "计划年份未定，还定不出哪一天"));
    assertThat(ReportDeadline.of(silent, "")).isEqualTo(new ReportDeadline("—", "文中未写"));
  }
}
