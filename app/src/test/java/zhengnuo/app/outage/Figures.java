package zhengnuo.app.outage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The line of figures that a run prints. */
final class Figures {
  private Figures() {}

  static String of(
      long seed, double minutes, Nemesis nemesis, List<Event> events, Verdict verdict) {
    List<Call> calls = History.calls(events);
    Map<String, Long> by = new TreeMap<>();
    Map<Integer, Long> statuses = new TreeMap<>();
    for (Call call : calls) by.merge(call.outcome().name(), 1L, Long::sum);
    for (Event event : events)
      if (!List.of("invoke", "ok", "fault", "recovered").contains(event.outcome()))
        statuses.merge(event.status(), 1L, Long::sum);
    long writes = calls.stream().filter(call -> call.ok() && !call.key().isEmpty()).count();
    return ("seed=%d minutes=%.1f faults=%s invoked=%d ok=%d (writes %d) fail=%d"
            + " info(present/absent)=%d/%d gave_up=%d other_answers=%s lost=%d phantom=%d"
            + " duplicated=%d torn=%d out_of_order=%d lost_updates=%d illegal=%d stale=%d chain=%d"
            + " restarts=%d worst_recovery_s=%.1f")
        .formatted(
            seed,
            minutes,
            nemesis.done(),
            calls.size(),
            by.getOrDefault("OK", 0L),
            writes,
            by.getOrDefault("FAIL", 0L),
            verdict.resolvedPresent(),
            verdict.resolvedAbsent(),
            by.getOrDefault("INFO", 0L),
            statuses,
            verdict.count(Fault.LOST),
            verdict.count(Fault.PHANTOM),
            verdict.count(Fault.DUPLICATED),
            verdict.count(Fault.TORN),
            verdict.count(Fault.OUT_OF_ORDER),
            verdict.count(Fault.LOST_UPDATE),
            verdict.count(Fault.ILLEGAL),
            verdict.count(Fault.STALE),
            verdict.count(Fault.CHAIN),
            nemesis.restarts(),
            nemesis.worstRecovery());
  }
}
