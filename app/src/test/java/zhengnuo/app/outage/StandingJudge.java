package zhengnuo.app.outage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of the operations that only add: each applied value stands once, no other stands. */
record StandingJudge(List<Operation> operations) implements Judge {
  private static final Pattern UNIQUE =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Override
  public void judge(List<Call> calls, EndState end, Verdict verdict) {
    for (Operation operation : operations)
      if (!operation.standing().isEmpty()) judge(operation, calls, end, verdict);
  }

  private static void judge(Operation operation, List<Call> calls, EndState end, Verdict verdict) {
    Map<String, Integer> standing = new HashMap<>();
    end.db()
        .sql(operation.standing())
        .query((row, n) -> row.getString("value"))
        .list()
        .forEach(text -> {
          Matcher unique = UNIQUE.matcher(text);
          if (unique.find()) standing.merge(unique.group(), 1, Integer::sum);
        });
    Set<String> sent = new HashSet<>();
    for (Call call : calls) {
      if (call.value().isEmpty()) continue;
      Matcher unique = UNIQUE.matcher(call.value());
      if (!unique.find()) throw new IllegalStateException("no unique value: " + call);
      sent.add(unique.group());
      if (!call.op().equals(operation.name())) continue;
      int rows = standing.getOrDefault(unique.group(), 0);
      if (rows > 1) verdict.add(Fault.DUPLICATED, call + ": " + rows + " rows");
      if (rows > 0 && call.outcome() == Call.Outcome.FAIL)
        verdict.add(Fault.PHANTOM, call + ": its row is there");
      if (rows > 0 && !end.requests().containsKey(call.key()))
        verdict.add(Fault.TORN, call + ": a row without its request");
      if (rows == 0 && call.ok()) verdict.add(Fault.LOST, call + ": its row is not there");
      else if (rows == 0 && end.requests().containsKey(call.key()))
        verdict.add(Fault.TORN, call + ": a request without its row");
    }
    for (String value : standing.keySet())
      if (!sent.contains(value))
        verdict.add(Fault.PHANTOM, operation.name() + ": " + value + " was never sent");
  }
}
