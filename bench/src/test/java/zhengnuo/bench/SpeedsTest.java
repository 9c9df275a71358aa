package zhengnuo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpeedsTest {
  @Test
  void a_ratio_is_taken_within_a_round_so_that_a_slow_minute_does_not_count() {
    var speeds = new Speeds();
    round(speeds, 100e6, 10e6);
    round(speeds, 50e6, 5e6);
    round(speeds, 100e6, 9e6);

    assertThat(speeds.ratio("facts")).isEqualTo(0.1, within(1e-9));
    assertThat(speeds.speed("facts")).isEqualTo(9e6);
    assertThat(speeds.ratio("yardstick")).isEqualTo(1);
  }

  @Test
  void the_middle_of_two_rounds_is_their_mean() {
    var speeds = new Speeds();
    round(speeds, 100e6, 10e6);
    round(speeds, 100e6, 20e6);

    assertThat(speeds.speed("facts")).isEqualTo(15e6);
  }

  @Test
  void the_table_has_a_line_for_each_benchmark_in_millions() {
    var speeds = new Speeds();
    round(speeds, 100e6, 12.34e6);

    assertThat(speeds.table().lines().toList())
        .satisfiesExactly(
            head -> assertThat(head).contains("million characters/s", "to the yardstick"),
            yardstick -> assertThat(yardstick).startsWith("yardstick").endsWith("1.000"),
            facts -> assertThat(facts).startsWith("facts").contains(" 12.34 ").endsWith("0.123"));
  }

  private static void round(Speeds speeds, double yardstick, double facts) {
    speeds.add(Speeds.YARDSTICK, yardstick);
    speeds.add("facts", facts);
  }
}
