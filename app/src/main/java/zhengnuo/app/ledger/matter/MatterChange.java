package zhengnuo.app.ledger.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A matter with some of its components changed; the version counts on when it is stored. */
final class MatterChange {
  private final Matter from;
  private String title;
  private String topic;
  private @Nullable UUID leadUnit;
  private List<UUID> cooperating;
  private LocalDate deadline;
  private String deadlineNote;
  private @Nullable BigDecimal target;
  private String targetText;
  private ShownUnit unit;
  private CurveKind curve;
  private @Nullable Formula formula;
  private MatterState state;

  MatterChange(Matter from) {
    this.from = from;
    title = from.title();
    topic = from.topic();
    leadUnit = from.leadUnit();
    cooperating = from.cooperating();
    deadline = from.deadline();
    deadlineNote = from.deadlineNote();
    target = from.target();
    targetText = from.targetText();
    unit = from.unit();
    curve = from.curve();
    formula = from.formula();
    state = from.state();
  }

  MatterChange title(String changed) {
    title = changed;
    return this;
  }

  MatterChange topic(String changed) {
    topic = changed;
    return this;
  }

  MatterChange units(@Nullable UUID lead, List<UUID> taking) {
    leadUnit = lead;
    cooperating = List.copyOf(taking);
    return this;
  }

  MatterChange deadline(LocalDate changed, String note) {
    deadline = changed;
    deadlineNote = note;
    return this;
  }

  MatterChange target(@Nullable BigDecimal value, String text, ShownUnit in, CurveKind kind) {
    target = value;
    targetText = text;
    unit = in;
    curve = kind;
    return this;
  }

  MatterChange formula(Formula changed) {
    formula = changed;
    return this;
  }

  MatterChange state(MatterState changed) {
    state = changed;
    return this;
  }

  Matter done() {
    return new Matter(
        from.id(),
        from.government(),
        from.place(),
        from.year(),
        from.number(),
        from.part(),
        from.parent(),
        from.report(),
        from.commitment(),
        title,
        from.promise(),
        from.placeInReport(),
        topic,
        from.firmness(),
        leadUnit,
        from.leadUnitName(),
        from.leadPlace(),
        cooperating,
        deadline,
        deadlineNote,
        target,
        targetText,
        unit,
        curve,
        formula,
        state,
        from.version() + 1);
  }
}
