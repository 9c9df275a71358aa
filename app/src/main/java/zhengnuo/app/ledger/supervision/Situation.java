package zhengnuo.app.ledger.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhengnuo.app.ledger.matter.MatterTerms;
import zhengnuo.app.ledger.matter.Milestone;
import zhengnuo.app.ledger.matter.ShownUnit;

/**
 * All that a light is judged by, as recorded by the end of {@code day}.
 *
 * @param milestones that stood in the plan then, by due date
 * @param figures that counted then
 */
record Situation(
    LocalDate day,
    MatterTerms terms,
    ShownUnit unit,
    List<Milestone> milestones,
    List<Figure> figures,
    ReportsOwed owed,
    LightRules rules) {

  /** Days left to the deadline, negative once it has passed. */
  long daysLeft() {
    return ChronoUnit.DAYS.between(day, terms.deadline());
  }

  /** Whether the deadline is so near that nearly all should be done. */
  boolean near() {
    return daysLeft() >= 0 && daysLeft() <= rules.nearDays();
  }

  /** The latest report with a value, of two for one month the one approved last. */
  Optional<Figure> figure() {
    return figures.stream()
        .filter(figure -> figure.value() != null)
        .max(Comparator.comparing(Figure::month).thenComparing(Figure::reviewedAt));
  }

  /** The rule on too little done near the deadline. */
  LightTest nearTest(boolean tooLittle) {
    return new LightTest(
        LightKind.YELLOW,
        "剩%d天及以内而不足%s%%".formatted(rules.nearDays(), Share.shown(rules.nearBelow())),
        near() && tooLittle,
        true);
  }
}
