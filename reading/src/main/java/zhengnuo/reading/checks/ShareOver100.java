package zhengnuo.reading.checks;

import java.math.BigDecimal;
import java.util.List;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.facts.Measure;

/** {@code share-over-100}: a part of a whole above 100 %. 毛入园率 and shares of a plan may pass it. */
final class ShareOver100 {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private ShareOver100() {}

  static void look(Examined examined, List<Finding> findings) {
    char[] text = examined.text();
    for (Fact fact : examined.facts()) {
      if (fact.measure() != Measure.SHARE || !fact.unit().equals("%")) continue;
      if (fact.high().compareTo(WHOLE) <= 0) continue;
      int from = Math.max(0, fact.from() - 16);
      if (examined.words().holds("over100", fact.subject())
          || examined.words().find("over100", text, from, fact.from()) >= 0) continue;
      findings.add(
          examined.at(
              "share-over-100",
              Severity.DOUBTFUL,
              fact,
              "“%s”是占总体的比率，不应超过100%%，这里是%s%%。".formatted(fact.subject(), fact.value()),
              "请核对数字；若是增长或完成计划的比例，请写明。"));
    }
  }
}
