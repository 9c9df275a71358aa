package zhengnuo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoublingTest {
  private static final double AN_EIGHTH = 1.0 / 8;

  @ParameterizedTest
  @EnumSource
  void twice_as_much_hostile_text_takes_twice_as_long(Hostile hostile) {
    assertThat(new Doubling(hostile).measure(AN_EIGHTH, 3, 5).ratio())
        .as(hostile.what)
        .isLessThanOrEqualTo(Doubling.MOST);
  }
}
