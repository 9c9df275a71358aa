package zhengnuo.reading.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.facts.Measure;
import zhengnuo.reading.facts.Modality;

/**
 * {@code same-subject-two-values}: one indicator of one year has two values. Where they differ ten
 * thousand times the magnitude slipped (元 for 万元).
 */
final class SameSubjectTwoValues {
  private static final BigDecimal SLIP = BigDecimal.valueOf(5000);

  private SameSubjectTwoValues() {}

  static void look(Examined examined, List<Finding> findings) {
    List<Fact> facts = examined.facts();
    for (int j = 0; j < facts.size(); j++) {
      Fact second = facts.get(j);
      if (!settled(second)) continue;
      for (int i = 0; i < j; i++) {
        Fact first = facts.get(i);
        if (!settled(first) || !same(examined, first, second)) continue;
        if (first.low().compareTo(second.low()) == 0) continue;
        findings.add(finding(examined, first, second));
        break;
      }
    }
  }

  /** Only what has a known indicator, a year and an exact value can be held against another. */
  private static boolean settled(Fact fact) {
    boolean measured = fact.measure() == Measure.LEVEL || fact.measure() == Measure.GROWTH;
    return measured
        && fact.indicator() != null
        && fact.year() != null
        && fact.modality() == Modality.RESULT
        && fact.bound() == Bound.EXACT
        && fact.low().compareTo(fact.high()) == 0;
  }

  private static boolean same(Examined examined, Fact first, Fact second) {
    return first.measure() == second.measure()
        && first.unit().equals(second.unit())
        && first.subject().equals(second.subject())
        && Objects.equals(first.year(), second.year())
        && examined.reportAt(first.from()) == examined.reportAt(second.from())
        // Two values side by side are a list (分别), not a contradiction.
        && examined.sentenceAt(first.from()) != examined.sentenceAt(second.from());
  }

  private static Finding finding(Examined examined, Fact first, Fact second) {
    BigDecimal large = first.low().abs().max(second.low().abs());
    BigDecimal small = first.low().abs().min(second.low().abs());
    boolean slip = second.measure() == Measure.LEVEL && small.multiply(SLIP).compareTo(large) < 0;
    return examined.at(
        slip ? "magnitude-slip" : "same-subject-two-values",
        Severity.DOUBTFUL,
        second,
        slip
            ? "%s前文写%s，此处写%s，相差万倍左右，疑为单位写错。"
                .formatted(second.subject(), first.text(), second.text())
            : "%s%d年的数前文写%s，此处写%s，前后不一。"
                .formatted(second.subject(), second.year(), first.text(), second.text()),
        "请核对两处，统一为正确的数；口径不同的，请分别写明。");
  }
}
