package zhengnuo.reading.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worksheet's cells refer to in the workbook.
 *
 * @param strings the texts that cells share
 * @param styles the number format of each style
 * @param since1904 whether days are counted from 1904
 */
record XlsxValues(List<String> strings, List<CellFormat> styles, boolean since1904) {

  /**
   * @throws Unreadable {@code sheet-damaged} if there is no such text
   */
  String shared(String index) throws Unreadable {
    try {
      return strings.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException none) {
      throw Sheet.damaged();
    }
  }

  /**
   * @param style its number, null where the cell has none
   */
  String number(String value, @Nullable String style) throws Unreadable {
    try {
      // Its length bounds what is written out: 1E+999999999 is no number of Excel's.
      var number = new BigDecimal(value.strip());
      if (Math.abs((long) number.precision() - number.scale()) > 400) throw Sheet.damaged();
      int at = style == null ? 0 : Integer.parseInt(style);
      CellFormat format = at >= 0 && at < styles.size() ? styles.get(at) : CellFormat.GENERAL;
      return format.shown(number, since1904);
    } catch (NumberFormatException none) {
      throw Sheet.damaged();
    }
  }
}
