package zhengnuo.app.ledger.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What held for a matter at the end of one day, from what was recorded by then.
 *
 * @param since the day on which it came into {@code state}
 * @param runningSince the day from which its clock has run without a break, null while it does not
 * @param deadline in force, after every extension recorded by then
 * @param firstDeadline as promised
 * @param deadlineChanges how often it had been moved
 * @param target in the base unit, null where there is no figure
 * @param curve as planned; {@link #measure} says which one can be used
 * @param startsOn first day of the plan: as stated, else 1 January of the first deadline's year
 */
public record MatterTerms(
    MatterState state,
    LocalDate since,
    @Nullable LocalDate runningSince,
    LocalDate deadline,
    LocalDate firstDeadline,
    int deadlineChanges,
    @Nullable BigDecimal target,
    CurveKind curve,
    LocalDate startsOn) {

  /** The plan curve from the start to the deadline in force. */
  public PlanCurve plan() {
    return PlanCurve.between(startsOn, deadline);
  }

  /**
   * How lag is measured. Without a target only milestones can be judged; of a target of nought no
   * share can be taken, so that it serves as a ceiling alone.
   */
  public CurveKind measure() {
    if (target == null) return CurveKind.MILESTONES;
    return target.signum() == 0 && curve != CurveKind.CEILING ? CurveKind.MILESTONES : curve;
  }
}
