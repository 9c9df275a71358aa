package zhengnuo.reading.checks;

import java.math.BigDecimal;
import java.util.List;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.facts.Measure;

/** {@code share-over-100}: a part of a whole above 100 %. 毛入园率 and shares of a plan may pass it. */
final class ShareOver100 {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /**
   * How far before the number a word that lets it pass 100 may stand, for lists dealt out by 分别.
   */
  private static final int NEAR = 40;

  private ShareOver100() {}

  private static int sentenceFrom(Examined examined, int position) {
    int sentence = examined.sentenceAt(position);
    int from = sentence < 0 ? 0 : examined.outline().sentences()[sentence];
    return Math.max(from, position - NEAR);
  }

  static void look(Examined examined, List<Finding> findings) {
    char[] text = examined.text();
    for (Fact fact : examined.facts()) {
      if (fact.measure() != Measure.SHARE || !fact.unit().equals("%")) continue;
      if (fact.high().compareTo(WHOLE) <= 0) continue;
      int from = sentenceFrom(examined, fact.from());
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
