package zhengnuo.reading.checks;

import java.math.BigDecimal;
import java.util.List;
import zhengnuo.reading.facts.Fact;

/**
 * {@code odd-figure}: a figure that cannot be meant: beyond the wealth of the world, thousands of
 * per cent, a range that runs backwards, a fall by less than nothing.
 */
final class OddFigure {
  /** A hundred million times a hundred million: no amount of any report comes near. */
  private static final BigDecimal MOST = BigDecimal.TEN.pow(16);

  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

  private OddFigure() {}

  static void look(Examined examined, List<Finding> findings) {
    for (Fact fact : examined.facts()) {
      String expected = expected(examined, fact);
      if (!expected.isEmpty())
        findings.add(examined.at("odd-figure", Severity.DOUBTFUL, fact, expected, "请核对数字、单位和正负号。"));
    }
  }

  private static String expected(Examined examined, Fact fact) {
    if (fact.high().abs().compareTo(MOST) > 0) return "“%s”大得不合常理。".formatted(fact.text());
    if (fact.unit().equals("%") && fact.high().abs().compareTo(MOST_PERCENT) > 0)
      return "“%s”超过1000%%，不合常理。".formatted(fact.text());
    char[] text = examined.text();
    int at = fact.from();
    boolean minus =
        at > 0 && (text[at - 1] == '-' || text[at - 1] == '－')
            || at < text.length && text[at] == '-';
    int before = at > 0 && text[at - 1] == '-' ? at - 1 : at;
    if (minus && examined.words().before("fall", text, 0, before) >= 0)
      return "“%s”之前已写下降，再写负号，意思相反或重复。".formatted(fact.text());
    return "";
  }
}
