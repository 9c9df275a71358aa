package zhengnuo.app.ledger.matter;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which unit the figures of a matter are typed and shown: the one that the promise wrote. */
final class TargetUnit {
  private static final Pattern FIGURE = Pattern.compile("^[-－]?\\d[\\d.,，]*(万亿|亿|万|千|百)?");
  private static final Pattern MAGNITUDE = Pattern.compile("\\d(万亿|亿|万|千|百)");

  private TargetUnit() {}

  /**
   * @param written the target as typed: 3.5万亩 gives 万亩 of 10,000; words without a figure give none
   */
  static ShownUnit of(String written) {
    Matcher figure = FIGURE.matcher(written.strip());
    return figure.find() ? of(written, figure.replaceFirst("")) : ShownUnit.of("");
  }

  /**
   * @param written the figure as the report has it, words around it and all: 增长6.5%左右
   * @param base the base unit that was read: %, 元, 亩
   */
  static ShownUnit of(String written, String base) {
    Matcher magnitude = MAGNITUDE.matcher(written);
    if (!magnitude.find()) return ShownUnit.of(base);
    String word = magnitude.group(1);
    return new ShownUnit(word + base, size(word));
  }

  private static BigDecimal size(String word) {
    return switch (word) {
      case "百" -> BigDecimal.valueOf(100);
      case "千" -> BigDecimal.valueOf(1_000);
      case "万" -> BigDecimal.valueOf(10_000);
      case "亿" -> BigDecimal.valueOf(100_000_000);
      default -> BigDecimal.valueOf(1_000_000_000_000L);
    };
  }
}
