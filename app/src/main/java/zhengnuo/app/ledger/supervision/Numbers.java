package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import zhengnuo.app.ledger.matter.ShownUnit;

/** Figures as tables show them: in the shown unit, thousands grouped, no idle noughts. */
public final class Numbers {
  private Numbers() {}

  /**
   * @param value in the base unit
   */
  public static String grouped(BigDecimal value, ShownUnit unit) {
    return format("#,##0.####").format(value.divide(unit.size(), 4, RoundingMode.HALF_UP));
  }

  /** With a fixed number of decimals, for columns. */
  public static String grouped(BigDecimal value, ShownUnit unit, int decimals) {
    return format(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals))
        .format(value.divide(unit.size(), decimals, RoundingMode.HALF_UP));
  }

  private static DecimalFormat format(String pattern) {
    var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }
}
