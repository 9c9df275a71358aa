package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows 14 to 19: pdf. */
@Tag("P16")
class PdfTest {
  private static final String LINE = "全年新建学校两所改造道路十五公里";
  private static final String PICTURE =
      "q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID\n0\nEI Q";

  private static Document read(PdfFile file) throws Unreadable {
    return Documents.read("a.pdf", file.bytes());
  }

  private static String text(PdfFile file) throws Unreadable {
    return read(file).stored();
  }

  private static Unreadable refusal(byte[] bytes) {
    Unreadable refusal =
        catchThrowableOfType(Unreadable.class, () -> Documents.read("a.pdf", bytes));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  @Test
  void row_14_pages_without_text_are_listed_and_a_file_of_them_is_refused() throws Unreadable {
    PdfFile mixed =
        new PdfFile()
            .raw(PICTURE)
            .endPage()
            .text(90, 200, 16, LINE)
            .endPage()
            .raw(PICTURE)
            .endPage();
    assertThat(text(mixed)).isEqualTo(LINE + "\n");
    assertThat(read(mixed).notes()).singleElement().asString().startsWith("第1、3页没有可识别的文字");
    assertThat(refusal(new PdfFile().raw(PICTURE).endPage().bytes()).code())
        .isEqualTo("pdf-scanned");
  }

  @Test
  void row_15_text_without_meaning_is_refused_when_it_is_more_than_a_twentieth() throws Unreadable {
    Unreadable none = refusal(new PdfFile().unmapped().text(90, 200, 16, LINE).endPage().bytes());
    assertThat(none.code()).isEqualTo("pdf-unmapped");
    assertThat(none.what()).contains("16个字符中有16个");
    PdfFile some = new PdfFile();
    for (int i = 0; i < 20; i++) some.text(90, 100 + 24 * i, 16, LINE);
    some.text(90, 600, 16, "\ue001\ufffd");
    assertThat(read(some.endPage()).notes()).containsExactly("有2个字符没有对应的汉字。");
    PdfFile many = new PdfFile().text(90, 200, 16, LINE).text(90, 600, 16, "\ue001\ufffd");
    assertThat(refusal(many.endPage().bytes()).code()).isEqualTo("pdf-unmapped");
  }

  @Test
  void row_16_text_drawn_twice_is_read_once_and_doubled_words_stay() throws Unreadable {
    PdfFile shadow = new PdfFile().text(90, 200, 16, "谢谢大家").text(91, 201, 16, "谢谢大家");
    assertThat(text(shadow.endPage())).isEqualTo("谢谢大家\n");
  }

  @Test
  void row_16_invisible_text_beside_visible_is_left_out_and_said() throws Unreadable {
    PdfFile layered =
        new PdfFile()
            .text(90, 200, 16, LINE)
            .raw("BT 3 Tr ET")
            .text(90, 300, 16, "看不见的一行")
            .raw("BT 0 Tr 1 1 1 rg ET")
            .text(90, 400, 16, "白字")
            .raw("0 g")
            .text(90, -300, 16, "页外")
            .endPage();
    assertThat(text(layered)).isEqualTo(LINE + "\n");
    assertThat(read(layered).notes()).containsExactly("有10个看不见的字（白色、透明或在页面以外），没有读取。");
  }

  @Test
  void row_16_the_layer_behind_a_scan_is_read_and_said() throws Unreadable {
    PdfFile scan = new PdfFile().raw(PICTURE + " BT 3 Tr ET").text(90, 200, 16, LINE).endPage();
    assertThat(text(scan)).isEqualTo(LINE + "\n");
    assertThat(read(scan).notes()).singleElement().asString().contains("第1页的文字取自扫描识别");
  }

  @Test
  void row_17_two_columns_are_read_one_after_the_other_below_a_line_across() throws Unreadable {
    PdfFile page = new PdfFile().text(180, 90, 20, "云溪县政府工作报告");
    for (int i = 0; i < 12; i++) {
      page.text(40, 150 + 24 * i, 14, "左" + LINE);
      page.text(320, 150 + 24 * i, 14, "右" + LINE);
    }
    String text = text(page.endPage());
    assertThat(text.lines().findFirst()).hasValueSatisfying(l -> assertThat(l).contains("云溪县"));
    assertThat(text.lastIndexOf("左")).isLessThan(text.indexOf("右"));
    assertThat(text.lines()).hasSize(25);
  }

  @Test
  void row_17_rows_of_a_table_stay_together() throws Unreadable {
    PdfFile page = new PdfFile();
    for (int i = 0; i < 12; i++)
      page.text(60, 150 + 24 * i, 14, "学校").text(360, 150 + 24 * i, 14, "2所");
    assertThat(text(page.endPage()).lines()).hasSize(12).allMatch(line -> line.equals("学校\t2所"));
  }

  @Test
  void row_17_running_heads_and_page_numbers_are_dropped_and_counted() throws Unreadable {
    PdfFile file = new PdfFile();
    for (int i = 1; i <= 3; i++)
      file.text(200, 40, 10, "云溪县文件")
          .text(90, 200, 16, LINE)
          .text(280, 770, 10, "- " + i + " -")
          .endPage();
    assertThat(text(file)).isEqualTo((LINE + "\n").repeat(3));
    assertThat(read(file).notes()).containsExactly("页眉、页脚和页码共6行不作正文。");
  }

  @Test
  void row_18_vertical_text_is_read_down_its_columns_from_the_right() throws Unreadable {
    PdfFile page = new PdfFile().vertical();
    page.text(500, 100, 20, "第一列的文字").text(460, 100, 20, "第二列的文字");
    assertThat(text(page.endPage()).lines()).containsExactly("第一列的文字", "第二列的文字");
  }

  @Test
  void row_18_a_rotated_page_is_read_along_its_lines() throws Unreadable {
    PdfFile page = new PdfFile();
    for (int i = 0; i < 3; i++) {
      var hex = new StringBuilder();
      for (char c : ("第" + i + "行文字").toCharArray()) hex.append("%04x".formatted((int) c));
      page.raw("BT /F1 16 Tf 0 1 -1 0 %d 100 Tm <%s> Tj ET".formatted(200 + 30 * i, hex));
    }
    assertThat(text(page.endPage(90)).lines()).containsExactly("第0行文字", "第1行文字", "第2行文字");
  }

  @Test
  void row_19_a_wrong_table_of_places_is_repaired_and_several_ends_are_read() throws Unreadable {
    String whole =
        new String(
            new PdfFile().text(90, 200, 16, LINE).endPage().bytes(), StandardCharsets.ISO_8859_1);
    String wrong = whole.replaceAll("\\d{10} 00000 n", "0000000017 00000 n");
    assertThat(Documents.read("a.pdf", wrong.getBytes(StandardCharsets.ISO_8859_1)).stored())
        .isEqualTo(LINE + "\n");
    byte[] ends = (whole + "%%EOF\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Documents.read("a.pdf", ends).stored()).isEqualTo(LINE + "\n");
  }

  @Test
  void row_19_a_file_cut_anywhere_is_read_or_refused_as_pdf() {
    byte[] whole = new PdfFile().text(90, 200, 16, LINE).endPage().bytes();
    for (int length = 20; length < whole.length; length += 397) {
      byte[] cut = Arrays.copyOf(whole, length);
      Unreadable refusal =
          catchThrowableOfType(Unreadable.class, () -> Documents.read("a.pdf", cut));
      if (refusal != null) assertThat(refusal.code()).startsWith("pdf-");
    }
  }

  @Test
  void row_19_scripts_and_attachments_are_said_and_nothing_is_started() throws Unreadable {
    PdfFile file =
        new PdfFile()
            .text(90, 200, 16, LINE)
            .endPage()
            .catalog(
                "/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9/'\\))>>/Names<</EmbeddedFiles<</Names[]>>>>");
    assertThat(read(file).notes()).containsExactly("文件带有脚本，没有运行。", "文件带有附件，没有打开。");
  }

  @Test
  void row_7_pages_in_a_ring_end() {
    byte[] ring =
        new String(
                new PdfFile().text(90, 200, 16, LINE).endPage().bytes(),
                StandardCharsets.ISO_8859_1)
            .replace("/Kids[6 0 R ]", "/Kids[2 0 R ]")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(ring).code()).startsWith("pdf-");
  }
}
