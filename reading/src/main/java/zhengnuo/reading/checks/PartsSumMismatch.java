package zhengnuo.reading.checks;

import java.math.BigDecimal;
import java.util.List;
import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.facts.Measure;

/**
 * {@code parts-sum-mismatch}: a part behind 其中 above its whole, or three industries' shares that do
 * not make 100.
 */
final class PartsSumMismatch {
  private static final BigDecimal LOW = new BigDecimal("99.5");
  private static final BigDecimal HIGH = new BigDecimal("100.5");

  private PartsSumMismatch() {}

  static void look(Examined examined, List<Finding> findings) {
    List<Fact> facts = examined.facts();
    for (int i = 0; i + 1 < facts.size(); i++) {
      Fact whole = facts.get(i);
      if (i + 2 < facts.size() && ratio(examined, i)) {
        structure(examined, i, findings);
        i += 2;
      } else if (whole.measure() == Measure.LEVEL && !whole.unit().isEmpty()) {
        among(examined, i, findings);
      }
    }
  }

  /** Three shares written as 12.3:45.6:42.1. */
  private static boolean ratio(Examined examined, int i) {
    char[] text = examined.text();
    for (int k = i; k < i + 2; k++) {
      Fact left = examined.facts().get(k);
      Fact right = examined.facts().get(k + 1);
      if (right.from() - left.to() != 1 || !colon(text[left.to()])) return false;
    }
    Fact last = examined.facts().get(i + 2);
    boolean fourth = last.to() < text.length && colon(text[last.to()]);
    return !fourth && examined.words().has("structure", String.valueOf(last.indicator()));
  }

  private static boolean colon(char c) {
    return c == ':' || c == '：' || c == '∶';
  }

  private static void structure(Examined examined, int i, List<Finding> findings) {
    List<Fact> facts = examined.facts();
    BigDecimal sum = facts.get(i).low().add(facts.get(i + 1).low()).add(facts.get(i + 2).low());
    if (sum.compareTo(LOW) >= 0 && sum.compareTo(HIGH) <= 0) return;
    findings.add(
        examined.at(
            "parts-sum-mismatch",
            Severity.WRONG,
            facts.get(i).from(),
            facts.get(i + 2).to(),
            "三次产业比重之和应为100，这里是%s+%s+%s=%s。"
                .formatted(
                    facts.get(i).value(),
                    facts.get(i + 1).value(),
                    facts.get(i + 2).value(),
                    sum.toPlainString()),
            "请与统计部门核对三个比重。"));
  }

  private static void among(Examined examined, int i, List<Finding> findings) {
    char[] text = examined.text();
    Fact whole = examined.facts().get(i);
    Fact part = examined.facts().get(i + 1);
    if (!part.unit().equals(whole.unit()) || part.measure() != Measure.LEVEL) return;
    int stands = examined.words().find("among", text, whole.to(), part.from());
    // Directly behind the whole; one sentence; else 其中 speaks of something else.
    if (stands < 0 || stands - whole.to() > 2) return;
    for (int k = whole.to(); k < part.from(); k++)
      if (text[k] == '。' || text[k] == '；' || text[k] == '\n') return;
    // 全部超过15万元，其中50万元以上 are thresholds, not a whole and its part.
    if (whole.bound() != Bound.EXACT || part.bound() != Bound.EXACT) return;
    if (part.low().compareTo(whole.high()) <= 0) return;
    findings.add(
        examined.at(
            "parts-sum-mismatch",
            Severity.DOUBTFUL,
            part,
            "“其中”的%s大于总数%s。".formatted(part.text(), whole.text()),
            "请核对总数和其中数。"));
  }
}
