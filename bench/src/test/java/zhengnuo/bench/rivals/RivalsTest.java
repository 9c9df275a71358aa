package zhengnuo.bench.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each program gives what it is known for: a rival called wrongly would lose unfairly. */
class RivalsTest {
  private static final String TEXT = "全年完成投资12.5亿元，增长8%，新建学校3所、水库二十一座。";

  @Test
  void hanlp_gives_numbers_with_their_quantifiers() {
    var hanlp = new HanLpRival(List.of(TEXT));

    assertThat(hanlp.found(0)).contains(number(6, "1.25E+9", "元"), number(22, "3", ""));
    assertThat(hanlp.read()).isGreaterThan(10);
  }

  @Test
  void hutool_reads_a_chinese_numeral() {
    assertThat(new HutoolRival(List.of(TEXT)).found(0)).containsExactly(number(27, "21", ""));
  }

  @Test
  void duckdb_gives_each_number_with_what_follows() {
    try (var duckdb = new DuckDbRival(List.of("没有", TEXT))) {
      assertThat(duckdb.found(1))
          .extracting(Found::at, Found::unit)
          .containsExactly(tuple(6, ""), tuple(15, "%"), tuple(22, "所"));
      assertThat(duckdb.read()).isEqualTo(3);
    }
  }

  @Test
  void the_script_gives_number_and_unit_and_the_time_it_took(@TempDir Path folder)
      throws IOException {
    assumeTrue(Python.isHere(), "no python3 here");
    var python = new Python(List.of(Files.writeString(folder.resolve("a.txt"), TEXT)));

    List<Found> found = python.found().getFirst();
    assertThat(found).extracting(Found::unit).containsExactly("元", "%", "所");
    assertThat(found.getFirst().low()).isEqualByComparingTo("1250000000");
    assertThat(python.nanoseconds()).isPositive();
  }

  private static Found number(int at, String value, String unit) {
    var number = new BigDecimal(value);
    return new Found(at, number, number, unit);
  }
}
