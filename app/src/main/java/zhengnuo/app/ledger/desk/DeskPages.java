package zhengnuo.app.ledger.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.access.StaleVersion;
import zhengnuo.app.ledger.matter.MatterMoves;
import zhengnuo.app.ledger.progress.Entry;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.Reporting;
import zhengnuo.app.web.For;
import zhengnuo.app.web.NavigationEntry;

/** My desk: what I owe, what waits for me. */
@Controller
class DeskPages {
  private final Desk desk;
  private final Reporting reporting;
  private final MatterMoves moves;

  DeskPages(Desk desk, Reporting reporting, MatterMoves moves) {
    this.desk = desk;
    this.reporting = reporting;
    this.moves = moves;
  }

  @Bean
  static NavigationEntry deskEntry() {
    return new NavigationEntry(
        "desk",
        "我的桌面",
        "/desk",
        10,
        java.util.EnumSet.of(Role.SUPERVISOR, Role.LEADER, Role.REPORTER, Role.REVIEWER));
  }

  @GetMapping("/desk")
  @For({Role.SUPERVISOR, Role.LEADER, Role.REPORTER, Role.REVIEWER})
  String desk(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "0") int sent,
      Actor actor,
      Model page) {
    fill(page, actor, month(month), Map.of(), List.of());
    page.addAttribute("sentNow", sent);
    return "ledger/desk/desk";
  }

  private void fill(
      Model page,
      Actor actor,
      @Nullable YearMonth month,
      Map<UUID, Desk.Typed> typed,
      List<FieldFault> faults) {
    page.addAttribute("desk", desk.of(actor, month, typed));
    page.addAttribute("faults", faults);
    page.addAttribute("sentNow", 0);
    page.addAttribute("reports", actor.holdsAnywhere(Role.REPORTER));
    page.addAttribute("reviews", actor.holdsAnywhere(Role.REVIEWER));
    page.addAttribute(
        "both", actor.holdsAnywhere(Role.REPORTER) && actor.holdsAnywhere(Role.REVIEWER));
  }

  /** Saves one row while people type; answers with the row's last cell and the submit button. */
  @PostMapping("/desk/drafts/{matter}")
  @For(Role.REPORTER)
  String save(
      @PathVariable UUID matter,
      @RequestParam String month,
      @RequestParam Map<String, String> typed,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      Actor actor,
      Model page) {
    YearMonth of = required(month);
    page.addAttribute("matter", matter);
    page.addAttribute("fault", "");
    page.addAttribute("differences", List.of());
    int version = version(typed, matter);
    @Nullable Integer stored = version;
    try {
      Progress saved = reporting.save(actor, matter, of, version, entry(typed, matter));
      stored = saved.version();
      page.addAttribute("status", "已存草稿 %tR".formatted(saved.savedAt()));
    } catch (Rejected rejected) {
      if (!htmx) throw rejected;
      page.addAttribute("status", "没有存");
      page.addAttribute("fault", rejected.faults().getFirst().message());
    } catch (StaleVersion stale) {
      if (!htmx) throw stale;
      page.addAttribute("status", "没有存：别人先存了，您写的还在左边");
      page.addAttribute("differences", stale.differences());
      stored = null;
    }
    DeskView now = desk.of(actor, of, Map.of());
    // Who was told of the other text goes on from the version that now stands.
    page.addAttribute("version", stored == null ? now.version(matter, version) : stored);
    page.addAttribute("desk", now);
    return htmx ? "ledger/desk/desk :: saved" : "redirect:/desk?month=" + of;
  }

  /** Sends what is filled in; what was typed and is not yet saved is saved first. */
  @PostMapping("/desk/submit")
  @For(Role.REPORTER)
  String submit(
      @RequestParam String request,
      @RequestParam String month,
      @RequestParam(defaultValue = "") List<UUID> matter,
      @RequestParam Map<String, String> typed,
      Actor actor,
      Model page,
      HttpServletResponse response) {
    YearMonth of = required(month);
    List<Reporting.Row> rows = new ArrayList<>();
    for (UUID id : matter) rows.add(new Reporting.Row(id, version(typed, id), entry(typed, id)));
    try {
      return "redirect:" + reporting.submit(actor, request, of, rows);
    } catch (Rejected rejected) {
      response.setStatus(422);
      Map<UUID, Desk.Typed> kept = new LinkedHashMap<>();
      for (Reporting.Row row : rows)
        kept.put(row.matter(), new Desk.Typed(row.entry(), fault(rejected, row.matter())));
      fill(page, actor, of, kept, rejected.faults());
      return "ledger/desk/desk";
    }
  }

  private static String fault(Rejected rejected, UUID matter) {
    return rejected.faults().stream()
        .filter(fault -> fault.field().equals("v-" + matter))
        .map(FieldFault::message)
        .findFirst()
        .orElse("");
  }

  @PostMapping("/desk/progress/{id}/withdraw")
  @For(Role.REPORTER)
  String withdraw(@PathVariable UUID id, @RequestParam String request, Actor actor) {
    reporting.withdraw(actor, request, id);
    return "redirect:/desk";
  }

  @PostMapping("/desk/accept")
  @For(Role.REPORTER)
  String accept(
      @RequestParam String request,
      @RequestParam(defaultValue = "") List<UUID> matter,
      Actor actor) {
    if (matter.isEmpty()) throw new Rejected("", "先选择要签收的事项");
    moves.accept(actor, request, matter);
    return "redirect:/desk";
  }

  @PostMapping("/desk/review")
  @For(Role.REVIEWER)
  String review(
      @RequestParam String request,
      @RequestParam(defaultValue = "") List<UUID> progress,
      @RequestParam(defaultValue = "/desk") String back,
      Actor actor) {
    reporting.review(actor, request, progress);
    return WayBack.to(back, "/desk");
  }

  @PostMapping("/desk/progress/{id}/send-back")
  @For(Role.REVIEWER)
  String sendBack(
      @PathVariable UUID id,
      @RequestParam String request,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "/desk") String back,
      Actor actor) {
    reporting.sendBack(actor, request, id, reason);
    return WayBack.to(back, "/desk");
  }

  @PostMapping("/desk/adopt")
  @For({Role.SUPERVISOR, Role.REVIEWER})
  String adopt(
      @RequestParam String request,
      @RequestParam(defaultValue = "") List<UUID> progress,
      @RequestParam(defaultValue = "/desk") String back,
      Actor actor) {
    reporting.adopt(actor, request, progress);
    return WayBack.to(back, "/desk");
  }

  @PostMapping("/desk/progress/{id}/return")
  @For({Role.SUPERVISOR, Role.REVIEWER})
  String giveBack(
      @PathVariable UUID id,
      @RequestParam String request,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "/desk") String back,
      Actor actor) {
    reporting.giveBack(actor, request, id, reason);
    return WayBack.to(back, "/desk");
  }

  private static Entry entry(Map<String, String> typed, UUID matter) {
    return new Entry(
        typed.getOrDefault("value-" + matter, ""),
        typed.containsKey("unchanged-" + matter),
        typed.getOrDefault("note-" + matter, ""));
  }

  private static int version(Map<String, String> typed, UUID matter) {
    try {
      return Integer.parseInt(typed.getOrDefault("version-" + matter, "0"));
    } catch (NumberFormatException garbled) {
      throw new Rejected("", "页面上的版本号不对，请刷新页面再填");
    }
  }

  private static YearMonth required(String month) {
    YearMonth of = month(month);
    if (of == null) throw new Rejected("month", "选择要填哪个月");
    return of;
  }

  private static @Nullable YearMonth month(String month) {
    if (month.isBlank()) return null;
    try {
      return YearMonth.parse(month.strip());
    } catch (DateTimeParseException garbled) {
      throw new Rejected("month", "月份写的是“%s”，应如 2031-09".formatted(month.strip()));
    }
  }
}
