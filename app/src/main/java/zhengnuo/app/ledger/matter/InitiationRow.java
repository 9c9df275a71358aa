package zhengnuo.app.ledger.matter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about turning one commitment into a matter; kept also after that.
 *
 * @param leftOut null while it is taken
 * @param mergedInto the commitment whose matter covers it
 * @param leadChanged whether the lead unit is the person's choice and not the suggestion
 * @param deadline null where the suggestion stands, as is {@code topic}
 */
record InitiationRow(
    UUID commitment,
    boolean taken,
    @Nullable LeftOut leftOut,
    @Nullable UUID mergedInto,
    String leftOutNote,
    @Nullable UUID leadUnit,
    boolean leadChanged,
    String leadNote,
    List<UUID> cooperating,
    @Nullable LocalDate deadline,
    @Nullable String topic,
    String changedBy,
    LocalDateTime changedAt,
    int version) {

  /** Whether it says the same, whoever said it and when. */
  boolean decidesAs(InitiationRow other) {
    return taken == other.taken
        && leftOut == other.leftOut
        && Objects.equals(mergedInto, other.mergedInto)
        && leftOutNote.equals(other.leftOutNote)
        && Objects.equals(leadUnit, other.leadUnit)
        && leadNote.equals(other.leadNote)
        && cooperating.equals(other.cooperating)
        && Objects.equals(deadline, other.deadline)
        && Objects.equals(topic, other.topic);
  }
}
