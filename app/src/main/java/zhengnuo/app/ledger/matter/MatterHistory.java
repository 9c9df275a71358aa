package zhengnuo.app.ledger.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded of a matter's course.
 *
 * @param unit in which its figures are shown
 * @param events in the order in which they were recorded
 * @param milestones also those taken out of the plan
 * @throws IllegalArgumentException if the events are not in order
 */
public record MatterHistory(ShownUnit unit, List<MatterEvent> events, List<Milestone> milestones) {
  public MatterHistory {
    events = List.copyOf(events);
    milestones = List.copyOf(milestones);
    for (int i = 1; i < events.size(); i++)
      if (events.get(i).at().isBefore(events.get(i - 1).at()))
        throw new IllegalArgumentException("event %d recorded before its predecessor".formatted(i));
  }

  /** The terms at the end of {@code day}; empty while state or deadline were not recorded. */
  public Optional<MatterTerms> on(LocalDate day) {
    var replay = new Replay();
    for (var event : events) {
      if (event.at().toLocalDate().isAfter(day)) break;
      replay.take(event);
    }
    return replay.terms();
  }

  /** The milestones that belonged to the plan at the end of {@code day}, by due date. */
  public List<Milestone> milestonesOn(LocalDate day) {
    return milestones.stream()
        .filter(milestone -> milestone.stood(day))
        .sorted(Comparator.comparing(Milestone::due))
        .toList();
  }

  /** What the entries so far leave standing. */
  private static final class Replay {
    private @Nullable MatterState state;
    private @Nullable LocalDate since;
    private @Nullable LocalDate runningSince;
    private @Nullable LocalDate firstDeadline;
    private @Nullable LocalDate deadline;
    private int deadlineChanges;
    private @Nullable BigDecimal target;
    private CurveKind curve = CurveKind.MILESTONES;
    private @Nullable LocalDate startsOn;

    void take(MatterEvent event) {
      if (event.state() != null) {
        var date = event.at().toLocalDate();
        boolean ran = state != null && state.running;
        if (!event.state().running) runningSince = null;
        else if (!ran) runningSince = date;
        state = event.state();
        since = date;
      }
      if (event.deadline() != null) {
        if (firstDeadline == null) firstDeadline = event.deadline();
        else if (!event.deadline().equals(deadline)) deadlineChanges++;
        deadline = event.deadline();
      }
      if (event.target() != null) target = event.target();
      if (event.curve() != null) curve = event.curve();
      if (event.startsOn() != null) startsOn = event.startsOn();
    }

    Optional<MatterTerms> terms() {
      if (state == null || since == null || firstDeadline == null || deadline == null)
        return Optional.empty();
      return Optional.of(
          new MatterTerms(
              state,
              since,
              runningSince,
              deadline,
              firstDeadline,
              deadlineChanges,
              target,
              curve,
              startsOn == null ? firstDeadline.withDayOfYear(1) : startsOn));
    }
  }
}
