package zhengnuo.app.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.MatterState;

class LightsReplayTest {
  private static final LocalDate FIRST = LocalDate.parse("2031-01-01");
  private static final LocalDate LAST = LocalDate.parse("2032-03-31");

  /** Every kind of entry that can be made late, extended, sent back or taken out. */
  private static List<Course> courses() {
    return List.of(
        Course.of("86", "公里", CurveKind.CUMULATIVE)
            .reported("2031-01", "7", "2031-02-20")
            .reported("2031-02", "15", "2031-06-02")
            .reportedAndReturned("2031-05", "40", "2031-06-10", "2031-07-08")
            .reported("2031-05", "31", "2031-07-15")
            .moved("2031-07-20", MatterState.SUSPENDED)
            .moved("2031-08-12", MatterState.IN_PROGRESS)
            .extended("2031-09-03", "2032-02-29")
            .retargeted("2031-10-09", "90")
            .reported("2031-09", "70", "2031-10-20")
            .reported("2031-12", "90", "2032-01-20")
            .moved("2032-01-25", MatterState.COMPLETION_REQUESTED)
            .moved("2032-03-05", MatterState.COMPLETED),
        Course.withoutFigure()
            .step("完成立项", "2031-03-31", "2031-05-02")
            .step("完成招标", "2031-06-30", null, "2031-07-10")
            .step("完成招标", "2031-08-31", "2031-08-20")
            .step("投入使用", "2031-12-31", "2032-01-15")
            .reportedInWords("2031-03", "2031-04-20")
            .reportedInWords("2031-11", "2031-11-30"));
  }

  @Test
  void each_day_of_a_year_replays_to_what_was_seen_that_day() {
    Set<LightKind> seen = EnumSet.noneOf(LightKind.class);
    for (var course : courses()) {
      for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
        var then = course.writtenBy(day).on(day);
        var now = course.on(day);
        assertThat(now).as("replayed for %s", day).isEqualTo(then);
        assertThat(course.on(day)).as("asked again for %s", day).isEqualTo(now);
        now.map(Light::kind).ifPresent(seen::add);
      }
    }
    assertThat(seen).as("the courses show every light").containsExactly(LightKind.values());
  }

  @Test
  void a_late_entry_changes_no_earlier_light_and_the_later_ones() {
    var before = Course.of("86", "公里", CurveKind.CUMULATIVE);
    var after = Course.of("86", "公里", CurveKind.CUMULATIVE).reported("2031-04", "30", "2031-07-04");
    var entered = LocalDate.parse("2031-07-04");
    for (var day = FIRST; day.isBefore(entered); day = day.plusDays(1))
      assertThat(after.on(day)).as("on %s", day).isEqualTo(before.on(day));
    assertThat(before.on(entered).map(Light::kind)).contains(LightKind.RED);
    assertThat(after.on(entered).map(Light::kind)).contains(LightKind.YELLOW);
  }

  @Test
  void a_figure_counts_until_it_is_returned() {
    var course =
        Course.of("86", "公里", CurveKind.CUMULATIVE)
            .reported("2031-07", "33", "2031-08-10")
            .reportedAndReturned("2031-08", "60", "2031-09-10", "2031-09-14");
    assertThat(course.on("2031-09-09").map(Light::kind)).contains(LightKind.YELLOW);
    assertThat(course.on("2031-09-13").map(Light::kind)).contains(LightKind.GREEN);
    assertThat(course.on("2031-09-14").map(Light::reason))
        .contains("距时限108天，序时应达66.7%，实际38.4%，落后28.3个百分点");
  }
}
