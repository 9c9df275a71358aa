package zhengnuo.app.ledger.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of a reading's table row, by their names in the database. */
final class ReadRowColumns {
  private ReadRowColumns() {}

  static Map<String, @Nullable Object> of(UUID report, ReadRow row) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("id", row.id());
    columns.put("report", report);
    columns.put("n", row.n());
    columns.put("section", row.section());
    columns.put("start_at", row.start());
    columns.put("end_at", row.end());
    columns.put("text", row.text());
    switch (row) {
      case ReadFact fact -> of(fact, columns);
      case ReadCommitment commitment -> of(commitment, columns);
      case ReadFinding finding -> of(finding, columns);
    }
    Standing standing = row.standing();
    columns.put("state", standing.state().name());
    columns.put("corrected", standing.corrected());
    columns.put("decided_by", standing.decidedBy());
    columns.put(
        "decided_at", standing.decidedAt() == null ? null : standing.decidedAt().toString());
    columns.put("version", standing.version());
    columns.replaceAll(
        (name, value) -> value instanceof String text ? StoredReading.storable(text) : value);
    return columns;
  }

  private static void of(ReadFact fact, Map<String, @Nullable Object> columns) {
    columns.put("low", fact.low());
    columns.put("high", fact.high());
    columns.put("unit", fact.unit());
    columns.put("subject", fact.subject());
    columns.put("indicator", fact.indicator());
    columns.put("measure", fact.measure().name());
    columns.put("modality", fact.modality().name());
    columns.put("bound", fact.bound().name());
    columns.put("firmness", fact.firmness() == null ? null : fact.firmness().name());
    columns.put("year", fact.year());
    columns.put("explanation", fact.explanation());
    columns.put("origin", fact.standing().origin().name());
  }

  private static void of(ReadCommitment commitment, Map<String, @Nullable Object> columns) {
    columns.put("title", commitment.title());
    columns.put("verb", commitment.verb());
    columns.put("object", commitment.object());
    columns.put("deadline_text", commitment.deadlineText());
    columns.put("firmness", commitment.firmness().name());
    columns.put("support", commitment.support());
    columns.put("measurable", commitment.measurable());
    columns.put("beneficiaries", commitment.beneficiaries());
    columns.put("target", commitment.target());
    columns.put("target_text", commitment.targetText());
    columns.put("target_unit", commitment.targetUnit());
    columns.put("target_bound", commitment.targetBound().name());
    columns.put(
        "target_measure",
        commitment.targetMeasure() == null ? "" : commitment.targetMeasure().name());
    columns.put("explanation", commitment.explanation());
    columns.put("derived_from", commitment.derivedFrom());
    columns.put("origin", commitment.standing().origin().name());
  }

  private static void of(ReadFinding finding, Map<String, @Nullable Object> columns) {
    columns.put("check_id", finding.checkId());
    columns.put("severity", finding.severity().name());
    columns.put("expected", finding.expected());
    columns.put("remedy", finding.remedy());
  }
}
