package zhengnuo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  /** A million bytes in so many nanoseconds. */
  private final Rounds rounds = new Rounds(1_000_000);

  @Test
  void a_ratio_is_taken_within_a_round_so_that_a_slow_minute_does_not_count() {
    round(1e6, 10e6);
    round(2e6, 20e6);
    round(1e6, 11e6);

    assertThat(rounds.ratio("facts", "yardstick")).isEqualTo(0.1, within(1e-9));
    assertThat(rounds.ratio("yardstick", "yardstick")).isEqualTo(1);
  }

  @Test
  void the_middle_of_two_rounds_is_their_mean() {
    round(1e6, 10e6);
    round(1e6, 5e6);

    assertThat(rounds.ratio("facts", "yardstick")).isEqualTo(0.15, within(1e-9));
  }

  @Test
  void the_table_has_megabytes_a_second_and_what_each_byte_costs() {
    round(1e6, 8e6);
    round(1e6, 10e6);
    round(1e6, 10e6);

    assertThat(rounds.table(List.of("yardstick", "facts"), "yardstick").toString())
        .isEqualTo(
            """
            |           |  MB/s | lowest to highest | to yardstick | bytes allocated per byte |
            | --------- | ----: | ----------------: | -----------: | -----------------------: |
            | yardstick | 1,000 |    1,000 to 1,000 |         1.00 |                    0.000 |
            | facts     |   100 |        100 to 125 |        0.100 |                     2.50 |
            """);
  }

  @Test
  void figures_have_three_digits_that_count() {
    assertThat(List.of(0.01234, 0.25, 9.876, 98.76, 987.6, 12_345.6))
        .extracting(Table::figure)
        .containsExactly("0.012", "0.250", "9.88", "98.8", "988", "12,346");
    assertThat(Table.figure(Double.NaN)).isEqualTo("—");
    assertThatThrownBy(() -> new Table("", "a").row("b")).hasMessageContaining("1 cells under 2");
  }

  private void round(double yardstick, double facts) {
    rounds.add("yardstick", new Measure(yardstick, 0));
    rounds.add("facts", new Measure(facts, 2_500_000));
  }
}
