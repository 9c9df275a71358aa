package zhengnuo.app.ledger.matter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.report.ConfirmedCommitment;
import zhengnuo.app.ledger.report.UsualLeads;
import zhengnuo.reading.facts.Deadline;
import zhengnuo.reading.facts.Deadlines;

/** Makes the lines of one report's commitments: what is suggested, under what a person decided. */
final class InitiationLines {
  private final List<Organisation> units;
  private final List<LeadSuggestion.Past> past;
  private final Map<UUID, InitiationRow> decided;
  private final Map<UUID, String> made;
  private final Map<UUID, String> names = new HashMap<>();
  private final Map<UUID, String> titles = new HashMap<>();

  /**
   * @param units that can lead
   * @param past matters of the year before
   * @param decided by commitment
   * @param made numbers of the matters that were made already, by commitment
   */
  InitiationLines(
      List<Organisation> units,
      List<LeadSuggestion.Past> past,
      Map<UUID, InitiationRow> decided,
      Map<UUID, String> made,
      List<ConfirmedCommitment> commitments) {
    this.units = units;
    this.past = past;
    this.decided = decided;
    this.made = made;
    for (Organisation unit : units) names.put(unit.id(), unit.name());
    for (ConfirmedCommitment each : commitments) titles.put(each.id(), each.title());
  }

  /**
   * @param year that the report plans
   * @param today from which spans in a deadline's wording count
   */
  InitiationLine line(ConfirmedCommitment promise, int year, LocalDate today) {
    LeadSuggestion suggestion = LeadSuggestion.of(promise.title(), promise.text(), units, past);
    InitiationRow row = decided.get(promise.id());
    UUID lead = row == null ? suggestion.unit() : row.leadUnit();
    List<UUID> cooperating = row == null ? suggestion.cooperating() : row.cooperating();
    String wording = promise.deadlineText() == null ? "" : promise.deadlineText();
    Deadline found = Deadlines.resolve(wording, year, today);
    LocalDate chosen = row == null ? null : row.deadline();
    String topic = row == null ? null : row.topic();
    UUID into = row == null ? null : row.mergedInto();
    return new InitiationLine(
        promise,
        row == null || row.taken(),
        lead,
        lead == null ? "" : names.getOrDefault(lead, ""),
        suggestion.unit() == null ? "" : names.getOrDefault(suggestion.unit(), ""),
        suggestion.confidence(),
        suggestion.why(),
        named(cooperating),
        chosen == null ? found.date() : chosen,
        note(wording, found, chosen),
        chosen == null && found.implied(),
        topic == null ? UsualLeads.topic(promise.title() + promise.text()) : topic,
        into == null ? "" : titles.getOrDefault(into, ""),
        row,
        made.getOrDefault(promise.id(), ""));
  }

  private Map<UUID, String> named(List<UUID> ids) {
    Map<UUID, String> named = new LinkedHashMap<>();
    for (UUID id : ids) named.put(id, names.getOrDefault(id, ""));
    return named;
  }

  private static String note(String wording, Deadline found, @Nullable LocalDate chosen) {
    if (chosen != null) return "改自“%s”".formatted(wording.isEmpty() ? "未写" : wording);
    if (wording.isEmpty()) return "未写，按年底";
    return found.implied() ? wording + "，按年底" : wording;
  }
}
