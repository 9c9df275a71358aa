package zhengnuo.app.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengnuo.app.ledger.desk.MixedLedger.TODAY;
import static zhengnuo.app.ledger.desk.MixedLedger.WEEK_BEFORE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import zhengnuo.app.County;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.ledger.supervision.Standing.Sort;

/** One ledger for all tests, which only look at it. */
@OnRealDatabase
class OverviewViewTest {
  private static MixedLedger ledger;
  private static OverviewView view;

  @BeforeAll
  static void a_ledger_is_kept_until_july(
      County county, MovableClock clock, ApplicationContext running) {
    ledger = new MixedLedger(county, clock, running);
    view = ledger.overview(TODAY);
  }

  @Test
  void the_counts_say_what_changed_in_a_week() {
    assertThat(view.counts())
        .extracting(
            count -> "%s %d %s".formatted(count.sort().chinese, count.count(), count.changeWords()))
        .containsExactly(
            "红灯 3 没有变",
            "黄灯 1 没有变",
            "绿灯 2 比上周−2",
            "未到期 0 没有变",
            "拟稿 1 没有变",
            "暂缓 1 比上周+1",
            "已办结 1 比上周+1");
  }

  @Test
  void the_change_list_names_each_matter_that_stands_otherwise_the_worse_first() {
    assertThat(view.changes())
        .extracting(change ->
            "%s %s→%s"
                .formatted(
                    change.to().matter().title(),
                    change.from().sort().chinese,
                    change.to().sort().chinese))
        .containsExactly(
            MixedLedger.SPORT + " 绿灯→红灯",
            MixedLedger.CARE + " 红灯→暂缓",
            MixedLedger.HOUSING + " 绿灯→已办结");
  }

  @Test
  void the_trend_counts_each_months_end_and_today() {
    assertThat(view.trend())
        .extracting(OverviewView.Trend::month)
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(view.trend().get(1).counts()).as("before the ledger began").isEmpty();
    assertThat(view.trend().get(5).of(Sort.RED)).isEqualTo(3);
    assertThat(view.trend().get(5).of(Sort.COMPLETED)).isZero();
    assertThat(view.trend().getLast().counts()).isEqualTo(LedgerView.counts(view.rows()));
    assertThat(view.trend().get(4).of(Sort.RED)).as("nobody had reported yet").isEqualTo(8);
    assertThat(view.top()).isEqualTo(8);
    assertThat(view.curves()).hasSize(3);
    OverviewView.Curve red = view.curves().getFirst();
    assertThat(red.label()).isEqualTo("红灯 3");
    assertThat(red.marks())
        .extracting(PlanChart.Point::x)
        .containsExactly(24.0, 58.0, 92.0, 126.0, 160.0, 194.0, 228.0);
    assertThat(red.marks().getFirst().y()).as("nothing at the bottom").isEqualTo(128);
    assertThat(red.marks().getLast().y()).as("3 of 8").isEqualTo(86);
  }

  @Test
  @Tag("P18")
  void what_was_seen_a_week_ago_is_what_is_seen_of_it_today() {
    OverviewView again = ledger.overview(WEEK_BEFORE);
    assertThat(again.rows())
        .extracting(row -> row.sort() + " " + row.light() + " " + row.value() + " " + row.done())
        .isEqualTo(
            ledger.seenThen.rows().stream()
                .map(row -> row.sort() + " " + row.light() + " " + row.value() + " " + row.done())
                .toList());
    assertThat(again.trend()).isEqualTo(ledger.seenThen.trend());
    assertThat(again.counts()).isEqualTo(ledger.seenThen.counts());
    assertThat(again.counts()).isNotEqualTo(view.counts());
  }

  @Test
  void units_stand_by_red_then_yellow_then_how_many_with_the_worst_reason() {
    List<OverviewView.Line> units = view.units();
    assertThat(units)
        .extracting(OverviewView.Line::title)
        .startsWith("交通运输局", "水利局", "教育体育局", "农业农村局", "城市管理局")
        .contains("牵头单位待定");
    assertThat(units.getFirst().reason()).isEqualTo("逾期10天：" + MixedLedger.ROADS);
    assertThat(units.get(4).reason()).isEqualTo("没有红灯和黄灯");
    assertThat(units.get(4).counts()).isEqualTo(Map.of(Sort.GREEN, 2L));
    assertThat(view.unitCount()).as("with those that have none").isEqualTo(8);
    assertThat(view.total().all()).isEqualTo(9);
    assertThat(view.total().quiet()).as("draft and suspended").isEqualTo(2);
    assertThat(view.topics().stream().mapToLong(OverviewView.Line::all).sum()).isEqualTo(9);
    assertThat(view.known()).isEqualTo(YearMonth.of(2031, 6));
  }

  @Test
  void the_bar_shows_the_counts_in_their_true_proportion() {
    List<OverviewView.Piece> pieces = view.proportion();
    assertThat(pieces).hasSize(6);
    double x = 0;
    for (OverviewView.Piece piece : pieces) {
      assertThat(piece.x()).isBetween(x - 0.01, 1000.0);
      x = piece.x() + piece.width();
    }
    assertThat(pieces.getFirst().width()).isBetween(331.0, 331.4);
    assertThat(x).isBetween(990.0, 1000.0);
  }

  @Test
  void before_anything_was_recorded_there_is_nothing_to_show() {
    OverviewView empty = ledger.overview(LocalDate.parse("2031-01-15"));
    assertThat(empty.rows()).isEmpty();
    assertThat(empty.changes()).isEmpty();
    assertThat(empty.proportion()).isEmpty();
    assertThat(empty.known()).isNull();
    assertThat(empty.total().all()).isZero();
    assertThat(empty.top()).isEqualTo(4);
  }
}
