package zhengnuo.app.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhengnuo.app.County;
import zhengnuo.app.CountyMatter;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.matter.Decision;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterMove;
import zhengnuo.app.ledger.matter.MatterMoves;
import zhengnuo.app.ledger.matter.MatterPlan;
import zhengnuo.app.ledger.progress.Entry;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.Reporting;
import zhengnuo.app.ledger.supervision.LightRules;

@OnRealDatabase
class NextStepTest {
  private final County county;
  private final Ledger ledger;
  private final MatterMoves moves;
  private final MatterPlan plan;
  private final Reporting reporting;
  private final Actor clerk;
  private final Actor leader;
  private final County.Unit unit;

  NextStepTest(
      County county,
      Ledger ledger,
      MatterMoves moves,
      MatterPlan plan,
      Reporting reporting,
      MovableClock clock) {
    clock.to("2031-03-04");
    this.county = county;
    this.ledger = ledger;
    this.moves = moves;
    this.plan = plan;
    this.reporting = reporting;
    this.clerk = county.clerk();
    this.leader = county.holder(Role.LEADER, county.government());
    this.unit = county.unit("交通运输局");
  }

  private CountyMatter roads() {
    return county.matter("新建农村公路86公里").ledBy(unit).dueOn("2031-12-31");
  }

  private String next(Matter matter) {
    Matter now = ledger.get(clerk, matter.id());
    List<Progress> reports =
        MatterView.newest(reporting.of(List.of(now)).getOrDefault(now.id(), List.of()));
    return NextStep.of(now, reports, LightRules.standard(), LocalDate.parse("2031-03-04"));
  }

  private Matter moved(Matter matter, Actor actor, MatterMove move) {
    int version = ledger.get(clerk, matter.id()).version();
    moves.make(actor, "", matter.id(), version, move, "县政府常务会议定", Decision.OWN);
    return matter;
  }

  @Test
  void it_says_whose_turn_it_is_in_every_state() {
    assertThat(next(county.matter("新建公厕12座").draft())).isEqualTo("督查室定牵头单位，再下达");
    assertThat(next(roads().draft())).isEqualTo("督查室核对后下达给交通运输局");
    assertThat(next(roads().issued())).isEqualTo("交通运输局签收，或写明理由提出异议");
    assertThat(next(roads().accepted())).isEqualTo("交通运输局3月25日前报3月进展");
    Matter matter = moved(roads().inProgress(), unit.reviewer(), MatterMove.ASK_COMPLETION);
    assertThat(next(matter)).isEqualTo("督查室核实后办结，或写明理由退回");
    assertThat(next(moved(matter, clerk, MatterMove.COMPLETE))).isEqualTo("没有，已办结");
    Matter suspended = moved(roads().inProgress(), leader, MatterMove.SUSPEND);
    assertThat(next(suspended)).isEqualTo("领导决定恢复或终止");
    assertThat(next(moved(suspended, leader, MatterMove.TERMINATE))).isEqualTo("没有，已终止");
    assertThat(next(moved(roads().inProgress(), clerk, MatterMove.CARRY_OVER)))
        .isEqualTo("在下一年的台账里接着办");
  }

  @Test
  void a_report_goes_from_hand_to_hand() {
    Matter matter = roads().accepted();
    Progress draft =
        reporting.save(
            unit.reporter(), matter.id(), YearMonth.of(2031, 3), 0, new Entry("12", false, ""));
    assertThat(next(matter)).isEqualTo("交通运输局3月25日前报3月进展");
    reporting.submit(unit.reporter(), "", List.of(draft.id()));
    assertThat(next(matter)).isEqualTo("交通运输局的审核人审3月进展");
    reporting.review(unit.reviewer(), "", List.of(draft.id()));
    assertThat(next(matter)).isEqualTo("采纳或退回交通运输局的3月进展");
    reporting.adopt(clerk, "", List.of(draft.id()));
    assertThat(next(matter)).isEqualTo("交通运输局4月25日前报4月进展");
    reporting.giveBack(clerk, "", draft.id(), "与计量不符");
    assertThat(next(matter)).isEqualTo("交通运输局3月25日前报3月进展");
  }

  @Test
  void of_what_is_broken_down_the_units_of_the_parts_report() {
    Matter whole = roads().accepted();
    plan.breakDown(
        clerk,
        "",
        whole.id(),
        whole.version(),
        List.of(new MatterPlan.Part(county.unit("水利局").id(), "86")));
    assertThat(next(whole)).isEqualTo("各子事项的单位3月25日前报3月进展");
  }
}
