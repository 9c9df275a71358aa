package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.util.List;
import zhengnuo.app.ledger.matter.ShownUnit;

/** A target that must not be exceeded: within or above, nothing between. */
final class CeilingMeasure {
  private CeilingMeasure() {}

  static Measured of(Situation at, BigDecimal target) {
    ShownUnit unit = at.unit();
    String limit = unit.show(target);
    var figure = at.figure();
    var value = figure.map(Figure::value).orElse(null);
    boolean above = value != null && value.compareTo(target) > 0;
    String verdict = above ? "超出上限" : "未超上限";
    String clause =
        value == null
            ? "上限%s，实际尚无数".formatted(limit)
            : "上限%s，实际%s，%s".formatted(limit, unit.show(value), verdict);
    return new Measured(
        value == null ? "尚无数" : verdict,
        clause,
        List.of(
            new LightLine("目标", "不超过" + limit),
            new LightLine(
                "实际", value == null ? "尚无数" : "%s，%s".formatted(unit.show(value), verdict))),
        List.of(new LightTest(LightKind.RED, "超出上限", above)),
        value != null);
  }
}
