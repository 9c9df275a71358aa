package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;
import zhengnuo.reading.Reading;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.lexicon.Lexicon;

/** The same report gives the same facts, whichever format an office kept it in. */
class AgreementTest {
  /** What a reader of the facts sees of one, without where it stands. */
  private record Told(
      String low,
      String high,
      String unit,
      String subject,
      String modality,
      String bound,
      String year) {
    static Told of(Fact fact) {
      return new Told(
          fact.low().stripTrailingZeros().toPlainString(),
          fact.high().stripTrailingZeros().toPlainString(),
          fact.unit(),
          fact.subject(),
          fact.modality().name(),
          fact.bound().name(),
          String.valueOf(fact.year()));
    }
  }

  @TempDir Path folder;

  private static List<String> paragraphs(String sample) throws IOException {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("samples")))
      here = Objects.requireNonNull(here.getParent());
    return Files.readAllLines(here.resolve("samples").resolve(sample)).stream()
        .map(line -> line.replace("\u3000", " ").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static List<Told> told(String name, byte[] bytes, Format format) throws Unreadable {
    Document document = Documents.read(name, bytes);
    assertThat(document.format()).isEqualTo(format);
    List<Told> told = new ArrayList<>();
    for (Fact fact : Reading.of(document, Lexicon.bundled(), OptionalInt.empty(), false).facts())
      told.add(Told.of(fact));
    return told;
  }

  @ParameterizedTest
  @ValueSource(strings = {"云溪县2030年政府工作报告.txt", "云溪县2031年政府工作报告.txt", "柳渡镇2031年政府工作报告.txt"})
  void a_report_gives_the_same_facts_in_every_format(String sample) throws Exception {
    List<String> text = paragraphs(sample);
    List<Told> facts = told("a.txt", utf8(String.join("\n", text)), Format.TXT);
    assertThat(facts).hasSizeGreaterThan(50);
    String gbk = String.join("\r\n", text);
    agrees(facts, told("a.txt", gbk.getBytes(Charset.forName("GB18030")), Format.TXT), "GBK");
    agrees(facts, told("a.md", utf8(String.join("\n\n", text)), Format.MARKDOWN), "md");
    agrees(facts, told("a.html", utf8(html(text)), Format.HTML), "html");
    agrees(facts, told("a.mht", utf8(mhtml(text)), Format.MHTML), "mht");
    agrees(facts, told("a.docx", docx(text), Format.DOCX), "docx");
    byte[] doc = OldWordFile.of(text.toArray(String[]::new)).bytes();
    agrees(facts, told("a.doc", doc, Format.DOC), "doc");
    agrees(facts, told("a.rtf", rtf(text), Format.RTF), "rtf");
    agrees(facts, told("a.pdf", pdf(text), Format.PDF), "pdf");
    agrees(facts, told("a.ofd", ofd(text), Format.OFD), "ofd");
    agrees(facts, told("a.xlsx", sheet(new XSSFWorkbook(), text), Format.XLSX), "xlsx");
    agrees(facts, told("a.xls", sheet(new HSSFWorkbook(), text), Format.XLS), "xls");
  }

  private static void agrees(List<Told> expected, List<Told> facts, String format) {
    List<Told> lost = new ArrayList<>(expected);
    lost.removeAll(facts);
    List<Told> added = new ArrayList<>(facts);
    added.removeAll(expected);
    assertThat(lost).as("lost in " + format).isEmpty();
    assertThat(added).as("only in " + format).isEmpty();
    assertThat(facts).as(format).isEqualTo(expected);
  }

  @Test
  void a_table_of_targets_gives_the_same_facts_in_every_format() throws Exception {
    String[][] rows = {
      {"指标", "单位", "2031年目标"},
      {"粮食产量", "万吨", "18.3"},
      {"城镇新增就业", "人", "2300"},
      {"高标准农田", "万亩", "2.4"},
    };
    var page = new StringBuilder("<html><body><p>主要目标如下表所示。</p><table>");
    var word = new StringBuilder(WordFile.paragraph("主要目标如下表所示。") + "<w:tbl>");
    var rich =
        new StringBuilder("{\\rtf1\\uc0\\pard ").append(escaped("主要目标如下表所示。")).append("\\par");
    var old = OldWordFile.of("主要目标如下表所示。");
    var workbook = new XSSFWorkbook();
    var sheet = workbook.createSheet("目标");
    sheet.createRow(0).createCell(0).setCellValue("主要目标如下表所示。");
    for (String[] cells : rows) {
      page.append("<tr><td>").append(String.join("</td><td>", cells)).append("</td></tr>");
      word.append("<w:tr>");
      rich.append("\\trowd\\cellx1\\cellx2\\cellx3\\pard\\intbl ");
      var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
      for (String cell : cells) {
        word.append("<w:tc>").append(WordFile.paragraph(cell)).append("</w:tc>");
        rich.append(escaped(cell)).append("\\cell ");
        old.run(cell, OldWordFile.PLAIN).end('\u0007', OldWordFile.IN_TABLE);
        var place = row.createCell(Math.max(0, row.getLastCellNum()));
        if (Characters.digit(cell.charAt(0)) && cell.length() < 6)
          place.setCellValue(Double.parseDouble(cell));
        else place.setCellValue(cell);
      }
      word.append("</w:tr>");
      rich.append("\\row ");
      old.end('\u0007', OldWordFile.ROW_END);
    }
    old.run("完毕。", OldWordFile.PLAIN).end('\r', OldWordFile.PLAIN);
    var xlsx = new ByteArrayOutputStream();
    workbook.write(xlsx);
    List<Told> facts =
        told("a.docx", WordFile.body(word.append("</w:tbl>").toString()).bytes(), Format.DOCX);
    assertThat(facts).extracting(Told::unit).containsExactly("吨", "人", "亩");
    assertThat(facts).extracting(Told::high).containsExactly("183000", "2300", "24000");
    agrees(
        facts,
        told("a.html", utf8(page.append("</table></body>").toString()), Format.HTML),
        "html");
    agrees(facts, told("a.doc", old.bytes(), Format.DOC), "doc");
    byte[] rtf = rich.append("\\pard\\par}").toString().getBytes(StandardCharsets.US_ASCII);
    agrees(facts, told("a.rtf", rtf, Format.RTF), "rtf");
    agrees(facts, told("a.xlsx", xlsx.toByteArray(), Format.XLSX), "xlsx");
  }

  /** Each character that is no ASCII by its number, none behind it for older readers. */
  private static String escaped(String text) {
    var escaped = new StringBuilder();
    for (char c : text.toCharArray())
      escaped.append(c < 0x80 ? "" + c : "\\u" + (int) (short) c + " ");
    return escaped.toString();
  }

  @Test
  void negative_control_a_digit_lost_in_one_format_is_seen() throws Exception {
    List<String> text = new ArrayList<>(paragraphs("柳渡镇2031年政府工作报告.txt"));
    List<Told> facts = told("a.docx", docx(text), Format.DOCX);
    text.replaceAll(line -> line.replace("17.2公里", "17公里"));
    assertThat(told("a.docx", docx(text), Format.DOCX)).isNotEqualTo(facts);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String html(List<String> text) {
    return "<!doctype html><html><head><title>报告</title></head><body><div><p>"
        + String.join("</p>\n<p>", text)
        + "</p></div></body></html>";
  }

  static String mhtml(List<String> text) {
    return "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + html(text)
        + "\r\n--b--\r\n";
  }

  static byte[] docx(List<String> text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      for (String paragraph : text) document.createParagraph().createRun().setText(paragraph);
      document.write(bytes);
    }
    return bytes.toByteArray();
  }

  static byte[] rtf(List<String> text) {
    var file =
        new StringBuilder("{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 A;}}");
    for (String paragraph : text) {
      file.append("\\pard\\f0 ");
      for (char c : paragraph.toCharArray()) {
        if (c < 0x80) file.append(c);
        else file.append("\\u").append((int) (short) c).append("\\'3f");
      }
      file.append("\\par\n");
    }
    return file.append('}').toString().getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] sheet(Workbook workbook, List<String> text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (workbook) {
      var sheet = workbook.createSheet("报告");
      for (String paragraph : text)
        sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0).setCellValue(paragraph);
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  private byte[] ofd(List<String> text) throws IOException {
    Path path = folder.resolve("a.ofd");
    try (var ofd = new OFDDoc(path)) {
      for (String paragraph : text)
        ofd.add(new Paragraph(paragraph).setFontSize(5.5).setFirstLineIndent(2));
    }
    return Files.readAllBytes(path);
  }

  /** 28 hanzi a line and 22 lines a page, as official papers are set, with page numbers. */
  static byte[] pdf(List<String> text) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text) {
      var line = new StringBuilder("　　");
      int cells = 4;
      for (char c : paragraph.toCharArray()) {
        int width = c < 0x2000 ? 1 : 2;
        if (cells + width > 56) {
          lines.add(line.toString());
          line.setLength(0);
          cells = 0;
        }
        line.append(c);
        cells += width;
      }
      lines.add(line.toString());
    }
    var pdf = new PdfFile();
    for (int page = 0; page * 22 < lines.size(); page++) {
      for (int i = page * 22; i < Math.min(lines.size(), page * 22 + 22); i++)
        pdf.text(76, 120 + i % 22 * 27, 16, lines.get(i));
      pdf.text(280, 780, 14, "— " + (page + 1) + " —").endPage();
    }
    return pdf.bytes();
  }
}
