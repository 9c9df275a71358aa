package zhengnuo.app.ledger.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.web.For;
import zhengnuo.reading.document.Unreadable;

/** The list of reports, the upload, and what a person does to readings in the reader. */
@Controller
class ReportPages {
  private final ReportIntake intake;
  private final ReportKeeping keeping;
  private final ReadReports reports;
  private final Confirmations confirmations;
  private final CancelledReadings cancelled;
  private final ReaderPage reader;
  private final OrganisationTree tree;

  ReportPages(
      ReportIntake intake,
      ReportKeeping keeping,
      ReadReports reports,
      Confirmations confirmations,
      CancelledReadings cancelled,
      ReaderPage reader,
      OrganisationTree tree) {
    this.intake = intake;
    this.keeping = keeping;
    this.reports = reports;
    this.confirmations = confirmations;
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

  @GetMapping("/reports/{id}/readings/{key}")
  @For({Role.SUPERVISOR, Role.LEADER, Role.REPRESENTATIVE, Role.RELEASER})
  String card(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String part,
      Model page) {
    reader.fill(page, actor, reports.get(actor, id), "", "", key, part);
    return "ledger/report/reader :: card(card=${card})";
  }

  @PostMapping("/reports/{id}/readings/{key}/{act}")
  @For(Role.SUPERVISOR)
  String decide(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String key,
      @PathVariable String act,
      @RequestParam String request,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String state,
      @RequestParam Map<String, String> sent,
      @RequestParam(required = false) List<Integer> cut,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      Model page) {
    String once = Requests.of(request, key + act);
    Map<String, String> fields = new HashMap<>(sent);
    List.of("request", "version", "kind", "state", "_csrf", "cut").forEach(fields::remove);
    try {
      switch (act) {
        case "confirm" -> confirmations.confirm(actor, once, id, key, version);
        case "correct" -> confirmations.correct(actor, once, id, key, version, fields);
        case "reject" -> confirmations.reject(actor, once, id, key, version, "");
        case "split" ->
            confirmations.split(actor, once, id, key, version, cut == null ? List.of() : cut);
        case "merge" -> confirmations.merge(actor, once, id, key, version);
        default -> throw new Rejected("act", "没有“%s”这个操作".formatted(act));
      }
    } catch (Rejected rejected) {
      // What was typed stays in the form, beside the fault.
      reader.fill(
          page,
          actor,
          reports.get(actor, id),
          kind,
          state,
          key,
          "correct".equals(act) ? "edit" : "split".equals(act) ? "split" : "");
      reader.faults(page, rejected.faults(), fields);
      return htmx ? "ledger/report/reader :: card(card=${card})" : "ledger/report/reader";
    }
    if (!htmx)
      return "redirect:/reports/%s?kind=%s&state=%s&selected=%s".formatted(id, kind, state, key);
    reader.fill(page, actor, reports.get(actor, id), kind, state, key, "");
    boolean oneCard = "confirm".equals(act) || "correct".equals(act);
    page.addAttribute("oob", oneCard);
    return oneCard ? "ledger/report/reader :: decided" : "ledger/report/reader :: whole";
  }

  @PostMapping("/reports/{id}/readings")
  @For(Role.SUPERVISOR)
  String add(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String request,
      @RequestParam(defaultValue = "") String start,
      @RequestParam(defaultValue = "") String end,
      @RequestParam(defaultValue = "") String words,
      @RequestParam ReadKind kind,
      @RequestParam Map<String, String> sent,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      Model page) {
    int[] span = span(reports.get(actor, id).report.stored(), start, end, words);
    Map<String, String> fields = new LinkedHashMap<>(sent);
    List.of("request", "start", "end", "words", "kind", "_csrf").forEach(fields::remove);
    confirmations.add(actor, Requests.of(request, "add"), id, kind, span[0], span[1], fields);
    return whole(page, actor, id, "", htmx);
  }

  @PostMapping("/reports/{id}/confirm-all")
  @For(Role.SUPERVISOR)
  String confirmAll(Actor actor, @PathVariable UUID id, @RequestParam String request) {
    confirmations.confirmAll(actor, Requests.of(request, "all"), id);
    return "redirect:/reports/" + id;
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

  @PostMapping("/reports/{id}/undo")
  @For(Role.SUPERVISOR)
  String undo(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String request,
      @RequestParam(defaultValue = "") String selected,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      Model page) {
    confirmations.undo(actor, Requests.of(request, "undo"), id);
    return whole(page, actor, id, selected, htmx);
  }

  private String whole(Model page, Actor actor, UUID id, String selected, boolean htmx) {
    if (!htmx) return "redirect:/reports/" + id;
    reader.fill(page, actor, reports.get(actor, id), "", "", selected, "");
    return "ledger/report/reader :: whole";
  }

  /** The span that was marked, or the one place at which the copied words stand. */
  private static int[] span(String stored, String start, String end, String words) {
    if (!start.isBlank() && !end.isBlank()) {
      try {
        return new int[] {Integer.parseInt(start), Integer.parseInt(end)};
      } catch (NumberFormatException garbled) {
        throw new Rejected(List.of(new FieldFault("words", "请重新选中原文")));
      }
    }
    String copied = words.strip();
    int at = copied.isEmpty() ? -1 : stored.indexOf(copied);
    if (at < 0) throw new Rejected("words", "原文里没有这段话，请照原文抄一小段，或在左边选中");
    if (stored.indexOf(copied, at + 1) >= 0) throw new Rejected("words", "这段话在原文里不止一处，请多抄几个字");
    return new int[] {at, at + copied.length()};
  }
}
