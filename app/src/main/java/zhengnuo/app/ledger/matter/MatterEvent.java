package zhengnuo.app.ledger.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one entry of a matter's history changed: each component holds from this entry on and is null
 * where it changed nothing. Replaying them gives the matter as it stood on any day.
 *
 * @param at when it was recorded, in the installation's zone; never when it is said to have been
 * @param target in the base unit
 * @param startsOn first day of the plan
 */
public record MatterEvent(
    LocalDateTime at,
    @Nullable MatterState state,
    @Nullable LocalDate deadline,
    @Nullable BigDecimal target,
    @Nullable CurveKind curve,
    @Nullable LocalDate startsOn) {

  /** A move of the state that changes nothing else. */
  public static MatterEvent moved(LocalDateTime at, MatterState state) {
    return new MatterEvent(at, state, null, null, null, null);
  }
}
