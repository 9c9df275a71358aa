package zhengnuo.app.ledger.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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
import zhengnuo.app.ledger.report.Confirmations;
import zhengnuo.app.ledger.report.ReadText;
import zhengnuo.app.ledger.report.ReportIntake;

@OnRealDatabase
class InitiationTest {
  private static final String CARE = "10月底前新建养老服务中心3个";
  private static final String PARKING = "新建停车泊位600个";
  private static final String TOILETS = "新建公厕12座";

  private final County county;
  private final ReportIntake intake;
  private final Confirmations confirmations;
  private final Initiation initiation;
  private final Ledger ledger;
  private final JdbcClient db;
  private final Actor clerk;
  private final County.Unit care;
  private final County.Unit finance;
  private UUID report = new UUID(0, 0);

  InitiationTest(
      County county,
      MovableClock clock,
      ReportIntake intake,
      Confirmations confirmations,
      Initiation initiation,
      Ledger ledger,
      JdbcClient db) {
    clock.to("2031-03-04");
    this.county = county;
    this.intake = intake;
    this.confirmations = confirmations;
    this.initiation = initiation;
    this.ledger = ledger;
    this.db = db;
    this.clerk = county.clerk();
    this.care = county.unit("民政局");
    this.finance = county.unit("财政局");
  }

  @BeforeEach
  void a_report_with_three_promises_is_confirmed() throws Exception {
    report = taken("云溪县2031年政府工作报告\n2031年1月18日在县人民代表大会上\n一、2031年重点工作\n");
  }

  private UUID taken(String head) throws Exception {
    String text = head + "　　%s。%s。%s。\n%s".formatted(CARE, PARKING, TOILETS, ReadText.unique());
    UUID taken =
        intake.take(
            clerk,
            key(),
            "报告.txt",
            text.getBytes(StandardCharsets.UTF_8),
            county.government().id());
    confirmations.confirmAll(clerk, key(), taken);
    return taken;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private InitiationLine line(String words) {
    return initiation.sheet(clerk, report).lines().stream()
        .filter(line -> line.commitment().text().contains(words))
        .findFirst()
        .orElseThrow();
  }

  private static Initiation.Choice taken(InitiationLine line, @Nullable UUID lead) {
    return new Initiation.Choice(
        true, null, null, "", lead, List.of(), line.deadline(), line.topic());
  }

  private static Initiation.Choice leftOut(
      InitiationLine line, @Nullable LeftOut why, @Nullable UUID into, String note) {
    return new Initiation.Choice(
        false, why, into, note, null, List.of(), line.deadline(), line.topic());
  }

  private static Initiation.Decided decided(InitiationLine line, Initiation.Choice choice) {
    return new Initiation.Decided(line.id(), line.version(), choice);
  }

  private void decide(Initiation.Decided... decided) {
    initiation.decide(clerk, key(), report, List.of(decided));
  }

  private long entries() {
    return db.sql("select count(*) from audit_entry").query(Long.class).single();
  }

  private List<Matter> made() {
    return ledger.ofReport(clerk, report);
  }

  @Test
  void the_sheet_suggests_lead_date_and_topic_and_says_why() {
    var sheet = initiation.sheet(clerk, report);
    assertThat(sheet.year()).isEqualTo(2031);
    assertThat(sheet.lines()).hasSize(3).allMatch(InitiationLine::taken);
    InitiationLine line = line(CARE);
    assertThat(line.leadName()).isEqualTo("民政局");
    assertThat(line.why()).isEqualTo("“养老服务”通常由民政局管");
    assertThat(line.deadline()).isEqualTo("2031-10-31");
    assertThat(line.deadlineNote()).isEqualTo("10月底前");
    assertThat(line.impliedDeadline()).isFalse();
    InitiationLine implied = line(PARKING);
    assertThat(implied.deadline()).isEqualTo("2031-12-31");
    assertThat(implied.deadlineNote()).isEqualTo("未写，按年底");
    assertThat(implied.impliedDeadline()).isTrue();
    assertThat(line(TOILETS).leadOpen()).as("no unit of this county looks after it").isTrue();
    assertThat(sheet.count(InitiationSheet.Show.OPEN)).isEqualTo(2);
    assertThat(sheet.count(InitiationSheet.Show.IMPLIED)).isEqualTo(2);
    assertThat(sheet.count(InitiationSheet.Show.CHANGED)).isZero();
  }

  @Test
  void what_nobody_confirmed_is_counted_and_not_listed() throws Exception {
    String text = "云溪县2031年政府工作报告\n一、2031年重点工作\n　　%s。\n%s".formatted(CARE, ReadText.unique());
    UUID unconfirmed =
        intake.take(
            clerk,
            key(),
            "报告.txt",
            text.getBytes(StandardCharsets.UTF_8),
            county.government().id());
    var sheet = initiation.sheet(clerk, unconfirmed);
    assertThat(sheet.lines()).isEmpty();
    assertThat(sheet.unconfirmed()).isEqualTo(1);
    assertThatThrownBy(() -> initiation.initiate(clerk, key(), unconfirmed, List.of()))
        .isInstanceOf(Rejected.class)
        .hasMessage("没有要立项的承诺：都立过了，或都选了不立项");
  }

  @Test
  void what_a_person_decides_stands_beside_the_suggestion() {
    InitiationLine before = line(PARKING);
    decide(
        decided(
            before,
            new Initiation.Choice(
                true,
                null,
                null,
                "泊位在医院内",
                finance.id(),
                List.of(care.id()),
                LocalDate.parse("2031-09-30"),
                before.topic())));
    InitiationLine after = line(PARKING);
    assertThat(after.leadName()).isEqualTo("财政局");
    assertThat(after.suggestedName()).isEmpty();
    assertThat(after.cooperatingWords()).isEqualTo("民政局");
    assertThat(after.deadline()).isEqualTo("2031-09-30");
    assertThat(after.deadlineNote()).isEqualTo("改自“未写”");
    assertThat(after.changed()).isTrue();
    assertThat(after.changedWords()).isEqualTo(clerk.name() + " 09:00：泊位在医院内");
    // Confirming what is suggested is no change.
    InitiationLine suggested = line(CARE);
    decide(decided(suggested, taken(suggested, care.id())));
    assertThat(line(CARE).changed()).isFalse();
  }

  @Test
  void each_reason_for_leaving_out_is_kept_and_read_back() {
    InitiationLine toilets = line(TOILETS);
    InitiationLine parking = line(PARKING);
    decide(decided(toilets, leftOut(toilets, LeftOut.RHETORIC, null, "")));
    assertThat(line(TOILETS).leftOutWords()).isEqualTo("不立项：修辞");
    decide(decided(line(TOILETS), leftOut(toilets, LeftOut.NO_ACTION, null, "")));
    assertThat(line(TOILETS).leftOutWords()).isEqualTo("不立项：没有具体动作");
    decide(decided(line(TOILETS), leftOut(toilets, LeftOut.OTHER, null, "由乡镇自行推进")));
    assertThat(line(TOILETS).leftOutWords()).isEqualTo("不立项：由乡镇自行推进");
    decide(decided(line(TOILETS), leftOut(toilets, LeftOut.MERGED, parking.id(), "")));
    assertThat(line(TOILETS).leftOutWords())
        .isEqualTo("并入“%s”".formatted(parking.commitment().title()));
    var sheet = initiation.sheet(clerk, report);
    assertThat(List.of(sheet.taken(), sheet.merged(), sheet.leftOut(), sheet.toMake()))
        .containsExactly(2L, 1L, 0L, 2L);
    decide(decided(line(TOILETS), taken(toilets, finance.id())));
    assertThat(line(TOILETS).leftOutWords()).isEmpty();
    assertThat(line(TOILETS).taken()).isTrue();
  }

  @Test
  void leaving_out_without_a_reason_is_refused_and_stores_nothing() {
    InitiationLine line = line(TOILETS);
    long before = entries();
    assertRejected(decided(line, leftOut(line, null, null, "")), "选择不立项的理由");
    assertRejected(decided(line, leftOut(line, LeftOut.OTHER, null, " ")), "写明不立项的理由");
    assertRejected(decided(line, leftOut(line, LeftOut.MERGED, null, "")), "选择并入哪一条，那一条要立项");
    assertRejected(
        decided(line, leftOut(line, LeftOut.MERGED, UUID.randomUUID(), "")), "选择并入哪一条，那一条要立项");
    assertThat(line(TOILETS).row()).isNull();
    assertThat(entries()).isEqualTo(before);
  }

  private void assertRejected(Initiation.Decided decided, String message) {
    assertThatThrownBy(() -> decide(decided)).isInstanceOf(Rejected.class).hasMessage(message);
  }

  @Test
  void what_is_merged_needs_another_that_is_taken_also_after_the_whole_batch() {
    InitiationLine parking = line(PARKING);
    InitiationLine toilets = line(TOILETS);
    String message = "选择并入哪一条，那一条要立项";
    assertRejected(decided(toilets, leftOut(toilets, LeftOut.MERGED, toilets.id(), "")), message);
    // Each into the other would leave neither.
    assertThatThrownBy(() ->
            decide(
                decided(parking, leftOut(parking, LeftOut.MERGED, toilets.id(), "")),
                decided(toilets, leftOut(toilets, LeftOut.MERGED, parking.id(), ""))))
        .isInstanceOf(Rejected.class)
        .hasMessage(message);
    assertThat(line(PARKING).row()).isNull();
    decide(decided(toilets, leftOut(toilets, LeftOut.MERGED, parking.id(), "")));
    assertThatThrownBy(() -> decide(decided(parking, leftOut(parking, LeftOut.RHETORIC, null, ""))))
        .isInstanceOf(Rejected.class)
        .hasMessage("“%s”并入了这一条，先改那一条".formatted(toilets.commitment().title()));
    assertThat(line(PARKING).taken()).isTrue();
  }

  @Test
  @Tag("P5")
  void a_stale_version_shows_both_texts_and_stores_nothing() {
    InitiationLine seen = line(CARE);
    decide(decided(seen, taken(seen, finance.id())));
    long before = entries();
    assertThatThrownBy(() -> decide(decided(seen, leftOut(seen, LeftOut.RHETORIC, null, ""))))
        .isInstanceOfSatisfying(
            StaleVersion.class,
            stale -> {
              assertThat(stale.stored()).containsEntry("立项", "立项").containsEntry("牵头单位", "财政局");
              assertThat(stale.submitted()).containsEntry("立项", "不立项：修辞").containsEntry("牵头单位", "");
            });
    assertThat(line(CARE).leadName()).isEqualTo("财政局");
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  @Tag("P7")
  void one_bad_line_of_a_batch_stores_none_and_a_good_batch_logs_each_line_once() {
    InitiationLine parking = line(PARKING);
    InitiationLine toilets = line(TOILETS);
    long before = entries();
    assertThatThrownBy(() ->
            decide(
                decided(parking, taken(parking, finance.id())),
                decided(toilets, leftOut(toilets, null, null, ""))))
        .isInstanceOf(Rejected.class);
    assertThat(line(PARKING).row()).isNull();
    assertThat(entries()).isEqualTo(before);
    decide(
        decided(parking, taken(parking, finance.id())),
        decided(toilets, taken(toilets, care.id())));
    assertThat(entries()).isEqualTo(before + 2);
  }

  @Test
  void drafts_are_numbered_in_the_stated_order_and_the_rest_follows_the_text() {
    UUID toilets = line(TOILETS).id();
    initiation.initiate(clerk, key(), report, List.of(toilets));
    List<Matter> made = made();
    assertThat(made)
        .extracting(Matter::promise)
        .map(text -> text.replaceAll("[。，].*", ""))
        .containsExactly(TOILETS, CARE, PARKING);
    int first = made.getFirst().number();
    assertThat(made).extracting(Matter::number).containsExactly(first, first + 1, first + 2);
    assertThat(made.getFirst().label()).isEqualTo("2031-%03d".formatted(first));
    assertThat(made).extracting(Matter::state).containsOnly(MatterState.DRAFT);
  }

  @Test
  void a_draft_has_what_the_line_said() {
    initiation.initiate(clerk, key(), report, List.of());
    Matter draft = made().getFirst();
    assertThat(draft.leadUnitName()).isEqualTo("民政局");
    assertThat(draft.deadline()).isEqualTo("2031-10-31");
    assertThat(draft.target()).isEqualByComparingTo("3");
    assertThat(draft.unit()).isEqualTo(ShownUnit.of("个"));
    assertThat(draft.curve()).isEqualTo(CurveKind.CUMULATIVE);
    assertThat(draft.placeInReport()).isNotEmpty();
    assertThat(ledger.acts(draft)).singleElement().extracting(MatterAct::act).isEqualTo("立项");
  }

  @Test
  @Tag("P3")
  void initiating_twice_makes_nothing_new() {
    String key = key();
    initiation.initiate(clerk, key, report, List.of());
    List<Matter> made = made();
    long before = entries();
    initiation.initiate(clerk, key, report, List.of());
    assertThatThrownBy(() -> initiation.initiate(clerk, key(), report, List.of()))
        .isInstanceOf(Rejected.class)
        .hasMessage("没有要立项的承诺：都立过了，或都选了不立项");
    assertThat(made()).hasSize(3).isEqualTo(made);
    assertThat(entries()).isEqualTo(before);
    InitiationLine line = line(CARE);
    assertThat(line.matter()).isEqualTo(made.getFirst().label());
    assertThatThrownBy(() -> decide(decided(line, taken(line, finance.id()))))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("已经立项为" + line.matter());
  }

  @Test
  void a_line_left_out_at_first_gets_the_next_number_later() {
    InitiationLine line = line(PARKING);
    decide(decided(line, leftOut(line, LeftOut.RHETORIC, null, "")));
    initiation.initiate(clerk, key(), report, List.of());
    assertThat(made()).hasSize(2);
    decide(decided(line(PARKING), taken(line, finance.id())));
    initiation.initiate(clerk, key(), report, List.of());
    assertThat(made()).hasSize(3);
    assertThat(made().getLast().promise()).startsWith(PARKING);
  }

  @Test
  @Tag("P3")
  void two_clerks_who_initiate_at_once_make_each_matter_once() throws Exception {
    Actor colleague = county.holder(Role.SUPERVISOR, county.government());
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<String>> answers =
          List.of(clerk, colleague).stream()
              .map(actor ->
                  threads.submit(() -> {
                    start.await();
                    try {
                      return initiation.initiate(actor, key(), report, List.of());
                    } catch (Rejected rejected) {
                      return rejected.getMessage();
                    }
                  }))
              .toList();
      start.countDown();
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .anyMatch(answer -> answer.startsWith("/ledger?year=2031"))
          .contains("没有要立项的承诺：都立过了，或都选了不立项");
    }
    assertThat(made()).hasSize(3);
  }

  @Test
  void last_years_lead_is_suggested_again() throws Exception {
    UUID before = taken("云溪县2030年政府工作报告\n2030年1月18日在县人民代表大会上\n一、2030年重点工作\n");
    UUID now = report;
    report = before;
    InitiationLine line = line(TOILETS);
    decide(decided(line, taken(line, finance.id())));
    initiation.initiate(clerk, key(), before, List.of());
    report = now;
    assertThat(line(TOILETS).leadName()).isEqualTo("财政局");
    assertThat(line(TOILETS).confidence()).isEqualTo("中");
    assertThat(line(TOILETS).why()).startsWith("2030年“").endsWith("”也由它牵头");
    assertThat(line(TOILETS).unsure()).isTrue();
  }

  @Test
  void the_sheet_is_refused_while_the_planned_year_is_unknown() throws Exception {
    UUID undated = taken("云溪县政府工作报告\n一、重点工作\n");
    assertThatThrownBy(() -> initiation.sheet(clerk, undated))
        .isInstanceOf(Rejected.class)
        .hasMessage("报告里没有读出计划的年份，先在报告页填明，再立项");
  }

  @Test
  void only_the_governments_own_clerk_sees_and_decides_it() {
    Actor leader = county.holder(Role.LEADER, county.government());
    InitiationLine line = line(CARE);
    for (Actor wrong :
        List.of(leader, care.reporter(), care.reviewer(), county.system(), county.security())) {
      assertThatThrownBy(() -> initiation.sheet(wrong, report))
          .isInstanceOfAny(Refused.class, NotFound.class);
      assertThatThrownBy(() -> initiation.initiate(wrong, key(), report, List.of()))
          .isInstanceOfAny(Refused.class, NotFound.class);
      assertThatThrownBy(() ->
              initiation.decide(
                  wrong, key(), report, List.of(decided(line, taken(line, finance.id())))))
          .isInstanceOfAny(Refused.class, NotFound.class);
    }
    assertThat(made()).isEmpty();
    assertThat(line(CARE).row()).isNull();
  }
}
