package zhengnuo.app.ledger.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Refused;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.access.StaleVersion;
import zhengnuo.app.ledger.supervision.LedgerLights;
import zhengnuo.app.ledger.supervision.Light;
import zhengnuo.app.ledger.supervision.Standing;

@OnRealDatabase
class ApplicationsTest {
  private static final LocalDate LATER = LocalDate.parse("2032-03-31");
  private static final Decision MINUTES = new Decision("县长陈某", "云政纪〔2031〕9号");

  private final County county;
  private final Ledger ledger;
  private final Applications applications;
  private final MatterPlan plan;
  private final LedgerLights lights;
  private final JdbcClient db;
  private final MovableClock clock;
  private final Actor clerk;
  private final Actor leader;
  private final County.Unit lead;
  private final County.Unit helping;

  ApplicationsTest(
      County county,
      Ledger ledger,
      Applications applications,
      MatterPlan plan,
      LedgerLights lights,
      JdbcClient db,
      MovableClock clock) {
    clock.to("2031-03-04");
    this.county = county;
    this.ledger = ledger;
    this.applications = applications;
    this.plan = plan;
    this.lights = lights;
    this.db = db;
    this.clock = clock;
    this.clerk = county.clerk();
    this.leader = county.holder(Role.LEADER, county.government());
    this.lead = county.unit("民政局");
    this.helping = county.unit("财政局");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private Matter matter() {
    return county.matter("新建养老服务中心3个").ledBy(lead).with(helping).dueOn("2031-08-31").inProgress();
  }

  private Matter now(Matter matter) {
    return ledger.get(clerk, matter.id());
  }

  private long entries() {
    return db.sql("select count(*) from audit_entry").query(Long.class).single();
  }

  private Application asked(Matter matter, Application.Kind kind) {
    LocalDate deadline = kind == Application.Kind.EXTENSION ? LATER : null;
    applications.ask(lead.reviewer(), key(), matter.id(), kind, deadline, "用地手续未办完");
    return applications.of(matter).getFirst();
  }

  private void decide(
      Actor actor,
      Application application,
      Application.Outcome outcome,
      @Nullable LocalDate deadline,
      String words,
      Decision decision) {
    applications.decide(
        actor,
        key(),
        application.matter(),
        application.id(),
        application.version(),
        outcome,
        deadline,
        words,
        decision);
  }

  @Test
  void the_lead_units_reviewer_asks_and_nobody_else() {
    Matter matter = matter();
    for (Actor wrong : List.of(lead.reporter(), helping.reviewer(), clerk, leader))
      assertThatThrownBy(() ->
              applications.ask(
                  wrong, key(), matter.id(), Application.Kind.EXTENSION, LATER, "用地手续未办完"))
          .isInstanceOf(Refused.class);
    assertThatThrownBy(() ->
            applications.ask(
                county.unit("水利局").reviewer(),
                key(),
                matter.id(),
                Application.Kind.EXTENSION,
                LATER,
                "用地手续未办完"))
        .isInstanceOf(NotFound.class);
    assertThat(applications.of(matter)).isEmpty();
    Application asked = asked(matter, Application.Kind.EXTENSION);
    assertThat(asked.askedBy()).isEqualTo(lead.reviewer().name());
    assertThat(asked.deadline()).isEqualTo(LATER);
    assertThat(now(matter)).as("asking changes nothing yet").isEqualTo(matter);
  }

  @Test
  void what_cannot_be_asked_is_refused_in_words() {
    Matter matter = matter();
    assertAsk(matter, Application.Kind.EXTENSION, LATER, " ", "申请延期须写明理由");
    assertAsk(
        matter,
        Application.Kind.EXTENSION,
        LocalDate.parse("2031-08-31"),
        "未办完",
        "新的完成时限应晚于现在的2031-08-31");
    assertAsk(matter, Application.Kind.EXTENSION, null, "未办完", "新的完成时限应晚于现在的2031-08-31");
    assertAsk(matter, Application.Kind.RESUMPTION, null, "已办完", "事项现为“办理中”，不能恢复；可恢复的状态：暂缓");
    asked(matter, Application.Kind.SUSPENSION);
    assertAsk(matter, Application.Kind.EXTENSION, LATER, "未办完", "这件事已有一份申请在等决定，定了以后再申请");
  }

  private void assertAsk(
      Matter matter,
      Application.Kind kind,
      @Nullable LocalDate deadline,
      String reason,
      String message) {
    long before = entries();
    assertThatThrownBy(
            () -> applications.ask(lead.reviewer(), key(), matter.id(), kind, deadline, reason))
        .isInstanceOf(Rejected.class)
        .hasMessage(message);
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  @Tag("P18")
  void an_extension_moves_the_deadline_and_no_earlier_light() {
    Matter matter = matter();
    clock.to("2031-09-10");
    List<Optional<Light>> before = lights(matter, "2031-09-09");
    assertThat(before.getLast().orElseThrow().brief()).isEqualTo("逾期9天");
    Application asked = asked(matter, Application.Kind.EXTENSION);
    decide(leader, asked, Application.Outcome.GRANTED, null, "", Decision.OWN);

    Matter extended = now(matter);
    assertThat(extended.deadline()).isEqualTo(LATER);
    assertThat(extended.deadlineNote()).isEqualTo("由2031-08-31延期");
    assertThat(extended.state()).isEqualTo(MatterState.IN_PROGRESS);
    assertThat(ledger.acts(matter).getLast().act()).isEqualTo("延期");
    assertThat(lights(extended, "2031-09-09")).isEqualTo(before);
    Standing today =
        lights.book(extended).on(extended, LocalDate.parse("2031-09-10")).orElseThrow();
    assertThat(today.deadline()).isEqualTo(LATER);
    assertThat(today.light())
        .isNotNull()
        .satisfies(light -> assertThat(light.reason()).startsWith("距时限203天"));
  }

  private List<Optional<Light>> lights(Matter matter, String to) {
    var book = lights.book(matter);
    List<Optional<Light>> lit = new ArrayList<>();
    for (LocalDate day = LocalDate.parse("2031-03-01");
        !day.isAfter(LocalDate.parse(to));
        day = day.plusDays(1)) lit.add(book.on(matter, day).map(Standing::light));
    return lit;
  }

  @Test
  void an_extension_of_the_whole_is_one_of_the_parts_that_had_its_deadline() {
    Matter matter = matter();
    plan.breakDown(
        lead.reviewer(),
        key(),
        matter.id(),
        now(matter).version(),
        List.of(new MatterPlan.Part(helping.id(), "3个")));
    decide(
        leader,
        asked(now(matter), Application.Kind.EXTENSION),
        Application.Outcome.GRANTED,
        null,
        "同意",
        Decision.OWN);
    assertThat(ledger.parts(now(matter)))
        .singleElement()
        .satisfies(part -> assertThat(part.deadline()).isEqualTo(LATER));
  }

  @Test
  void a_leader_may_grant_another_date_than_was_asked_but_no_earlier_one() {
    Matter matter = matter();
    Application asked = asked(matter, Application.Kind.EXTENSION);
    assertThatThrownBy(() ->
            decide(
                leader,
                asked,
                Application.Outcome.GRANTED,
                LocalDate.parse("2031-07-31"),
                "",
                Decision.OWN))
        .hasMessage("新的完成时限应晚于现在的2031-08-31");
    decide(
        leader,
        asked,
        Application.Outcome.GRANTED,
        LocalDate.parse("2031-11-30"),
        "不能再拖",
        Decision.OWN);
    assertThat(now(matter).deadline()).isEqualTo("2031-11-30");
    Application decided = applications.of(matter).getFirst();
    assertThat(decided.decidedDeadline()).isEqualTo("2031-11-30");
    assertThat(decided.decidedBy()).isEqualTo(leader.name());
    assertThat(decided.open()).isFalse();
  }

  @Test
  void a_refusal_needs_words_and_changes_nothing() {
    Matter matter = matter();
    Application asked = asked(matter, Application.Kind.TERMINATION);
    assertThatThrownBy(
            () -> decide(leader, asked, Application.Outcome.REFUSED, null, " ", Decision.OWN))
        .hasMessage("不同意须写明理由");
    decide(leader, asked, Application.Outcome.REFUSED, null, "再想办法", Decision.OWN);
    assertThat(now(matter)).isEqualTo(matter);
    assertThat(applications.of(matter).getFirst().decision())
        .isEqualTo(Application.Outcome.REFUSED);
    asked(matter, Application.Kind.SUSPENSION);
    assertThat(applications.of(matter)).hasSize(2);
  }

  @Test
  void only_a_leader_decides_and_a_clerk_records_with_decider_and_paper() {
    Matter matter = matter();
    Application asked = asked(matter, Application.Kind.SUSPENSION);
    long before = entries();
    for (Actor wrong : List.of(lead.reviewer(), lead.reporter(), helping.reviewer()))
      assertThatThrownBy(() -> decide(wrong, asked, Application.Outcome.GRANTED, null, "", MINUTES))
          .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> decide(clerk, asked, Application.Outcome.GRANTED, null, "", Decision.OWN))
        .hasMessage("这由领导决定；代录须写明决定人和文件或会议纪要的编号");
    assertThat(now(matter)).isEqualTo(matter);
    assertThat(entries()).isEqualTo(before);
    decide(clerk, asked, Application.Outcome.GRANTED, null, "", MINUTES);
    assertThat(now(matter).state()).isEqualTo(MatterState.SUSPENDED);
    assertThat(applications.of(matter).getFirst().decidedBy()).isEqualTo("县长陈某");
    assertThat(ledger.acts(matter).getLast())
        .satisfies(act -> {
          assertThat(act.decidedBy()).isEqualTo("县长陈某");
          assertThat(act.paper()).isEqualTo("云政纪〔2031〕9号");
          assertThat(act.name()).isEqualTo(clerk.name());
          assertThat(act.reason()).isEqualTo("用地手续未办完");
        });
  }

  @Test
  void a_suspended_matter_has_no_light_until_it_is_resumed() {
    Matter matter = matter();
    clock.to("2031-04-10");
    decide(
        leader,
        asked(matter, Application.Kind.SUSPENSION),
        Application.Outcome.GRANTED,
        null,
        "",
        Decision.OWN);
    clock.to("2031-06-10");
    decide(
        leader,
        asked(matter, Application.Kind.RESUMPTION),
        Application.Outcome.GRANTED,
        null,
        "",
        Decision.OWN);
    var book = lights.book(now(matter));
    assertThat(sort(book.on(matter, LocalDate.parse("2031-04-09")))).isNotEqualTo("暂缓");
    assertThat(sort(book.on(matter, LocalDate.parse("2031-04-10")))).isEqualTo("暂缓");
    assertThat(sort(book.on(matter, LocalDate.parse("2031-06-09")))).isEqualTo("暂缓");
    Standing resumed = book.on(matter, LocalDate.parse("2031-06-10")).orElseThrow();
    assertThat(resumed.light()).isNotNull();
    assertThat(book.on(matter, LocalDate.parse("2031-04-10")).orElseThrow().brief())
        .isEqualTo("4月10日起");
  }

  private static String sort(Optional<Standing> standing) {
    return standing.orElseThrow().sort().chinese;
  }

  @Test
  void the_office_gives_its_advice_and_the_leader_sees_it() {
    Matter matter = matter();
    Application asked = asked(matter, Application.Kind.EXTENSION);
    for (Actor wrong : List.of(lead.reviewer(), leader))
      assertThatThrownBy(() ->
              applications.advise(wrong, key(), asked.matter(), asked.id(), asked.version(), "拟同意"))
          .isInstanceOf(Refused.class);
    assertThatThrownBy(() ->
            applications.advise(clerk, key(), asked.matter(), asked.id(), asked.version(), " "))
        .hasMessage("填写督查室的意见");
    applications.advise(clerk, key(), asked.matter(), asked.id(), asked.version(), "拟同意");
    String place = county.government().path();
    assertThat(applications.open(leader, county.government().id(), place))
        .filteredOn(open -> open.id().equals(asked.id()))
        .singleElement()
        .extracting(Application::advice)
        .isEqualTo("拟同意");
    assertThat(applications.open(lead.reviewer(), county.government().id(), place)).isEmpty();
  }

  @Test
  @Tag("P5")
  void who_decides_on_what_changed_meanwhile_is_shown_both() {
    Matter matter = matter();
    Application asked = asked(matter, Application.Kind.EXTENSION);
    applications.advise(clerk, key(), asked.matter(), asked.id(), asked.version(), "不宜延期");
    assertThatThrownBy(
            () -> decide(leader, asked, Application.Outcome.GRANTED, null, "", Decision.OWN))
        .isInstanceOfSatisfying(
            StaleVersion.class, stale -> assertThat(stale.stored()).containsEntry("意见", "不宜延期"));
    Application advised = applications.of(matter).getFirst();
    decide(leader, advised, Application.Outcome.REFUSED, null, "照督查室意见", Decision.OWN);
    Application decided = applications.of(matter).getFirst();
    assertThatThrownBy(
            () -> decide(leader, decided, Application.Outcome.GRANTED, null, "", Decision.OWN))
        .isInstanceOfSatisfying(
            StaleVersion.class, stale -> assertThat(stale.stored()).containsEntry("决定", "不同意"));
    assertThat(now(matter).deadline()).isEqualTo("2031-08-31");
  }

  @Test
  @Tag("P3")
  @Tag("P7")
  void one_decision_is_one_entry_for_the_application_and_one_for_the_matter() {
    Matter matter = matter();
    String key = key();
    long before = entries();
    for (int i = 0; i < 2; i++)
      applications.ask(
          lead.reviewer(), key, matter.id(), Application.Kind.EXTENSION, LATER, "用地手续未办完");
    Application asked = applications.of(matter).getFirst();
    assertThat(entries()).isEqualTo(before + 1);
    String decision = key();
    for (int i = 0; i < 2; i++)
      applications.decide(
          leader,
          decision,
          asked.matter(),
          asked.id(),
          asked.version(),
          Application.Outcome.GRANTED,
          null,
          "",
          Decision.OWN);
    assertThat(
            db.sql(
                    """
                    select object_type || ' ' || action from audit_entry
                     where object_id in (:matter, :application) order by id desc limit 3
                    """)
                .param("matter", matter.id())
                .param("application", asked.id())
                .query(String.class)
                .list())
        .containsExactly("申请 同意延期", "事项 延期", "申请 申请延期");
    assertThat(entries()).isEqualTo(before + 3);
  }
}
