package zhengnuo.app.ledger.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.web.For;
import zhengnuo.reading.document.Unreadable;

/** The list of reports, the upload, and a report in the reader. */
@Controller
class ReportPages {
  private final ReportIntake intake;
  private final ReportKeeping keeping;
  private final ReadReports reports;
  private final CancelledReadings cancelled;
  private final ReaderPage reader;
  private final OrganisationTree tree;

  ReportPages(
      ReportIntake intake,
      ReportKeeping keeping,
      ReadReports reports,
      CancelledReadings cancelled,
      ReaderPage reader,
      OrganisationTree tree) {
    this.intake = intake;
    this.keeping = keeping;
    this.reports = reports;
    this.cancelled = cancelled;
    this.reader = reader;
    this.tree = tree;
  }

  @GetMapping("/reports")
  @For({Role.SUPERVISOR, Role.LEADER, Role.REPRESENTATIVE, Role.RELEASER})
  String list(Actor actor, Model page) {
    List<ReportSummary> all = new ArrayList<>();
    for (String place : ReportAccess.places(actor))
      for (ReportSummary report : reports.under(actor, place))
        if (all.stream().noneMatch(known -> known.id().equals(report.id()))) all.add(report);
    page.addAttribute("reports", all);
    page.addAttribute("may", actor.holdsAnywhere(Role.SUPERVISOR));
    return "ledger/report/list";
  }

  @PostMapping("/reports")
  @For(Role.SUPERVISOR)
  String take(
      Actor actor, @RequestParam String request, @RequestParam MultipartFile file, Model page)
      throws IOException {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    if (file.isEmpty()) throw new Rejected("file", "选择一份报告");
    UUID government =
        tree.governmentOf(tree.under(actor.places(Role.SUPERVISOR).getFirst()).getFirst()).id();
    try {
      return "redirect:/reports/" + intake.take(actor, request, name, file.getBytes(), government);
    } catch (Unreadable unreadable) {
      page.addAttribute("name", name);
      page.addAttribute("unreadable", unreadable);
      page.addAttribute("again", "/reports");
      return "ledger/report/unreadable";
    }
  }

  /** What the upload with this key reads is not kept. */
  @PostMapping("/reports/cancel")
  @For(Role.SUPERVISOR)
  String cancel(Actor actor, @RequestParam String request) {
    cancelled.cancel(String.valueOf(actor.account()), request);
    return "redirect:/reports";
  }

  @GetMapping("/reports/{id}")
  @For({Role.SUPERVISOR, Role.LEADER, Role.REPRESENTATIVE, Role.RELEASER})
  String read(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String selected,
      @RequestParam(defaultValue = "") String part,
      @RequestParam(defaultValue = "") String source,
      Model page) {
    reader.fill(page, actor, reports.get(actor, id), kind, state, selected, part);
    page.addAttribute("source", !source.isEmpty());
    return "ledger/report/reader";
  }

  @PostMapping("/reports/{id}/plan-year")
  @For(Role.SUPERVISOR)
  String planYear(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String request,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String planYear,
      Model page,
      HttpServletResponse response) {
    try {
      if (!planYear.strip().matches("[0-9]{4}")) throw new Rejected("planYear", "填写四位数的年份，如 2031");
      keeping.planFor(
          actor,
          Requests.of(request, "plan-year"),
          id,
          version,
          Integer.parseInt(planYear.strip()));
    } catch (Rejected rejected) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      reader.fill(page, actor, reports.get(actor, id), "", "", "", "");
      reader.faults(page, rejected.faults(), Map.of("planYear", planYear));
      return "ledger/report/reader";
    }
    return "redirect:/reports/" + id;
  }
}
