package zhengnuo.app.ledger.matter;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The unit in which a matter's figures are shown, as the promise wrote it.
 *
 * @param word 公里, 亿元, %; empty where the promise has none
 * @param size how many base units make one: 100000000 for 亿元, 1 for 公里
 * @throws IllegalArgumentException if the size is not positive
 */
public record ShownUnit(String word, BigDecimal size) {
  private static final int DECIMALS = 4;

  public ShownUnit {
    if (size.signum() <= 0) throw new IllegalArgumentException("size %s of a unit".formatted(size));
  }

  /** A unit that is its own base. */
  public static ShownUnit of(String word) {
    return new ShownUnit(word, BigDecimal.ONE);
  }

  /** {@code value}, given in the base unit, as people read it: 109.1亿元. */
  public String show(BigDecimal value) {
    var shown = value.divide(size, DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return shown.toPlainString() + word;
  }
}
