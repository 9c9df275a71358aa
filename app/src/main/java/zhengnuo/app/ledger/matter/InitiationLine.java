package zhengnuo.app.ledger.matter;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.ledger.report.ConfirmedCommitment;

/**
 * One commitment on the page that turns commitments into matters: what is suggested, and what a
 * person decided instead.
 *
 * @param lead in force: the person's choice, else the suggestion; null where it is open
 * @param leadName empty where it is open
 * @param suggestedName of the unit that was suggested, empty where none was
 * @param cooperating names by unit, in order
 * @param row what a person decided, null where nobody did
 * @param mergedTitle of the commitment that it is merged into, empty otherwise
 * @param impliedDeadline whether the sentence sets no date of its own
 * @param matter number of the matter that was made of it, empty before
 */
public record InitiationLine(
    ConfirmedCommitment commitment,
    boolean taken,
    @Nullable UUID lead,
    String leadName,
    String suggestedName,
    String confidence,
    String why,
    Map<UUID, String> cooperating,
    LocalDate deadline,
    String deadlineNote,
    boolean impliedDeadline,
    String topic,
    String mergedTitle,
    @Nullable InitiationRow row,
    String matter) {

  public UUID id() {
    return commitment.id();
  }

  /** The version that a change has to name, 0 where nobody decided yet. */
  public int version() {
    return row == null ? 0 : row.version();
  }

  /** Names of the units that take part. */
  public String cooperatingWords() {
    return String.join("、", cooperating.values());
  }

  /** Whether a person chose another lead unit or date than was suggested. */
  public boolean changed() {
    return row != null
        && row.taken()
        && (row.leadChanged() || row.deadline() != null || row.topic() != null);
  }

  /** Whether it is taken and nobody is to lead it yet. */
  public boolean leadOpen() {
    return taken && lead == null;
  }

  /** Whether the suggestion is not sure and nobody has looked at it. */
  public boolean unsure() {
    return taken && !changed() && !confidence.equals("高");
  }

  public boolean merged() {
    return row != null && row.leftOut() == LeftOut.MERGED;
  }

  /** Why it does not become a matter, empty where it does. */
  public String leftOutWords() {
    if (row == null || row.leftOut() == null) return "";
    if (row.leftOut() == LeftOut.MERGED) return "并入“%s”".formatted(mergedTitle);
    return "不立项：%s"
        .formatted(row.leftOut() == LeftOut.OTHER ? row.leftOutNote() : row.leftOut().chinese);
  }

  /** Who changed it, when and why, empty where nobody did. */
  public String changedWords() {
    if (row == null) return "";
    return "%s %02d:%02d%s"
        .formatted(
            row.changedBy(),
            row.changedAt().getHour(),
            row.changedAt().getMinute(),
            row.leadNote().isBlank() ? "" : "：" + row.leadNote());
  }

  /** The target as written, or the end state that can be checked. */
  public String target() {
    return commitment.targetText().isEmpty() ? "—" : commitment.targetText();
  }
}
