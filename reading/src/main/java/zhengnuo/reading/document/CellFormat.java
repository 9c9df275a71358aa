package zhengnuo.reading.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number as a cell shows it (ECMA-376 part 1, 18.8.31): decimals, thousands, per cent, scaling to
 * 万, words in quotes, dates. Two things are shown otherwise than in Excel, since digits must not be
 * lost: scientific notation and fractions are written out as decimals.
 */
final class CellFormat {
  static final CellFormat GENERAL = new CellFormat(List.of());

  /** Excel keeps 15 digits; the file's further ones are its binary fraction's. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private final List<CellSection> sections;

  private CellFormat(List<CellSection> sections) {
    this.sections = sections;
  }

  /**
   * @param code as written in the file, {@code 0.0%;-0.0%}
   */
  static CellFormat of(String code) {
    List<CellSection> sections = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= code.length(); i++) {
      char c = i < code.length() ? code.charAt(i) : ';';
      if (c == '"') {
        int close = code.indexOf('"', i + 1);
        i = close < 0 ? code.length() - 1 : close;
      } else if (c == '\\' || c == '_' || c == '*' || c == '!') i++;
      else if (c == ';') {
        sections.add(new CellSection(code.substring(from, Math.min(i, code.length()))));
        from = i + 1;
      }
    }
    return new CellFormat(sections);
  }

  /** The format of a number that Excel knows without its code; null if the file has to say it. */
  static @Nullable CellFormat builtIn(int id) {
    String code =
        switch (id) {
          case 0, 11, 12, 13, 48, 49 -> "General";
          case 1 -> "0";
          case 2 -> "0.00";
          case 3, 37, 38, 41, 42 -> "#,##0";
          case 4, 39, 40, 43, 44 -> "#,##0.00";
          case 9 -> "0%";
          case 10 -> "0.00%";
          case 14, 30 -> "yyyy/m/d";
          case 15 -> "d-mmm-yy";
          case 16 -> "d-mmm";
          case 17 -> "mmm-yy";
          case 18, 20 -> "h:mm";
          case 19, 21 -> "h:mm:ss";
          case 22 -> "yyyy/m/d h:mm";
          case 27, 36, 50, 52, 57 -> "yyyy年m月";
          case 28, 29, 51, 53, 54, 58 -> "m月d日";
          case 31 -> "yyyy年m月d日";
          case 32, 34, 55 -> "h时mm分";
          case 33, 35, 56 -> "h时mm分ss秒";
          case 45, 47 -> "mm:ss";
          case 46 -> "[h]:mm:ss";
          default -> null;
        };
    return code == null ? null : of(code);
  }

  /**
   * @param since1904 whether the workbook counts its days from 1904
   */
  String shown(BigDecimal stored, boolean since1904) {
    BigDecimal value = stored.round(DIGITS);
    CellSection section = section(value);
    if (section == null) return plain(value);
    boolean ownSign = sections.size() > 1 && section != sections.getFirst();
    if (section.isGeneral()) return section.around(plain(ownSign ? value.abs() : value));
    if (section.isDate()) {
      String date = CellDate.shown(section.code(), value, since1904);
      return date == null ? plain(value) : date;
    }
    return section.shown(value, value.signum() < 0 && !ownSign);
  }

  private @Nullable CellSection section(BigDecimal value) {
    if (sections.isEmpty()) return null;
    for (CellSection section : sections) {
      Boolean holds = section.condition(value);
      if (holds != null && holds) return section;
    }
    int at = value.signum() < 0 ? 1 : value.signum() == 0 ? 2 : 0;
    // The fourth section is for text.
    CellSection section = at < sections.size() ? sections.get(at) : sections.getFirst();
    return section.condition(value) == null ? section : sections.getLast();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
