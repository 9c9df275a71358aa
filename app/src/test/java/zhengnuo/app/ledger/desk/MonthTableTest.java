package zhengnuo.app.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import zhengnuo.app.County;
import zhengnuo.app.CountyMatter;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.access.Actor;
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterPlan;
import zhengnuo.app.ledger.progress.Entry;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.Reporting;
import zhengnuo.app.ledger.supervision.LedgerLights;

@OnRealDatabase
class MonthTableTest {
  private final County county;
  private final Ledger ledger;
  private final MatterPlan plan;
  private final Reporting reporting;
  private final LedgerLights lights;
  private final MovableClock clock;
  private final Actor clerk;
  private final County.Unit unit;

  MonthTableTest(
      County county,
      Ledger ledger,
      MatterPlan plan,
      Reporting reporting,
      LedgerLights lights,
      MovableClock clock) {
    clock.to("2031-01-20");
    this.county = county;
    this.ledger = ledger;
    this.plan = plan;
    this.reporting = reporting;
    this.lights = lights;
    this.clock = clock;
    this.clerk = county.clerk();
    this.unit = county.unit("交通运输局");
  }

  private CountyMatter roads() {
    return county.matter("新建农村公路86公里").ledBy(unit).dueOn("2031-12-31");
  }

  private void report(Matter matter, int month, String day, String value) {
    clock.to(day);
    Progress draft =
        reporting.save(
            unit.reporter(),
            matter.id(),
            YearMonth.of(2031, month),
            0,
            new Entry(value, false, ""));
    reporting.submit(unit.reporter(), "", List.of(draft.id()));
    reporting.review(unit.reviewer(), "", List.of(draft.id()));
  }

  private MonthTable table(Matter matter, String today) {
    Matter now = ledger.get(clerk, matter.id());
    return MonthTable.of(now, lights.book(now), LocalDate.parse(today));
  }

  private static List<String> row(MonthTable table, Function<MonthColumn, String> of) {
    return table.months().stream().map(of).toList();
  }

  private static String sort(MonthColumn column) {
    return column.standing() == null ? "" : column.standing().sort().chinese;
  }

  @Test
  void of_a_cumulative_figure_plan_actual_and_lag_stand_under_each_other() {
    Matter matter = roads().accepted();
    report(matter, 2, "2031-02-20", "12");
    report(matter, 3, "2031-03-20", "25.5");
    MonthTable table = table(matter, "2031-04-10");
    assertThat(row(table, MonthColumn::plan))
        .containsExactly(
            "7.2", "14.3", "21.5", "28.7", "35.8", "43.0", "50.2", "57.3", "64.5", "71.7", "78.8",
            "86.0");
    assertThat(row(table, MonthColumn::actual)).startsWith("—", "12.0", "25.5", "—").hasSize(12);
    assertThat(row(table, MonthColumn::gap)).startsWith("—", "−2.3", "4.0", "—");
    assertThat(row(table, MonthTableTest::sort)).startsWith("未报", "绿灯", "绿灯", "", "");
    assertThat(row(table, MonthColumn::foot))
        .as("lag in points, then when the running month is due")
        .startsWith("", "2.7", "−4.7", "04-25报", "");
    assertThat(table.months().getFirst().day()).isEqualTo("2031-01-31");
    assertThat(table.months().get(3).day()).isNull();
  }

  @Test
  void the_chart_lies_on_the_tables_columns() {
    Matter matter = roads().accepted();
    report(matter, 2, "2031-02-20", "12");
    report(matter, 3, "2031-03-20", "25.5");
    PlanChart chart = Objects.requireNonNull(table(matter, "2031-04-10").chart());
    assertThat(chart.lines())
        .extracting(PlanChart.Line::label)
        .containsExactly("0", "25", "50", "75", "100");
    double bottom = chart.lines().getFirst().y();
    double height = bottom - chart.lines().getLast().y();
    assertThat(height).isGreaterThan(100);
    assertThat(chart.points()).extracting(PlanChart.Point::x).containsExactly(158.0, 222.0);
    assertThat(chart.points().getFirst().y()).isCloseTo(bottom - 0.12 * height, within(0.1));
    assertThat(chart.points().getLast().y()).isCloseTo(bottom - 0.255 * height, within(0.1));
    assertThat(chart.planEnd().x()).isEqualTo(798);
    assertThat(chart.planEnd().y()).isCloseTo(bottom - 0.86 * height, within(0.1));
    assertThat(chart.plan().split(" ", -1)).hasSize(12);
    assertThat(chart.actual().split(" ", -1)).hasSize(2);
    assertThat(chart.todayX()).isBetween(274.0, 275.0);
    assertThat(chart.todayLabel()).isEqualTo("今天4月10日");
    assertThat(chart.words()).isEqualTo("计划 86公里，实际 25.5公里");
    assertThat(chart.actualEnd()).isEqualTo(chart.points().getLast());
  }

  @Test
  void without_a_figure_yet_the_chart_says_so() {
    PlanChart chart = Objects.requireNonNull(table(roads().accepted(), "2032-04-10").chart());
    assertThat(chart.actual()).isEmpty();
    assertThat(chart.actualEnd()).isNull();
    assertThat(chart.words()).isEqualTo("计划 86公里，还没有实际数");
    assertThat(chart.todayX()).as("another year").isEqualTo(-1);
  }

  @Test
  void a_plan_that_ends_early_stays_at_its_target() {
    Matter matter = roads().dueOn("2031-06-30").accepted();
    assertThat(row(table(matter, "2031-04-10"), MonthColumn::plan))
        .containsExactly(
            "14.3", "28.7", "43.0", "57.3", "71.7", "86.0", "86.0", "86.0", "86.0", "86.0", "86.0",
            "86.0");
  }

  @Test
  void whole_figures_of_a_large_target_have_no_decimals() {
    Matter matter = roads().measuredBy("1200户", CurveKind.CUMULATIVE).accepted();
    report(matter, 2, "2031-02-20", "150");
    MonthTable table = table(matter, "2031-03-10");
    assertThat(row(table, MonthColumn::plan)).startsWith("100", "200").endsWith("1,200");
    assertThat(row(table, MonthColumn::gap)).startsWith("—", "−50");
  }

  @Test
  void a_rate_is_planned_at_its_target_in_every_month() {
    Matter matter = roads().measuredBy("6.5%", CurveKind.RATE).accepted();
    report(matter, 2, "2031-02-20", "6");
    MonthTable table = table(matter, "2031-03-10");
    assertThat(row(table, MonthColumn::plan)).hasSize(12).containsOnly("6.5");
    assertThat(row(table, MonthColumn::actual)).startsWith("—", "6.0", "—");
    assertThat(row(table, MonthColumn::gap)).startsWith("—", "−0.5", "—");
    assertThat(row(table, MonthColumn::foot)).startsWith("", "7.7", "03-25报");
    assertThat(table.chart()).isNotNull();
  }

  @Test
  void a_plan_by_milestones_has_lights_and_no_figures() {
    Matter matter = roads().withoutFigure().accepted();
    plan.addMilestone(clerk, "", matter.id(), "完成招标", LocalDate.parse("2031-02-20"));
    plan.addMilestone(clerk, "", matter.id(), "投入使用", LocalDate.parse("2031-12-31"));
    UUID first = ledger.steps(matter).getFirst().id();
    clock.to("2031-03-05");
    plan.reachMilestone(unit.reporter(), "", matter.id(), first);
    MonthTable table = table(matter, "2031-04-10");
    assertThat(table.chart()).isNull();
    assertThat(row(table, MonthColumn::plan)).containsOnly("");
    assertThat(row(table, MonthColumn::actual)).containsOnly("—");
    assertThat(row(table, MonthColumn::foot)).startsWith("0.0", "50.0", "0.0", "04-25报");
    assertThat(row(table, MonthTableTest::sort).get(1)).isEqualTo("黄灯");
  }

  @Test
  void months_before_the_matter_was_recorded_are_empty() {
    clock.to("2031-03-04");
    Matter matter = roads().accepted();
    MonthTable table = table(matter, "2031-04-10");
    assertThat(row(table, MonthTableTest::sort)).startsWith("", "").isNotEmpty();
    assertThat(table.months().get(1).standing()).isNull();
    assertThat(table.months().get(2).standing()).isNotNull();
  }
}
