package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {
  private static byte[] bytes(Workbook workbook) throws IOException {
    var bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    workbook.close();
    return bytes.toByteArray();
  }

  /** The parts of a workbook with one sheet of this XML. */
  private static WordFile file(String sheetXml) {
    return new WordFile()
        .part(
            "xl/workbook.xml",
            "<workbook xmlns:r='r'><sheets><sheet name='指标' sheetId='1' r:id='a'/></sheets></workbook>")
        .part(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                + "<Relationship Id='b' Type='x/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                + "<Relationship Id='c' Type='x/styles' Target='styles.xml'/></Relationships>")
        .part("xl/worksheets/sheet1.xml", "<worksheet>" + sheetXml + "</worksheet>");
  }

  private static WordFile cells(String rows) {
    return file("<sheetData>" + rows + "</sheetData>");
  }

  private static Document read(WordFile file) throws Unreadable {
    return Documents.read("报告.xlsx", file.bytes());
  }

  private static Unreadable refused(String code, WordFile file) {
    Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> read(file));
    assertThat(refusal).as(code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.remedy()).startsWith("请").endsWith("。");
    return refusal;
  }

  private static final String GOOD = "<row r='1'><c r='A1'><v>5</v></c></row>";

  @ParameterizedTest
  @Tag("P16")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "0.0822 | 0.0% | 8.2%",
        "1234567.5 | #,##0.0 | 1,234,567.5",
        "500 | 0\"万元\" | 500万元",
        "12345 | 0!.0,\"万元\" | 1.2万元",
        "1234567 | 0.00,, | 1.23",
        "-3.2 | 0.0;[Red]-0.0 | -3.2",
        "-3.2 | 0.0;下降0.0 | 下降3.2",
        "0 | 0.0;-0.0;持平 | 持平",
        "-0.001 | 0.0 | 0.0",
        "0.3000000000000000444 | General | 0.3",
        "123456789012345 | General | 123456789012345",
        "1.2E+11 | 0.00E+00 | 120000000000",
        "26.5 | G/通用格式\"亿元\" | 26.5亿元",
        "7 | 000 | 007",
        "7.5 | #.## | 7.5",
        "0.5 | .00 | .50",
        "88 | [$¥-804]#,##0 | ¥88",
        "88 | _(* #,##0_) | 88",
        "150 | [>=100]\"超额\"0;0 | 超额150",
        "50 | [>=100]\"超额\"0;0 | 50",
        "47853 | yyyy/m/d | 2031/1/5",
        "47853 | yyyy\"年\"m\"月\"d\"日\" | 2031年1月5日",
        "47853 | [$-804]yyyy年m月 | 2031年1月",
        "47853.75 | yyyy-mm-dd hh:mm:ss | 2031-01-05 18:00:00",
        "47853.75 | 上午/下午h:mm | 下午6:00",
        "47853 | aaaa | 星期日",
        "1.5 | [h]:mm | 36:00",
        "59 | yyyy-mm-dd | 1900-02-28",
        "61 | yyyy-mm-dd | 1900-03-01",
        "-1 | yyyy-mm-dd | -1",
      })
  void a_number_is_read_as_the_cell_shows_it(String value, String format, String shown) {
    assertThat(CellFormat.of(format).shown(new java.math.BigDecimal(value), false))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void both_formats_of_excel_give_the_same_text_and_places(boolean old) throws Exception {
    Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("主要指标");
    var percent = workbook.createCellStyle();
    percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
    var day = workbook.createCellStyle();
    day.setDataFormat((short) 14);
    Row head = sheet.createRow(0);
    head.createCell(0).setCellValue("2031年主要指标");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
    for (int i = 1; i <= 2; i++) {
      Row row = sheet.createRow(i);
      if (i == 1) row.createCell(0).setCellValue("投资");
      row.createCell(1).setCellValue(0.1 + 0.2);
      row.createCell(2).setCellValue(0.065);
      row.getCell(2).setCellStyle(percent);
      row.createCell(3).setCellValue(47853);
      row.getCell(3).setCellStyle(day);
    }
    sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
    sheet.createRow(4).createCell(1).setCellFormula("B2*2");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    sheet.createRow(5).createCell(5).setCellValue("431123199001011234");
    Sheet second = workbook.createSheet("底稿");
    second.createRow(11).createCell(27).setCellValue("新建学校2所。");
    second.createRow(12).createCell(0).setCellValue("隐藏行");
    second.getRow(12).setZeroHeight(true);
    workbook.setSheetHidden(1, true);
    Document document = Documents.read(old ? "表.et" : "表.xlsx", bytes(workbook));
    assertThat(document.format()).isEqualTo(old ? Format.XLS : Format.XLSX);
    assertThat(document.stored())
        .isEqualTo(
            "2031年主要指标\n投资\t0.3\t6.5%\t2031/1/5\n投资\t0.3\t6.5%\t2031/1/5\n0.6\n431123199001011234\n"
                + "新建学校2所。\n隐藏行\n");
    assertThat(document.places())
        .extracting(Document.Place::label)
        .contains("工作表“主要指标”A1", "工作表“主要指标”C3", "工作表“主要指标”F6", "工作表“底稿”AB12（隐藏）");
    int start = document.places().get(document.places().size() - 2).start();
    assertThat(document.stored().substring(start)).startsWith("新建学校");
    assertThat(document.notes())
        .containsExactly(
            "工作表“底稿”是隐藏的，已读取并标明。", "工作表“底稿”隐藏的行列中有1格，已读取并标明。", "有1个公式，按存下的结果读取，没有重新计算。");
  }

  @Test
  void days_are_counted_from_1904_where_the_workbook_says_so() throws Unreadable {
    var file =
        cells("<row r='1'><c r='A1' s='1'><v>46391</v></c></row>")
            .part(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='a' r:id='a'/></sheets></workbook>")
            .part(
                "xl/styles.xml",
                "<styleSheet><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
    assertThat(read(file).stored()).isEqualTo("2031/1/5\n");
  }

  @Test
  @Tag("P16")
  void formulas_are_never_computed_and_what_they_lack_is_said() throws Unreadable {
    Document document =
        read(
            cells(
                    "<row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1'><f>NOW()</f></c>"
                        + "<c r='C1' t='e'><f>[1]x!A1</f><v>#REF!</v></c><c r='D1' t='str'><f>DDE()</f><v>完成</v></c></row>")
                .part("xl/externalLinks/externalLink1.xml", "<x/>")
                .part("xl/comments1.xml", "<x/>")
                .part("xl/vbaProject.bin", "x"));
    assertThat(document.stored()).isEqualTo("2\t完成\n");
    assertThat(document.notes())
        .containsExactly(
            "有3个公式，按存下的结果读取，没有重新计算。",
            "有1个公式没有存下结果，没有读取，首个在工作表“指标”B1。请用 Excel 或 WPS 打开、保存后再读。",
            "有1格是错误值，没有读取，首个在工作表“指标”C1。",
            "单元格的批注不作正文。",
            "表格引用了其他文件，没有打开，按存下的值读取。",
            "文件带有宏，没有运行。");
  }

  @Test
  @Tag("P16")
  void a_merged_paragraph_is_one_paragraph_and_keeps_its_lines() throws Unreadable {
    String text = "<c r='A1' t='inlineStr'><is><r><t>一、目标</t></r><r><t>&#10;增长5%。</t></r></is></c>";
    Document document =
        read(
            file(
                "<sheetData><row r='1'>"
                    + text
                    + "</row><row r='9'><c r='A9'><v>7</v></c></row></sheetData>"
                    + "<mergeCells><mergeCell ref='A1:F8'/></mergeCells>"));
    assertThat(document.stored()).isEqualTo("一、目标\n增长5%。\n7\n");
  }

  @Test
  @Tag("P16")
  void a_number_has_the_words_of_its_head_over_two_rows_and_hidden_columns_are_marked()
      throws Unreadable {
    String[] rows = {
      "<row r='1'>" + text("A1", "指标") + text("B1", "单位") + text("C1", "2031年") + "</row>",
      "<row r='2'>" + text("C2", "目标") + text("D2", "增长（%）") + "</row>",
      "<row r='3'>"
          + text("A3", "粮食产量")
          + text("B3", "万吨")
          + "<c r='C3'><v>18.3</v></c><c r='D3'><v>2</v></c></row>"
    };
    Document document =
        read(
            file(
                "<cols><col min='4' max='4' hidden='1'/></cols><sheetData>"
                    + String.join("", rows)
                    + "</sheetData><mergeCells><mergeCell ref='A1:A2'/><mergeCell ref='B1:B2'/><mergeCell ref='C1:D1'/></mergeCells>"));
    assertThat(document.stored().lines().skip(2)).containsExactly("粮食产量\t2031年目标18.3万吨\t2031年增长2%");
    assertThat(document.places())
        .extracting(Document.Place::label)
        .contains("工作表“指标”C3", "工作表“指标”D3（隐藏）");
  }

  private static String text(String cell, String words) {
    return "<c r='" + cell + "' t='inlineStr'><is><t>" + words + "</t></is></c>";
  }

  @Test
  @Tag("P16")
  void shared_strings_are_read_without_the_readings_above_them() throws Unreadable {
    var file =
        cells("<row><c t='s'><v>1</v></c><c t='s'><v>0</v></c></row>")
            .part(
                "xl/sharedStrings.xml",
                "<sst><si><t>甲</t></si><si><r><t>全年</t></r><r><t>完成</t></r><rPh><t>ヨミ</t></rPh></si></sst>");
    assertThat(read(file).stored()).isEqualTo("全年完成\t甲\n");
    refused("sheet-damaged", cells("<row><c t='s'><v>-1</v></c></row>"));
    refused("sheet-damaged", cells("<row><c t='s'><v>4294967296</v></c></row>"));
  }

  @Test
  @Tag("P16")
  void a_far_away_cell_and_a_huge_declared_range_cost_nothing() throws Unreadable {
    var file =
        file(
            "<dimension ref='A1:XFD1048576'/><cols><col min='1' max='2147483647' hidden='0'/></cols><sheetData>"
                + GOOD
                + "<row r='1048576'><c r='XFD1048576'><v>9</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>");
    Document document = read(file);
    assertThat(document.stored()).isEqualTo("5\n5\t9\n");
    assertThat(document.places().getLast().label()).isEqualTo("工作表“指标”XFD1048576");
  }

  @ParameterizedTest
  @Tag("P16")
  @ValueSource(
      strings = {
        "<row r='-1'><c><v>1</v></c></row>",
        "<row r='0'><c><v>1</v></c></row>",
        "<row r='1048577'><c><v>1</v></c></row>",
        "<row r='99999999999'><c><v>1</v></c></row>",
        "<row r='1'><c r='A0'><v>1</v></c></row>",
        "<row r='1'><c r='XFE1'><v>1</v></c></row>",
        "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>",
        "<row r='1'><c r='1'><v>1</v></c></row>",
        "<row r='1'><c r='A99999999999'><v>1</v></c></row>",
        "<row r='1'><c r='A1'><v>1E+999999999</v></c></row>",
        "<row r='1'><c r='A1'><v>x</v></c></row>",
      })
  void cells_that_no_sheet_has_are_refused(String rows) {
    refused("sheet-damaged", cells(rows));
  }

  @Test
  @Tag("P16")
  void too_many_cells_are_refused_by_the_limit() {
    var rows = new StringBuilder();
    String row = "<row>" + "<c><v>1</v></c>".repeat(1000) + "</row>";
    for (int i = 0; i < 1001; i++) rows.append(row);
    assertThat(refused("too-many-cells", cells(rows.toString()).stored()).what())
        .contains("上限100万格");
    String style = "<xf numFmtId='0'/>";
    var styles =
        cells(GOOD)
            .part(
                "xl/styles.xml",
                "<s><cellXfs>" + style.repeat(Limits.CELLS + 1) + "</cellXfs></s>");
    refused("zip-too-large", styles);
  }

  @Test
  @Tag("P16")
  void a_bomb_in_any_part_that_is_read_stops_at_the_ratio() {
    String bomb = "<x>" + " ".repeat(4_000_000) + "</x>";
    for (String part :
        new String[] {
          "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
        })
      assertThat(refused("zip-too-large", cells(GOOD).part(part, bomb)).what())
          .isEqualTo("文件解压后过大，疑似异常文件。");
  }

  @Test
  @Tag("P16")
  void no_entity_expands_and_nothing_outside_is_opened_in_any_part(@TempDir Path folder)
      throws Exception {
    Path canary = Files.writeString(folder.resolve("canary"), "CANARY");
    try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(1);
      String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
      String[] types = {
        "<!DOCTYPE d [<!ENTITY a 'haha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
        "<!DOCTYPE d [<!ENTITY b SYSTEM '" + canary.toUri() + "'>]>",
        "<!DOCTYPE d [<!ENTITY % p SYSTEM '" + address + "'> %p;]>",
        "<!DOCTYPE d SYSTEM '" + address + "'>",
      };
      for (String part :
          new String[] {
            "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
          })
        for (String type : types)
          refused("xml-doctype", cells(GOOD).part(part, type + "<d>&b;</d>"));
      String include =
          "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + canary.toUri() + "'/>";
      Document document = read(cells(GOOD + include));
      assertThat(document.stored()).isEqualTo("5\n");
      assertThat(catchThrowableOfType(java.net.SocketTimeoutException.class, listener::accept))
          .as("no one called")
          .isNotNull();
    }
  }

  @Test
  @Tag("P16")
  void elements_nested_beyond_the_limit_are_refused() {
    assertThat(refused("xml-too-deep", cells("<a>".repeat(100_000))).what()).contains("嵌套过深");
  }

  @Test
  @Tag("P16")
  void a_locked_workbook_asks_to_take_the_password_off() throws Exception {
    var plain = new XSSFWorkbook();
    plain.createSheet("a").createRow(0).createCell(0).setCellValue(5);
    var locked = new ByteArrayOutputStream();
    try (var file = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("open");
      try (var out = encryptor.getDataStream(file)) {
        out.write(bytes(plain));
      }
      file.writeFilesystem(locked);
    }
    Unreadable refusal =
        catchThrowableOfType(
            Unreadable.class, () -> Documents.read("a.xlsx", locked.toByteArray()));
    assertThat(refusal.code()).isEqualTo("encrypted");
    org.apache.poi.hssf.record.crypto.Biff8EncryptionKey.setCurrentUserPassword("open");
    byte[] old;
    try {
      var workbook = new HSSFWorkbook();
      workbook.createSheet("a").createRow(0).createCell(0).setCellValue(5);
      old = bytes(workbook);
    } finally {
      org.apache.poi.hssf.record.crypto.Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(catchThrowableOfType(Unreadable.class, () -> Documents.read("a.xls", old)).code())
        .isEqualTo("encrypted");
  }

  @Test
  @Tag("P16")
  void a_workbook_that_is_only_recommended_to_be_opened_for_reading_is_read() throws Unreadable {
    var file =
        cells(GOOD)
            .part(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><fileSharing readOnlyRecommended='1'/><workbookProtection lockStructure='1'/>"
                    + "<sheets><sheet name='a' r:id='a'/></sheets></workbook>");
    assertThat(read(file).stored()).isEqualTo("5\n");
  }

  @Test
  @Tag("P16")
  void a_wrong_extension_is_read_by_content_and_noted() throws Unreadable {
    byte[] bytes = cells(GOOD).bytes();
    assertThat(Documents.read("表.docx", bytes).notes())
        .singleElement()
        .asString()
        .startsWith("扩展名与内容不符：文件名是“docx”，内容是Excel 表格");
    assertThat(Documents.read("表.et", bytes).notes()).isEmpty();
    refused("xlsb", new WordFile().part("xl/workbook.bin", "x"));
    refused("empty", cells("<row><c/></row>"));
  }

  @Test
  @Tag("P14")
  void a_million_cells_are_read_within_the_time_of_a_parser() throws Unreadable {
    var rows = new StringBuilder();
    for (int r = 0; r < 1000; r++) {
      rows.append("<row>");
      for (int c = 0; c < 1000; c++)
        rows.append("<c><v>").append((r * 31 + c) % 97).append("</v></c>");
      rows.append("</row>");
    }
    long begun = System.nanoTime();
    assertThat(read(cells(rows.toString()).stored()).places()).hasSize(Limits.CELLS);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
  }
}
