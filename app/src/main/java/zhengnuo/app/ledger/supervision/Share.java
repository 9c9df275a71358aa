package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Per cents to one decimal place. Lights judge by these rounded figures and not by finer ones, so
 * that whoever subtracts the two that are shown comes to the same light.
 */
final class Share {
  static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Share() {}

  /** {@code part} as per cent of {@code whole}, which is not 0. */
  static BigDecimal of(BigDecimal part, BigDecimal whole) {
    return part.multiply(WHOLE).divide(whole, 1, RoundingMode.HALF_UP);
  }

  /** Without an idle nought: 66.7, 50. */
  static String shown(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString();
  }
}
