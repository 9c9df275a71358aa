package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.MatterEvent;
import zhengnuo.app.ledger.matter.MatterHistory;
import zhengnuo.app.ledger.matter.MatterState;
import zhengnuo.app.ledger.matter.Milestone;
import zhengnuo.app.ledger.matter.ShownUnit;

/**
 * A fictional matter's course, written down day by day; issued on 2031-01-10, in progress since.
 */
final class Course {
  /** The product's own rules, but a month's report is due in the month after it. */
  static final LightRules NEXT_MONTH =
      LightRules.read(
          "次月填报.yaml",
          Resource.text("lights/default.yaml")
              .orElseThrow()
              .replace("monthsAfter: 0", "monthsAfter: 1"));

  private final ShownUnit unit;
  private final List<MatterEvent> events = new ArrayList<>();
  private final List<Milestone> milestones = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  private Course(@Nullable String target, String unit, CurveKind curve, String deadline) {
    this.unit = ShownUnit.of(unit);
    var amount = target == null ? null : new BigDecimal(target);
    events.add(
        new MatterEvent(
            at("2031-01-08"), MatterState.DRAFT, LocalDate.parse(deadline), amount, curve, null));
    moved("2031-01-10", MatterState.ISSUED);
    moved("2031-01-15", MatterState.IN_PROGRESS);
  }

  static Course of(String target, String unit, CurveKind curve) {
    return new Course(target, unit, curve, "2031-12-31");
  }

  static Course withoutFigure() {
    return new Course(null, "", CurveKind.MILESTONES, "2031-12-31");
  }

  Course moved(String day, MatterState state) {
    events.add(MatterEvent.moved(at(day), state));
    return this;
  }

  Course extended(String day, String deadline) {
    events.add(new MatterEvent(at(day), null, LocalDate.parse(deadline), null, null, null));
    return this;
  }

  Course retargeted(String day, String target) {
    events.add(new MatterEvent(at(day), null, null, new BigDecimal(target), null, null));
    return this;
  }

  /** A figure of {@code month}, approved on {@code day}. */
  Course reported(String month, String value, String day) {
    figures.add(new Figure(YearMonth.parse(month), new BigDecimal(value), at(day), null));
    return this;
  }

  Course reportedInWords(String month, String day) {
    figures.add(new Figure(YearMonth.parse(month), null, at(day), null));
    return this;
  }

  Course reportedAndReturned(String month, String value, String day, String returned) {
    figures.add(new Figure(YearMonth.parse(month), new BigDecimal(value), at(day), at(returned)));
    return this;
  }

  /** A step due on {@code due}; {@code reached} and {@code removed} are days of recording. */
  Course step(String name, String due, @Nullable String reached, @Nullable String removed) {
    milestones.add(
        new Milestone(
            name,
            LocalDate.parse(due),
            at("2031-01-08"),
            removed == null ? null : at(removed),
            reached == null ? null : at(reached)));
    return this;
  }

  Course step(String name, String due, @Nullable String reached) {
    return step(name, due, reached, null);
  }

  Optional<Light> on(String day) {
    return on(LocalDate.parse(day));
  }

  Optional<Light> on(LocalDate day) {
    return on(day, NEXT_MONTH);
  }

  Optional<Light> on(LocalDate day, LightRules rules) {
    events.sort(Comparator.comparing(MatterEvent::at));
    return Lights.on(
        new MatterHistory(unit, events, milestones), figures, WorkingDays.knownOn(day), rules, day);
  }

  /** The course as far as it was written down by the end of {@code day}, and nothing later. */
  Course writtenBy(LocalDate day) {
    var known = new Course(null, unit.word(), CurveKind.MILESTONES, "2031-12-31");
    known.events.clear();
    events.stream().filter(event -> by(event.at(), day)).forEach(known.events::add);
    for (var step : milestones)
      if (by(step.addedAt(), day))
        known.milestones.add(
            new Milestone(
                step.name(),
                step.due(),
                step.addedAt(),
                orNone(step.removedAt(), day),
                orNone(step.reachedAt(), day)));
    for (var figure : figures)
      if (by(figure.reviewedAt(), day))
        known.figures.add(
            new Figure(
                figure.month(),
                figure.value(),
                figure.reviewedAt(),
                orNone(figure.returnedAt(), day)));
    return known;
  }

  private static @Nullable LocalDateTime orNone(@Nullable LocalDateTime moment, LocalDate day) {
    return moment != null && by(moment, day) ? moment : null;
  }

  private static boolean by(LocalDateTime moment, LocalDate day) {
    return moment.isBefore(day.plusDays(1).atStartOfDay());
  }

  private static LocalDateTime at(String day) {
    return LocalDate.parse(day).atTime(23, 40);
  }
}
