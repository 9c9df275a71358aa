package zhengnuo.app.ledger.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCurveTest {
  @ParameterizedTest
  @CsvSource({
    // start, deadline, day, months complete, months of the plan, per cent due
    "2031-01-01, 2031-12-31, 2031-01-30, 0, 12, 0",
    "2031-01-01, 2031-12-31, 2031-01-31, 1, 12, 8.3",
    "2031-01-01, 2031-12-31, 2031-08-30, 7, 12, 58.3",
    "2031-01-01, 2031-12-31, 2031-08-31, 8, 12, 66.7",
    "2031-01-01, 2031-12-31, 2031-09-29, 8, 12, 66.7",
    "2031-01-01, 2031-12-31, 2031-12-31, 12, 12, 100",
    "2031-01-01, 2031-12-31, 2032-05-04, 12, 12, 100",
    "2031-01-01, 2031-06-15, 2031-06-15, 5, 6, 83.3",
    "2031-04-20, 2031-09-30, 2031-03-31, 0, 6, 0",
    "2031-04-20, 2031-09-30, 2031-04-30, 1, 6, 16.7",
    "2031-10-01, 2031-09-30, 2031-09-30, 1, 1, 100",
    "2030-11-01, 2032-02-29, 2032-02-28, 15, 16, 93.8",
    "2030-11-01, 2032-02-29, 2032-02-29, 16, 16, 100"
  })
  void a_month_counts_from_its_last_day(
      LocalDate start, LocalDate deadline, LocalDate day, int complete, int all, double due) {
    var plan = PlanCurve.between(start, deadline);
    assertThat(plan.completed(day)).isEqualTo(complete);
    assertThat(plan.months()).isEqualTo(all);
    assertThat(plan.due(day)).isEqualByComparingTo(Double.toString(due));
  }

  @Test
  void a_plan_does_not_end_before_it_begins() {
    assertThatThrownBy(() -> new PlanCurve(YearMonth.of(2031, 2), YearMonth.of(2031, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
