package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One approved report of progress: a unit's own, or what a formula made of the parts.
 *
 * @param month whose end it describes
 * @param value cumulative to that end, in the base unit; null where the report has words alone
 * @param reviewedAt when it was approved (已审核); it counts from then
 * @param returnedAt when it was sent back; it counts no more from then, null while it stands
 */
public record Figure(
    YearMonth month,
    @Nullable BigDecimal value,
    LocalDateTime reviewedAt,
    @Nullable LocalDateTime returnedAt) {

  /** Whether it counts at the end of {@code day}, by what was recorded by then. */
  boolean counts(LocalDate day) {
    return !reviewedAt.toLocalDate().isAfter(day)
        && (returnedAt == null || returnedAt.toLocalDate().isAfter(day));
  }
}
