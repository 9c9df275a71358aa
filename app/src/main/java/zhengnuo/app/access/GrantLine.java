package zhengnuo.app.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant as people read it: whose, what, where, how long, on what ground and by whom.
 *
 * @param organisationName name today of the place, null for the three administrators
 * @param from first day
 * @param to day after the last, null while it stands
 * @param reason the ground on which it was given
 * @param givenBy name of the giver, null where the program gave it at set-up
 * @param endedBy name of whoever withdrew it, null if nobody did
 */
public record GrantLine(
    UUID id,
    UUID account,
    Role role,
    @Nullable UUID organisation,
    @Nullable String organisationName,
    LocalDate from,
    @Nullable LocalDate to,
    String reason,
    @Nullable String givenBy,
    @Nullable String endedBy,
    int version) {
  public boolean standsOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || to.isAfter(day));
  }

  /** The last day on which it counts; null while no end is set. */
  public @Nullable LocalDate lastDay() {
    return to == null ? null : to.minusDays(1);
  }
}
