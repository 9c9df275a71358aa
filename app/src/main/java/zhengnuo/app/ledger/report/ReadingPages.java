package zhengnuo.app.ledger.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import zhengnuo.app.web.For;

/** What a person does to readings in the reader; a refusal shows in place, with what was typed. */
@Controller
class ReadingPages {
  private static final String PAGE = "ledger/report/reader";

  /** Acts whose answer is the one card; the others change what the list holds. */
  private static final Set<String> ON_ONE_CARD = Set.of("confirm", "correct", "choose");

  private final ReadReports reports;
  private final Confirmations confirmations;
  private final MadeReadings made;
  private final TakingBack taking;
  private final ReaderPage reader;

  ReadingPages(
      ReadReports reports,
      Confirmations confirmations,
      MadeReadings made,
      TakingBack taking,
      ReaderPage reader) {
    this.reports = reports;
    this.confirmations = confirmations;
    this.made = made;
    this.taking = taking;
    this.reader = reader;
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
    return PAGE + " :: card(card=${card})";
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
      Model page,
      HttpServletResponse response) {
    String once = Requests.of(request, key + act);
    Map<String, String> fields = new HashMap<>(sent);
    List.of("request", "version", "kind", "state", "_csrf", "cut").forEach(fields::remove);
    boolean oneCard = ON_ONE_CARD.contains(act);
    try {
      switch (act) {
        case "confirm" -> confirmations.confirm(actor, once, id, key, version);
        case "correct" ->
            confirmations.correct(actor, once, id, key, version, VersionChoice.typed(fields));
        case "choose" -> choose(actor, once, id, key, version, fields);
        case "reject" -> confirmations.reject(actor, once, id, key, version, "");
        case "split" -> made.split(actor, once, id, key, version, cut == null ? List.of() : cut);
        case "merge" -> made.merge(actor, once, id, key, version);
        default -> throw new Rejected("act", "没有“%s”这个操作".formatted(act));
      }
    } catch (Rejected rejected) {
      String part =
          Map.of("correct", "edit", "split", "split", "choose", "choose").getOrDefault(act, "");
      ReadReport read = reports.get(actor, id);
      reader.fill(page, actor, read, kind, state, key, part);
      if ("choose".equals(act))
        page.addAttribute("choice", VersionChoice.of(read.row(key), fields));
      reader.faults(page, rejected.faults(), fields);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return inPlace(htmx, oneCard);
    } catch (StaleVersion stale) {
      late(page, actor, reports.get(actor, id), kind, state, key, fields);
      response.setStatus(HttpStatus.CONFLICT.value());
      return inPlace(htmx, oneCard);
    }
    if (!htmx)
      return "redirect:/reports/%s?kind=%s&state=%s&selected=%s".formatted(id, kind, state, key);
    reader.fill(page, actor, reports.get(actor, id), kind, state, key, "");
    page.addAttribute("oob", oneCard);
    return PAGE + (oneCard ? " :: decided" : " :: whole");
  }

  private static String inPlace(boolean htmx, boolean oneCard) {
    if (!htmx) return PAGE;
    return PAGE + (oneCard ? " :: card(card=${card})" : " :: whole");
  }

  /**
   * Someone saved first: both texts with a choice, or what stands now where nothing was written.
   */
  private void late(
      Model page,
      Actor actor,
      ReadReport read,
      String kind,
      String state,
      String key,
      Map<String, String> fields) {
    ReadRow row = read.row(key);
    VersionChoice choice = VersionChoice.of(row, fields);
    boolean choosable = row.standing().state().changeable() && choice.differs();
    reader.fill(page, actor, read, kind, state, key, choosable ? "choose" : "");
    page.addAttribute("choice", choice);
    if (!choosable)
      page.addAttribute(
          "stale",
          "您打开之后，%s先存了，现在是%s。您的这一步没有存，看过下面再定"
              .formatted(choice.saved(), row.standing().state().chinese));
  }

  private void choose(
      Actor actor, String once, UUID id, String key, int version, Map<String, String> fields) {
    Map<String, String> chosen = VersionChoice.of(reports.get(actor, id).row(key), fields).chosen();
    if (chosen.isEmpty()) confirmations.confirm(actor, once, id, key, version);
    else confirmations.correct(actor, once, id, key, version, chosen);
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
      Model page,
      HttpServletResponse response) {
    Map<String, String> fields = new LinkedHashMap<>(sent);
    List.of("request", "start", "end", "words", "kind", "_csrf").forEach(fields::remove);
    try {
      int[] span = span(reports.get(actor, id).report.stored(), start, end, words);
      made.add(actor, Requests.of(request, "add"), id, kind, span[0], span[1], fields);
    } catch (Rejected rejected) {
      reader.fill(page, actor, reports.get(actor, id), "", "", "", "");
      reader.faults(page, rejected.faults(), sent);
      page.addAttribute("adding", true);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return inPlace(htmx, false);
    }
    return whole(page, actor, id, "", htmx);
  }

  @PostMapping("/reports/{id}/confirm-all")
  @For(Role.SUPERVISOR)
  String confirmAll(Actor actor, @PathVariable UUID id, @RequestParam String request) {
    confirmations.confirmAll(actor, Requests.of(request, "all"), id);
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
      Model page,
      HttpServletResponse response) {
    try {
      taking.undo(actor, Requests.of(request, "undo"), id);
    } catch (Rejected | StaleVersion refused) {
      reader.fill(page, actor, reports.get(actor, id), "", "", selected, "");
      boolean late = refused instanceof StaleVersion;
      page.addAttribute(
          "stale", late ? "没有撤销：在这之后别人已经改过，请在那一条上直接改" : String.valueOf(refused.getMessage()));
      response.setStatus((late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
      return inPlace(htmx, false);
    }
    return whole(page, actor, id, selected, htmx);
  }

  private String whole(Model page, Actor actor, UUID id, String selected, boolean htmx) {
    if (!htmx) return "redirect:/reports/" + id;
    reader.fill(page, actor, reports.get(actor, id), "", "", selected, "");
    return PAGE + " :: whole";
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
