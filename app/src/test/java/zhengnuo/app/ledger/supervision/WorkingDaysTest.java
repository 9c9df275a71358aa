package zhengnuo.app.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengnuo.app.ledger.supervision.WorkingDays.Reckoned;

class WorkingDaysTest {
  private final WorkingDays calendar = WorkingDays.knownOn(LocalDate.parse("2026-01-01"));

  @ParameterizedTest
  @CsvSource({"2026-09-18, 20, 2026-10-22", "2026-02-13, 7, 2026-03-02"})
  void working_days_leave_out_the_first_day_and_follow_the_notice(
      LocalDate from, int count, LocalDate last) {
    assertThat(calendar.after(from, count)).isEqualTo(new Reckoned(last, false));
  }

  @Test
  void a_period_that_ends_on_a_day_of_rest_ends_on_the_next_working_day() {
    var last = LocalDate.parse("2026-08-04").plusDays(60);
    assertThat(last).isEqualTo("2026-10-03");
    assertThat(calendar.carried(last))
        .isEqualTo(new Reckoned(LocalDate.parse("2026-10-08"), false));
    assertThat(calendar.carried(LocalDate.parse("2026-10-10")).day())
        .as("a Saturday that is worked")
        .isEqualTo("2026-10-10");
  }

  @Test
  void the_year_2026_has_248_working_days() {
    assertThat(
            LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2027-01-01"))
                .filter(calendar::working))
        .hasSize(248);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-01",
        "2027-02-05",
        "2027-02-08",
        "2027-04-05",
        "2027-06-09",
        "2027-09-15",
        "2027-10-01",
        "2031-01-22",
        "2031-01-24"
      })
  void a_year_without_its_notice_rests_on_statutory_days(LocalDate day) {
    assertThat(calendar.working(day)).isFalse();
    assertThat(calendar.carried(day).provisional()).isTrue();
  }

  @Test
  void a_period_into_a_year_without_its_notice_is_provisional() {
    var from = LocalDate.parse("2026-12-25");
    assertThat(calendar.after(from, 4))
        .isEqualTo(new Reckoned(LocalDate.parse("2026-12-31"), false));
    assertThat(calendar.after(from, 5))
        .isEqualTo(new Reckoned(LocalDate.parse("2027-01-04"), true));
  }

  @Test
  void a_notice_is_not_known_before_it_was_issued() {
    var made = LocalDate.parse("2026-10-10");
    assertThat(WorkingDays.knownOn(LocalDate.parse("2025-11-03")).carried(made))
        .isEqualTo(new Reckoned(LocalDate.parse("2026-10-12"), true));
    assertThat(WorkingDays.knownOn(LocalDate.parse("2025-11-04")).carried(made))
        .isEqualTo(new Reckoned(made, false));
  }

  @Test
  void a_period_has_days() {
    assertThatThrownBy(() -> calendar.after(LocalDate.parse("2026-01-05"), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- 2026-01-01..2026-01-33 | - 2026-01-04 "
            + "| t.yaml 第5行：“off”写的是“2026-01-33”，不是日期。请写成 2026-01-04 的样子。",
        "- 2026-01-03..2026-01-01 | - 2026-01-04 "
            + "| t.yaml 第5行：“off”“2026-01-03..2026-01-01”的终日早于首日。请对调。",
        "- 2027-01-01 | - 2026-01-04 | t.yaml 第5行：“off”中的2027-01-01不在2026年。请改正。",
        "- 2026-01-04 | - 2026-01-04 | t.yaml 第7行：“work”中的2026-01-04也列在“off”。请删去一处。",
        "2026-01-04 | - 2026-01-04 | t.yaml 第5行：“off”应是日期的清单。"
            + "请每行写“- 2026-01-04”或“- 2026-01-01..2026-01-03”。"
      })
  void a_faulty_notice_is_refused_with_line_and_cure(String off, String work, String message) {
    String text =
        "year: 2026\nissued: 2025-11-04\nstatus: ok\noff:\n  %s\nwork:\n  %s\n"
            .formatted(off, work);
    assertThatThrownBy(() -> HolidayNotice.read("t.yaml", text))
        .isInstanceOf(BadDeclaration.class)
        .hasMessage(message);
  }
}
