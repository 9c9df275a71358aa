package zhengnuo.app.ledger.matter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Scheduled progress (序时进度): linear by completed months from the first month to the deadline's.
 *
 * <p>Work due by 2031-12-31 that began in January has 8 of 12 months behind it on 2031-08-31 and
 * still on 2031-09-29; a month counts from its last day on.
 *
 * @param first month of the plan
 * @param last month of the plan, that of the deadline
 * @throws IllegalArgumentException if {@code last} is before {@code first}
 */
public record PlanCurve(YearMonth first, YearMonth last) {
  public PlanCurve {
    if (last.isBefore(first))
      throw new IllegalArgumentException("plan ends %s before it begins %s".formatted(last, first));
  }

  /** From the month of the stated start, or the deadline's own month if that start is later. */
  static PlanCurve between(LocalDate startsOn, LocalDate deadline) {
    var last = YearMonth.from(deadline);
    var first = YearMonth.from(startsOn);
    return new PlanCurve(first.isAfter(last) ? last : first, last);
  }

  /** How many months the plan spans, at least 1. */
  public int months() {
    return (int) ChronoUnit.MONTHS.between(first, last) + 1;
  }

  /** How many of them are complete at the end of {@code day}, 0 to {@link #months()}. */
  public int completed(LocalDate day) {
    long passed = ChronoUnit.MONTHS.between(first, YearMonth.from(day.plusDays(1)));
    return (int) Math.clamp(passed, 0, months());
  }

  /** Per cent of the target due at the end of {@code day}, to one decimal place. */
  public BigDecimal due(LocalDate day) {
    return BigDecimal.valueOf(100L * completed(day))
        .divide(BigDecimal.valueOf(months()), 1, RoundingMode.HALF_UP);
  }
}
