package zhengnuo.app.ledger.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Firmness;
import zhengnuo.reading.facts.Measure;
import zhengnuo.reading.outline.SectionRole;

/**
 * A commitment that stands, with what people corrected in force.
 *
 * @param key by which the reader page selects it: c12
 * @param start of the span in the report's stored text, UTF-16 units
 * @param text the span as stored
 * @param confirmed whether a person confirmed it; otherwise nobody has decided yet
 * @param deadlineText as written, null where none is set
 * @param target in its base unit, null where no figure is promised
 * @param targetText as written, empty where no figure is promised
 * @param targetMeasure null where no figure is promised
 * @param sectionTitle heading above it, empty before the first
 * @param sectionLabel short name of that place: 五（三）
 * @param correction what a person changed, in one phrase («原读作 18公里»), empty if nothing
 */
public record ConfirmedCommitment(
    UUID id,
    UUID report,
    String key,
    int start,
    int end,
    String text,
    String title,
    String verb,
    @Nullable String deadlineText,
    Firmness firmness,
    boolean support,
    boolean measurable,
    @Nullable BigDecimal target,
    String targetText,
    String unit,
    Bound bound,
    @Nullable Measure targetMeasure,
    String beneficiaries,
    String sectionTitle,
    String sectionNumber,
    String sectionLabel,
    @Nullable SectionRole role,
    boolean confirmed,
    String correction) {

  static ConfirmedCommitment of(ReadReport read, ReadCommitment row) {
    Integer at = row.section();
    ReportSection section = at == null ? null : read.sections.get(at);
    String targetText = row.targetInForce();
    // Typed anew, the figure is read from what was typed; else the reader's own value stands.
    boolean retyped = row.standing().corrected().containsKey("target");
    Optional<WrittenQuantity> typed =
        retyped ? WrittenQuantity.parse(targetText) : Optional.empty();
    String deadline = row.deadlineInForce();
    return new ConfirmedCommitment(
        row.id(),
        read.id(),
        row.key(),
        row.start(),
        row.end(),
        row.text(),
        row.titleInForce(),
        row.verbInForce(),
        deadline.isEmpty() ? null : deadline,
        row.firmnessInForce(),
        row.support(),
        row.measurable() || typed.isPresent(),
        retyped ? typed.map(WrittenQuantity::value).orElse(null) : row.target(),
        targetText,
        retyped ? typed.map(WrittenQuantity::unit).orElse("") : row.targetUnit(),
        row.targetBoundInForce(),
        row.targetMeasure() == null && typed.isPresent() ? Measure.LEVEL : row.targetMeasure(),
        row.beneficiariesInForce(),
        section == null ? "" : section.title(),
        section == null ? "" : section.number(),
        read.label(row.section()),
        section == null ? null : section.role(),
        row.standing().state() == ReadState.CONFIRMED,
        correction(row));
  }

  private static String correction(ReadCommitment row) {
    if (row.standing().corrected().containsKey("target"))
      return row.targetText().isEmpty() ? "原未读出目标" : "原读作 " + row.targetText();
    if (row.standing().corrected().containsKey("title")) return "原读作 " + row.title();
    if (row.standing().corrected().containsKey("deadline"))
      return "改自“" + (row.deadlineText() == null ? "未写" : row.deadlineText()) + "”";
    return "";
  }
}
