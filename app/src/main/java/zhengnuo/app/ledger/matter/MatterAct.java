package zhengnuo.app.ledger.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a matter's history, as people read it and as lights are computed from it.
 *
 * @param n from 1 within the matter
 * @param act 立项, 下达, 延期 and so on
 * @param state from here on; null where it did not change, as are the components up to startsOn
 * @param account who recorded it
 * @param decidedBy 代录: the leader who decided, empty where whoever recorded it decided
 * @param paper number of the paper that a recorded decision stands in
 */
public record MatterAct(
    UUID matter,
    int n,
    LocalDateTime at,
    String act,
    @Nullable MatterState state,
    @Nullable LocalDate deadline,
    @Nullable BigDecimal target,
    @Nullable CurveKind curve,
    @Nullable LocalDate startsOn,
    String reason,
    UUID account,
    String name,
    String post,
    String decidedBy,
    String paper) {

  MatterEvent event() {
    return new MatterEvent(at, state, deadline, target, curve, startsOn);
  }
}
