package zhengnuo.reading.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.facts.Measure;

/**
 * {@code growth-level-mismatch}: a growth that the two years' levels in the same report deny.
 * Nominal series may differ by 1.5 points; of growth at constant prices only −6..+12 points can be
 * told.
 */
final class GrowthLevelMismatch {
  private static final BigDecimal NOMINAL = new BigDecimal("1.5");
  private static final BigDecimal REAL_BELOW = new BigDecimal("-6");
  private static final BigDecimal REAL_ABOVE = new BigDecimal("12");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private GrowthLevelMismatch() {}

  static void look(Examined examined, List<Finding> findings) {
    for (Fact growth : examined.facts()) {
      if (growth.measure() != Measure.GROWTH || growth.indicator() == null) continue;
      Integer year = growth.year();
      if (year == null) continue;
      Fact now = level(examined, growth, year);
      Fact before = level(examined, growth, year - 1);
      if (now == null || before == null || before.low().signum() <= 0) continue;
      BigDecimal made =
          now.low().divide(before.low(), 6, RoundingMode.HALF_UP).subtract(BigDecimal.ONE);
      BigDecimal gap = made.multiply(HUNDRED).subtract(growth.low());
      boolean real = examined.words().has("realGrowth", growth.indicator());
      boolean fits =
          real
              ? gap.compareTo(REAL_BELOW) >= 0 && gap.compareTo(REAL_ABOVE) <= 0
              : gap.abs().compareTo(NOMINAL) <= 0;
      if (fits) continue;
      findings.add(
          examined.at(
              "growth-level-mismatch",
              Severity.DOUBTFUL,
              growth,
              "%s由%s到%s，应为%s%s%%，写的是%s%%。"
                  .formatted(
                      growth.subject(),
                      before.text(),
                      now.text(),
                      made.signum() < 0 ? "下降" : "增长",
                      made.multiply(HUNDRED)
                          .abs()
                          .setScale(1, RoundingMode.HALF_UP)
                          .toPlainString(),
                      growth.value()),
              "请核对两年的数额、增速和口径（可比价、快报数）。"));
    }
  }

  private static @Nullable Fact level(Examined examined, Fact growth, int year) {
    for (Fact fact : examined.facts()) {
      boolean same =
          fact.measure() == Measure.LEVEL
              && Objects.equals(fact.indicator(), growth.indicator())
              && fact.subject().equals(growth.subject())
              && fact.modality() == growth.modality()
              && fact.year() != null
              && fact.year() == year
              && fact.low().compareTo(fact.high()) == 0;
      if (same) return fact;
    }
    return null;
  }
}
