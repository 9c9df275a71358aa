package zhengnuo.reading.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
  /** Lengths at which the first guess of how many runs there are was full in the middle of one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 8, 23, 24, 25, 120, 121, 127, 128, 129, 1000, 1001})
  void a_text_of_single_digits_gives_every_one_whatever_its_length(int length) {
    char[] text = "1，".repeat(length).substring(0, length).toCharArray();
    int[] runs = Digits.runs(text);
    assertThat(runs).hasSize(length + length % 2);
    for (int i = 0; i < runs.length; i += 2) {
      assertThat(runs[i]).isEqualTo(i);
      assertThat(runs[i + 1]).isEqualTo(i + 1);
    }
  }
}
