package zhengnuo.app.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.Visitor;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Refused;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.access.StaleVersion;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.organisation.OrganisationKind;
import zhengnuo.app.ledger.organisation.OrganisationLevel;
import zhengnuo.app.ledger.organisation.OrganisationTree;

@OnRealDatabase
class ConfirmationsTest {
  private final County county;
  private final ReportIntake intake;
  private final ReadReports reports;
  private final Confirmations confirmations;
  private final MadeReadings made;
  private final TakingBack taking;
  private final MovableClock clock;
  private final JdbcClient db;
  private final ApplicationContext running;
  private final Actor clerk;
  private final Actor colleague;
  private UUID report = new UUID(0, 0);

  ConfirmationsTest(
      County county,
      ReportIntake intake,
      ReadReports reports,
      Confirmations confirmations,
      MadeReadings made,
      TakingBack taking,
      MovableClock clock,
      JdbcClient db,
      ApplicationContext running) {
    this.county = county;
    this.intake = intake;
    this.reports = reports;
    this.confirmations = confirmations;
    this.made = made;
    this.taking = taking;
    this.clock = clock;
    this.db = db;
    this.running = running;
    this.clerk = county.holder(Role.SUPERVISOR, county.government());
    this.colleague = county.holder(Role.SUPERVISOR, county.government());
  }

  /** Three commitments; the first, c1, names two things. */
  @BeforeEach
  void a_report_is_taken_in() throws Exception {
    String text =
        "云溪县2031年政府工作报告\n2031年1月18日在县人民代表大会上\n一、2031年重点工作\n"
            + "　　10月底前新建养老服务中心3个、农村互助养老点30个。新建停车泊位600个。新建公厕12座。\n"
            + ReadText.unique();
    report =
        intake.take(
            clerk,
            key(),
            "报告.txt",
            text.getBytes(StandardCharsets.UTF_8),
            county.government().id());
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private ReadRow row(String key) {
    return reports.get(clerk, report).row(key);
  }

  private List<String> standing() {
    return reports.get(clerk, report).commitments.stream()
        .filter(row -> row.standing().state().stands())
        .map(row -> row.headline() + " " + row.standing().state())
        .toList();
  }

  private List<String> audited() {
    return db.sql("select action from audit_entry where object_id = :id order by id")
        .param("id", report)
        .query(String.class)
        .list();
  }

  @Test
  void what_was_read_stays_beside_what_a_person_wrote() {
    confirmations.correct(
        clerk, key(), report, "c1", 0, Map.of("deadline", "9月底前", "firmness", "MUST"));
    var corrected = (ReadCommitment) row("c1");
    assertThat(corrected.deadlineText()).isEqualTo("10月底前");
    assertThat(corrected.deadlineInForce()).isEqualTo("9月底前");
    assertThat(corrected.standing().state()).isEqualTo(ReadState.CONFIRMED);
    assertThat(corrected.standing().decidedBy()).isEqualTo(clerk.name());
    assertThat(
            db.sql(
                    "select deadline_text || ' ' || (corrected ->> 'deadline') from commitment where id = :id")
                .param("id", corrected.id())
                .query(String.class)
                .single())
        .isEqualTo("10月底前 9月底前");
    assertThat(reports.commitments(clerk, report).getFirst().deadlineText()).isEqualTo("9月底前");
    // Put back to what was read, it is no correction any more.
    confirmations.correct(clerk, key(), report, "c1", 1, Map.of("deadline", "10月底前"));
    assertThat(row("c1").standing().corrected()).isEmpty();
    assertThat(audited()).containsExactly("收入报告", "更正", "更正");
  }

  @Test
  void what_cannot_be_a_value_is_named_field_by_field_and_changes_nothing() {
    assertThatThrownBy(() ->
            confirmations.correct(
                clerk, key(), report, "c1", 0, Map.of("target", "很多", "firmness", "尽量")))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.faults())
                    .extracting(fault -> fault.field())
                    .containsExactlyInAnyOrder("target", "firmness"));
    assertThat(row("c1").standing()).isEqualTo(Standing.UNSEEN);
    assertThat(audited()).containsExactly("收入报告");
  }

  @Test
  void each_act_is_taken_back_last_first_and_only_by_who_did_it() {
    List<String> before = standing();
    confirmations.confirm(clerk, key(), report, "c2", 0);
    clock.forward(Duration.ofMinutes(1));
    confirmations.reject(clerk, key(), report, "c3", 0, "不是承诺");
    clock.forward(Duration.ofMinutes(1));
    assertThat(standing()).noneMatch(words -> words.startsWith("新建公厕12座"));
    assertThatThrownBy(() -> taking.undo(colleague, key(), report)).isInstanceOf(Rejected.class);
    taking.undo(clerk, key(), report);
    assertThat(row("c3").standing().state()).isEqualTo(ReadState.OPEN);
    assertThat(row("c2").standing().state()).isEqualTo(ReadState.CONFIRMED);
    taking.undo(clerk, key(), report);
    assertThat(standing()).isEqualTo(before);
    assertThatThrownBy(() -> taking.undo(clerk, key(), report))
        .isInstanceOf(Rejected.class)
        .hasMessage("您在这份报告上没有可以撤销的操作");
    assertThat(audited()).containsExactly("收入报告", "确认", "剔除", "撤销剔除", "撤销确认");
  }

  @Test
  void a_split_and_a_merge_are_taken_back_whole() {
    List<String> before = standing();
    ReadReport read = reports.get(clerk, report);
    var second = Regrouping.pieces(read.report.stored(), read.commitments.getFirst()).getLast();
    made.split(clerk, key(), report, "c1", 0, List.of(second.start()));
    assertThat(standing()).hasSize(before.size() + 1).contains("农村互助养老点30个 CONFIRMED");
    assertThat(row("c1").standing().state()).isEqualTo(ReadState.REPLACED);
    assertThatThrownBy(() -> confirmations.confirm(clerk, key(), report, "c1", 1))
        .isInstanceOf(Rejected.class)
        .hasMessage("这一条已拆并，不能再改");
    clock.forward(Duration.ofMinutes(1));
    taking.undo(clerk, key(), report);
    assertThat(standing()).isEqualTo(before);
    made.merge(clerk, key(), report, "c2", 0);
    assertThat(standing()).hasSize(before.size() - 1);
    taking.undo(clerk, key(), report);
    assertThat(standing()).isEqualTo(before);
  }

  @Test
  void what_the_reader_missed_is_added_and_taken_back() {
    String stored = reports.get(clerk, report).report.stored();
    int at = stored.indexOf("县人民代表大会");
    made.add(clerk, key(), report, ReadKind.COMMITMENT, at, at + 7, Map.of("title", "开好县人民代表大会"));
    assertThat(standing()).contains("开好县人民代表大会 CONFIRMED");
    taking.undo(clerk, key(), report);
    assertThat(standing()).noneMatch(words -> words.startsWith("开好"));
  }

  @Test
  @Tag("P5")
  void the_second_of_two_is_told_and_both_texts_are_kept() {
    confirmations.correct(colleague, key(), report, "c1", 0, Map.of("deadline", "9月底前"));
    assertThatThrownBy(
            () -> confirmations.correct(clerk, key(), report, "c1", 0, Map.of("deadline", "11月底前")))
        .isInstanceOfSatisfying(
            StaleVersion.class,
            stale -> {
              assertThat(stale.stored()).containsEntry("时限", "9月底前");
              assertThat(stale.submitted()).containsEntry("时限", "11月底前");
            });
    assertThat(row("c1").inForce("deadline", "")).isEqualTo("9月底前");
    // With the version that stands it is saved: the lock is the version and nothing else.
    confirmations.correct(clerk, key(), report, "c1", 1, Map.of("deadline", "11月底前"));
    assertThat(row("c1").inForce("deadline", "")).isEqualTo("11月底前");
    assertThatThrownBy(() -> taking.undo(colleague, key(), report))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  @Tag("P4")
  @Tag("P5")
  void the_page_shows_both_texts_and_saves_what_is_chosen_without_script() {
    Visitor visitor = Visitor.of(running, county, clerk.account());
    String path = "/reports/" + report;
    String correct = path + "/readings/c1/correct";
    Visitor.Page form = visitor.get(path + "?selected=c1&part=edit");
    confirmations.correct(colleague, key(), report, "c1", 0, Map.of("deadline", "9月底前"));
    Visitor.Page late = visitor.send(form, correct, "deadline", "11月底前", "beneficiaries", "沿线群众");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.main()).contains("9月底前", "11月底前", "沿线群众", colleague.name());
    String choose = path + "/readings/c1/choose";
    Visitor.Page unchosen = visitor.send(late, choose);
    assertThat(unchosen.status()).isEqualTo(422);
    assertThat(unchosen.main()).contains("选择“时限”用哪一份", "11月底前");
    Visitor.Page saved = visitor.send(unchosen, choose, "pick.deadline", "stored");
    assertThat(saved.status()).isEqualTo(200);
    assertThat(row("c1").inForce("deadline", "")).isEqualTo("9月底前");
    assertThat(row("c1").inForce("beneficiaries", "")).isEqualTo("沿线群众");
  }

  @Test
  @Tag("P3")
  void a_form_sent_twice_has_one_effect() {
    String request = key();
    confirmations.confirm(clerk, request, report, "c2", 0);
    confirmations.confirm(clerk, request, report, "c2", 0);
    assertThat(row("c2").standing().version()).isOne();
    assertThat(audited()).containsExactly("收入报告", "确认");
    assertThatThrownBy(() -> confirmations.confirm(clerk, key(), report, "c2", 0))
        .as("negative control")
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void confirming_the_rest_leaves_findings_and_what_was_decided() {
    confirmations.reject(clerk, key(), report, "c3", 0, "");
    confirmations.confirmAll(clerk, key(), report);
    ReadReport read = reports.get(clerk, report);
    assertThat(read.row("c3").standing().state()).isEqualTo(ReadState.REJECTED);
    assertThat(read.facts).allMatch(fact -> fact.standing().state() == ReadState.CONFIRMED);
    assertThat(read.findings).allMatch(one -> one.standing().state() == ReadState.OPEN);
  }

  private Map<String, ThrowingCallable> acts(Actor actor, UUID id) {
    Map<String, ThrowingCallable> acts = new LinkedHashMap<>();
    acts.put("look", () -> reports.get(actor, id));
    acts.put("head", () -> reports.head(actor, id));
    acts.put("commitments", () -> reports.commitments(actor, id));
    acts.put("confirm", () -> confirmations.confirm(actor, key(), id, "c1", 0));
    acts.put("correct", () -> confirmations.correct(actor, key(), id, "c1", 0, Map.of()));
    acts.put("reject", () -> confirmations.reject(actor, key(), id, "c1", 0, ""));
    acts.put("all", () -> confirmations.confirmAll(actor, key(), id));
    acts.put("split", () -> made.split(actor, key(), id, "c1", 0, List.of(1)));
    acts.put("merge", () -> made.merge(actor, key(), id, "c2", 0));
    acts.put("add", () -> made.add(actor, key(), id, ReadKind.COMMITMENT, 0, 3, Map.of()));
    acts.put("undo", () -> taking.undo(actor, key(), id));
    return acts;
  }

  @Test
  @Tag("P22")
  void a_report_of_another_government_is_like_one_that_does_not_exist(OrganisationTree tree) {
    Organisation town =
        tree.add(
            Actor.program("测试"),
            county.government().id(),
            "柳渡镇人民政府",
            OrganisationKind.GOVERNMENT,
            OrganisationLevel.TOWNSHIP);
    Actor outside = county.holder(Role.SUPERVISOR, town);
    UUID missing = UUID.randomUUID();
    Map<String, ThrowingCallable> missed = acts(outside, missing);
    acts(outside, report)
        .forEach((name, act) -> {
          assertThatThrownBy(act).as(name).isInstanceOf(NotFound.class);
          assertThatThrownBy(java.util.Objects.requireNonNull(missed.get(name)))
              .as(name)
              .isInstanceOf(NotFound.class);
        });
    assertThat(row("c1").standing()).isEqualTo(Standing.UNSEEN);
    assertThat(audited()).containsExactly("收入报告");

    Visitor visitor = Visitor.of(running, county, outside.account());
    for (String path : List.of("", "?kind=fact", "/readings/c1")) {
      Visitor.Page seen = visitor.get("/reports/" + report + path);
      Visitor.Page none = visitor.get("/reports/" + missing + path);
      assertThat(seen.status()).as(path).isEqualTo(404);
      assertThat(seen.main()).as(path).isEqualTo(none.main());
    }
    assertThat(visitor.get("/reports").main()).doesNotContain("云溪县2031年政府工作报告");
    assertThat(Visitor.of(running, county, clerk.account()).get("/reports").main())
        .as("negative control")
        .contains("云溪县2031年政府工作报告");
  }

  @Test
  @Tag("P22")
  void who_may_only_read_reads_and_decides_nothing() {
    Actor leader = county.holder(Role.LEADER, county.government());
    assertThat(reports.get(leader, report).commitments).isNotEmpty();
    acts(leader, report)
        .forEach((name, act) -> {
          if (List.of("look", "head", "commitments").contains(name)) return;
          assertThatThrownBy(act).as(name).isInstanceOf(Refused.class);
        });
    Visitor.Page page = Visitor.of(running, county, leader.account()).get("/reports/" + report);
    assertThat(page.main()).contains("新建停车泊位600个");
    assertThat(page.html().select("form[method=post]:not(.bar-out)")).isEmpty();
  }
}
