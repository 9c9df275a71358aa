package zhengnuo.app.ledger.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Audit;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.access.StaleVersion;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.web.Once;

/** The transaction in which a report enters the ledger: rows, file and audit entry together. */
@Service
class ReportKeeping {
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2100;

  private final Reports reports;
  private final ReportSections sections;
  private final ReadRows rows;
  private final StoredFiles files;
  private final OrganisationTree tree;
  private final Access access;
  private final Audit audit;
  private final Once once;
  private final Clock clock;

  ReportKeeping(
      Reports reports,
      ReportSections sections,
      ReadRows rows,
      StoredFiles files,
      OrganisationTree tree,
      Access access,
      Audit audit,
      Once once,
      Clock clock) {
    this.reports = reports;
    this.sections = sections;
    this.rows = rows;
    this.files = files;
    this.tree = tree;
    this.access = access;
    this.audit = audit;
    this.once = once;
    this.clock = clock;
  }

  /**
   * @param reads the reports of one file
   * @return where the first of them is now: {@code /reports/ID}, the known one where the same bytes
   *     are there already
   */
  @Transactional
  String keep(Actor actor, String request, List<ReadReport> reads, byte[] bytes, UUID government) {
    access.require(actor, Role.SUPERVISOR, tree.get(government).path());
    String sha256 = reads.getFirst().report.sha256();
    return once.effect(
        actor,
        request,
        List.of(government, sha256),
        () ->
            reports
                .knownAs(government, sha256)
                .map(known -> "/reports/" + known)
                .orElseGet(() -> {
                  files.keep(sha256, bytes);
                  for (ReadReport read : reads) add(actor, read, government);
                  return "/reports/" + reads.getFirst().id();
                }));
  }

  /**
   * A person says the year that a report's plans speak of, where its text does not.
   *
   * @param version that the person saw
   * @throws StaleVersion if someone stated another year meanwhile
   */
  @Transactional
  void planFor(Actor actor, String request, UUID id, int version, int year) {
    if (reports.lock(id).isEmpty()) throw new NotFound("报告");
    Report report = reports.find(id).orElseThrow(() -> new NotFound("报告"));
    String place = tree.get(java.util.Objects.requireNonNull(report.government())).path();
    if (!ReportAccess.sees(access, actor, place)) throw new NotFound("报告");
    access.require(actor, Role.SUPERVISOR, place);
    if (year < FIRST_YEAR || year > LAST_YEAR)
      throw new Rejected("planYear", "计划年份应在%d和%d之间".formatted(FIRST_YEAR, LAST_YEAR));
    if (!report.yearIsStated()) throw new Rejected("planYear", "报告自己写明了年份，不能另定；读错了请更正原文后重新放入");
    once.effect(
        actor,
        request,
        List.of(id, version, year),
        () -> {
          if (report.version() != version)
            throw new StaleVersion(
                Map.of("计划年份", report.planYear() == null ? "未定" : report.planYear() + "年"),
                Map.of("计划年份", year + "年"));
          reports.planFor(id, year);
          audit.record(
              actor,
              "定报告年份",
              "report",
              id,
              report.planYear() == null ? null : Map.of("planYear", report.planYear()),
              Map.of("planYear", year),
              "");
          return "/reports/" + id;
        });
  }

  private void add(Actor actor, ReadReport read, UUID government) {
    Report report = read.report;
    reports.add(report, government, actor.account(), actor.name(), clock.instant());
    sections.add(report.id(), read.sections);
    rows.add(report.id(), ReadKind.FACT, read.facts);
    rows.add(report.id(), ReadKind.COMMITMENT, read.commitments);
    rows.add(report.id(), ReadKind.FINDING, read.findings);
    audit.record(
        actor,
        "收入报告",
        "report",
        report.id(),
        null,
        Map.of(
            "title", report.title(),
            "file", report.fileName(),
            "sha256", report.sha256(),
            "facts", read.facts.size(),
            "commitments", read.commitments.size(),
            "findings", read.findings.size()),
        "");
  }
}
