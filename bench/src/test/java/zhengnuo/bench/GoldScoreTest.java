package zhengnuo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengnuo.bench.rivals.Found;

class GoldScoreTest {
  private static final String TEXT = "2031年产值1.5亿元，下降3%，新建3-5个，修路8公里。";

  private static final String GOLD =
      """
      {"at": 0, "role": "none"}
      {"at": 7, "role": "quantity", "value": "150000000", "unit": "元"}
      {"at": 15, "role": "quantity", "value": "-3", "unit": "%"}
      {"at": 20, "role": "quantity", "value": "3..5", "unit": "个"}
      {"at": 27, "role": "quantity", "value": "8", "unit": "公里"}
      """;

  @Test
  void numbers_count_without_sign_and_unit_quantities_with_both(@TempDir Path folder)
      throws IOException {
    Path gold = Files.writeString(folder.resolve("a.gold.jsonl"), GOLD);
    var score = new GoldScore();
    score.add(
        gold,
        TEXT,
        List.of(
            found(0, "2031", "2031", "年"),
            found(7, "150000000", "150000000.0", "元"),
            found(15, "3", "3", "%"),
            found(20, "3", "5", "个"),
            found(22, "5", "5", "个"),
            found(27, "8", "8", "公")));

    assertThat(score.numberRecall()).isEqualTo(1);
    assertThat(score.recall()).isEqualTo(2 / 4.0);
    // What stands at no place of the gold is not looked at, the year is.
    assertThat(score.precision()).isEqualTo(2 / 5.0, within(1e-9));
    assertThat(score.f1()).isEqualTo(4 / 9.0, within(1e-9));
  }

  private static Found found(int at, String low, String high, String unit) {
    return new Found(at, new BigDecimal(low), new BigDecimal(high), unit);
  }
}
