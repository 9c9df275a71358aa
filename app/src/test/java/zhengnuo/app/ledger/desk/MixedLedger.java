package zhengnuo.app.ledger.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import zhengnuo.app.County;
import zhengnuo.app.MovableClock;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.matter.Decision;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterMove;
import zhengnuo.app.ledger.matter.MatterMoves;
import zhengnuo.app.ledger.progress.Entry;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.Reporting;
import zhengnuo.app.ledger.supervision.LedgerLights;
import zhengnuo.app.ledger.supervision.LightBook;
import zhengnuo.app.ledger.supervision.Standing;

/** Nine matters of a county that stand differently on 2031-07-10. */
final class MixedLedger {
  static final LocalDate TODAY = LocalDate.parse("2031-07-10");
  static final LocalDate WEEK_BEFORE = LocalDate.parse("2031-07-03");

  static final String ROADS = "新建农村公路86公里";
  static final String PARKING = "新建停车泊位600个";
  static final String TOILETS = "新建公厕12座";
  static final String CARE = "新建养老服务中心3个";
  static final String DAMS = "除险加固水库5座";
  static final String SCHOOLS = "新建小学2所";
  static final String POWER = "新建村级光伏电站40座";
  static final String SPORT = "新建农民体育健身工程20个";
  static final String HOUSING = "改造老旧小区6个";

  private final County county;
  private final Actor clerk;
  private final Ledger ledger;
  private final MatterMoves moves;
  private final Reporting reporting;
  private final LedgerLights lights;
  private final Map<String, UUID> matters = new LinkedHashMap<>();
  private final Map<String, County.Unit> units = new LinkedHashMap<>();

  /** What the leaders' page said a week before today, asked for on that day. */
  final OverviewView seenThen;

  MixedLedger(County county, MovableClock clock, ApplicationContext running) {
    this.county = county;
    this.clerk = county.clerk();
    this.ledger = running.getBean(Ledger.class);
    this.moves = running.getBean(MatterMoves.class);
    this.reporting = running.getBean(Reporting.class);
    this.lights = running.getBean(LedgerLights.class);
    clock.to("2031-03-04");
    Actor leader = county.holder(Role.LEADER, county.government());
    accepted(ROADS, "交通运输局", "2031-06-30"); // nobody ever reports: overdue
    accepted(PARKING, "城市管理局", "2031-12-31"); // as planned
    accepted(TOILETS, "城市管理局", "2031-12-31"); // done, completion is asked for
    accepted(CARE, "民政局", "2031-10-31"); // silent and behind, then suspended
    accepted(DAMS, "水利局", "2031-07-31"); // silent and behind
    matters.put(SCHOOLS, county.matter(SCHOOLS).dueOn("2031-12-31").draft().id());
    accepted(POWER, "农业农村局", "2031-12-31"); // ten points behind
    accepted(SPORT, "教育体育局", "2031-07-05"); // done, but not struck off in time
    accepted(HOUSING, "住房和城乡建设局", "2031-12-31"); // done and struck off
    clock.to("2031-06-20");
    report(PARKING, "300");
    report(TOILETS, "12");
    report(POWER, "16");
    report(SPORT, "20");
    report(HOUSING, "6");
    clock.to("2031-07-02");
    move(unit(TOILETS).reviewer(), TOILETS, MatterMove.ASK_COMPLETION);
    move(unit(HOUSING).reviewer(), HOUSING, MatterMove.ASK_COMPLETION);
    clock.to("2031-07-03");
    this.seenThen = overview(WEEK_BEFORE);
    clock.to("2031-07-08");
    move(leader, CARE, MatterMove.SUSPEND);
    clock.to("2031-07-09");
    move(clerk, HOUSING, MatterMove.COMPLETE);
    clock.to("2031-07-10");
  }

  private void accepted(String sentence, String unit, String deadline) {
    units.put(sentence, county.unit(unit));
    matters.put(
        sentence, county.matter(sentence).ledBy(unit(sentence)).dueOn(deadline).accepted().id());
  }

  private void report(String sentence, String value) {
    Actor reporter = unit(sentence).reporter();
    Progress draft =
        reporting.save(
            reporter,
            matter(sentence).id(),
            YearMonth.of(2031, 6),
            0,
            new Entry(value, false, "进度符合预期"));
    reporting.submit(reporter, "", List.of(draft.id()));
    reporting.review(unit(sentence).reviewer(), "", List.of(draft.id()));
  }

  private void move(Actor actor, String sentence, MatterMove move) {
    Matter now = matter(sentence);
    moves.make(actor, "", now.id(), now.version(), move, "县政府常务会议定", Decision.OWN);
  }

  County.Unit unit(String sentence) {
    return Objects.requireNonNull(units.get(sentence), sentence);
  }

  Matter matter(String sentence) {
    return ledger.get(clerk, Objects.requireNonNull(matters.get(sentence), sentence));
  }

  private List<Matter> all() {
    return matters.keySet().stream().map(this::matter).toList();
  }

  private LightBook book() {
    return lights.book(all(), Map.of());
  }

  List<Standing> standings() {
    LightBook book = book();
    return all().stream().map(matter -> book.on(matter, TODAY).orElseThrow()).toList();
  }

  OverviewView overview(LocalDate day) {
    return OverviewView.of(all(), book(), 2031, day);
  }
}
