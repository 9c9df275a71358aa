package zhengnuo.reading.checks;

import java.math.BigDecimal;
import java.util.List;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.facts.Measure;

/**
 * {@code permille-as-percent}: a rate that is counted per thousand, typed with %. The natural
 * growth of a population is never several per cent.
 */
final class PermilleAsPercent {
  private static final BigDecimal LEAST = BigDecimal.ONE;

  private PermilleAsPercent() {}

  static void look(Examined examined, List<Finding> findings) {
    for (Fact fact : examined.facts()) {
      if (!fact.unit().equals("%") || fact.high().abs().compareTo(LEAST) < 0) continue;
      // 婴儿死亡率下降45.2% is a change of the rate, rightly in per cent.
      if (fact.measure() == Measure.GROWTH) continue;
      if (!endsWithRate(fact.subject(), examined.words())) continue;
      findings.add(
          examined.at(
              "permille-as-percent",
              Severity.WRONG,
              fact,
              "%s按千分率计，写作%s%%即每百人%s人，应为%s‰。"
                  .formatted(fact.subject(), written(fact), written(fact), written(fact)),
              "请把“%”改为“‰”，并与统计部门核对数值。"));
    }
  }

  private static boolean endsWithRate(String subject, CheckWords words) {
    char[] text = subject.toCharArray();
    return words.before("permille", text, 0, text.length) >= 0
        || words.holds("permille", subject) && text.length <= 12;
  }

  private static String written(Fact fact) {
    return fact.value().replace("..", "—");
  }
}
