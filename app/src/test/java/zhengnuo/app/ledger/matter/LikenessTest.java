package zhengnuo.app.ledger.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  @ParameterizedTest
  @CsvSource({
    // pairs of the one, pairs of the other, pairs of both
    "新建公厕12座, 新建公厕30座, 1", // 新建 建公 公厕 | the same | 3
    "新建公厕, 改建公厕, 0.667", // 3 | 3 | 2
    "新建公厕, 建公, 0.5", // 3 | 1 | 1
    "新建公厕, 招商引资, 0",
    "新建公厕, 新，建，公，厕, 0",
    "12座, 12座, 0",
    "'', 新建公厕, 0"
  })
  void the_share_of_neighbouring_hanzi_that_both_have(String one, String other, double share) {
    assertThat(Likeness.of(one, other)).isCloseTo(share, within(0.001));
    assertThat(Likeness.of(other, one)).isCloseTo(share, within(0.001));
  }

  @Test
  void a_pair_that_comes_twice_counts_once() {
    assertThat(Likeness.of("公厕、公厕、公厕", "公厕")).isEqualTo(1);
  }
}
