package zhengnuo.reading.document;

import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** Excel 97 to 2003: as {@link Xlsx}, taken apart by POI. */
final class Xls {
  private final HSSFWorkbook workbook;
  private final boolean since1904;
  private final Formulas formulas = new Formulas();

  private Xls(HSSFWorkbook workbook) {
    this.workbook = workbook;
    since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
  }

  /**
   * @throws Unreadable {@code encrypted}, {@code xls-old} before Excel 97, {@code sheet-damaged}
   */
  static Extract read(DirectoryNode root) throws Unreadable {
    try (var workbook = new HSSFWorkbook(root, false)) {
      Extract extract = new Xls(workbook).extract();
      if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) extract.notes.add("文件带有宏，没有运行。");
      return extract;
    } catch (EncryptedDocumentException locked) {
      throw Zip.encrypted();
    } catch (OldExcelFormatException old) {
      throw new Unreadable(
          "xls-old", "这是 Excel 95 或更早的表格。", "", "请用新版 Excel 或 WPS 打开，另存为 xlsx 后再上传。");
    } catch (IOException | RuntimeException broken) {
      throw Sheet.damaged();
    }
  }

  private Extract extract() throws Unreadable {
    var extract = new Extract();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      HSSFSheet from = workbook.getSheetAt(i);
      boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
      var to = new Sheet(workbook.getSheetName(i), hidden);
      for (Row row : from) row((HSSFRow) row, to);
      for (int column = 0; column < 256; column++)
        if (from.isColumnHidden(column)) to.hideColumns(column, column);
      for (CellRangeAddress range : from.getMergedRegions())
        to.merge(
            range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn());
      to.write(extract);
    }
    formulas.notes(extract);
    return extract;
  }

  private void row(HSSFRow row, Sheet to) throws Unreadable {
    if (row.getZeroHeight()) to.hideRow(row.getRowNum());
    for (Cell cell : row) {
      int column = cell.getColumnIndex();
      to.cell(row.getRowNum(), column, shown((HSSFCell) cell, to));
    }
  }

  private String shown(HSSFCell cell, Sheet to) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    if (formula) formulas.stored();
    return switch (type) {
      case STRING -> cell.getRichStringCellValue().getString();
      case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
      case NUMERIC -> number(cell);
      case ERROR -> {
        formulas.wrong(to.place(cell.getRowIndex(), cell.getColumnIndex()));
        yield "";
      }
      default -> "";
    };
  }

  private String number(HSSFCell cell) {
    short id = cell.getCellStyle().getDataFormat();
    CellFormat format = CellFormat.builtIn(id);
    if (format == null) format = CellFormat.of(cell.getCellStyle().getDataFormatString(workbook));
    double value = cell.getNumericCellValue();
    return Double.isFinite(value) ? format.shown(new BigDecimal(value), since1904) : "";
  }
}
