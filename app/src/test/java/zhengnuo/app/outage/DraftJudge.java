package zhengnuo.app.outage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the grid, each unique. A saved text is there, or another was written by one who saw it;
 * a sent text stands in a version of its own. Drafts leave no audit entry, so all is told by which
 * text each writer saw.
 */
record DraftJudge() implements Judge {
  private static final Set<String> OPERATIONS = Set.of("draft", "submit", "correct-returned");

  /**
   * @param cell matter and month
   * @param seen the text that stood in the row, {@link GridRow#NOTHING} where none did
   */
  private record Text(Call call, String uuid, String cell, String seen) {
    static Text of(Call call) {
      String[] scope = call.matter().split("/", -1);
      return new Text(call, Writing.uuid(call.value()), scope[0] + "/" + scope[1], scope[2]);
    }

    boolean isDraft() {
      return call.op().equals("draft");
    }
  }

  private record Row(
      String cell, int n, String note, @Nullable String figure, String state, int version) {}

  @Override
  public void judge(List<Call> calls, EndState end, Verdict verdict) {
    Map<String, Text> texts = new LinkedHashMap<>();
    for (Call call : calls)
      if (OPERATIONS.contains(call.op())) {
        var text = Text.of(call);
        texts.put(text.uuid(), text);
      }
    Map<String, Row> rows = new HashMap<>();
    for (Row row :
        end.db()
            .sql(
                """
                select p.matter || '/' || to_char(p.month, 'YYYY-MM') as cell, p.n,
                       p.progress_note as note, trim_scale(p.value / m.unit_size)::text as figure,
                       p.state, p.version
                  from progress p join matter m on m.id = p.matter
                """)
            .query(Row.class)
            .list()) {
      String uuid = Writing.uuid(row.note());
      if (rows.putIfAbsent(uuid, row) != null) verdict.add(Fault.DUPLICATED, "two rows: " + row);
      @Nullable Text text = texts.get(uuid);
      if (text == null) verdict.add(Fault.PHANTOM, "was never sent: " + row);
      else row(row, text, end, verdict);
    }
    Map<String, List<Text>> writtenOn = new HashMap<>();
    for (Text text : texts.values())
      writtenOn
          .computeIfAbsent(text.cell() + "/" + text.seen(), base -> new ArrayList<>())
          .add(text);
    for (Text text : texts.values()) {
      boolean stands = survives(text, rows, writtenOn);
      if (text.call().ok() && !stands)
        verdict.add(Fault.LOST, text.call() + ": its text is gone, and no one saw it");
      if (text.isDraft() && text.call().unknown()) verdict.resolved(stands);
      @Nullable Row row = rows.get(text.uuid());
      if (text.call().ok() && !text.isDraft() && (row == null || row.state().equals("DRAFT")))
        verdict.add(Fault.LOST, text.call() + ": it was sent and is a draft or gone: " + row);
    }
    lostUpdates(texts, verdict);
    shown(texts, verdict);
  }

  /** Two who corrected the same returned version; those of one draft are found by its version. */
  private static void lostUpdates(Map<String, Text> texts, Verdict verdict) {
    Map<String, Text> first = new HashMap<>();
    for (Text text : texts.values()) {
      if (!text.call().ok() || text.call().version() >= 0) continue;
      @Nullable Text other = first.putIfAbsent(text.cell() + "/" + text.seen(), text);
      if (other != null) verdict.add(Fault.LOST_UPDATE, other.call() + " and " + text.call());
    }
  }

  private static void row(Row row, Text text, EndState end, Verdict verdict) {
    Call call = text.call();
    if (!row.cell().equals(text.cell()) || !row.note().equals(call.value()))
      verdict.add(Fault.TORN, call + " stands elsewhere or otherwise: " + row);
    if (call.outcome() == Call.Outcome.FAIL && !call.unknown())
      verdict.add(Fault.PHANTOM, call + ": its text is there: " + row);
    if (row.figure() != null && !row.note().endsWith(" 累计" + row.figure()))
      verdict.add(Fault.TORN, "figure and words of two writings: " + row);
    int saved = Math.max(call.version(), 0) + 1;
    if (row.state().equals("DRAFT") && row.version() != saved)
      verdict.add(
          row.version() < saved ? Fault.LOST : Fault.LOST_UPDATE,
          "%s is written on version %d: %s".formatted(call, call.version(), row));
    if (!text.isDraft() && !end.requests().containsKey(call.key()))
      verdict.add(Fault.TORN, call + ": a row without its request");
  }

  /** Whether the text stands, or one that was written by someone who saw it. */
  private static boolean survives(
      Text text, Map<String, Row> rows, Map<String, List<Text>> writtenOn) {
    var open = new ArrayList<>(List.of(text));
    Set<String> known = new HashSet<>();
    while (!open.isEmpty()) {
      Text next = open.removeLast();
      if (!known.add(next.uuid())) continue;
      if (rows.containsKey(next.uuid())) return true;
      open.addAll(writtenOn.getOrDefault(next.cell() + "/" + next.uuid(), List.of()));
    }
    return false;
  }

  /** Nobody is shown what was in a row before their own writing. */
  private static void shown(Map<String, Text> texts, Verdict verdict) {
    Map<String, Set<String>> outdated = new HashMap<>();
    for (Text text : texts.values()) {
      Set<String> older =
          outdated.computeIfAbsent(text.call().user() + text.cell(), key -> new HashSet<>());
      if (older.contains(text.seen()))
        verdict.add(Fault.STALE, text.call() + " was shown a text older than the own one");
      @Nullable Text seen = text;
      // What was seen, and all that it was written on.
      while (text.call().ok() && seen != null && older.add(seen.seen()))
        seen = texts.get(seen.seen());
    }
  }
}
