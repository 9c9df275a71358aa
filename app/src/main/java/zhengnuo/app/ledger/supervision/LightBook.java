package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterHistory;
import zhengnuo.app.ledger.matter.MatterTerms;
import zhengnuo.app.ledger.matter.Milestone;

/**
 * What was recorded of some matters, held in memory so that their lights can be asked for on many
 * days.
 */
public final class LightBook {
  private final Map<UUID, MatterHistory> histories;
  private final Map<UUID, List<Figure>> figures;
  private final LightRules rules;

  LightBook(Map<UUID, MatterHistory> histories, Map<UUID, List<Figure>> figures, LightRules rules) {
    this.histories = histories;
    this.figures = figures;
    this.rules = rules;
  }

  /** The rules in force. */
  public LightRules rules() {
    return rules;
  }

  /** How the matter stood at the end of the day; empty if it was not recorded by then. */
  public Optional<Standing> on(Matter matter, LocalDate day) {
    MatterHistory history = histories.get(matter.id());
    if (history == null) return Optional.empty();
    return history.on(day).map(terms -> standing(matter, history, terms, day));
  }

  /**
   * The figure of a month as it counted at the end of the day, in the base unit; of several the one
   * approved last. Empty where none counted.
   */
  public Optional<BigDecimal> value(Matter matter, YearMonth month, LocalDate day) {
    return figures.getOrDefault(matter.id(), List.of()).stream()
        .filter(figure -> figure.month().equals(month) && figure.counts(day))
        .max(Comparator.comparing(Figure::reviewedAt))
        .map(Figure::value);
  }

  /** What held for the matter at the end of the day; empty if it was not recorded by then. */
  public Optional<MatterTerms> terms(Matter matter, LocalDate day) {
    MatterHistory history = histories.get(matter.id());
    return history == null ? Optional.empty() : history.on(day);
  }

  private List<Figure> figures(Matter matter) {
    return figures.getOrDefault(matter.id(), List.of());
  }

  private Standing standing(
      Matter matter, MatterHistory history, MatterTerms terms, LocalDate day) {
    List<Figure> all = figures(matter);
    @Nullable Light light =
        Lights.on(history, all, WorkingDays.knownOn(day), rules, day).orElse(null);
    Optional<Figure> latest =
        all.stream()
            .filter(figure -> figure.value() != null && figure.counts(day))
            .max(Comparator.comparing(Figure::month).thenComparing(Figure::reviewedAt));
    List<Milestone> steps = history.milestonesOn(day);
    int reached = (int) steps.stream().filter(step -> step.reached(day)).count();
    @Nullable BigDecimal value = latest.map(Figure::value).orElse(null);
    return new Standing(
        matter,
        terms.state(),
        terms.since(),
        terms.deadline(),
        light,
        value,
        latest.map(Figure::month).orElse(null),
        due(terms, steps, day),
        done(terms, value, steps.size(), reached),
        steps.size(),
        reached);
  }

  private static @Nullable BigDecimal due(MatterTerms terms, List<Milestone> steps, LocalDate day) {
    return switch (terms.measure()) {
      case CUMULATIVE -> terms.plan().due(day);
      case RATE -> Share.WHOLE;
      case CEILING -> null;
      case MILESTONES ->
          steps.isEmpty()
              ? null
              : Share.of(
                  BigDecimal.valueOf(
                      steps.stream().filter(step -> !step.due().isAfter(day)).count()),
                  BigDecimal.valueOf(steps.size()));
    };
  }

  private static @Nullable BigDecimal done(
      MatterTerms terms, @Nullable BigDecimal value, int steps, int reached) {
    BigDecimal target = terms.target();
    CurveKind measure = terms.measure();
    if (measure == CurveKind.MILESTONES)
      return steps == 0 ? null : Share.of(BigDecimal.valueOf(reached), BigDecimal.valueOf(steps));
    if (measure == CurveKind.CEILING || value == null || target == null) return null;
    return Share.of(value, target);
  }
}
