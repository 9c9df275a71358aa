package zhengnuo.app.ledger.report;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.ledger.organisation.OrganisationTree;

/** Looks at reports; what an actor may not see answers like what does not exist. */
@Service
public class ReadReports {
  private final Reports reports;
  private final ReportSections sections;
  private final ReadRows rows;
  private final OrganisationTree tree;
  private final Access access;

  ReadReports(
      Reports reports,
      ReportSections sections,
      ReadRows rows,
      OrganisationTree tree,
      Access access) {
    this.reports = reports;
    this.sections = sections;
    this.rows = rows;
    this.tree = tree;
    this.access = access;
  }

  /** The report with all its readings. */
  @Transactional(readOnly = true)
  public ReadReport get(Actor actor, UUID id) {
    Report report = reports.find(id).orElseThrow(() -> new NotFound("报告"));
    if (!ReportAccess.sees(access, actor, placeOf(report))) throw new NotFound("报告");
    return whole(report);
  }

  /** The commitments that stand, in text order. */
  @Transactional(readOnly = true)
  public List<ConfirmedCommitment> commitments(Actor actor, UUID id) {
    ReadReport read = get(actor, id);
    return read.commitments.stream()
        .filter(row -> row.standing().state().stands())
        .sorted(java.util.Comparator.comparingInt(ReadCommitment::start))
        .map(row -> ConfirmedCommitment.of(read, row))
        .toList();
  }

  /** The report's own row without its readings. */
  @Transactional(readOnly = true)
  public ReportHead head(Actor actor, UUID id) {
    Report report = reports.find(id).orElseThrow(() -> new NotFound("报告"));
    if (!ReportAccess.sees(access, actor, placeOf(report))) throw new NotFound("报告");
    return new ReportHead(
        report.id(),
        java.util.Objects.requireNonNull(report.government()),
        report.title(),
        report.planYear());
  }

  /** Reports of the governments under a place where the actor may read reports, newest first. */
  @Transactional(readOnly = true)
  public List<ReportSummary> under(Actor actor, String place) {
    return ReportAccess.sees(access, actor, place) ? reports.under(place) : List.of();
  }

  ReadReport whole(Report report) {
    return new ReadReport(
        report,
        sections.of(report.id()),
        rows.facts(report.id()),
        rows.commitments(report.id()),
        rows.findings(report.id()));
  }

  String placeOf(Report report) {
    return tree.get(java.util.Objects.requireNonNull(report.government())).path();
  }
}
