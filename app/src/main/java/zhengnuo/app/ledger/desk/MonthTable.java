package zhengnuo.app.ledger.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterTerms;
import zhengnuo.app.ledger.supervision.LightBook;
import zhengnuo.app.ledger.supervision.Numbers;
import zhengnuo.app.ledger.supervision.Standing;
import zhengnuo.app.ledger.supervision.WorkingDays;

/**
 * The twelve months of a matter: strip of lights, chart and table on one grid.
 *
 * @param chart null where there is no figure to draw
 */
record MonthTable(List<MonthColumn> months, @Nullable PlanChart chart) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  static MonthTable of(Matter matter, LightBook book, LocalDate today) {
    @Nullable MatterTerms terms = book.terms(matter, today).orElse(null);
    List<@Nullable BigDecimal> plans = new ArrayList<>();
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      var end = YearMonth.of(matter.year(), month).atEndOfMonth();
      plans.add(terms == null ? null : plan(matter, terms, end));
      values.add(
          matter.measured() ? book.value(matter, YearMonth.from(end), today).orElse(null) : null);
    }
    int decimals = decimals(matter, values);
    List<MonthColumn> months = new ArrayList<>();
    for (int i = 0; i < 12; i++)
      months.add(column(matter, book, today, i + 1, plans.get(i), values.get(i), decimals));
    @Nullable PlanChart chart =
        matter.measured() && terms != null
            ? PlanChart.of(matter, terms, plans, values, today, decimals)
            : null;
    return new MonthTable(months, chart);
  }

  /** The months that are over, the latest first. */
  public List<MonthColumn> over() {
    return months.stream().filter(column -> column.day() != null).toList().reversed();
  }

  private static MonthColumn column(
      Matter matter,
      LightBook book,
      LocalDate today,
      int n,
      @Nullable BigDecimal plan,
      @Nullable BigDecimal value,
      int decimals) {
    YearMonth month = YearMonth.of(matter.year(), n);
    LocalDate end = month.atEndOfMonth();
    boolean over = end.isBefore(today);
    @Nullable Standing standing = over ? book.on(matter, end).orElse(null) : null;
    String foot =
        over
            ? (standing == null ? "" : lag(standing))
            : month.equals(YearMonth.from(today))
                ? "%tm-%<td报"
                    .formatted(book.rules().reportDue(month, WorkingDays.knownOn(today)).day())
                : "";
    return new MonthColumn(
        n,
        over ? end : null,
        standing,
        foot,
        plan == null ? "" : Numbers.grouped(plan, matter.unit(), decimals),
        value == null ? "—" : Numbers.grouped(value, matter.unit(), decimals),
        plan == null || value == null ? "—" : gap(plan, value, matter, decimals));
  }

  /** What a plan has due at a month's end, in the base unit; all of it from the deadline's on. */
  private static @Nullable BigDecimal plan(Matter matter, MatterTerms terms, LocalDate end) {
    BigDecimal target = terms.target();
    if (!matter.measured() || target == null) return null;
    if (terms.curve() != CurveKind.CUMULATIVE) return target;
    // Not by way of the rounded per cent, so that 86 at the twelfth month is 86.
    return target
        .multiply(BigDecimal.valueOf(terms.plan().completed(end)))
        .divide(BigDecimal.valueOf(terms.plan().months()), 8, RoundingMode.HALF_UP);
  }

  private static String lag(Standing standing) {
    if (standing.due() == null || standing.done() == null) return "";
    BigDecimal lag = standing.due().subtract(standing.done()).setScale(1, RoundingMode.HALF_UP);
    return lag.toPlainString().replace('-', '−');
  }

  private static String gap(BigDecimal plan, BigDecimal value, Matter matter, int decimals) {
    String gap = Numbers.grouped(value.subtract(plan), matter.unit(), decimals);
    return gap.replace('-', '−');
  }

  /** As many decimals as the figures have, at most two. */
  private static int decimals(Matter matter, List<@Nullable BigDecimal> values) {
    int most = matter.unit().word().isEmpty() ? 0 : 1;
    boolean whole = true;
    for (@Nullable BigDecimal value : values)
      if (value != null) {
        int scale =
            Math.max(
                0,
                value
                    .divide(matter.unit().size(), 4, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .scale());
        whole &= scale == 0;
        most = Math.max(most, scale);
      }
    BigDecimal target = matter.target();
    // A plan of 26 in ten months is not whole, though every figure is.
    return whole && target != null && target.compareTo(WHOLE.multiply(matter.unit().size())) >= 0
        ? 0
        : Math.min(2, most);
  }
}
