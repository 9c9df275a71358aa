package zhengnuo.app.ledger.matter;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.access.StaleVersion;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.report.UsualLeads;
import zhengnuo.app.web.For;

/** The page that turns a report's confirmed commitments into matters. */
@Controller
class InitiationPages {
  private final Initiation initiation;

  InitiationPages(Initiation initiation) {
    this.initiation = initiation;
  }

  @GetMapping("/reports/{report}/initiation")
  @For(Role.SUPERVISOR)
  String sheet(
      @PathVariable UUID report,
      @RequestParam(defaultValue = "ALL") InitiationSheet.Show show,
      @RequestParam(defaultValue = "TEXT") InitiationSheet.Order order,
      @RequestParam(required = false) @Nullable UUID asking,
      Actor actor,
      Model page) {
    InitiationSheet sheet = show(page, actor, report, show, asking);
    page.addAttribute("lines", sheet.shown(show, order));
    page.addAttribute("order", order);
    return "ledger/matter/initiation";
  }

  @PostMapping("/reports/{report}/initiation/{commitment}")
  @For(Role.SUPERVISOR)
  String decide(
      @PathVariable UUID report,
      @PathVariable UUID commitment,
      @RequestParam int version,
      @RequestParam(defaultValue = "false") boolean taken,
      @RequestParam(required = false) @Nullable LeftOut leftOut,
      @RequestParam(required = false) @Nullable UUID mergedInto,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String lead,
      @RequestParam(defaultValue = "") String cooperating,
      @RequestParam String deadline,
      @RequestParam String topic,
      @RequestParam(defaultValue = "ALL") InitiationSheet.Show show,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      Actor actor,
      Model page,
      HttpServletResponse response) {
    @Nullable Refusal refusal = null;
    boolean asks =
        !taken
            && (leftOut == null
                || leftOut == LeftOut.MERGED && mergedInto == null
                || leftOut == LeftOut.OTHER && note.isBlank());
    try {
      if (!asks) {
        List<Organisation> units = initiation.units(actor, report);
        var choice =
            new Initiation.Choice(
                taken,
                leftOut,
                mergedInto,
                note,
                lead.isBlank() ? null : unit(units, "lead", lead),
                units(units, cooperating),
                date(deadline),
                topic);
        // The version makes it one effect; a key of the page would be shared by all its rows.
        initiation.decide(
            actor, "", report, List.of(new Initiation.Decided(commitment, version, choice)));
      }
    } catch (Rejected | StaleVersion refused) {
      if (!htmx) throw refused;
      response.setStatus(refused instanceof Rejected ? 422 : 409);
      refusal = new Refusal(words(refused), lead, cooperating, deadline);
      asks = !taken;
    }
    if (!htmx)
      return "redirect:/reports/%s/initiation?show=%s%s#r-%s"
          .formatted(report, show, asks ? "&asking=" + commitment : "", commitment);
    InitiationSheet sheet = show(page, actor, report, show, asks ? commitment : null);
    page.addAttribute("refusal", refusal);
    page.addAttribute("chosen", leftOut);
    page.addAttribute("oob", true);
    page.addAttribute(
        "line",
        sheet.lines().stream()
            .filter(line -> line.id().equals(commitment))
            .findFirst()
            .orElseThrow(() -> new NotFound("承诺")));
    return "ledger/matter/initiation :: changed";
  }

  @PostMapping("/reports/{report}/initiation")
  @For(Role.SUPERVISOR)
  String initiate(
      @PathVariable UUID report,
      @RequestParam String request,
      @RequestParam(defaultValue = "TEXT") InitiationSheet.Order order,
      Actor actor) {
    List<UUID> numbered =
        initiation.sheet(actor, report).shown(InitiationSheet.Show.ALL, order).stream()
            .map(InitiationLine::id)
            .toList();
    return "redirect:" + initiation.initiate(actor, request, report, numbered);
  }

  /**
   * Why a row was not stored, with what was typed into it: both stand in the row.
   *
   * @param said in one sentence each
   */
  record Refusal(String said, String lead, String cooperating, String deadline) {}

  private static String words(RuntimeException refused) {
    if (refused instanceof StaleVersion stale)
      return stale.differences().stream()
          .filter(difference -> !difference.same())
          .map(difference -> "%s存着“%s”".formatted(difference.label(), difference.stored()))
          .collect(Collectors.joining("，", "别人先存了：", "。再改一下就以您写的为准"));
    return String.valueOf(refused.getMessage());
  }

  private InitiationSheet show(
      Model page, Actor actor, UUID report, InitiationSheet.Show show, @Nullable UUID asking) {
    InitiationSheet sheet = initiation.sheet(actor, report);
    page.addAttribute("sheet", sheet);
    page.addAttribute("show", show);
    page.addAttribute("shows", InitiationSheet.Show.values());
    page.addAttribute("leftOuts", LeftOut.values());
    page.addAttribute("topics", UsualLeads.topics());
    page.addAttribute("asking", asking);
    page.addAttribute("oob", false);
    page.addAttribute("order", InitiationSheet.Order.TEXT);
    page.addAttribute("orders", InitiationSheet.Order.values());
    page.addAttribute("chosen", null);
    page.addAttribute("refusal", null);
    page.addAttribute("units", initiation.units(actor, report));
    return sheet;
  }

  private static UUID unit(List<Organisation> units, String field, String name) {
    return units.stream()
        .filter(unit -> unit.name().equals(name.strip()))
        .map(Organisation::id)
        .findFirst()
        .orElseThrow(
            () -> new Rejected(field, "没有叫“%s”的单位，从列表里选，或请系统管理员先建".formatted(name.strip())));
  }

  private static List<UUID> units(List<Organisation> units, String names) {
    List<UUID> chosen = new ArrayList<>();
    for (String name : names.split("[、，,；;]", -1))
      if (!name.isBlank()) chosen.add(unit(units, "cooperating", name));
    return chosen;
  }

  private static LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException garbled) {
      throw new Rejected("deadline", "完成时限写的是“%s”，应如 2031-12-31".formatted(typed.strip()));
    }
  }
}
