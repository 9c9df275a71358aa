package zhengnuo.app.ledger.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterTerms;
import zhengnuo.app.ledger.supervision.Numbers;

/**
 * Plan against actual as points of an SVG of 830 by 236: a first column of 62, then twelve of 64,
 * the grid of the table below. Drawn on the server, so that it is there before any script runs and
 * on paper.
 *
 * @param plan points of a polyline, {@code x,y x,y}
 * @param actual the same; empty while there is no figure
 * @param todayX where today stands, -1 outside the year
 * @param words what the chart says, for who does not see it
 */
record PlanChart(
    String plan,
    String actual,
    List<Point> points,
    List<Line> lines,
    double todayX,
    String todayLabel,
    Point planEnd,
    String planLabel,
    @Nullable Point actualEnd,
    String actualLabel,
    String words) {
  private static final double LEFT = 62;
  private static final double COLUMN = 64;
  private static final double TOP = 24;
  private static final double BOTTOM = 216;

  /** A point of the drawing. */
  record Point(double x, double y) {}

  /** A line of the grid with what it stands for. */
  record Line(double y, String label) {}

  static PlanChart of(
      Matter matter,
      MatterTerms terms,
      List<@Nullable BigDecimal> plans,
      List<@Nullable BigDecimal> values,
      LocalDate today,
      int decimals) {
    BigDecimal most = BigDecimal.ZERO;
    for (List<@Nullable BigDecimal> all : List.of(plans, values))
      for (@Nullable BigDecimal value : all) if (value != null) most = most.max(value);
    double top = nice(most.divide(matter.unit().size(), 6, RoundingMode.HALF_UP).doubleValue());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i <= 4; i++) lines.add(new Line(y(top * i / 4, top), label(top * i / 4)));
    List<Point> plan = points(matter, plans, top);
    List<Point> actual = points(matter, values, top);
    double todayX =
        today.getYear() == matter.year()
            ? LEFT + COLUMN * (today.getMonthValue() - 1 + today.getDayOfMonth() / 31.0)
            : -1;
    String unit = matter.unit().word();
    BigDecimal target = terms.target();
    @Nullable BigDecimal latest = null;
    for (@Nullable BigDecimal value : values) if (value != null) latest = value;
    String planLabel = target == null ? "" : "计划 " + Numbers.grouped(target, matter.unit()) + unit;
    String actualLabel =
        latest == null ? "" : "实际 " + Numbers.grouped(latest, matter.unit(), decimals) + unit;
    return new PlanChart(
        polyline(plan),
        polyline(actual),
        actual,
        lines,
        todayX,
        "今天%d月%d日".formatted(today.getMonthValue(), today.getDayOfMonth()),
        plan.isEmpty() ? new Point(LEFT, BOTTOM) : plan.getLast(),
        planLabel,
        actual.isEmpty() ? null : actual.getLast(),
        actualLabel,
        planLabel + (actualLabel.isEmpty() ? "，还没有实际数" : "，" + actualLabel));
  }

  private static List<Point> points(Matter matter, List<@Nullable BigDecimal> values, double top) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      BigDecimal value = values.get(i);
      if (value == null) continue;
      double shown = value.divide(matter.unit().size(), 6, RoundingMode.HALF_UP).doubleValue();
      points.add(new Point(round(LEFT + COLUMN * (i + 0.5)), y(shown, top)));
    }
    return points;
  }

  private static String polyline(List<Point> points) {
    var line = new StringBuilder();
    for (Point point : points)
      line.append(String.format(Locale.ROOT, "%.1f,%.1f ", point.x, point.y));
    return line.toString().strip();
  }

  private static double y(double value, double top) {
    double share = Math.max(0, value) / top;
    return round(BOTTOM - share * (BOTTOM - TOP));
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }

  /** The next of 1, 2, 4, 6, 8, 10, 12 times a power of ten, so that quarters are round. */
  private static double nice(double most) {
    if (most <= 0) return 1;
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    for (double step : new double[] {1, 2, 4, 6, 8, 10})
      if (step * power >= most * 1.02) return step * power;
    return 12 * power;
  }

  private static String label(double value) {
    return Numbers.grouped(BigDecimal.valueOf(value), zhengnuo.app.ledger.matter.ShownUnit.of(""));
  }
}
