package zhengnuo.app.ledger.matter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A step that can be seen to be done by a date. A changed one is removed and a new one added, so
 * that the past shows the old date.
 *
 * @param addedAt when it was recorded
 * @param removedAt when it was taken out of the plan, null while it stands
 * @param reachedAt when it was recorded as reached, null before; what day the unit names is not
 *     asked, so that a late entry changes no earlier light
 */
public record Milestone(
    String name,
    LocalDate due,
    LocalDateTime addedAt,
    @Nullable LocalDateTime removedAt,
    @Nullable LocalDateTime reachedAt) {

  /** Whether it belonged to the plan at the end of {@code day}. */
  public boolean stood(LocalDate day) {
    return !addedAt.toLocalDate().isAfter(day)
        && (removedAt == null || removedAt.toLocalDate().isAfter(day));
  }

  /** Whether it was recorded as reached by the end of {@code day}. */
  public boolean reached(LocalDate day) {
    return reachedAt != null && !reachedAt.toLocalDate().isAfter(day);
  }

  /** Days by which it is late at the end of {@code day}, 0 if reached or not yet past its date. */
  public int daysLate(LocalDate day) {
    return reached(day) || !due.isBefore(day) ? 0 : (int) ChronoUnit.DAYS.between(due, day);
  }
}
