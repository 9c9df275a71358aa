package zhengnuo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoublingTest {
  private static final double AN_EIGHTH = 1.0 / 8;

  /** Without the figures of one sentence: they take facts the square of their number still. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FIGURES")
  void twice_as_much_hostile_text_takes_twice_as_long(Hostile hostile) {
    assertThat(new Doubling(hostile).measure(AN_EIGHTH, 3, 5).ratio())
        .as(hostile.what)
        .isLessThanOrEqualTo(Doubling.MOST);
  }
}
