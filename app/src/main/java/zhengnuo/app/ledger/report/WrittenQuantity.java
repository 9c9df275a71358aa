package zhengnuo.app.ledger.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that a person types into one field: {@code 118公里}, {@code 1.6万亩}, {@code 98%}.
 *
 * @param value in the base unit: 1.6万亩 has 16000
 * @param unit without its magnitude, empty where none is typed
 */
public record WrittenQuantity(BigDecimal value, String unit) {
  private static final Pattern FORM =
      Pattern.compile(
          "([-－]?)(\\d{1,3}(?:,\\d{3})+|\\d{1,30})(\\.\\d{1,12})?(万亿|亿|万|千|百)?(\\D{0,20})");

  /** Empty where the text is no such quantity. */
  public static Optional<WrittenQuantity> parse(String text) {
    Matcher form = FORM.matcher(text.strip().replace("，", ",").replace("％", "%"));
    if (!form.matches()) return Optional.empty();
    String fraction = form.group(3) == null ? "" : form.group(3);
    BigDecimal number = new BigDecimal(form.group(2).replace(",", "") + fraction);
    BigDecimal value = number.multiply(magnitude(form.group(4)));
    return Optional.of(
        new WrittenQuantity(
            form.group(1).isEmpty() ? value : value.negate(), form.group(5).strip()));
  }

  private static BigDecimal magnitude(@Nullable String word) {
    if (word == null) return BigDecimal.ONE;
    return switch (word) {
      case "百" -> BigDecimal.valueOf(100);
      case "千" -> BigDecimal.valueOf(1_000);
      case "万" -> BigDecimal.valueOf(10_000);
      case "亿" -> BigDecimal.valueOf(100_000_000);
      default -> BigDecimal.valueOf(1_000_000_000_000L);
    };
  }
}
