package zhengnuo.app.ledger.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhengnuo.app.County;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Refused;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.access.StaleVersion;

@OnRealDatabase
class MatterMovesTest {
  private static final Decision MINUTES = new Decision("县长陈某", "云政纪〔2031〕3号");
  private static final String WHY = "县政府常务会议定";

  private final County county;
  private final Ledger ledger;
  private final MatterMoves moves;
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Actor clerk;
  private final Actor leader;
  private final County.Unit lead;
  private final County.Unit helping;
  private final County.Unit other;

  MatterMovesTest(
      County county,
      MovableClock clock,
      Ledger ledger,
      MatterMoves moves,
      JdbcClient db,
      PlatformTransactionManager transactions) {
    clock.to("2031-03-04");
    this.county = county;
    this.ledger = ledger;
    this.moves = moves;
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
    this.clerk = county.clerk();
    this.leader = county.holder(Role.LEADER, county.government());
    this.lead = county.unit("民政局");
    this.helping = county.unit("财政局");
    this.other = county.unit("水利局");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private Matter now(Matter matter) {
    return ledger.get(clerk, matter.id());
  }

  private Matter make(Actor actor, Matter matter, MatterMove move) {
    moves.make(actor, key(), matter.id(), now(matter).version(), move, WHY, Decision.OWN);
    return now(matter);
  }

  private Matter in(MatterState state) {
    var planned = county.matter("新建养老服务中心3个").ledBy(lead).with(helping).dueOn("2031-12-31");
    return switch (state) {
      case DRAFT -> planned.draft();
      case ISSUED -> planned.issued();
      case ACCEPTED -> planned.accepted();
      case IN_PROGRESS -> planned.inProgress();
      case COMPLETION_REQUESTED ->
          make(lead.reviewer(), planned.inProgress(), MatterMove.ASK_COMPLETION);
      case COMPLETED -> make(clerk, in(MatterState.COMPLETION_REQUESTED), MatterMove.COMPLETE);
      case SUSPENDED -> make(leader, planned.inProgress(), MatterMove.SUSPEND);
      case TERMINATED -> make(leader, planned.inProgress(), MatterMove.TERMINATE);
      case CARRIED_OVER -> make(clerk, planned.inProgress(), MatterMove.CARRY_OVER);
    };
  }

  private long entries() {
    return db.sql("select count(*) from audit_entry").query(Long.class).single();
  }

  private List<String> acts(Matter matter) {
    return ledger.acts(matter).stream().map(MatterAct::act).toList();
  }

  /** What each person may do, written out by person, where the enum is written by move. */
  private Map<Actor, Set<String>> rights() {
    Set<String> office = Set.of("下达", "收回", "办结", "退回", "重新办理", "结转");
    Map<Actor, Set<String>> rights = new LinkedHashMap<>();
    rights.put(clerk, office);
    rights.put(leader, Set.of("暂缓", "恢复", "终止"));
    rights.put(lead.reporter(), Set.of("签收", "开始办理"));
    rights.put(lead.reviewer(), Set.of("申请办结"));
    rights.put(helping.reporter(), Set.of());
    rights.put(helping.reviewer(), Set.of());
    rights.put(other.reporter(), Set.of());
    rights.put(other.reviewer(), Set.of());
    rights.put(county.holder(Role.REPRESENTATIVE, county.government()), Set.of());
    rights.put(county.holder(Role.RELEASER, county.government()), Set.of());
    // The same role, but at one unit's place and not at the government's.
    rights.put(county.holder(Role.SUPERVISOR, lead.organisation()), Set.of());
    rights.put(county.holder(Role.LEADER, lead.organisation()), Set.of());
    rights.put(county.system(), Set.of());
    rights.put(county.security(), Set.of());
    rights.put(county.auditor(), Set.of());
    return rights;
  }

  @Test
  @Tag("P6")
  void every_move_in_every_state_by_every_person_ends_as_the_table_says() {
    Map<MatterState, Matter> matters = new EnumMap<>(MatterState.class);
    for (MatterState state : MatterState.values()) matters.put(state, in(state));
    Set<String> wrong = new TreeSet<>();
    Set<MatterMove> made = EnumSet.noneOf(MatterMove.class);
    rights()
        .forEach((actor, rights) ->
            matters.forEach((state, matter) -> {
              for (MatterMove move : MatterMove.values()) {
                boolean expected = rights.contains(move.chinese) && move.openFrom(state);
                boolean happened = attempt(actor, matter, move);
                if (happened) made.add(move);
                if (expected != happened)
                  wrong.add("%s %s in %s: %s".formatted(actor.grants(), move, state, happened));
                boolean offered =
                    moves.open(actor, matter).contains(move) && moves.decides(actor, move, matter);
                if (expected != offered)
                  wrong.add(
                      "%s offered %s in %s: %s".formatted(actor.grants(), move, state, offered));
              }
            }));
    assertThat(wrong).isEmpty();
    assertThat(made).as("a table that allows nothing proves nothing").hasSize(12);
    matters.forEach((state, matter) -> assertThat(now(matter)).isEqualTo(matter));
  }

  /** Whether the move went through; undone in any case. */
  private boolean attempt(Actor actor, Matter matter, MatterMove move) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          status.setRollbackOnly();
          long before = entries();
          try {
            moves.make(actor, "", matter.id(), matter.version(), move, WHY, Decision.OWN);
          } catch (Refused | Rejected | NotFound refused) {
            assertThat(entries()).as("a refusal leaves no entry").isEqualTo(before);
            assertThat(now(matter)).isEqualTo(matter);
            return false;
          }
          assertThat(entries()).as(move.chinese).isEqualTo(before + 1);
          assertThat(now(matter).state()).isEqualTo(move.to);
          return true;
        }));
  }

  @Test
  void a_clerk_records_what_a_leader_decided_with_decider_and_paper_and_not_without() {
    Matter matter = in(MatterState.IN_PROGRESS);
    for (Decision half :
        List.of(Decision.OWN, new Decision("县长陈某", " "), new Decision("", "云政纪〔2031〕3号")))
      assertThatThrownBy(() ->
              moves.make(
                  clerk, key(), matter.id(), matter.version(), MatterMove.SUSPEND, WHY, half))
          .isInstanceOf(Rejected.class)
          .hasMessage("暂缓由领导决定；代录须写明决定人和文件或会议纪要的编号");
    assertThat(now(matter)).isEqualTo(matter);

    moves.make(clerk, key(), matter.id(), matter.version(), MatterMove.SUSPEND, WHY, MINUTES);
    assertThat(ledger.acts(matter).getLast())
        .satisfies(act -> {
          assertThat(act.act()).isEqualTo("暂缓");
          assertThat(act.state()).isEqualTo(MatterState.SUSPENDED);
          assertThat(act.name()).as("who recorded it").isEqualTo(clerk.name());
          assertThat(act.decidedBy()).isEqualTo("县长陈某");
          assertThat(act.paper()).isEqualTo("云政纪〔2031〕3号");
          assertThat(act.reason()).isEqualTo(WHY);
        });
    assertThat(moves.open(clerk, now(matter))).contains(MatterMove.RESUME);
    assertThat(moves.decides(clerk, MatterMove.RESUME, now(matter))).isFalse();
  }

  @Test
  void a_paper_does_not_make_a_units_reviewer_a_clerk() {
    Matter matter = in(MatterState.IN_PROGRESS);
    assertThatThrownBy(() ->
            moves.make(
                lead.reviewer(),
                key(),
                matter.id(),
                matter.version(),
                MatterMove.SUSPEND,
                WHY,
                MINUTES))
        .isInstanceOf(Refused.class);
    assertThat(now(matter)).isEqualTo(matter);
  }

  @Test
  void whoever_asked_for_completion_cannot_grant_it() {
    UUID both = county.person(lead.id());
    county.grant(both, Role.REVIEWER, lead.organisation());
    county.grant(both, Role.SUPERVISOR, county.government());
    Actor twofold = county.actor(both);
    Matter asked = make(twofold, in(MatterState.IN_PROGRESS), MatterMove.ASK_COMPLETION);
    long before = entries();
    assertThatThrownBy(() -> make(twofold, asked, MatterMove.COMPLETE))
        .isInstanceOf(Refused.class)
        .hasMessage("申请办结的人不能自己办结，请由另一位来核。什么都没有改动。");
    assertThat(entries()).isEqualTo(before);
    // Another clerk may, and so may the same one where a colleague asked.
    make(clerk, asked, MatterMove.SEND_BACK);
    Matter again = make(lead.reviewer(), asked, MatterMove.ASK_COMPLETION);
    assertThat(make(twofold, again, MatterMove.COMPLETE).state()).isEqualTo(MatterState.COMPLETED);
  }

  @Test
  @Tag("P5")
  void a_stale_version_shows_both_texts_and_stores_nothing() {
    Matter seen = in(MatterState.ACCEPTED);
    Matter begun = make(lead.reporter(), seen, MatterMove.BEGIN);
    long before = entries();
    assertThatThrownBy(() ->
            moves.make(
                leader, key(), seen.id(), seen.version(), MatterMove.SUSPEND, WHY, Decision.OWN))
        .isInstanceOfSatisfying(
            StaleVersion.class,
            stale -> {
              assertThat(stale.stored()).containsEntry("状态", "办理中");
              assertThat(stale.stored()).containsEntry("完成时限", "2031-12-31");
              assertThat(stale.submitted())
                  .containsEntry("您看到的", "第%d版，现在是第%d版".formatted(seen.version(), begun.version()));
            });
    assertThat(now(seen)).isEqualTo(begun);
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  @Tag("P3")
  void a_repeated_request_key_has_one_effect_and_another_content_is_refused() {
    Matter issued = in(MatterState.ISSUED);
    String key = key();
    for (int i = 0; i < 3; i++)
      moves.make(
          lead.reporter(), key, issued.id(), issued.version(), MatterMove.ACCEPT, "", Decision.OWN);
    assertThat(acts(issued)).containsExactly("立项", "修改拟稿", "下达", "签收");
    Matter accepted = now(issued);
    assertThatThrownBy(() ->
            moves.make(
                lead.reporter(),
                key,
                issued.id(),
                accepted.version(),
                MatterMove.BEGIN,
                "",
                Decision.OWN))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("这个请求号已用于另一份内容");
    assertThat(now(issued)).isEqualTo(accepted);
  }

  @Test
  @Tag("P7")
  void each_version_of_a_matter_has_one_entry_in_the_log_and_one_in_its_history() {
    Matter matter = in(MatterState.COMPLETED);
    make(clerk, matter, MatterMove.REOPEN);
    int version = now(matter).version();
    assertThat(version).isEqualTo(8);
    assertThat(
            db.sql(
                    """
                    select (after ->> 'version')::int from audit_entry
                     where object_id = :id order by id
                    """)
                .param("id", matter.id())
                .query(Integer.class)
                .list())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(acts(matter))
        .containsExactly("立项", "修改拟稿", "下达", "签收", "开始办理", "申请办结", "办结", "重新办理");
    assertThat(
            db.sql(
                    """
                    select count(*) from matter m join audit_entry e
                      on e.object_id = m.id and e.transaction::xid = m.xmin where m.id = :id
                    """)
                .param("id", matter.id())
                .query(Integer.class)
                .single())
        .as("the last change and its entry were written in one transaction")
        .isOne();
  }

  @Test
  void drafts_without_a_lead_unit_are_named_and_nothing_of_the_batch_is_issued() {
    Matter ready = in(MatterState.DRAFT);
    Matter first = county.matter("新建停车泊位600个").draft();
    Matter second = county.matter("新建公厕12座").draft();
    long before = entries();
    assertThatThrownBy(
            () -> moves.issue(clerk, key(), List.of(ready.id(), first.id(), second.id())))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.faults())
                    .extracting(fault -> fault.field() + " " + fault.message())
                    .containsExactlyInAnyOrder(
                        "m-%s %s“新建停车泊位600个”还没有牵头单位，选定后再下达".formatted(first.id(), first.label()),
                        "m-%s %s“新建公厕12座”还没有牵头单位，选定后再下达".formatted(second.id(), second.label())));
    assertThat(List.of(now(ready), now(first), now(second)))
        .extracting(Matter::state)
        .containsOnly(MatterState.DRAFT);
    assertThat(entries()).isEqualTo(before);
    assertThatThrownBy(() ->
            moves.make(
                clerk, key(), first.id(), first.version(), MatterMove.ISSUE, "", Decision.OWN))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("还没有牵头单位");

    moves.issue(clerk, key(), List.of(ready.id()));
    assertThat(now(ready).state()).isEqualTo(MatterState.ISSUED);
  }

  @Test
  void a_draft_is_there_for_the_governments_people_alone() {
    Matter draft = in(MatterState.DRAFT);
    for (Actor unit :
        List.of(lead.reporter(), lead.reviewer(), helping.reporter(), other.reviewer())) {
      assertThatThrownBy(() -> ledger.get(unit, draft.id())).isInstanceOf(NotFound.class);
      assertThat(ledger.list(unit, county.government().id(), 2031)).doesNotContain(draft);
      assertThat(ledger.ofUnits(unit)).doesNotContain(draft);
    }
    assertThat(ledger.get(leader, draft.id())).isEqualTo(draft);
  }

  @Test
  @Tag("P22")
  void who_leads_or_takes_part_sees_it_once_it_is_issued_and_nobody_else() {
    Matter issued = in(MatterState.ISSUED);
    for (Actor sees : List.of(lead.reporter(), lead.reviewer(), helping.reporter(), leader))
      assertThat(ledger.list(sees, county.government().id(), 2031)).contains(issued);
    for (Actor blind :
        List.of(other.reporter(), county.system(), county.security(), county.auditor())) {
      assertThatThrownBy(() -> ledger.get(blind, issued.id())).isInstanceOf(NotFound.class);
      assertThat(ledger.list(blind, county.government().id(), 2031)).isEmpty();
    }
    assertThat(ledger.ofUnits(helping.reporter())).as("owes no report").doesNotContain(issued);
    moves.make(
        clerk, key(), issued.id(), issued.version(), MatterMove.RECALL, "职责不符", Decision.OWN);
    assertThatThrownBy(() -> ledger.get(lead.reporter(), issued.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void what_was_accepted_already_is_passed_over_when_all_is_accepted() {
    Matter accepted = in(MatterState.ACCEPTED);
    Matter issued = in(MatterState.ISSUED);
    moves.accept(lead.reporter(), key(), List.of(issued.id(), accepted.id()));
    assertThat(now(issued).state()).isEqualTo(MatterState.ACCEPTED);
    assertThat(now(accepted)).isEqualTo(accepted);
    assertThat(now(issued).deadline()).isEqualTo(LocalDate.parse("2031-12-31"));
  }
}
