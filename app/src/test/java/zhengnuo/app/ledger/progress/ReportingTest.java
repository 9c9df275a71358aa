package zhengnuo.app.ledger.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.Decision;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterAct;
import zhengnuo.app.ledger.matter.MatterMove;
import zhengnuo.app.ledger.matter.MatterMoves;
import zhengnuo.app.ledger.matter.MatterPlan;
import zhengnuo.app.ledger.matter.MatterState;

@OnRealDatabase
class ReportingTest {
  private static final YearMonth FEBRUARY = YearMonth.of(2031, 2);
  private static final YearMonth MARCH = YearMonth.of(2031, 3);

  private final County county;
  private final Ledger ledger;
  private final MatterPlan plan;
  private final MatterMoves moves;
  private final Reporting reporting;
  private final JdbcClient db;
  private final MovableClock clock;
  private final Actor clerk;
  private final County.Unit lead;
  private final County.Unit helping;
  private final County.Unit other;

  ReportingTest(
      County county,
      Ledger ledger,
      MatterPlan plan,
      MatterMoves moves,
      Reporting reporting,
      JdbcClient db,
      MovableClock clock) {
    clock.to("2031-03-04");
    this.county = county;
    this.ledger = ledger;
    this.plan = plan;
    this.moves = moves;
    this.reporting = reporting;
    this.db = db;
    this.clock = clock;
    this.clerk = county.clerk();
    this.lead = county.unit("交通运输局");
    this.helping = county.unit("财政局");
    this.other = county.unit("水利局");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private Matter roads() {
    return county.matter("新建农村公路86公里").ledBy(lead).with(helping).dueOn("2031-12-31").accepted();
  }

  private Matter withoutFigure() {
    return county.matter("新建农村公路86公里").ledBy(lead).withoutFigure().accepted();
  }

  private Matter now(Matter matter) {
    return ledger.get(clerk, matter.id());
  }

  private Progress save(Matter matter, String value, String note) {
    return save(lead.reporter(), matter, value, note);
  }

  private Progress save(Actor actor, Matter matter, String value, String note) {
    List<Progress> before = versions(matter);
    boolean draft = !before.isEmpty() && before.getLast().state() == ProgressState.DRAFT;
    return reporting.save(
        actor,
        matter.id(),
        FEBRUARY,
        draft
            ? before.getLast().version()
            : Reporting.seen(before.isEmpty() ? null : before.getLast()),
        new Entry(value, false, note));
  }

  private Progress submitted(Matter matter, String value, String note) {
    Progress draft = save(matter, value, note);
    reporting.submit(lead.reporter(), key(), List.of(draft.id()));
    return latest(matter);
  }

  private Progress reviewed(Matter matter, String value, String note) {
    reporting.review(lead.reviewer(), key(), List.of(submitted(matter, value, note).id()));
    return latest(matter);
  }

  private Progress adopted(Matter matter, String value, String note) {
    reporting.adopt(clerk, key(), List.of(reviewed(matter, value, note).id()));
    return latest(matter);
  }

  private List<Progress> versions(Matter matter) {
    return reporting.of(List.of(matter)).getOrDefault(matter.id(), List.of());
  }

  private Progress latest(Matter matter) {
    return versions(matter).getLast();
  }

  private long entries() {
    return db.sql("select count(*) from audit_entry").query(Long.class).single();
  }

  private List<String> audited(UUID object) {
    return db.sql("select action from audit_entry where object_id = :id order by id")
        .param("id", object)
        .query(String.class)
        .list();
  }

  @Test
  @Tag("P7")
  void a_report_goes_from_the_reporter_by_the_reviewer_to_the_clerk_and_each_step_is_logged() {
    Matter matter = roads();
    Progress adopted = adopted(matter, "46.5", "路基已完成");
    assertThat(adopted.value()).isEqualByComparingTo("46.5");
    assertThat(adopted.state()).isEqualTo(ProgressState.ADOPTED);
    assertThat(adopted.submittedBy()).isEqualTo(lead.reporter().name());
    assertThat(adopted.reviewedBy()).isEqualTo(lead.reviewer().name());
    assertThat(adopted.adoptedBy()).isEqualTo(clerk.name());
    assertThat(audited(adopted.id())).containsExactly("提交进展", "审核同意进展", "采纳进展");
    reporting.giveBack(clerk, key(), adopted.id(), "请附照片");
    assertThat(audited(adopted.id())).hasSize(4).endsWith("退回进展");
  }

  @Test
  void who_may_not_make_a_step_changes_nothing() {
    Matter matter = roads();
    Actor leader = county.holder(Role.LEADER, county.government());
    for (Actor wrong : List.of(lead.reviewer(), helping.reporter(), clerk, leader))
      assertThatThrownBy(() -> save(wrong, matter, "46.5", "")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> save(other.reporter(), matter, "46.5", ""))
        .isInstanceOf(NotFound.class);
    assertThat(versions(matter)).isEmpty();

    Progress draft = save(matter, "46.5", "");
    refusedFor(
        draft,
        actor -> reporting.submit(actor, key(), List.of(draft.id())),
        lead.reviewer(),
        helping.reporter(),
        clerk,
        leader,
        other.reporter());
    Progress sent = submitted(matter, "46.5", "");
    List<Actor> neitherReviews =
        List.of(lead.reporter(), helping.reviewer(), clerk, leader, other.reviewer());
    for (Actor wrong : neitherReviews) {
      refusedFor(sent, actor -> reporting.review(actor, key(), List.of(sent.id())), wrong);
      refusedFor(sent, actor -> reporting.sendBack(actor, key(), sent.id(), "请附照片"), wrong);
    }
    refusedFor(sent, actor -> reporting.withdraw(actor, key(), sent.id()), lead.reviewer(), clerk);
    reporting.review(lead.reviewer(), key(), List.of(sent.id()));
    Progress reviewed = latest(matter);
    for (Actor wrong :
        List.of(lead.reporter(), lead.reviewer(), helping.reviewer(), leader, other.reviewer())) {
      refusedFor(reviewed, actor -> reporting.adopt(actor, key(), List.of(reviewed.id())), wrong);
      refusedFor(reviewed, actor -> reporting.giveBack(actor, key(), reviewed.id(), "请附照片"), wrong);
    }
  }

  private void refusedFor(
      Progress progress, java.util.function.Consumer<Actor> act, Actor... wrong) {
    for (Actor actor : wrong) {
      long before = entries();
      assertThatThrownBy(() -> act.accept(actor)).isInstanceOfAny(Refused.class, NotFound.class);
      assertThat(entries()).isEqualTo(before);
    }
    Progress now =
        db
            .sql("select matter from progress where id = :id")
            .param("id", progress.id())
            .query(UUID.class)
            .list()
            .stream()
            .map(matter -> versions(ledger.get(clerk, matter)).getLast())
            .findFirst()
            .orElseThrow();
    assertThat(now).isEqualTo(progress);
  }

  @Test
  void the_first_report_begins_the_work() {
    Matter issued = county.matter("新建农村公路86公里").ledBy(lead).dueOn("2031-12-31").issued();
    Progress draft = save(issued, "3", "");
    assertThat(now(issued).state()).as("a draft begins nothing").isEqualTo(MatterState.ISSUED);
    reporting.submit(lead.reporter(), key(), List.of(draft.id()));
    assertThat(now(issued).state()).isEqualTo(MatterState.IN_PROGRESS);
    assertThat(ledger.acts(issued)).extracting(MatterAct::act).endsWith("下达", "签收", "开始办理");
    assertThat(audited(issued.id())).hasSize(now(issued).version());
  }

  @ParameterizedTest
  @CsvSource({
    "'1,234.5', 1234.5",
    "'1，234.5', 1234.5",
    "'１，２３４．５', 1234.5",
    "' 46.5 ', 46.5",
    "'　46.5', 46.5",
    "1 234, 1234",
    "-3.2, -3.2",
    "－３．２, -3.2",
    "−3, -3",
    "0, 0"
  })
  void a_figure_is_taken_as_people_type_it(String typed, String value) {
    Progress saved = save(roads(), typed, "");
    assertThat(saved.value()).isEqualByComparingTo(value);
  }

  @Test
  void a_figure_is_kept_in_the_base_unit() {
    Matter matter =
        county
            .matter("新建农村公路86公里")
            .ledBy(lead)
            .measuredBy("3.5万亩", CurveKind.CUMULATIVE)
            .accepted();
    assertThat(save(matter, "1.2", "").value()).isEqualByComparingTo("12000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"四十", "46.5公里", "1e3", "46.5.1", "约40", "=1+1", "--3", "NaN"})
  @Tag("P16")
  void what_is_no_figure_is_refused_in_words_that_name_the_matter(String typed) {
    Matter matter = roads();
    assertThatThrownBy(() -> save(matter, typed, "路基已完成"))
        .isInstanceOf(Rejected.class)
        .hasMessage("“新建农村公路86公里”的累计数写的是“%s”，填写一个数，如 46.5".formatted(typed));
    assertThat(versions(matter)).isEmpty();
  }

  @Test
  void a_draft_is_kept_without_an_entry_and_only_while_it_changes() {
    Matter matter = roads();
    long before = entries();
    Progress first = save(matter, "46.5", "");
    Progress same = save(matter, "46.50", "");
    assertThat(same).isEqualTo(first);
    Progress changed = save(matter, "47", "路基已完成");
    assertThat(changed.version()).isEqualTo(first.version() + 1);
    assertThat(changed.n()).isEqualTo(1);
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  @Tag("P5")
  void who_saves_over_a_draft_that_changed_meanwhile_is_shown_both() {
    Matter matter = roads();
    Progress seen = save(matter, "46.5", "路基已完成");
    Progress changed = save(matter, "47", "路面已完成");
    assertThatThrownBy(() ->
            reporting.save(
                lead.reporter(),
                matter.id(),
                FEBRUARY,
                seen.version(),
                new Entry("48", true, "已通车")))
        .isInstanceOfSatisfying(
            StaleVersion.class,
            stale -> {
              assertThat(stale.stored())
                  .containsEntry("累计", "47公里")
                  .containsEntry("无变化", "否")
                  .containsEntry("进展、问题、下步措施", "路面已完成");
              assertThat(stale.submitted())
                  .containsEntry("累计", "48公里")
                  .containsEntry("无变化", "是")
                  .containsEntry("进展、问题、下步措施", "已通车");
            });
    assertThat(latest(matter)).isEqualTo(changed);
  }

  @Test
  @Tag("P5")
  void two_who_begin_a_month_at_once_make_one_draft_and_the_other_sees_both_texts()
      throws Exception {
    Matter matter = roads();
    for (int round = 1; round <= 3; round++) {
      YearMonth month = YearMonth.of(2030, round);
      var start = new CountDownLatch(1);
      List<Future<String>> answers = new ArrayList<>();
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (String value : List.of("1", "2"))
          answers.add(
              threads.submit(() -> {
                start.await();
                try {
                  reporting.save(
                      lead.reporter(), matter.id(), month, 0, new Entry(value, false, ""));
                  return "saved";
                } catch (StaleVersion stale) {
                  return "both texts";
                }
              }));
        start.countDown();
        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
            .containsExactlyInAnyOrder("saved", "both texts");
      }
    }
    assertThat(versions(matter)).hasSize(3);
  }

  @Test
  @Tag("P5")
  void who_opened_the_page_before_a_report_came_back_is_shown_it_before_beginning_another() {
    Matter matter = roads();
    Progress first = submitted(matter, "46.5", "路基已完成");
    reporting.sendBack(lead.reviewer(), key(), first.id(), "里程不实");
    for (int seen : new int[] {0, first.version()})
      assertThatThrownBy(() ->
              reporting.save(
                  lead.reporter(), matter.id(), FEBRUARY, seen, new Entry("48", false, "已通车")))
          .isInstanceOfSatisfying(
              StaleVersion.class,
              stale -> {
                assertThat(stale.stored()).containsEntry("进展、问题、下步措施", "路基已完成");
                assertThat(stale.submitted()).containsEntry("进展、问题、下步措施", "已通车");
              });
    assertThat(versions(matter)).hasSize(1);
    assertThat(save(matter, "48", "已通车").n()).isEqualTo(2);
  }

  @Test
  void nothing_is_reported_where_nothing_is_due() {
    Matter matter = roads();
    assertThatThrownBy(() ->
            reporting.save(
                lead.reporter(),
                matter.id(),
                YearMonth.of(2031, 4),
                0,
                new Entry("46.5", false, "")))
        .isInstanceOf(Rejected.class)
        .hasMessage("2031年4月还没有到");
    moves.make(
        county.holder(Role.LEADER, county.government()),
        key(),
        matter.id(),
        matter.version(),
        MatterMove.SUSPEND,
        "资金未到位",
        Decision.OWN);
    assertThatThrownBy(() -> save(matter, "46.5", ""))
        .isInstanceOf(Rejected.class)
        .hasMessage("事项现为“暂缓”，不用再报进展");
  }

  @Test
  void a_measured_matter_needs_its_figure_and_another_words_or_a_tick() {
    Matter measured = roads();
    Progress words = save(measured, "", "路基已完成");
    assertThatThrownBy(() -> reporting.submit(lead.reporter(), key(), List.of(words.id())))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.faults())
                    .extracting(fault -> fault.field() + " " + fault.message())
                    .containsExactly("v-%s “新建农村公路86公里”还没有填累计数".formatted(measured.id())));
    Matter plain = withoutFigure();
    Progress empty = save(plain, "", " ");
    assertThatThrownBy(() -> reporting.submit(lead.reporter(), key(), List.of(empty.id())))
        .hasMessage("“新建农村公路86公里”还没有填进展");
    reporting.save(lead.reporter(), plain.id(), FEBRUARY, empty.version(), new Entry("", true, ""));
    reporting.submit(lead.reporter(), key(), List.of(empty.id()));
    assertThat(latest(plain).state()).isEqualTo(ProgressState.SUBMITTED);
  }

  @Test
  void drafts_are_submitted_all_or_none() {
    Matter good = roads();
    Matter bad = roads();
    Progress filled = save(good, "46.5", "");
    Progress empty = save(bad, "", "路基已完成");
    long before = entries();
    assertThatThrownBy(
            () -> reporting.submit(lead.reporter(), key(), List.of(filled.id(), empty.id())))
        .isInstanceOf(Rejected.class);
    assertThat(latest(good)).isEqualTo(filled);
    assertThat(now(good).state()).isEqualTo(MatterState.ACCEPTED);
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void the_grid_saves_and_sends_what_is_filled_and_names_each_row_that_is_not_right() {
    Matter first = roads();
    Matter second = roads();
    Matter untouched = roads();
    assertThatThrownBy(() ->
            reporting.submit(
                lead.reporter(),
                key(),
                FEBRUARY,
                List.of(row(first, "46.5"), row(second, "很多"), row(untouched, ""))))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.faults())
                    .singleElement()
                    .satisfies(fault -> {
                      assertThat(fault.field()).isEqualTo("v-" + second.id());
                      assertThat(fault.message()).contains("写的是“很多”");
                    }));
    assertThat(versions(first)).isEmpty();
    String address =
        reporting.submit(
            lead.reporter(),
            key(),
            FEBRUARY,
            List.of(row(first, "46.5"), row(second, "３０"), row(untouched, "")));
    assertThat(address).isEqualTo("/desk?month=2031-02&sent=2");
    assertThat(latest(first).state()).isEqualTo(ProgressState.SUBMITTED);
    assertThat(latest(second).value()).isEqualByComparingTo("30");
    assertThat(versions(untouched)).isEmpty();
    assertThatThrownBy(
            () -> reporting.submit(lead.reporter(), key(), FEBRUARY, List.of(row(untouched, ""))))
        .hasMessage("没有填好的进展可以提交");
  }

  private static Reporting.Row row(Matter matter, String value) {
    return new Reporting.Row(matter.id(), 0, new Entry(value, false, ""));
  }

  @Test
  @Tag("P3")
  void a_repeated_request_key_sends_once() {
    Matter matter = roads();
    String key = key();
    List<Reporting.Row> rows = List.of(row(matter, "46.5"));
    String first = reporting.submit(lead.reporter(), key, FEBRUARY, rows);
    long before = entries();
    assertThat(reporting.submit(lead.reporter(), key, FEBRUARY, rows)).isEqualTo(first);
    assertThat(versions(matter)).hasSize(1);
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  @Tag("P6")
  void returned_progress_keeps_words_value_and_reason_and_the_next_version_begins_anew() {
    Matter matter = roads();
    Progress sent = submitted(matter, "46.5", "路基已完成");
    reporting.sendBack(lead.reviewer(), key(), sent.id(), "请附施工许可证号");
    Progress returned = latest(matter);
    assertThat(returned.state()).isEqualTo(ProgressState.RETURNED);
    assertThat(returned.value()).isEqualByComparingTo("46.5");
    assertThat(returned.progressNote()).isEqualTo("路基已完成");
    assertThat(returned.returnReason()).isEqualTo("请附施工许可证号");
    assertThat(returned.returnedBy()).isEqualTo(lead.reviewer().name());

    Progress next = submitted(matter, "46.5", "路基已完成，许可证号3号");
    assertThat(next.n()).isEqualTo(2);
    assertThat(versions(matter)).hasSize(2).first().isEqualTo(returned);
  }

  @Test
  void sending_back_needs_a_reason() {
    Matter matter = roads();
    Progress sent = submitted(matter, "46.5", "");
    assertThatThrownBy(() -> reporting.sendBack(lead.reviewer(), key(), sent.id(), " "))
        .isInstanceOf(Rejected.class)
        .hasMessage("退回须写明理由");
    assertThat(latest(matter)).isEqualTo(sent);
  }

  @Test
  void what_is_sent_can_be_withdrawn_until_it_is_reviewed() {
    Matter matter = roads();
    Progress sent = submitted(matter, "46.5", "路基已完成");
    assertThatThrownBy(() -> save(matter, "47", ""))
        .isInstanceOf(Rejected.class)
        .hasMessage("2月的进展已提交，先撤回再改");
    reporting.withdraw(lead.reporter(), key(), sent.id());
    Progress draft = latest(matter);
    assertThat(draft.state()).isEqualTo(ProgressState.DRAFT);
    assertThat(draft.submittedAt()).isNull();
    assertThat(draft.n()).isEqualTo(1);
    assertThat(draft.progressNote()).isEqualTo("路基已完成");
    assertThat(audited(sent.id())).containsExactly("提交进展", "撤回进展");
    Progress again = reviewed(matter, "47", "路基已完成");
    assertThat(again.n()).isEqualTo(1);
    assertThatThrownBy(() -> reporting.withdraw(lead.reporter(), key(), again.id()))
        .hasMessage("这份进展现为“已审核”，不能撤回；可撤回的状态：已提交");
  }

  @Test
  void after_an_adopted_version_a_new_one_begins_and_both_stand() {
    Matter matter = roads();
    Progress adopted = adopted(matter, "46.5", "路基已完成");
    Progress corrected = save(matter, "45", "原数有误");
    assertThat(corrected.n()).isEqualTo(2);
    assertThat(versions(matter).getFirst()).isEqualTo(adopted);
    assertThat(adopted.month()).isEqualTo(FEBRUARY);
  }

  @Test
  void a_matter_that_is_broken_down_takes_no_report_of_its_own() {
    Matter whole = roads();
    plan.breakDown(
        clerk, key(), whole.id(), whole.version(), List.of(new MatterPlan.Part(other.id(), "86")));
    assertThatThrownBy(() -> save(whole, "46.5", ""))
        .isInstanceOf(Rejected.class)
        .hasMessage("这件事已分解，进展由各子事项汇总，不用再报");
  }

  @Test
  void what_is_reported_on_a_part_is_adopted_by_the_reviewer_of_the_wholes_lead_unit() {
    Matter whole = roads();
    plan.breakDown(
        clerk,
        key(),
        whole.id(),
        whole.version(),
        List.of(new MatterPlan.Part(other.id(), "66"), new MatterPlan.Part(helping.id(), "20")));
    Matter part = ledger.parts(now(whole)).getFirst();
    Progress draft =
        reporting.save(other.reporter(), part.id(), MARCH, 0, new Entry("30", false, ""));
    reporting.submit(other.reporter(), key(), List.of(draft.id()));
    assertThat(now(whole).state()).as("with its first part").isEqualTo(MatterState.IN_PROGRESS);
    assertThatThrownBy(() -> reporting.review(lead.reviewer(), key(), List.of(draft.id())))
        .as("the part's own reviewer approves")
        .isInstanceOf(Refused.class);
    reporting.review(other.reviewer(), key(), List.of(draft.id()));
    for (Actor wrong : List.of(other.reviewer(), lead.reporter(), helping.reviewer()))
      assertThatThrownBy(() -> reporting.adopt(wrong, key(), List.of(draft.id())))
          .isInstanceOfAny(Refused.class, NotFound.class);
    reporting.adopt(lead.reviewer(), key(), List.of(draft.id()));
    assertThat(latest(part).adoptedBy()).isEqualTo(lead.reviewer().name());
    reporting.giveBack(lead.reviewer(), key(), draft.id(), "与计量不符");
    assertThat(latest(part).state()).isEqualTo(ProgressState.RETURNED);
  }

  @Test
  @Tag("P22")
  void a_report_of_a_matter_that_one_does_not_see_answers_like_none() {
    Matter matter = roads();
    Progress sent = submitted(matter, "46.5", "");
    String of = "进展";
    assertThatThrownBy(() -> reporting.review(other.reviewer(), key(), List.of(sent.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reporting.review(other.reviewer(), key(), List.of(UUID.randomUUID())))
        .isInstanceOf(NotFound.class)
        .hasMessageContaining(of);
    clock.to("2031-03-05");
    assertThat(latest(matter)).isEqualTo(sent);
  }
}
