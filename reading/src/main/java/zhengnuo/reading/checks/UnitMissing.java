package zhengnuo.reading.checks;

import java.util.List;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.facts.Measure;

/** {@code unit-missing}: an amount or count whose clause ends behind the bare number: 新建温室300。 */
final class UnitMissing {
  private UnitMissing() {}

  static void look(Examined examined, List<Finding> findings) {
    char[] text = examined.text();
    for (Fact fact : examined.facts()) {
      if (!fact.unit().isEmpty() || fact.n() < 0 || fact.subject().isEmpty()) continue;
      if (fact.measure() != Measure.LEVEL && fact.measure() != Measure.CHANGE) continue;
      int to = fact.to();
      if (to >= text.length || fact.from() == 0) continue;
      boolean ends = text[to] == '，' || text[to] == '。' || text[to] == '；';
      boolean named = !Examined.hanzi(text[fact.from() - 1]);
      // Indices (指数达到102.3) and scores have no unit.
      if (examined.words().holds("noUnit", fact.subject())) continue;
      if (!ends || named || fact.low().stripTrailingZeros().scale() > 0) continue;
      findings.add(
          examined.at(
              "unit-missing",
              // 突破1000亿 leaves out 元 as people speak.
              fact.digits().length() < fact.text().length() ? Severity.NOTE : Severity.DOUBTFUL,
              fact,
              "“%s”为%s，后面应有单位，这里没有。".formatted(fact.subject(), fact.text()),
              "请补上单位。"));
    }
  }
}
