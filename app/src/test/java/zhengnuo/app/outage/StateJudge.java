package zhengnuo.app.outage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays every move of reports of progress and of matters from the audit log: each must stand in
 * {@link MoveTable}, see the one before it, and the rows must be as the last one left them.
 */
record StateJudge() implements Judge {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Kind(
      String objectType, List<MoveTable> table, List<String> begins, String words, String rows) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "进展",
              MoveTable.PROGRESS,
              List.of(),
              "progressNote",
              "select id::text, state, version, progress_note as words from progress"),
          new Kind(
              "事项",
              MoveTable.MATTER,
              List.of("立项"),
              "title",
              "select id::text, state, version, title as words from matter"));

  private record Row(String id, String state, int version, String words) {}

  @Override
  public void judge(List<Call> calls, EndState end, Verdict verdict) {
    Map<String, Set<String>> held = new HashMap<>();
    record Held(String account, String role) {}
    end.db()
        .sql("select account::text, role from role_grant")
        .query(Held.class)
        .list()
        .forEach(
            one -> held.computeIfAbsent(one.account(), account -> new HashSet<>()).add(one.role()));
    for (Kind kind : KINDS) judge(kind, end, held, verdict);
    events(end, verdict);
  }

  private static void judge(
      Kind kind, EndState end, Map<String, Set<String>> held, Verdict verdict) {
    Map<String, List<JsonNode>> afters = new HashMap<>();
    for (EndState.Entry entry : end.entries()) {
      if (!entry.objectType().equals(kind.objectType())) continue;
      @Nullable JsonNode before = entry.before() == null ? null : JSON.readTree(entry.before());
      JsonNode after = JSON.readTree(String.valueOf(entry.after()));
      List<JsonNode> known = afters.computeIfAbsent(entry.objectId(), id -> new ArrayList<>());
      if (!known.isEmpty() && !same(kind, known.getLast(), before))
        verdict.add(
            Fault.LOST_UPDATE,
            "entry %d (%s) did not see the change before it".formatted(entry.id(), entry.action()));
      known.add(after);
      @Nullable String from = before == null ? null : before.path("state").asString();
      String to = after.path("state").asString();
      boolean begins = before == null && kind.begins().contains(entry.action());
      if (begins ? to.equals("DRAFT") : before != null && to.equals(from)) continue;
      String fault =
          MoveTable.fault(
              kind.table(),
              entry.action(),
              from,
              to,
              entry.reason(),
              held.getOrDefault(entry.account(), Set.of()));
      if (!fault.isEmpty())
        verdict.add(
            Fault.ILLEGAL,
            "entry %d: %s from %s to %s: %s"
                .formatted(entry.id(), entry.action(), from, to, fault));
    }
    compare(kind, end, afters, verdict);
  }

  /** In what a move depends on; names beside it are looked up anew each time. */
  private static boolean same(Kind kind, JsonNode after, @Nullable JsonNode before) {
    if (before == null) return false;
    for (String field : List.of("state", "version", kind.words(), "deadline", "value"))
      if (!after.path(field).asString("").equals(before.path(field).asString(""))) return false;
    return true;
  }

  private static void compare(
      Kind kind, EndState end, Map<String, List<JsonNode>> afters, Verdict verdict) {
    Map<String, Row> rows = new HashMap<>();
    for (Row row : end.db().sql(kind.rows()).query(Row.class).list()) rows.put(row.id(), row);
    afters.forEach((id, all) -> {
      @Nullable Row row = rows.get(id);
      JsonNode last = all.getLast();
      if (row == null)
        verdict.add(
            Fault.LOST, kind.objectType() + " " + id + " is not there, but in the audit log");
      else if (!same(kind, row, last))
        verdict.add(
            row.version() < last.path("version").asInt() || isEarlier(row, all)
                ? Fault.LOST
                : Fault.TORN,
            "%s is %s, by the audit log %s version %d"
                .formatted(
                    kind.objectType(),
                    row,
                    last.path("state").asString(),
                    last.path("version").asInt()));
    });
    for (Row row : rows.values())
      if (!afters.containsKey(row.id())
          && !(kind.objectType().equals("进展") && row.state().equals("DRAFT")))
        verdict.add(Fault.ILLEGAL, "%s is in no audit entry: %s".formatted(kind.objectType(), row));
  }

  private static boolean same(Kind kind, Row row, JsonNode told) {
    return told.path("state").asString().equals(row.state())
        && told.path("version").asInt() == row.version()
        && told.path(kind.words()).asString().equals(row.words());
  }

  /** The state before the last move; of a report sent in its first entry that is the draft. */
  private static boolean isEarlier(Row row, List<JsonNode> all) {
    if (row.state().equals("DRAFT")) return true;
    for (JsonNode earlier : all.subList(0, all.size() - 1))
      if (earlier.path("state").asString().equals(row.state())) return true;
    return false;
  }

  /** What the lights are computed from: the state in force is that of the last event. */
  private static void events(EndState end, Verdict verdict) {
    end.db()
        .sql(
            """
            select m.id || ' ' || m.state from matter m
             where m.state is distinct from (select e.state from matter_event e
                                              where e.matter = m.id and e.state is not null
                                              order by e.n desc limit 1)
                or (select count(*) from matter_event e where e.matter = m.id)
                   <> (select count(*) from audit_entry a
                        where a.object_type = '事项' and a.object_id = m.id)
            """)
        .query(String.class)
        .list()
        .forEach(matter -> verdict.add(Fault.TORN, "history of matter " + matter));
  }
}
