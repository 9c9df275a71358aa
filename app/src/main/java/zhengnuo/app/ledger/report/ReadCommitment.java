package zhengnuo.app.ledger.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Firmness;
import zhengnuo.reading.facts.Measure;

/**
 * A commitment as read, with what people made of it. Components as in {@link
 * zhengnuo.reading.facts.Commitment}.
 *
 * @param target the first figure in the span in its base unit, null where there is none
 * @param targetText that figure as written
 * @param targetMeasure null where there is no figure
 * @param derivedFrom the commitments that a person split or merged into this one
 */
record ReadCommitment(
    UUID id,
    int n,
    @Nullable Integer section,
    int start,
    int end,
    String text,
    String title,
    String verb,
    String object,
    @Nullable String deadlineText,
    Firmness firmness,
    boolean support,
    boolean measurable,
    String beneficiaries,
    @Nullable BigDecimal target,
    String targetText,
    String targetUnit,
    Bound targetBound,
    @Nullable Measure targetMeasure,
    String explanation,
    List<UUID> derivedFrom,
    Standing standing)
    implements ReadRow {

  @Override
  public ReadKind kind() {
    return ReadKind.COMMITMENT;
  }

  String titleInForce() {
    return inForce("title", title);
  }

  String verbInForce() {
    return inForce("verb", verb);
  }

  String objectInForce() {
    return inForce("object", object);
  }

  /** As written or as a person wrote it; empty where none is set. */
  String deadlineInForce() {
    return inForce("deadline", deadlineText == null ? "" : deadlineText);
  }

  Firmness firmnessInForce() {
    return Firmness.valueOf(inForce("firmness", firmness.name()));
  }

  String beneficiariesInForce() {
    return inForce("beneficiaries", beneficiaries);
  }

  /** The target as written, or as a person wrote it; empty where there is none. */
  String targetInForce() {
    return inForce("target", targetText);
  }

  Bound targetBoundInForce() {
    return Bound.valueOf(inForce("bound", targetBound.name()));
  }

  @Override
  public String headline() {
    return titleInForce();
  }

  @Override
  public String note() {
    String deadline = deadlineInForce();
    String target = targetInForce();
    return firmnessInForce().chinese
        + "　"
        + (deadline.isEmpty() ? "未写时限" : deadline)
        + (target.isEmpty() ? "" : "　" + target);
  }
}
