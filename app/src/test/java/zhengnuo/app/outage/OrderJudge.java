package zhengnuo.app.outage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Order, versions and what users were shown, from the history and the order of the audit log. */
record OrderJudge() implements Judge {
  /** A call with the place of its effect in the audit log. */
  private record Placed(Call call, long entry) {}

  @Override
  public void judge(List<Call> calls, EndState end, Verdict verdict) {
    order(placed(calls, end), verdict);
    lostUpdates(calls, verdict);
    shown(calls, verdict);
  }

  private static Map<String, List<Placed>> placed(List<Call> calls, EndState end) {
    Map<Long, List<EndState.Entry>> entries = end.entriesByTransaction();
    Map<String, List<Placed>> scopes = new HashMap<>();
    for (Call call : calls) {
      EndState.Request request = end.requests().get(call.key());
      if (request == null || call.scope().isEmpty()) continue;
      List<EndState.Entry> own = entries.getOrDefault(request.transaction(), List.of());
      if (!own.isEmpty())
        scopes
            .computeIfAbsent(call.scope(), scope -> new ArrayList<>())
            .add(new Placed(call, own.getFirst().id()));
    }
    return scopes;
  }

  private static void order(Map<String, List<Placed>> scopes, Verdict verdict) {
    for (List<Placed> scope : scopes.values()) {
      scope.sort(Comparator.comparingLong(Placed::entry));
      Placed latest = null;
      for (Placed placed : scope) {
        // Answered before one was sent that stands before it.
        if (latest != null && placed.call().answered() < latest.call().invoked())
          verdict.add(Fault.OUT_OF_ORDER, placed.call() + " stands behind " + latest.call());
        if (latest == null || placed.call().invoked() > latest.call().invoked()) latest = placed;
      }
    }
  }

  private static void lostUpdates(List<Call> calls, Verdict verdict) {
    Map<String, Call> first = new HashMap<>();
    for (Call call : calls) {
      if (!call.ok() || call.key().isEmpty() || call.version() < 0) continue;
      Call other = first.putIfAbsent(call.matter() + " " + call.version(), call);
      if (other != null)
        verdict.add(
            Fault.LOST_UPDATE, "version %d: %s and %s".formatted(call.version(), other, call));
    }
  }

  private static void shown(List<Call> calls, Verdict verdict) {
    Map<String, Integer> least = new HashMap<>();
    for (Call call : calls) {
      if (call.version() < 0) continue;
      String seen = call.user() + " " + call.matter();
      if (call.version() < least.getOrDefault(seen, 0))
        verdict.add(
            Fault.STALE,
            "%s was shown version %d after %d".formatted(call, call.version(), least.get(seen)));
      boolean wrote = call.ok() && !call.key().isEmpty();
      least.merge(seen, call.version() + (wrote ? 1 : 0), Math::max);
    }
  }
}
