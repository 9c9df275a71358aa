package zhengnuo.app.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightRulesTest {
  private static final String WHOLE =
      """
      version: 1
      title: 云溪县亮灯规则
      source: 云溪县政府办公室
      status: loc
      lag:
        yellowFrom: 5
        redAbove: 20
      nearDeadline:
        days: 10
        below: 95
      milestones:
        redAfterDays: 7
        redFromLate: 3
      reports:
        dueDay: 28
        monthsAfter: 1
        yellowFromMissed: 2
      """;

  @Test
  void the_products_own_rules_are_those_of_its_file() {
    assertThat(LightRules.standard())
        .isEqualTo(
            new LightRules(
                "本产品默认规则",
                1,
                "本产品自定，各地可用自己的规则代替",
                SourceStatus.OWN,
                new BigDecimal(10),
                new BigDecimal(30),
                15,
                new BigDecimal(90),
                15,
                2,
                25,
                0,
                2));
  }

  @Test
  void a_governments_own_rules_are_read() {
    var rules = LightRules.read("云溪县.yaml", WHOLE);
    assertThat(rules.lagYellowFrom()).isEqualTo("5");
    assertThat(rules.status()).isEqualTo(SourceStatus.LOC);
    assertThat(rules.reportDueDay()).isEqualTo(28);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yellowFrom: 5 | yellowFrom: 十 | 第6行：“yellowFrom”写的是“十”，不是数。请改为0到100之间的数。",
        "dueDay: 28 | dueDay: 31 | 第15行：“dueDay”写的是“31”。请改为1到28之间的数。",
        "days: 10 | days: 1.5 | 第9行：“days”写的是“1.5”。请改为0到366之间的整数。",
        "redAbove: 20 | redAbove: 4 | 第7行：“redAbove”小于“yellowFrom”的5，黄灯会落空。请改大。",
        "redAbove: 20 | redabove: 20 | 第7行：不认得“redabove”。这里可写：redAbove、yellowFrom。",
        "status: loc | status: 好 | 第4行：“status”写的是“好”。请改为其中之一：ok、loc、own、unverified。",
        "title: 云溪县亮灯规则 | title: | 第2行：“title”没有值。请在冒号后写上。",
        "source: 云溪县政府办公室 | title: 又一个 | 第3行：“title”写了两次。请删去一处。",
        "days: 10 | '' | 第10行：缺少“days”。请在这一段补上一行“days: …”。"
      })
  void a_fault_names_line_and_cure(String right, String wrong, String message) {
    assertThatThrownBy(() -> LightRules.read("云溪县.yaml", WHOLE.replace(right, wrong)))
        .isInstanceOf(BadDeclaration.class)
        .hasMessage("云溪县.yaml " + message);
  }

  @Test
  void what_is_no_yaml_is_refused_at_its_line() {
    assertThatThrownBy(() -> LightRules.read("云溪县.yaml", WHOLE.replace("  days", "   - days")))
        .isInstanceOf(BadDeclaration.class)
        .hasMessageStartingWith("云溪县.yaml 第")
        .hasMessageEndingWith("请检查缩进、冒号和引号。");
    assertThatThrownBy(() -> LightRules.read("云溪县.yaml", ""))
        .hasMessageStartingWith("云溪县.yaml 第1行：文件是空的。");
  }
}
