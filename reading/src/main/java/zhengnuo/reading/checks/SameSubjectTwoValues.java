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
  /** Values further apart than this are of different scope (a zone's revenue, five years' sum). */
  private static final BigDecimal NEAR = new BigDecimal("0.7");

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private SameSubjectTwoValues() {}

  static void look(Examined examined, List<Finding> findings) {
    List<Fact> facts = examined.facts();
    for (int j = 0; j < facts.size(); j++) {
      Fact second = facts.get(j);
      if (!settled(second)) continue;
      for (int i = 0; i < j; i++) {
        Fact first = facts.get(i);
        if (!settled(first) || !same(examined, first, second)) continue;
        boolean slip = isSlip(first.low().abs(), second.low().abs());
        if (!slip && !isNear(first.low().abs(), second.low().abs())) continue;
        findings.add(finding(examined, first, second, slip));
        break;
      }
    }
  }

  /** Only what has a known indicator, a year and an exact value can be held against another. */
  private static boolean settled(Fact fact) {
    return fact.measure() == Measure.LEVEL
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
        && examined.sentenceAt(first.from()) != examined.sentenceAt(second.from())
        && !spans(examined, first)
        && !spans(examined, second);
  }

  /** Whether the clause speaks of several years, a part or another day. */
  private static boolean spans(Examined examined, Fact fact) {
    char[] text = examined.text();
    int from = fact.from();
    while (from > 0 && text[from - 1] != '；' && text[from - 1] != '。' && text[from - 1] != '\n')
      from--;
    return examined.words().find("span", text, from, fact.to()) >= 0;
  }

  private static boolean isNear(BigDecimal first, BigDecimal second) {
    BigDecimal large = first.max(second);
    BigDecimal small = first.min(second);
    return small.compareTo(large) != 0 && small.compareTo(large.multiply(NEAR)) >= 0;
  }

  /** The same digits with another magnitude behind them. */
  private static boolean isSlip(BigDecimal first, BigDecimal second) {
    return first.min(second).multiply(TEN_THOUSAND).compareTo(first.max(second)) == 0;
  }

  private static Finding finding(Examined examined, Fact first, Fact second, boolean slip) {
    return examined.at(
        slip ? "magnitude-slip" : "same-subject-two-values",
        Severity.DOUBTFUL,
        second,
        slip
            ? "%s前文写%s，此处写%s，正好相差一万倍，疑为单位写错。"
                .formatted(second.subject(), first.text(), second.text())
            : "%s%s年的数前文写%s，此处写%s，前后不一。"
                .formatted(second.subject(), second.year(), first.text(), second.text()),
        "请核对两处，统一为正确的数；口径不同的，请分别写明。");
  }
}
