package zhengnuo.app.ledger.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterMoves;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.supervision.LedgerLights;
import zhengnuo.app.ledger.supervision.LightBook;
import zhengnuo.app.ledger.supervision.LightRules;
import zhengnuo.app.ledger.supervision.Standing;
import zhengnuo.app.web.For;
import zhengnuo.app.web.NavigationEntry;

/** All matters of a register: filter, group, act on several at once, take along as a sheet. */
@Controller
class LedgerPages {
  private final Whose whose;
  private final Ledger ledger;
  private final LedgerLights lights;
  private final MatterMoves moves;
  private final LedgerSheet sheet;
  private final Access access;
  private final Clock clock;

  LedgerPages(
      Whose whose,
      Ledger ledger,
      LedgerLights lights,
      MatterMoves moves,
      LedgerSheet sheet,
      Access access,
      Clock clock) {
    this.whose = whose;
    this.ledger = ledger;
    this.lights = lights;
    this.moves = moves;
    this.sheet = sheet;
    this.access = access;
    this.clock = clock;
  }

  @Bean
  static NavigationEntry ledgerEntry() {
    return new NavigationEntry("ledger", "台账", "/ledger", 30, Whose.SEES_MATTERS);
  }

  /** The filters of the address, bound by name. */
  record Asked(
      @Nullable UUID government,
      @Nullable Integer year,
      LedgerQuery.@Nullable View view,
      @Nullable String unit,
      @Nullable String light,
      @Nullable String due,
      @Nullable String topic,
      @Nullable String q,
      LedgerQuery.@Nullable Group group,
      LedgerQuery.@Nullable Order order) {
    LedgerQuery query(Organisation of, int ofYear) {
      try {
        return new LedgerQuery(
            of.id(),
            ofYear,
            view == null ? LedgerQuery.View.ALL : view,
            unit == null || unit.isBlank() ? null : UUID.fromString(unit),
            light == null || light.isBlank() ? null : Standing.Sort.valueOf(light),
            due == null ? "" : due,
            topic == null ? "" : topic,
            q == null ? "" : q,
            group == null ? LedgerQuery.Group.TOPIC : group,
            order == null ? LedgerQuery.Order.LIGHT : order);
      } catch (IllegalArgumentException garbled) {
        throw new Rejected("", "地址里的筛选条件认不出，请清除筛选后重选");
      }
    }
  }

  @GetMapping("/ledger")
  @For({
    Role.SUPERVISOR,
    Role.LEADER,
    Role.REPRESENTATIVE,
    Role.RELEASER,
    Role.REPORTER,
    Role.REVIEWER
  })
  String list(Asked asked, Actor actor, Model page) {
    Organisation government = whose.government(actor, asked.government());
    var view = view(asked, actor, government);
    boolean runs = access.may(actor, Role.SUPERVISOR, government.path());
    page.addAttribute("view", view);
    page.addAttribute("query", view.query());
    page.addAttribute("government", government);
    page.addAttribute("groups", view.groups());
    page.addAttribute("shown", view.rows().size());
    page.addAttribute("views", LedgerQuery.View.values());
    page.addAttribute("groupings", LedgerQuery.Group.values());
    page.addAttribute("orders", LedgerQuery.Order.values());
    page.addAttribute("sorts", Standing.Sort.values());
    page.addAttribute("years", ledger.years(government.id()));
    page.addAttribute("runs", runs);
    page.addAttribute("rules", LightRules.standard());
    String unitName =
        view.units().stream()
            .filter(unit -> unit.value().equals(String.valueOf(view.query().unit())))
            .map(LedgerView.Choice::label)
            .findFirst()
            .orElse("");
    page.addAttribute("drops", view.query().drops(unitName));
    page.addAttribute("drafts", view.count(LedgerQuery.View.DRAFT));
    return "ledger/desk/ledger";
  }

  /**
   * The rows of the same address as the sheet that offices use.
   *
   * @param matter of them only these; all where none is named
   */
  @GetMapping("/ledger/sheet")
  @For({
    Role.SUPERVISOR,
    Role.LEADER,
    Role.REPRESENTATIVE,
    Role.RELEASER,
    Role.REPORTER,
    Role.REVIEWER
  })
  ResponseEntity<byte[]> sheet(
      Asked asked, @RequestParam(defaultValue = "") List<UUID> matter, Actor actor) {
    Organisation government = whose.government(actor, asked.government());
    var whole = view(asked, actor, government);
    var view =
        matter.isEmpty()
            ? whole
            : new LedgerView(
                whole.query(),
                whole.today(),
                whole.all().stream().filter(row -> matter.contains(row.matter().id())).toList());
    String name =
        "%s%d年报告任务台账 %s.xlsx".formatted(government.name(), view.query().year(), view.today());
    return ResponseEntity.ok()
        .contentType(
            MediaType.parseMediaType(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(sheet.write(actor, government, view));
  }

  /** Sends out the ticked drafts. */
  @PostMapping("/ledger/issue")
  @For(Role.SUPERVISOR)
  String issue(
      @RequestParam String request,
      @RequestParam(defaultValue = "") List<UUID> matter,
      @RequestParam(defaultValue = "/ledger") String back,
      Actor actor) {
    if (matter.isEmpty()) throw new Rejected("", "先选择要下达的事项");
    moves.issue(actor, request, matter);
    return WayBack.to(back, "/ledger");
  }

  private LedgerView view(Asked asked, Actor actor, Organisation government) {
    int year = whose.year(government, asked.year());
    LocalDate today = LocalDate.now(clock);
    List<Matter> matters = ledger.list(actor, government.id(), year);
    LightBook book = lights.book(matters, ledger.parts(government.id(), year));
    List<Standing> all =
        matters.stream().flatMap(matter -> book.on(matter, today).stream()).toList();
    return new LedgerView(asked.query(government, year), today, all);
  }
}
