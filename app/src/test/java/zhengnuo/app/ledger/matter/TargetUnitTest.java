package zhengnuo.app.ledger.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetUnitTest {
  @ParameterizedTest
  @CsvSource({
    "86公里, 公里, 1",
    "3.5万亩, 万亩, 10000",
    "109.1亿元, 亿元, 100000000",
    "1.2万亿元, 万亿元, 1000000000000",
    "6百户, 百户, 100",
    "2千人, 千人, 1000",
    "'1,200户', 户, 1",
    "'1，200户', 户, 1",
    "-3%, %, 1",
    "－3%, %, 1",
    "'  86公里 ', 公里, 1",
    "600, '', 1",
    "6千瓦时, 千瓦时, 1000"
  })
  void the_unit_of_a_typed_target(String written, String word, BigDecimal size) {
    assertUnit(TargetUnit.of(written), word, size);
  }

  @ParameterizedTest
  @CsvSource({"建成并投入使用", "''", "完成80户改造"})
  void what_is_no_figure_has_no_unit(String written) {
    assertUnit(TargetUnit.of(written), "", BigDecimal.ONE);
  }

  @ParameterizedTest
  @CsvSource({
    "增长6.5%左右, %, %, 1",
    "达到109.1亿元以上, 元, 亿元, 100000000",
    "新增高标准农田3.5万亩, 亩, 万亩, 10000",
    "新建12座, 座, 座, 1",
    "新建百座公厕12座, 座, 座, 1"
  })
  void the_unit_of_a_figure_that_was_read(
      String written, String base, String word, BigDecimal size) {
    assertUnit(TargetUnit.of(written, base), word, size);
  }

  private static void assertUnit(ShownUnit unit, String word, BigDecimal size) {
    assertThat(unit.word()).isEqualTo(word);
    assertThat(unit.size()).isEqualByComparingTo(size);
  }
}
