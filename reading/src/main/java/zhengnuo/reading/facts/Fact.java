package zhengnuo.reading.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.outline.SectionRole;

/**
 * A quantity with what it measures.
 *
 * @param n index of the digit run in the text, counting every run of Arabic digits from 0; -1 where
 *     the number is in Chinese numerals or a word of none (零, 无)
 * @param start of the quantity in the stored text, UTF-16 units
 * @param end after its unit in the stored text
 * @param from of the quantity in the mended text
 * @param to after its unit in the mended text
 * @param digits the run's characters as stored
 * @param text the quantity as stored, from {@code start} to {@code end}
 * @param low lower end in {@code unit}; a fall is negative
 * @param high upper end; equal to {@code low} unless a range is written
 * @param unit without its magnitude (元, not 亿元); empty where the text has none
 * @param subject what is measured, in the text's own words, able to stand alone
 * @param indicator identifier of the known indicator, null if there is none
 * @param firmness of the wording that governs it (确保 against 力争), null for results
 * @param year the year measured where the text settles it
 * @param role of the section where it stands
 * @param explanation which rule gave each field, empty unless asked for
 */
public record Fact(
    int n,
    int start,
    int end,
    int from,
    int to,
    String digits,
    String text,
    BigDecimal low,
    BigDecimal high,
    String unit,
    String subject,
    @Nullable String indicator,
    Measure measure,
    Modality modality,
    Bound bound,
    @Nullable Firmness firmness,
    @Nullable Integer year,
    SectionRole role,
    String explanation) {
  public Fact {
    if (start < 0 || end <= start)
      throw new IllegalArgumentException("empty span %d..%d".formatted(start, end));
    if (low.compareTo(high) > 0)
      throw new IllegalArgumentException("low %s above high %s at %d".formatted(low, high, start));
  }

  Fact explained(String reasons) {
    return new Fact(
        n, start, end, from, to, digits, text, low, high, unit, subject, indicator, measure,
        modality, bound, firmness, year, role, reasons);
  }

  /** The value as the gold writes it: a plain decimal, or two joined by {@code ..} for a range. */
  public String value() {
    String first = plain(low);
    return low.compareTo(high) == 0 ? first : first + ".." + plain(high);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
