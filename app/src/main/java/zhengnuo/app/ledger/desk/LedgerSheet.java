package zhengnuo.app.ledger.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Audit;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.ProgressState;
import zhengnuo.app.ledger.progress.Reporting;
import zhengnuo.app.ledger.supervision.Standing;

/** The ledger as the sheet that offices already use; every text is a text cell, never a formula. */
@Service
class LedgerSheet {
  private static final List<String> COLUMNS =
      List.of("序号", "编号", "工作任务", "牵头单位", "责任单位", "完成时限", "目标", "已完成", "亮灯", "原因", "进展情况");
  private static final int[] WIDTHS = {6, 12, 40, 22, 28, 13, 14, 12, 9, 30, 50};

  private final Reporting reporting;
  private final OrganisationTree tree;
  private final Audit audit;

  LedgerSheet(Reporting reporting, OrganisationTree tree, Audit audit) {
    this.reporting = reporting;
    this.tree = tree;
    this.audit = audit;
  }

  /** An xlsx of the rows that the view shows; taking it along is recorded with their number. */
  @Transactional
  public byte[] write(Actor actor, Organisation government, LedgerView view) {
    List<Standing> rows = view.rows();
    Map<UUID, List<Progress>> progress = reporting.of(rows.stream().map(Standing::matter).toList());
    try (var book = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet(view.query().year() + "年任务");
      CellStyle text = style(book, false);
      head(sheet, style(book, true), government, view, rows.size());
      int at = 2;
      for (Standing row : rows)
        line(
            sheet.createRow(at),
            text,
            at++ - 1,
            row,
            words(progress.getOrDefault(row.matter().id(), List.of())));
      sheet.createFreezePane(3, 2);
      book.write(bytes);
      audit.record(
          actor,
          "导出台账",
          "台账",
          government.id(),
          null,
          Map.of("rows", rows.size(), "query", view.query().sheet()),
          "");
      return bytes.toByteArray();
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
  }

  private static void head(
      Sheet sheet, CellStyle style, Organisation government, LedgerView view, int rows) {
    sheet
        .createRow(0)
        .createCell(0)
        .setCellValue(
            "%s%d年报告任务台账，截至%s，%d件"
                .formatted(government.name(), view.query().year(), view.today(), rows));
    Row head = sheet.createRow(1);
    for (int i = 0; i < COLUMNS.size(); i++) {
      var cell = head.createCell(i);
      cell.setCellValue(COLUMNS.get(i));
      cell.setCellStyle(style);
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    sheet.setRepeatingRows(org.apache.poi.ss.util.CellRangeAddress.valueOf("1:2"));
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private void line(Row line, CellStyle style, int n, Standing row, String words) {
    Matter matter = row.matter();
    String cooperating =
        String.join("、", matter.cooperating().stream().map(id -> tree.get(id).name()).toList());
    List<String> cells =
        List.of(
            String.valueOf(n),
            matter.label(),
            matter.title(),
            matter.leadUnitName(),
            cooperating,
            row.deadline().toString(),
            row.shownTarget(),
            row.shownValue(),
            row.sort().chinese,
            row.light() == null ? row.brief() : row.light().reason(),
            words);
    for (int i = 0; i < cells.size(); i++) {
      var cell = line.createCell(i);
      cell.setCellValue(cells.get(i));
      cell.setCellStyle(style);
    }
  }

  /** What the unit wrote last and the office took. */
  private static String words(List<Progress> reports) {
    for (Progress report : reports.reversed())
      if (report.state() == ProgressState.ADOPTED || report.state() == ProgressState.REVIEWED)
        return "%d月：%s".formatted(report.month().getMonthValue(), report.progressNote());
    return "";
  }

  private static CellStyle style(XSSFWorkbook book, boolean head) {
    CellStyle style = book.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(book.createDataFormat().getFormat("@"));
    style.setBorderBottom(BorderStyle.THIN);
    if (head) {
      var font = book.createFont();
      font.setBold(true);
      style.setFont(font);
      style.setAlignment(HorizontalAlignment.CENTER);
    }
    return style;
  }
}
