package zhengnuo.app.ledger.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.access.NotFound;

/**
 * A report with everything that was read in it. Kept in the database, or in memory alone while the
 * installation is not set up; the pages show both alike.
 */
public final class ReadReport {
  final Report report;
  final List<ReportSection> sections;
  final List<ReadFact> facts;
  final List<ReadCommitment> commitments;
  final List<ReadFinding> findings;

  ReadReport(
      Report report,
      List<ReportSection> sections,
      List<ReadFact> facts,
      List<ReadCommitment> commitments,
      List<ReadFinding> findings) {
    this.report = report;
    this.sections = List.copyOf(sections);
    this.facts = List.copyOf(facts);
    this.commitments = List.copyOf(commitments);
    this.findings = List.copyOf(findings);
  }

  public UUID id() {
    return report.id();
  }

  public String title() {
    return report.title();
  }

  /** All readings that are not replaced or withdrawn, in text order, the wider before the inner. */
  List<ReadRow> rows() {
    List<ReadRow> rows = new ArrayList<>(facts);
    rows.addAll(commitments);
    rows.addAll(findings);
    rows.removeIf(row ->
        row.standing().state() == ReadState.REPLACED
            || row.standing().state() == ReadState.WITHDRAWN);
    rows.sort(
        Comparator.comparingInt(ReadRow::start)
            .thenComparing(Comparator.comparingInt(ReadRow::end).reversed())
            .thenComparing(ReadRow::kind));
    return rows;
  }

  /** The reading with this key; one that the report does not have answers as not found. */
  ReadRow row(String key) {
    for (ReadRow row : of(ReadKind.of(key))) if (row.key().equals(key)) return row;
    throw new NotFound("报告");
  }

  private List<? extends ReadRow> of(ReadKind kind) {
    return switch (kind) {
      case FACT -> facts;
      case COMMITMENT -> commitments;
      case FINDING -> findings;
    };
  }

  /** Label of a section as people cite it, empty before the first. */
  String label(@Nullable Integer section) {
    return section == null || section >= sections.size() ? "" : sections.get(section).label();
  }
}
