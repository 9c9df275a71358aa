package zhengnuo.app.outage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Each call by its key: what was answered as done is remembered once with one audit entry in the
 * same transaction; what was answered as not done left nothing; nothing else is there.
 */
record KeyJudge(List<Operation> operations, Instant beganAt) implements Judge {
  private static final String SET_UP = "初次设置";

  @Override
  public void judge(List<Call> calls, EndState end, Verdict verdict) {
    Map<Long, List<EndState.Entry>> entries = end.entriesByTransaction();
    Map<String, Operation> byName = new HashMap<>();
    for (Operation operation : operations) byName.put(operation.name(), operation);
    Set<String> sent = new HashSet<>();
    for (Call call : calls) {
      if (call.key().isEmpty()) continue;
      if (!sent.add(call.key())) throw new IllegalStateException("two calls with one key: " + call);
      Operation operation = byName.get(call.op());
      if (operation == null) throw new IllegalStateException("unknown operation: " + call);
      if (!operation.isRemembered()) continue;
      EndState.Request request = end.requests().get(call.key());
      if (call.unknown()) verdict.resolved(request != null && wasThere(call, request));
      if (request == null) {
        if (call.ok()) verdict.add(Fault.LOST, call + ": its key is not remembered");
        continue;
      }
      if (call.outcome() == Call.Outcome.FAIL)
        verdict.add(Fault.PHANTOM, call + ": it is done all the same");
      effect(call, operation, entries.getOrDefault(request.transaction(), List.of()), verdict);
    }
    for (String key : end.requests().keySet())
      if (!sent.contains(key)) verdict.add(Fault.PHANTOM, "request " + key + " was never sent");
    withoutRequest(end, entries, verdict);
  }

  /** Whether the attempt without answer had its effect, and not a later one. */
  private boolean wasThere(Call call, EndState.Request request) {
    return call.retriedAt() == 0
        || request.at().isBefore(beganAt.plus(Duration.ofNanos(call.retriedAt())));
  }

  private static void effect(
      Call call, Operation operation, List<EndState.Entry> entries, Verdict verdict) {
    if (entries.isEmpty()) verdict.add(Fault.TORN, call + ": no audit entry");
    if (entries.size() > 1)
      verdict.add(Fault.DUPLICATED, call + ": " + entries.size() + " audit entries");
    for (EndState.Entry entry : entries)
      if (!entry.action().startsWith(operation.action()))
        verdict.add(Fault.TORN, call + ": the audit log says " + entry.action());
  }

  /** Effects of our operations that no remembered request stands for. */
  private void withoutRequest(
      EndState end, Map<Long, List<EndState.Entry>> entries, Verdict verdict) {
    Set<Long> known = new HashSet<>();
    for (EndState.Request request : end.requests().values()) known.add(request.transaction());
    entries.forEach((transaction, together) -> {
      if (known.contains(transaction)) return;
      List<String> actions = new ArrayList<>();
      for (EndState.Entry entry : together) actions.add(entry.action());
      if (actions.contains(SET_UP)) return;
      for (Operation operation : operations)
        if (!operation.action().isEmpty()
            && actions.stream().anyMatch(action -> action.startsWith(operation.action())))
          verdict.add(
              Fault.TORN,
              "audit entry %d (%s) without its request"
                  .formatted(together.getFirst().id(), actions));
    });
  }
}
