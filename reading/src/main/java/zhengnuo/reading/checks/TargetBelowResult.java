package zhengnuo.reading.checks;

import java.util.List;
import java.util.Objects;
import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.facts.Measure;
import zhengnuo.reading.facts.Modality;

/**
 * {@code target-below-result}: a level or share is to be lower than what the review says was
 * reached. Growth may slow down on purpose, and of some things less is better.
 */
final class TargetBelowResult {
  private TargetBelowResult() {}

  static void look(Examined examined, List<Finding> findings) {
    for (Fact target : examined.facts()) {
      if (!comparable(target, Modality.TARGET) || target.bound() == Bound.AT_MOST) continue;
      // What is made anew each year (造林, 新建住房) may well be less than last year.
      boolean kept = examined.words().has("compared", String.valueOf(target.indicator()));
      if (!kept || examined.words().holds("lower", target.subject())) continue;
      for (Fact result : examined.facts()) {
        if (result.from() >= target.from()) break;
        if (!comparable(result, Modality.RESULT) || !same(examined, result, target)) continue;
        if (target.high().compareTo(result.low()) >= 0) continue;
        findings.add(
            examined.at(
                "target-below-result",
                Severity.DOUBTFUL,
                target,
                "%s的目标%s低于回顾中已经达到的%s。".formatted(target.subject(), target.text(), result.text()),
                "请核对目标数和已达到的数；确需调低的，请在文中说明原因。"));
        break;
      }
    }
  }

  private static boolean comparable(Fact fact, Modality modality) {
    boolean measured = fact.measure() == Measure.LEVEL || fact.measure() == Measure.SHARE;
    return measured && fact.modality() == modality && fact.indicator() != null;
  }

  private static boolean same(Examined examined, Fact result, Fact target) {
    return result.measure() == target.measure()
        && result.unit().equals(target.unit())
        && Objects.equals(result.indicator(), target.indicator())
        && result.subject().equals(target.subject())
        && examined.reportAt(result.from()) == examined.reportAt(target.from());
  }
}
