package zhengnuo.app.ledger.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.CountyMatter;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Refused;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.access.StaleVersion;

@OnRealDatabase
class MatterPlanTest {
  private final County county;
  private final Ledger ledger;
  private final MatterPlan plan;
  private final JdbcClient db;
  private final MovableClock clock;
  private final Actor clerk;
  private final County.Unit lead;
  private final County.Unit helping;
  private final County.Unit other;

  MatterPlanTest(County county, Ledger ledger, MatterPlan plan, JdbcClient db, MovableClock clock) {
    clock.to("2031-03-04");
    this.county = county;
    this.ledger = ledger;
    this.plan = plan;
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

  private CountyMatter roads() {
    return county.matter("新建农村公路86公里").ledBy(lead).with(helping).dueOn("2031-12-31");
  }

  private Matter now(Matter matter) {
    return ledger.get(clerk, matter.id());
  }

  private MatterPlan.Terms terms(Matter matter) {
    return new MatterPlan.Terms(
        matter.title(),
        matter.topic(),
        matter.leadUnit(),
        matter.cooperating(),
        matter.deadline(),
        matter.shownTarget(),
        matter.curve());
  }

  private MatterPlan.Terms with(Matter matter, String target, CurveKind curve) {
    var terms = terms(matter);
    return new MatterPlan.Terms(
        terms.title(),
        terms.topic(),
        terms.leadUnit(),
        terms.cooperating(),
        terms.deadline(),
        target,
        curve);
  }

  private Matter change(Matter matter, MatterPlan.Terms terms) {
    plan.change(clerk, key(), matter.id(), matter.version(), terms);
    return now(matter);
  }

  private MatterHistory history(Matter matter) {
    return Objects.requireNonNull(ledger.histories(List.of(matter)).get(matter.id()));
  }

  private long entries() {
    return db.sql("select count(*) from audit_entry").query(Long.class).single();
  }

  private List<Integer> versionsLogged(UUID object) {
    return db.sql(
            "select (after ->> 'version')::int from audit_entry where object_id = :id order by id")
        .param("id", object)
        .query(Integer.class)
        .list();
  }

  @Test
  void a_drafts_terms_can_all_be_changed() {
    Matter draft = roads().draft();
    Matter changed =
        change(
            draft,
            new MatterPlan.Terms(
                "新建改建农村公路3.5万米",
                "交通",
                other.id(),
                List.of(lead.id()),
                LocalDate.parse("2031-11-30"),
                "3.5万米",
                CurveKind.CUMULATIVE));
    assertThat(changed.title()).isEqualTo("新建改建农村公路3.5万米");
    assertThat(changed.promise()).as("the words as adopted stay").isEqualTo(draft.promise());
    assertThat(changed.leadUnitName()).isEqualTo("水利局");
    assertThat(changed.cooperating()).containsExactly(lead.id());
    assertThat(changed.deadline()).isEqualTo("2031-11-30");
    assertThat(changed.deadlineNote()).isEqualTo("人工改定");
    assertThat(changed.target()).isEqualByComparingTo("35000");
    assertThat(changed.shownTarget()).isEqualTo("3.5万米");
    assertThat(versionsLogged(draft.id())).containsExactly(1, 2, 3);
  }

  @Test
  void a_target_taken_out_of_a_draft_is_gone_from_its_history_as_well() {
    Matter draft = roads().draft();
    assertThat(draft.measured()).isTrue();
    Matter changed = change(draft, with(draft, "", CurveKind.CUMULATIVE));
    assertThat(changed.measured()).isFalse();
    assertThat(changed.curve()).isEqualTo(CurveKind.MILESTONES);
    MatterHistory history = history(changed);
    assertThat(history.on(LocalDate.parse("2031-03-04")).orElseThrow().measure())
        .isEqualTo(CurveKind.MILESTONES);
    Matter again = change(changed, with(changed, "40公里", CurveKind.CUMULATIVE));
    assertThat(again.measured()).isTrue();
    assertThat(again.shownTarget()).isEqualTo("40公里");
  }

  @Test
  void words_as_a_target_are_kept_and_measure_nothing() {
    Matter draft = roads().draft();
    Matter changed = change(draft, with(draft, "建成并投入使用", CurveKind.CUMULATIVE));
    assertThat(changed.shownTarget()).isEqualTo("建成并投入使用");
    assertThat(changed.measured()).isFalse();
    assertThat(changed.unit().word()).isEmpty();
  }

  @Test
  void what_is_issued_keeps_its_deadline_and_target_and_may_change_hands() {
    Matter issued = roads().issued();
    var terms = terms(issued);
    long before = entries();
    assertThatThrownBy(() ->
            change(
                issued,
                new MatterPlan.Terms(
                    " ",
                    terms.topic(),
                    terms.leadUnit(),
                    terms.cooperating(),
                    LocalDate.parse("2032-03-31"),
                    "40公里",
                    terms.curve())))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.faults())
                    .extracting(fault -> fault.field() + " " + fault.message())
                    .containsExactly(
                        "title 填写事项名称", "deadline 已下达的事项改时限，要由牵头单位申请延期", "target 已下达的事项不能在这里改目标"));
    assertThat(now(issued)).isEqualTo(issued);
    assertThat(entries()).isEqualTo(before);
    Matter moved =
        change(
            issued,
            new MatterPlan.Terms(
                terms.title(),
                terms.topic(),
                other.id(),
                List.of(),
                terms.deadline(),
                terms.target(),
                terms.curve()));
    assertThat(ledger.acts(moved).getLast().act()).isEqualTo("调整分工");
    assertThat(ledger.ofUnits(other.reporter())).contains(moved);
    assertThat(ledger.ofUnits(lead.reporter())).doesNotContain(moved);
  }

  @Test
  @Tag("P5")
  void a_stale_version_shows_both_texts_field_by_field() {
    Matter seen = roads().draft();
    Matter changed = change(seen, with(seen, "90公里", CurveKind.CUMULATIVE));
    assertThatThrownBy(() -> change(seen, with(seen, "80公里", CurveKind.CUMULATIVE)))
        .isInstanceOfSatisfying(
            StaleVersion.class,
            stale -> {
              assertThat(stale.stored())
                  .containsEntry("目标", "90公里")
                  .containsEntry("事项", seen.title())
                  .containsEntry("牵头单位", "交通运输局")
                  .containsEntry("配合单位", "财政局");
              assertThat(stale.submitted())
                  .containsEntry("目标", "80公里")
                  .containsOnlyKeys(stale.stored().keySet());
            });
    assertThat(now(seen)).isEqualTo(changed);
  }

  @Test
  void only_the_clerk_changes_terms() {
    Matter issued = roads().issued();
    for (Actor wrong :
        List.of(
            lead.reviewer(), helping.reporter(), county.holder(Role.LEADER, county.government())))
      assertThatThrownBy(
              () -> plan.change(wrong, key(), issued.id(), issued.version(), terms(issued)))
          .isInstanceOf(Refused.class);
    assertThatThrownBy(() ->
            plan.change(other.reviewer(), key(), issued.id(), issued.version(), terms(issued)))
        .isInstanceOf(NotFound.class);
    assertThat(now(issued)).isEqualTo(issued);
  }

  @Test
  void milestones_are_the_clerks_and_the_lead_reviewers_to_plan_and_the_units_to_reach() {
    Matter matter = roads().accepted();
    LocalDate june = LocalDate.parse("2031-06-30");
    for (Actor planner : List.of(clerk, lead.reviewer()))
      plan.addMilestone(planner, key(), matter.id(), "完成招标", june);
    long before = entries();
    for (Actor wrong : List.of(lead.reporter(), helping.reviewer(), other.reviewer()))
      assertThatThrownBy(() -> plan.addMilestone(wrong, key(), matter.id(), "完成招标", june))
          .isInstanceOfAny(Refused.class, NotFound.class);
    assertThatThrownBy(() -> plan.addMilestone(clerk, key(), matter.id(), " ", june))
        .hasMessage("填写节点名称");
    assertThatThrownBy(
            () -> plan.addMilestone(clerk, key(), matter.id(), "验收", LocalDate.parse("2032-01-01")))
        .hasMessage("节点不能晚于完成时限2031-12-31");
    assertThat(entries()).isEqualTo(before);

    List<Ledger.Step> steps = ledger.steps(matter);
    assertThat(steps).hasSize(2);
    UUID first = steps.getFirst().id();
    assertThatThrownBy(() -> plan.reachMilestone(helping.reporter(), key(), matter.id(), first))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> plan.reachMilestone(clerk, key(), matter.id(), first))
        .isInstanceOf(Refused.class);
    plan.reachMilestone(lead.reporter(), key(), matter.id(), first);
    assertThatThrownBy(() -> plan.reachMilestone(lead.reporter(), key(), matter.id(), first))
        .hasMessage("“完成招标”已经记为达到");
    assertThatThrownBy(
            () -> plan.removeMilestone(clerk, key(), matter.id(), steps.getLast().id(), ""))
        .hasMessage("去掉节点须写明理由");
    plan.removeMilestone(clerk, key(), matter.id(), steps.getLast().id(), "重复");
    assertThat(ledger.steps(matter)).extracting(Ledger.Step::id).containsExactly(first);
    assertThat(entries()).isEqualTo(before + 2);
  }

  @Test
  @Tag("P18")
  void a_milestone_taken_out_stays_in_the_past_that_had_it() {
    Matter matter = roads().accepted();
    plan.addMilestone(clerk, key(), matter.id(), "完成招标", LocalDate.parse("2031-03-31"));
    clock.to("2031-04-10");
    plan.removeMilestone(clerk, key(), matter.id(), ledger.steps(matter).getFirst().id(), "并入年底节点");
    MatterHistory history = history(matter);
    assertThat(history.milestonesOn(LocalDate.parse("2031-04-09"))).hasSize(1);
    assertThat(history.milestonesOn(LocalDate.parse("2031-04-10"))).isEmpty();
  }

  @Test
  void a_matter_is_broken_down_by_the_clerk_or_the_lead_reviewer_and_nobody_else() {
    Matter whole = roads().accepted();
    var parts =
        List.of(new MatterPlan.Part(helping.id(), "20"), new MatterPlan.Part(other.id(), "66公里"));
    for (Actor wrong :
        List.of(
            lead.reporter(), helping.reviewer(), county.holder(Role.LEADER, county.government())))
      assertThatThrownBy(() -> plan.breakDown(wrong, key(), whole.id(), whole.version(), parts))
          .isInstanceOf(Refused.class);
    assertThat(ledger.parts(now(whole))).isEmpty();
    String key = key();
    plan.breakDown(lead.reviewer(), key, whole.id(), whole.version(), parts);
    plan.breakDown(lead.reviewer(), key, whole.id(), whole.version(), parts);
    List<Matter> made = ledger.parts(now(whole));
    assertThat(made)
        .extracting(Matter::label)
        .containsExactly(whole.label() + "-1", whole.label() + "-2");
    assertThat(made).extracting(Matter::shownTarget).containsExactly("20公里", "66公里");
    assertThat(made).extracting(Matter::state).containsOnly(MatterState.ISSUED);
    assertThat(made).extracting(Matter::deadline).containsOnly(whole.deadline());
    assertThat(now(whole).formula()).isEqualTo(Formula.SUM);
    assertThat(versionsLogged(whole.id())).endsWith(now(whole).version());
    for (Matter part : made) assertThat(versionsLogged(part.id())).containsExactly(1);
  }

  @Test
  void parts_are_made_all_or_none() {
    Matter whole = roads().accepted();
    long before = entries();
    assertParts(whole, "“水利局”的目标写的是“很多”，填写一个数", helping.id(), "20", other.id(), "很多");
    assertParts(whole, "“水利局”的目标写的是“”，填写一个数", helping.id(), "20", other.id(), "");
    assertParts(whole, "“水利局”已有一份，一个单位只分一份", other.id(), "20", other.id(), "66");
    assertThatThrownBy(() -> plan.breakDown(clerk, key(), whole.id(), whole.version(), List.of()))
        .hasMessage("选择要分解到的单位");
    assertThat(now(whole)).isEqualTo(whole);
    assertThat(ledger.parts(whole)).isEmpty();
    assertThat(entries()).isEqualTo(before);
    Matter draft = roads().draft();
    assertParts(draft, "下达以后才能分解，现为“拟稿”", other.id(), "20", helping.id(), "66");
  }

  private void assertParts(
      Matter whole, String message, UUID one, String target, UUID other, String otherTarget) {
    assertThatThrownBy(() ->
            plan.breakDown(
                clerk,
                key(),
                whole.id(),
                whole.version(),
                List.of(new MatterPlan.Part(one, target), new MatterPlan.Part(other, otherTarget))))
        .isInstanceOf(Rejected.class)
        .hasMessage(message);
  }

  @Test
  void a_part_cannot_be_broken_down_and_a_unit_gets_no_second_one_later() {
    Matter whole = roads().accepted();
    plan.breakDown(
        clerk, key(), whole.id(), whole.version(), List.of(new MatterPlan.Part(other.id(), "20")));
    Matter part = ledger.parts(now(whole)).getFirst();
    assertThatThrownBy(() ->
            plan.breakDown(
                clerk,
                key(),
                part.id(),
                part.version(),
                List.of(new MatterPlan.Part(helping.id(), "20"))))
        .hasMessage("子事项不能再分解");
    assertThatThrownBy(() ->
            plan.breakDown(
                clerk,
                key(),
                whole.id(),
                now(whole).version(),
                List.of(new MatterPlan.Part(other.id(), "66"))))
        .hasMessage("“水利局”已有一份，一个单位只分一份");
  }

  @Test
  void the_lead_unit_of_the_whole_sees_its_parts_and_a_unit_sees_its_own_alone() {
    Matter whole = roads().accepted();
    plan.breakDown(
        clerk,
        key(),
        whole.id(),
        whole.version(),
        List.of(new MatterPlan.Part(helping.id(), "20"), new MatterPlan.Part(other.id(), "66")));
    List<Matter> parts = ledger.parts(now(whole));
    for (Matter part : parts) assertThat(ledger.get(lead.reporter(), part.id())).isEqualTo(part);
    assertThat(ledger.get(other.reporter(), parts.getLast().id())).isEqualTo(parts.getLast());
    assertThatThrownBy(() -> ledger.get(other.reporter(), parts.getFirst().id()))
        .isInstanceOf(NotFound.class);
  }
}
