package zhengnuo.app.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.report.CancelledReadings;
import zhengnuo.app.ledger.report.ReadReport;
import zhengnuo.app.ledger.report.ReaderPage;
import zhengnuo.app.ledger.report.ReadingSummary;
import zhengnuo.app.ledger.report.ReportReader;
import zhengnuo.app.web.For;
import zhengnuo.app.web.Installation;
import zhengnuo.app.web.Loopback;
import zhengnuo.reading.document.Unreadable;

/** The first page: a report is read before any account exists. */
@Controller
class FirstPages {
  /** Stands for an account while there is none. */
  private static final String NOBODY = "";

  private final Accounts accounts;
  private final Ledger ledger;
  private final ReportReader reader;
  private final ReaderPage page;
  private final FirstReading first;
  private final CancelledReadings cancelled;
  private final Installation installation;
  private final Loopback loopback;

  FirstPages(
      Accounts accounts,
      Ledger ledger,
      ReportReader reader,
      ReaderPage page,
      FirstReading first,
      CancelledReadings cancelled,
      Installation installation,
      Loopback loopback) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.reader = reader;
    this.page = page;
    this.first = first;
    this.cancelled = cancelled;
    this.installation = installation;
    this.loopback = loopback;
  }

  @GetMapping("/")
  @For(who = For.Who.ANYONE)
  String home(@Nullable Actor actor, HttpServletRequest request, Model model) {
    if (!accounts.any()) {
      if (!loopback.is(request)) return "administration/not-set-up";
      model.addAttribute("installation", installation);
      return "administration/first";
    }
    if (actor == null) return "redirect:/sign-in";
    if (actor.holdsAnywhere(Role.LEADER)) return "redirect:/overview";
    // Before the first ledger there is nothing on a clerk's desk but the report.
    if (actor.holdsAnywhere(Role.SUPERVISOR))
      return ledger.begun() ? "redirect:/desk" : "redirect:/reports";
    if (actor.holdsAnywhere(Access.READS_UNIT)) return "redirect:/desk";
    if (actor.holdsAnywhere(Access.READS_GOVERNMENT)) return "redirect:/ledger";
    if (actor.holdsAnywhere(Role.SYSTEM_ADMINISTRATOR)) return "redirect:/accounts";
    if (actor.holdsAnywhere(Role.SECURITY_ADMINISTRATOR)) return "redirect:/grants";
    if (actor.holdsAnywhere(Role.AUDIT_ADMINISTRATOR)) return "redirect:/audit";
    return "redirect:/account";
  }

  @PostMapping("/first")
  @For(who = For.Who.BEFORE_SET_UP)
  String read(@RequestParam String request, @RequestParam MultipartFile file, Model model)
      throws IOException {
    if (file.isEmpty()) throw new Rejected("file", "选择一份报告");
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    long began = System.nanoTime();
    try {
      byte[] bytes = file.getBytes();
      var read = reader.read(name, bytes);
      cancelled.check(NOBODY, request);
      first.keep(new FirstReading.Kept(read, bytes, name, (System.nanoTime() - began) / 1_000_000));
      return "redirect:/first/1";
    } catch (Unreadable unreadable) {
      model.addAttribute("name", name);
      model.addAttribute("unreadable", unreadable);
      model.addAttribute("again", "/");
      return "ledger/report/unreadable";
    }
  }

  /** What the upload with this key reads is not kept. */
  @PostMapping("/first/cancel")
  @For(who = For.Who.BEFORE_SET_UP)
  String cancel(@RequestParam String request) {
    cancelled.cancel(NOBODY, request);
    return "redirect:/";
  }

  /** The reading that the address names; a file that collects several has a page for each. */
  @GetMapping("/first/{part}")
  @For(who = For.Who.BEFORE_SET_UP)
  String result(@PathVariable int part, Model model) {
    var kept = first.get().orElse(null);
    if (kept == null) return "redirect:/";
    model.addAttribute("installation", installation);
    model.addAttribute("fileName", kept.fileName());
    model.addAttribute("seconds", "%.2f".formatted(kept.millis() / 1000.0));
    model.addAttribute("summary", ReadingSummary.of(kept.read(part)));
    model.addAttribute("titles", kept.reads().stream().map(ReadReport::title).toList());
    model.addAttribute("part", part);
    model.addAttribute("reader", "/first/" + part + "/reader");
    return "administration/first-result";
  }

  @GetMapping("/first/{part}/reader")
  @For(who = For.Who.BEFORE_SET_UP)
  String reader(
      @PathVariable int part,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String selected,
      Model model) {
    var kept = first.get().orElse(null);
    if (kept == null) return "redirect:/";
    page.unsaved(model, kept.read(part), "/first/" + part, kind, selected);
    return "ledger/report/reader";
  }

  @GetMapping("/first/{part}/reader/readings/{key}")
  @For(who = For.Who.BEFORE_SET_UP)
  String card(@PathVariable int part, @PathVariable String key, Model model) {
    var kept = first.get().orElse(null);
    if (kept == null) return "redirect:/";
    page.unsaved(model, kept.read(part), "/first/" + part, "", key);
    return "ledger/report/reader :: card(card=${card})";
  }
}
