package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;

class OfdTest {
  private static final String SENTENCE = "全年新建学校2所，增长8.2%。";

  static WordFile file(String... pages) {
    var list = new StringBuilder();
    var file =
        new WordFile()
            .part(
                "OFD.xml",
                "<ofd:OFD xmlns:ofd='o'><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
    for (int i = 0; i < pages.length; i++) {
      list.append("<ofd:Page ID='" + i + "' BaseLoc='Pages/Page_" + i + "/Content.xml'/>");
      file.part(
          "Doc_0/Pages/Page_" + i + "/Content.xml",
          "<ofd:Page xmlns:ofd='o'><ofd:Content><ofd:Layer>"
              + pages[i]
              + "</ofd:Layer></ofd:Content></ofd:Page>");
    }
    return file.part(
        "Doc_0/Document.xml",
        "<ofd:Document xmlns:ofd='o'><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
            + "<ofd:Pages>"
            + list
            + "</ofd:Pages></ofd:Document>");
  }

  /** A line of text whose left top corner stands at these millimetres. */
  static String line(double x, double y, String words) {
    return "<ofd:TextObject Boundary='%s %s 170 6' Size='5'><ofd:TextCode X='0' Y='4.5' DeltaX='g %d 5'>%s</ofd:TextCode></ofd:TextObject>"
        .formatted(x, y, Math.max(0, words.length() - 1), words);
  }

  private static Document read(WordFile file) throws Unreadable {
    return Documents.read("报告.ofd", file.bytes());
  }

  private static Unreadable refused(String code, WordFile file) {
    Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> read(file));
    assertThat(refusal).as(code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.remedy()).startsWith("请").endsWith("。");
    return refusal;
  }

  @Test
  void a_file_of_another_writer_is_read_page_by_page(@TempDir Path folder) throws Exception {
    Path path = folder.resolve("报告.ofd");
    try (var ofd = new OFDDoc(path)) {
      ofd.add(new Paragraph("石桥县政府工作报告").setFontSize(8d));
      for (int i = 0; i < 60; i++) ofd.add(new Paragraph(SENTENCE + "共" + (i + 1) + "批。"));
    }
    Document document = Documents.read("报告.ofd", Files.readAllBytes(path));
    assertThat(document.format()).isEqualTo(Format.OFD);
    assertThat(document.stored().lines().map(String::strip))
        .hasSize(61)
        .startsWith("石桥县政府工作报告", SENTENCE + "共1批。")
        .endsWith(SENTENCE + "共60批。");
    assertThat(document.places()).extracting(Document.Place::label).startsWith("第1页", "第2页");
  }

  @Test
  void lines_are_put_together_by_where_their_pieces_stand() throws Unreadable {
    String page = line(60, 40, "2所。") + line(30, 60, "第二行。") + line(30, 40, "新建学校");
    // Five characters on, that is where 2所 stands but for one blank.
    assertThat(read(file(page)).stored().strip())
        .isEqualTo("新建学校 \t2所。\n第二行。".replace(" \t", "\t"));
    assertThat(read(file(line(30, 40, "新建学校") + line(50, 40, "2所。"))).stored().strip())
        .isEqualTo("新建学校2所。");
  }

  @Test
  void heads_and_page_numbers_are_no_text_and_templates_are() throws Unreadable {
    String[] pages = new String[3];
    for (int i = 0; i < 3; i++)
      pages[i] =
          line(30, 10, "石桥县文件")
              + line(30, 60 + i, "第" + (i + 1) + "段话。")
              + line(100, 285, "- " + (i + 1) + " -");
    Document document = read(file(pages));
    assertThat(document.stored().lines()).containsExactly("第1段话。", "第2段话。", "第3段话。");
    assertThat(document.notes()).containsExactly("页眉、页脚和页码共6行不作正文。");
    var template =
        file(line(30, 60, "正文。"))
            .part(
                "Doc_0/Document.xml",
                "<d><TemplatePage ID='7' BaseLoc='Tpls/T.xml'/><Pages><Page BaseLoc='Pages/P.xml'/></Pages></d>")
            .part(
                "Doc_0/Tpls/T.xml", "<Page>" + line(30, 90, "套印。").replace("ofd:", "") + "</Page>")
            .part(
                "Doc_0/Pages/P.xml",
                "<Page><Template TemplateID='7'/>"
                    + line(30, 60, "正文。").replace("ofd:", "")
                    + "</Page>");
    assertThat(read(template).stored().lines()).containsExactly("正文。", "套印。");
  }

  @Test
  void a_watermark_is_no_text() throws Unreadable {
    String mark = line(60, 80, "内部资料").replace("Size=", "CTM='0.7 0.7 -0.7 0.7 0 0' Size=");
    Document document = read(file(line(30, 60, SENTENCE) + mark));
    assertThat(document.stored().strip()).isEqualTo(SENTENCE);
    assertThat(document.notes()).containsExactly("有1处斜排的文字（水印），不作正文。");
  }

  @Test
  void pages_without_text_are_listed_and_a_scan_is_refused() throws Unreadable {
    assertThat(read(file(line(30, 60, SENTENCE), "<ofd:ImageObject/>")).notes())
        .containsExactly("第2页没有可识别的文字（可能是图片），没有读取。");
    refused("pdf-scanned", file("<ofd:ImageObject/>"));
  }

  @Test
  @Tag("P16")
  void what_is_locked_damaged_or_made_to_harm_is_refused() {
    refused("encrypted", file(line(30, 60, SENTENCE)).part("Encryptions.xml", "<x/>"));
    refused("ofd-damaged", new WordFile().part("OFD.xml", "<x/>"));
    refused(
        "ofd-damaged", file(line(30, 60, SENTENCE)).part("OFD.xml", "<x><DocRoot>y</DocRoot></x>"));
    refused("xml-too-deep", file("<a>".repeat(100_000)));
    refused("zip-too-large", file(" ".repeat(4_000_000)));
    for (String part :
        new String[] {"OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml"})
      refused(
          "xml-doctype",
          file(line(30, 60, SENTENCE))
              .part(part, "<!DOCTYPE d [<!ENTITY f SYSTEM 'file:///etc/hostname'>]><d>&f;</d>"));
  }

  @Test
  @Tag("P16")
  void numbers_that_fit_no_page_do_no_harm() throws Unreadable {
    String page =
        line(30, 60, SENTENCE)
            + line(1e300, -1e300, "远。")
            + line(30, 80, "甲乙。").replace("g 2 5", "g 2147483647 5 NaN x")
            + line(30, 100, "丙。").replace("Size='5'", "Size='NaN' CTM='1 2'");
    assertThat(read(file(page)).stored()).contains(SENTENCE).contains("甲乙。").contains("丙");
  }
}
