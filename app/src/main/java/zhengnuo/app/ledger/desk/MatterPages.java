package zhengnuo.app.ledger.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.matter.Application;
import zhengnuo.app.ledger.matter.Applications;
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterMove;
import zhengnuo.app.ledger.matter.MatterMoves;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.ProgressState;
import zhengnuo.app.ledger.progress.Reporting;
import zhengnuo.app.ledger.report.UsualLeads;
import zhengnuo.app.ledger.supervision.LedgerLights;
import zhengnuo.app.ledger.supervision.LightBook;
import zhengnuo.app.ledger.supervision.Standing;
import zhengnuo.app.web.For;

/** One promise and all that happened to it. */
@Controller
class MatterPages {
  private final Ledger ledger;
  private final LedgerLights lights;
  private final Reporting reporting;
  private final MatterMoves moves;
  private final Applications applications;
  private final OrganisationTree tree;
  private final Access access;
  private final Clock clock;

  MatterPages(
      Ledger ledger,
      LedgerLights lights,
      Reporting reporting,
      MatterMoves moves,
      Applications applications,
      OrganisationTree tree,
      Access access,
      Clock clock) {
    this.ledger = ledger;
    this.lights = lights;
    this.reporting = reporting;
    this.moves = moves;
    this.applications = applications;
    this.tree = tree;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/ledger/matters/{id}")
  @For({
    Role.SUPERVISOR,
    Role.LEADER,
    Role.REPRESENTATIVE,
    Role.RELEASER,
    Role.REPORTER,
    Role.REVIEWER
  })
  String matter(@PathVariable UUID id, Actor actor, Model page) {
    Matter matter = ledger.get(actor, id);
    LocalDate today = LocalDate.now(clock);
    List<Matter> parts = ledger.parts(matter);
    LightBook book = lights.book(List.of(matter), Map.of(id, parts));
    MatterView view = view(actor, matter, parts, book, today);
    page.addAttribute("view", view);
    page.addAttribute("matter", matter);
    page.addAttribute("rules", book.rules());
    page.addAttribute(
        "cooperating", matter.cooperating().stream().map(unit -> tree.get(unit).name()).toList());
    page.addAttribute("units", tree.under(matter.place()));
    page.addAttribute("topics", UsualLeads.topics());
    page.addAttribute("curves", CurveKind.values());
    page.addAttribute("kinds", Application.Kind.values());
    page.addAttribute("runs", access.may(actor, Role.SUPERVISOR, matter.place()));
    page.addAttribute("leads", access.may(actor, Role.LEADER, matter.place()));
    page.addAttribute("reports", access.may(actor, Role.REPORTER, matter.leadPlace()));
    page.addAttribute("reviews", access.may(actor, Role.REVIEWER, matter.leadPlace()));
    page.addAttribute("adopts", reporting.adopts(actor, matter));
    page.addAttribute(
        "recorded",
        view.moves().stream().filter(move -> !moves.decides(actor, move, matter)).toList());
    return "ledger/desk/matter";
  }

  /** How a light was computed, for today or any other day. */
  @GetMapping("/ledger/matters/{id}/light")
  @For({
    Role.SUPERVISOR,
    Role.LEADER,
    Role.REPRESENTATIVE,
    Role.RELEASER,
    Role.REPORTER,
    Role.REVIEWER
  })
  String light(
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Actor actor,
      Model page) {
    Matter matter = ledger.get(actor, id);
    LocalDate asked = day == null ? LocalDate.now(clock) : day;
    page.addAttribute("matter", matter);
    page.addAttribute("day", asked);
    page.addAttribute("standing", lights.book(matter).on(matter, asked).orElse(null));
    return "ledger/desk/light";
  }

  private MatterView view(
      Actor actor, Matter matter, List<Matter> parts, LightBook book, LocalDate today) {
    // The whole's figure is made from all its parts; what each part reported is not for everyone.
    List<Matter> seen = new ArrayList<>();
    for (Matter part : parts) if (ledger.sees(actor, part)) seen.add(part);
    List<Matter> all = new ArrayList<>(seen);
    all.add(matter);
    Map<UUID, List<Progress>> progress = reporting.of(all);
    List<Progress> reports = new ArrayList<>();
    for (Matter each : all)
      for (Progress report : progress.getOrDefault(each.id(), List.of()))
        // What a unit has not sent yet is its own.
        if (report.state() != ProgressState.DRAFT
            || access.mayAny(actor, Access.READS_UNIT, each.leadPlace())) reports.add(report);
    List<Progress> newest = MatterView.newest(reports);
    Standing standing = book.on(matter, today).orElseThrow();
    List<MatterMove> open =
        moves.open(actor, matter).stream()
            // The first report begins the work, and a carry-over needs next year's ledger.
            .filter(move -> move != MatterMove.BEGIN && move != MatterMove.CARRY_OVER)
            .toList();
    return new MatterView(
        matter,
        standing,
        ledger.whole(matter),
        seen.stream().flatMap(part -> book.on(part, today).stream()).toList(),
        ledger.steps(matter),
        ledger.acts(matter).reversed(),
        newest,
        applications.of(matter),
        MonthTable.of(matter, book, today),
        open,
        today,
        NextStep.of(matter, newest, book.rules(), today));
  }
}
