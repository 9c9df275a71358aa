package zhengnuo.app.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zhengnuo.app.County;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.GrantLine;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.matter.Application;
import zhengnuo.app.ledger.matter.Applications;
import zhengnuo.app.ledger.matter.Decision;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterMove;
import zhengnuo.app.ledger.matter.MatterMoves;
import zhengnuo.app.ledger.matter.MatterPlan;
import zhengnuo.app.ledger.progress.Entry;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.ProgressState;
import zhengnuo.app.ledger.progress.Reporting;

/** Each test has a unit of its own, so that its desk holds that test's matters alone. */
@OnRealDatabase
class DeskTest {
  private static final YearMonth MARCH = YearMonth.of(2031, 3);

  private final County county;
  private final Desk desk;
  private final Ledger ledger;
  private final MatterMoves moves;
  private final MatterPlan plan;
  private final Applications applications;
  private final Reporting reporting;
  private final Accounts accounts;
  private final MovableClock clock;
  private final Actor clerk;

  DeskTest(
      County county,
      Desk desk,
      Ledger ledger,
      MatterMoves moves,
      MatterPlan plan,
      Applications applications,
      Reporting reporting,
      Accounts accounts,
      MovableClock clock) {
    clock.to("2031-03-04");
    this.county = county;
    this.desk = desk;
    this.ledger = ledger;
    this.moves = moves;
    this.plan = plan;
    this.applications = applications;
    this.reporting = reporting;
    this.accounts = accounts;
    this.clock = clock;
    this.clerk = county.clerk();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private Matter roads(County.Unit lead) {
    return county.matter("新建农村公路86公里").ledBy(lead).dueOn("2031-12-31").accepted();
  }

  private DeskView of(Actor actor) {
    return desk.of(actor, null, Map.of());
  }

  private Progress saved(Actor actor, Matter matter, String value, String note) {
    int seen =
        desk.of(actor, MARCH, Map.of()).rows().stream()
            .filter(row -> row.matter().id().equals(matter.id()))
            .mapToInt(DeskView.Row::version)
            .findFirst()
            .orElse(0);
    return reporting.save(actor, matter.id(), MARCH, seen, new Entry(value, false, note));
  }

  private Progress submitted(County.Unit unit, Matter matter, String value, String note) {
    Progress draft = saved(unit.reporter(), matter, value, note);
    reporting.submit(unit.reporter(), key(), List.of(draft.id()));
    return draft;
  }

  private Progress reviewed(County.Unit unit, Matter matter, String value, String note) {
    Progress sent = submitted(unit, matter, value, note);
    reporting.review(unit.reviewer(), key(), List.of(sent.id()));
    return sent;
  }

  private static List<UUID> matters(List<DeskView.Item> items) {
    return items.stream().map(item -> item.matter().id()).toList();
  }

  @Test
  void what_was_sent_to_a_unit_waits_there_to_be_accepted() {
    County.Unit unit = county.unit("签收局");
    Matter issued = county.matter("新建公厕12座").ledBy(unit).issued();
    Matter draft = county.matter("新建公厕12座").ledBy(unit).draft();
    assertThat(of(unit.reporter()).toAccept())
        .singleElement()
        .satisfies(standing -> assertThat(standing.matter()).isEqualTo(issued));
    assertThat(of(unit.reviewer()).toAccept()).isEmpty();
    long drafts = of(clerk).drafts();
    moves.issue(clerk, key(), List.of(draft.id()));
    assertThat(of(clerk).drafts()).isEqualTo(drafts - 1);
    assertThat(of(unit.reporter()).toAccept()).hasSize(2);
  }

  @Test
  void the_grid_asks_for_the_month_that_is_due_and_shows_the_figure_before() {
    County.Unit unit = county.unit("网格局");
    Matter matter = roads(unit);
    clock.to("2031-04-10");
    reporting.save(unit.reporter(), matter.id(), MARCH, 0, new Entry("12.5", false, "路基已完成"));
    DeskView march = desk.of(unit.reporter(), MARCH, Map.of());
    assertThat(march.rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.value()).isEqualTo("12.5");
          assertThat(row.note()).isEqualTo("路基已完成");
          assertThat(row.filled()).isTrue();
          assertThat(row.status()).isEqualTo("已存草稿 09:00");
          assertThat(row.version()).isEqualTo(1);
        });
    reporting.submit(unit.reporter(), key(), List.of(draft(march)));
    DeskView april = of(unit.reporter());
    assertThat(april.month()).isEqualTo(YearMonth.of(2031, 4));
    assertThat(april.due()).isEqualTo("2031-04-25");
    assertThat(april.workingDaysLeft()).isEqualTo(11);
    assertThat(april.rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.before()).isEqualTo("12.5");
          assertThat(row.value()).isEmpty();
          assertThat(row.status()).isEqualTo("还没有填");
          assertThat(row.version()).isZero();
        });
    assertThat(matters(april.sent())).containsExactly(matter.id());
    assertThat(desk.of(unit.reporter(), MARCH, Map.of()).rows()).as("it is sent").isEmpty();
  }

  private static UUID draft(DeskView view) {
    Progress draft = view.rows().getFirst().draft();
    if (draft == null) throw new AssertionError("nothing is stored for " + view.month());
    return draft.id();
  }

  @Test
  @Tag("P4")
  void what_was_typed_and_refused_stays_in_the_fields() {
    County.Unit unit = county.unit("填错局");
    Matter matter = roads(unit);
    saved(unit.reporter(), matter, "12", "路基已完成");
    var typed = new Desk.Typed(new Entry("很多", true, "正在铺"), "填写一个数");
    assertThat(desk.of(unit.reporter(), MARCH, Map.of(matter.id(), typed)).rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.value()).isEqualTo("很多");
          assertThat(row.unchanged()).isTrue();
          assertThat(row.note()).isEqualTo("正在铺");
          assertThat(row.fault()).isEqualTo("填写一个数");
        });
  }

  @Test
  void a_returned_report_is_back_on_the_desk_with_all_that_was_in_it() {
    County.Unit unit = county.unit("退回局");
    Matter matter = roads(unit);
    Progress sent = submitted(unit, matter, "12", "路基已完成");
    reporting.sendBack(unit.reviewer(), key(), sent.id(), "请附施工许可证号");
    assertReturned(of(unit.reporter()), matter, "请附施工许可证号");
    // The next version begins from it and takes its place on the desk.
    saved(unit.reporter(), matter, "12", "路基已完成，许可证3号");
    DeskView after = of(unit.reporter());
    assertThat(after.returned()).isEmpty();
    assertThat(after.rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.note()).isEqualTo("路基已完成，许可证3号");
          assertThat(returned(row).returnReason()).isEqualTo("请附施工许可证号");
        });
  }

  private static Progress returned(DeskView.Row row) {
    @Nullable Progress returned = row.returned();
    if (returned == null) throw new AssertionError("nothing came back in " + row);
    return returned;
  }

  private static void assertReturned(DeskView view, Matter matter, String reason) {
    assertThat(view.returned())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.matter().id()).isEqualTo(matter.id());
          assertThat(item.progress().state()).isEqualTo(ProgressState.RETURNED);
          assertThat(item.figure()).isEqualTo("12公里");
          assertThat(item.progress().progressNote()).isEqualTo("路基已完成");
          assertThat(item.progress().returnReason()).isEqualTo(reason);
        });
    assertThat(view.rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.value()).isEqualTo("12");
          assertThat(row.note()).isEqualTo("路基已完成");
          assertThat(row.status()).isEqualTo("退回，待改");
          assertThat(row.draft()).as("nothing is stored of the next version").isNull();
          assertThat(row.version()).as("that the first one came back is seen").isEqualTo(-1);
        });
  }

  @Test
  void duty_rests_with_the_place_and_whoever_reports_there_next_has_it() {
    County.Unit unit = county.unit("换人局");
    Matter matter = roads(unit);
    Progress sent = reviewed(unit, matter, "12", "路基已完成");
    reporting.giveBack(clerk, key(), sent.id(), "与计量不符");
    UUID before = unit.reporter().account();
    GrantLine grant = accounts.lines(county.security(), before).getFirst();
    accounts.endGrant(county.security(), grant.id(), grant.version(), "调离");
    Actor next = county.holder(Role.REPORTER, unit.organisation());

    assertReturned(of(next), matter, "与计量不符");
    DeskView gone = of(county.actor(before));
    assertThat(gone.returned()).isEmpty();
    assertThat(gone.rows()).isEmpty();
    Progress again = saved(next, matter, "11", "改按计量");
    reporting.submit(next, key(), List.of(again.id()));
    assertThat(matters(of(unit.reviewer()).toReview())).containsExactly(matter.id());
  }

  @Test
  void a_report_waits_for_the_reviewer_and_then_for_the_clerk() {
    County.Unit unit = county.unit("审核局");
    Matter matter = roads(unit);
    Progress sent = submitted(unit, matter, "12", "");
    assertThat(matters(of(unit.reviewer()).toReview())).containsExactly(matter.id());
    assertThat(matters(of(clerk).toAdopt())).doesNotContain(matter.id());
    reporting.review(unit.reviewer(), key(), List.of(sent.id()));
    assertThat(of(unit.reviewer()).toReview()).isEmpty();
    assertThat(of(unit.reviewer()).toAdopt()).isEmpty();
    assertThat(matters(of(clerk).toAdopt())).contains(matter.id());
    reporting.adopt(clerk, key(), List.of(sent.id()));
    assertThat(matters(of(clerk).toAdopt())).doesNotContain(matter.id());
    assertThat(of(unit.reporter()).sent()).isEmpty();
  }

  @Test
  void what_is_reported_on_a_part_waits_for_the_reviewer_of_the_wholes_lead_unit() {
    County.Unit lead = county.unit("总牵头局");
    County.Unit unit = county.unit("分担局");
    Matter whole = roads(lead);
    plan.breakDown(
        clerk, key(), whole.id(), whole.version(), List.of(new MatterPlan.Part(unit.id(), "86")));
    Matter part = ledger.parts(ledger.get(clerk, whole.id())).getFirst();
    assertThat(of(lead.reporter()).rows()).as("the whole is not asked for").isEmpty();
    assertThat(of(unit.reporter()).toAccept()).hasSize(1);
    reviewed(unit, part, "12", "");
    assertThat(matters(of(lead.reviewer()).toAdopt())).containsExactly(part.id());
    assertThat(matters(of(clerk).toAdopt())).doesNotContain(part.id());
  }

  @Test
  void months_that_nobody_filled_in_are_counted_until_a_later_figure_covers_them() {
    County.Unit unit = county.unit("漏报局");
    Matter matter = roads(unit);
    roads(unit);
    clock.to("2031-05-06");
    assertThat(of(unit.reporter()).earlier())
        .containsExactly(
            new DeskView.Missing(MARCH, 2), new DeskView.Missing(YearMonth.of(2031, 4), 2));
    Progress april =
        reporting.save(
            unit.reporter(), matter.id(), YearMonth.of(2031, 4), 0, new Entry("12", false, ""));
    reporting.submit(unit.reporter(), key(), List.of(april.id()));
    assertThat(of(unit.reporter()).earlier())
        .containsExactly(
            new DeskView.Missing(MARCH, 1), new DeskView.Missing(YearMonth.of(2031, 4), 1));
    assertThat(desk.of(unit.reporter(), MARCH, Map.of()).earlier())
        .as("the others, to go to")
        .containsExactly(
            new DeskView.Missing(YearMonth.of(2031, 4), 1),
            new DeskView.Missing(YearMonth.of(2031, 5), 2));
  }

  @Test
  void applications_and_requests_for_completion_wait_for_who_decides_them() {
    County.Unit unit = county.unit("申请局");
    Actor leader = county.holder(Role.LEADER, county.government());
    Matter extended = roads(unit);
    Matter finished = county.matter("新建公厕12座").ledBy(unit).dueOn("2031-12-31").inProgress();
    applications.ask(
        unit.reviewer(),
        key(),
        extended.id(),
        Application.Kind.EXTENSION,
        LocalDate.parse("2032-03-31"),
        "用地手续未办完");
    moves.make(
        unit.reviewer(),
        key(),
        finished.id(),
        finished.version(),
        MatterMove.ASK_COMPLETION,
        "",
        Decision.OWN);
    assertThat(of(leader).applications())
        .extracting(asked -> asked.matter().id())
        .contains(extended.id());
    assertThat(of(clerk).asked())
        .extracting(standing -> standing.matter().id())
        .contains(finished.id());
    assertThat(of(unit.reviewer()).applications()).isEmpty();
    assertThat(of(unit.reviewer()).asked()).isEmpty();
    DeskView leaders = of(leader);
    assertThat(leaders.all()).isEqualTo(leaders.applications().size());
    assertThat(leaders.kinds()).isEqualTo(1);
  }

  @Test
  void who_only_takes_part_has_an_empty_desk() {
    County.Unit lead = county.unit("主办局");
    County.Unit helping = county.unit("协办局");
    county.matter("新建公厕12座").ledBy(lead).with(helping).accepted();
    DeskView view = of(helping.reporter());
    assertThat(view.all()).isZero();
    assertThat(view.earlier()).isEmpty();
  }
}
