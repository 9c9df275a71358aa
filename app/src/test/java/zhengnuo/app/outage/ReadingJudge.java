package zhengnuo.app.outage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays every act on readings from the audit log, in its order, and compares the outcome with the
 * rows: state, corrections and number of changes of each reading, and the acts kept for undoing.
 */
record ReadingJudge() implements Judge {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String UNDO = "撤销";
  private static final Map<String, String> ACTS =
      Map.of(
          "CONFIRM", "确认",
          "CORRECT", "更正",
          "SPLIT", "拆分",
          "MERGE", "合并",
          "REJECT", "剔除",
          "ADD", "补记",
          "CONFIRM_ALL", "全部确认");

  /** One reading before and after an act, as the audit log tells it. */
  private record Touch(
      String key,
      @Nullable String before,
      Map<String, String> correctedBefore,
      String after,
      Map<String, String> correctedAfter) {}

  private record Content(String state, Map<String, String> corrected) {}

  /**
   * A reading with its number of changes; earlier contents tell an older row from a strange one.
   */
  private static final class Replayed {
    Content content;
    int version;
    final List<Content> earlier = new ArrayList<>();

    Replayed(Content content) {
      this.content = content;
    }

    void become(Content next) {
      earlier.add(content);
      content = next;
      version++;
    }
  }

  private record Row(
      String matter, String state, String corrected, int version, String origin, String title) {
    Content content() {
      return new Content(state, JSON.readValue(corrected, new TypeReference<>() {}));
    }
  }

  private static final String ROWS =
      """
      select report::text || '/c' || n as matter, state, corrected::text, version, origin, title
        from commitment
      union all
      select report::text || '/f' || n, state, corrected::text, version, origin, subject from fact
      union all
      select report::text || '/d' || n, state, corrected::text, version, 'READ', '' from finding
      """;

  @Override
  public void judge(List<Call> calls, EndState end, Verdict verdict) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Row row : end.db().sql(ROWS).query(Row.class).list()) rows.put(row.matter(), row);
    Map<String, Replayed> replayed = new HashMap<>();
    rows.values().stream()
        .filter(row -> row.origin().equals("READ"))
        .forEach(row -> replayed.put(row.matter(), new Replayed(new Content("OPEN", Map.of()))));
    for (EndState.Entry entry : end.entries()) {
      if (ACTS.containsValue(entry.action()))
        for (Touch touch : touches(entry.after())) act(entry, touch, replayed, verdict);
      else if (entry.action().startsWith(UNDO))
        for (Touch touch : touches(entry.before())) undo(entry, touch, replayed, verdict);
    }
    replayed.forEach((matter, expected) -> compare(matter, expected, rows.get(matter), verdict));
    for (Row row : rows.values())
      if (!replayed.containsKey(row.matter())) added(row, calls, verdict);
    twins(rows, verdict);
    values(calls, end, verdict);
    acts(end, verdict);
  }

  private static List<Touch> touches(@Nullable String json) {
    if (json == null || !json.startsWith("[")) return List.of();
    return JSON.readValue(json, new TypeReference<List<Touch>>() {});
  }

  private static void act(
      EndState.Entry entry, Touch touch, Map<String, Replayed> replayed, Verdict verdict) {
    String matter = entry.objectId() + "/" + touch.key();
    Content after = new Content(touch.after(), touch.correctedAfter());
    if (touch.before() == null) {
      if (replayed.put(matter, new Replayed(after)) != null)
        verdict.add(Fault.DUPLICATED, matter + " was made twice, entry " + entry.id());
      return;
    }
    step(
        entry,
        matter,
        replayed.get(matter),
        new Content(touch.before(), touch.correctedBefore()),
        after,
        verdict);
  }

  private static void undo(
      EndState.Entry entry, Touch touch, Map<String, Replayed> replayed, Verdict verdict) {
    String matter = entry.objectId() + "/" + touch.key();
    step(
        entry,
        matter,
        replayed.get(matter),
        new Content(touch.after(), touch.correctedAfter()),
        new Content(touch.before() == null ? "WITHDRAWN" : touch.before(), touch.correctedBefore()),
        verdict);
  }

  private static void step(
      EndState.Entry entry,
      String matter,
      @Nullable Replayed reading,
      Content expected,
      Content next,
      Verdict verdict) {
    if (reading == null) {
      verdict.add(Fault.TORN, "entry %d is on %s, which is nowhere".formatted(entry.id(), matter));
      return;
    }
    if (!reading.content.equals(expected))
      verdict.add(
          Fault.LOST_UPDATE,
          "entry %d (%s of %s) did not see the change before it"
              .formatted(entry.id(), entry.action(), matter));
    reading.become(next);
  }

  private static void compare(
      String matter, Replayed expected, @Nullable Row row, Verdict verdict) {
    if (row == null) {
      verdict.add(Fault.LOST, matter + " is not there, but in the audit log");
      return;
    }
    Content content = row.content();
    if (content.equals(expected.content) && row.version() == expected.version) return;
    boolean older =
        row.version() < expected.version
            || !content.equals(expected.content) && expected.earlier.contains(content);
    verdict.add(
        older ? Fault.LOST : Fault.TORN,
        "%s is %s version %d, by the audit log %s version %d"
            .formatted(matter, content, row.version(), expected.content, expected.version));
  }

  /** A row that the audit log does not know. */
  private static void added(Row row, List<Call> calls, Verdict verdict) {
    boolean sent = calls.stream().anyMatch(call -> call.value().equals(row.title()));
    verdict.add(
        sent ? Fault.TORN : Fault.PHANTOM,
        "%s (%s) is in no audit entry".formatted(row.matter(), row.title()));
  }

  private static void twins(Map<String, Row> rows, Verdict verdict) {
    Map<String, String> made = new HashMap<>();
    for (Row row : rows.values()) {
      if (!row.origin().equals("PERSON")) continue;
      String other = made.putIfAbsent(row.title(), row.matter());
      if (other != null)
        verdict.add(Fault.DUPLICATED, row.matter() + " and " + other + ": " + row.title());
    }
  }

  /** Each corrected value came in once, by a call. */
  private static void values(List<Call> calls, EndState end, Verdict verdict) {
    Set<String> sent = new HashSet<>();
    for (Call call : calls) if (call.op().equals("correct")) sent.add(call.value());
    Map<String, Long> by = new HashMap<>();
    for (EndState.Entry entry : end.entries()) {
      if (!entry.action().equals("更正")) continue;
      for (Touch touch : touches(entry.after()))
        touch
            .correctedAfter()
            .forEach((field, value) -> {
              if (value.equals(touch.correctedBefore().get(field))) return;
              if (!sent.contains(value))
                verdict.add(
                    Fault.PHANTOM, "entry %d: %s was never sent".formatted(entry.id(), value));
              Long other = by.putIfAbsent(value, entry.id());
              if (other != null)
                verdict.add(
                    Fault.DUPLICATED,
                    "%s by entries %d and %d".formatted(value, other, entry.id()));
            });
    }
  }

  private record Act(String report, String account, String act, String touched, boolean undone) {}

  /** Acts and entries are the same, one for one; so are undone acts and entries of undoing. */
  private static void acts(EndState end, Verdict verdict) {
    Map<String, Integer> balance = new HashMap<>();
    String columns = "report::text, account::text, act, before::text as touched, undone";
    for (Act act :
        end.db().sql("select " + columns + " from reading_act").query(Act.class).list()) {
      String same = String.join("|", act.report(), act.account(), act.touched());
      balance.merge(ACTS.get(act.act()) + "|" + same, 1, Integer::sum);
      if (act.undone()) balance.merge(UNDO + ACTS.get(act.act()) + "|" + same, 1, Integer::sum);
    }
    for (EndState.Entry entry : end.entries()) {
      boolean undo = entry.action().startsWith(UNDO);
      if (!undo && !ACTS.containsValue(entry.action())) continue;
      String touched = String.valueOf(undo ? entry.before() : entry.after());
      balance.merge(
          String.join("|", entry.action(), entry.objectId(), entry.account(), touched),
          -1,
          Integer::sum);
    }
    balance.forEach((same, surplus) -> {
      if (surplus != 0)
        verdict.add(Fault.TORN, "%d acts more than audit entries: %.120s".formatted(surplus, same));
    });
  }
}
