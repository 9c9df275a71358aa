package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows 39, 43, 45 and 46: what stands in, on and around the pages of a Word file. */
@Tag("P16")
class DocxPartsTest {
  private static final String BODY = WordFile.paragraph("正文一句。");

  private static String run(String words) {
    return "<w:r><w:t>" + words + "</w:t></w:r>";
  }

  private static String run(String properties, String words) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + words + "</w:t></w:r>";
  }

  private static String field(String instruction, String shown) {
    return "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>"
        + instruction
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        + shown
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
  }

  private static Document read(String body) throws Unreadable {
    return Documents.read("a.docx", WordFile.body(body).bytes());
  }

  private static String text(String body) throws Unreadable {
    return read(body).stored();
  }

  @Test
  void row_39_macros_controls_objects_and_links_outside_are_said_and_nothing_else()
      throws Unreadable {
    String outside =
        "<Relationships xmlns='r'><Relationship Id='1' Type='t/%s' Target='http://127.0.0.1:9/x' TargetMode='External'/></Relationships>";
    Document document =
        Documents.read(
            "a.docm",
            WordFile.body(BODY + "<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>")
                .part("word/vbaProject.bin", "x")
                .part("word/activeX/activeX1.xml", "<a/>")
                .part("word/_rels/document.xml.rels", outside.formatted("image"))
                .part("word/_rels/settings.xml.rels", outside.formatted("attachedTemplate"))
                .bytes());
    assertThat(document.stored()).isEqualTo("正文一句。\n");
    assertThat(document.notes())
        .containsExactly(
            "有1个嵌入的对象，没有打开。",
            "文件带有宏，没有运行。",
            "文件带有1个控件（ActiveX），没有运行。",
            "文件链接到1处外部的图片或对象，没有访问。",
            "文件引用了1个外部模板，没有访问。");
  }

  @Test
  void row_43_a_text_box_with_a_table_is_read_once_behind_its_paragraph() throws Unreadable {
    String box =
        "<w:txbxContent>"
            + WordFile.paragraph("框内。")
            + "<w:tbl><w:tr><w:tc>"
            + WordFile.paragraph("学校")
            + "</w:tc><w:tc>"
            + WordFile.paragraph("2所")
            + "</w:tc></w:tr></w:tbl></w:txbxContent>";
    assertThat(
            text(
                "<w:p>"
                    + run("前")
                    + "<w:r><mc:AlternateContent><mc:Choice>"
                    + box
                    + "</mc:Choice><mc:Fallback>"
                    + box
                    + "</mc:Fallback></mc:AlternateContent></w:r>"
                    + run("后。")
                    + "</w:p>"
                    + BODY))
        .isEqualTo("前后。\n框内。\n学校\t2所\n正文一句。\n");
  }

  @Test
  void row_43_a_field_is_read_by_what_it_shows() throws Unreadable {
    assertThat(text("<w:p>" + run("见") + field(" REF _a \\h ", run("第三节")) + run("。") + "</w:p>"))
        .isEqualTo("见第三节。\n");
    assertThat(
            text(
                "<w:p>"
                    + field(
                        " IF </w:instrText></w:r>"
                            + field("DATE", run("五月"))
                            + "<w:r><w:instrText> = 1",
                        run("显示"))
                    + "</w:p>"))
        .isEqualTo("显示\n");
    assertThat(text("<w:p><w:fldSimple w:instr='PAGE'>" + run("7") + "</w:fldSimple></w:p>"))
        .isEqualTo("7\n");
    assertThat(
            text(
                "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
                    + run("其三")
                    + "</w:p>"))
        .isEqualTo("3其三\n");
  }

  @Test
  void row_43_a_field_without_end_costs_no_later_paragraph() throws Unreadable {
    assertThat(
            text(
                "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF</w:instrText></w:r></w:p>"
                    + BODY))
        .isEqualTo("正文一句。\n");
  }

  @Test
  void row_43_ruby_gives_its_base_and_links_and_controls_their_words() throws Unreadable {
    assertThat(
            text(
                "<w:p><w:r><w:ruby><w:rubyPr/><w:rt>"
                    + run("yún")
                    + "</w:rt><w:rubyBase>"
                    + run("云")
                    + "</w:rubyBase></w:ruby></w:r><w:hyperlink>"
                    + run("溪")
                    + "</w:hyperlink><w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>"
                    + run("县")
                    + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                    + run("单击输入文字")
                    + "</w:sdtContent></w:sdt><m:oMath xmlns:m='m'><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>"))
        .isEqualTo("云溪县a+b\n");
  }

  @Test
  void row_43_smart_art_charts_and_pictures_are_said() throws Unreadable {
    Document document =
        read(
            BODY
                + "<w:p><w:r><w:drawing><dgm:relIds xmlns:dgm='d'/></w:drawing><w:drawing><c:chart xmlns:c='c'/></w:drawing><w:drawing><a:blip xmlns:a='a'/></w:drawing></w:r></w:p>");
    assertThat(document.notes()).containsExactly("有1张图片，图中的文字没有读取。", "有2个图表或 SmartArt 图形，没有读取。");
  }

  @Test
  void row_43_an_initial_set_apart_begins_its_paragraph() throws Unreadable {
    assertThat(
            text(
                "<w:p><w:pPr><w:framePr w:dropCap='drop'/></w:pPr>"
                    + run("各")
                    + "</w:p>"
                    + WordFile.paragraph("位代表：")))
        .isEqualTo("各位代表：\n");
  }

  @Test
  void row_45_headers_footers_cover_and_contents_are_no_text() throws Unreadable {
    String toc =
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>"
            + WordFile.paragraph("目录")
            + "<w:p>"
            + field("TOC \\o", "<w:sdt><w:sdtContent>" + run("一、回顾 1") + "</w:sdtContent></w:sdt>")
            + "</w:p>"
            + WordFile.paragraph("二、安排 3")
            + "</w:sdtContent></w:sdt>";
    String cover =
        "<w:sdt><w:sdtPr><w:docPartGallery w:val='Cover Pages'/></w:sdtPr><w:sdtContent>"
            + WordFile.paragraph("封面")
            + "</w:sdtContent></w:sdt>";
    Document document =
        Documents.read(
            "a.docx",
            WordFile.body(cover + toc + BODY)
                .part(
                    "word/header1.xml",
                    "<w:hdr xmlns:w='w'>" + WordFile.paragraph("页眉") + "</w:hdr>")
                .part(
                    "word/footer1.xml",
                    "<w:ftr xmlns:w='w'>" + WordFile.paragraph("页脚") + "</w:ftr>")
                .bytes());
    assertThat(document.stored()).isEqualTo("正文一句。\n");
    assertThat(document.notes()).containsExactly("目录3行不作正文。", "封面1处不作正文。");
  }

  @Test
  void row_45_lines_of_a_contents_style_and_of_a_field_over_paragraphs_are_no_text()
      throws Unreadable {
    String begin =
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
            + run("一、回顾")
            + "</w:p>";
    String end = "<w:p>" + run("二、安排") + "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>";
    assertThat(text(begin + WordFile.paragraph("（一）中间") + end + BODY))
        .doesNotContain("回顾", "中间")
        .contains("正文一句。");
  }

  @Test
  void row_46_hidden_and_invisible_words_are_left_out_and_counted() throws Unreadable {
    Document document =
        Documents.read(
            "a.docx",
            WordFile.body(
                    "<w:p>"
                        + run("<w:vanish/>", "藏着")
                        + run("<w:vanish w:val='0'/>", "可见")
                        + run("<w:rStyle w:val='Gone'/>", "藏")
                        + run("<w:sz w:val='2'/>", "极小")
                        + run("<w:color w:val='FFFFFF'/>", "白字")
                        + run("<w:color w:val='FFFFFF'/><w:shd w:fill='C00000'/>", "红底白字。")
                        + "</w:p>")
                .part(
                    "word/styles.xml",
                    "<w:styles xmlns:w='w'><w:style w:type='character' w:styleId='Gone'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>")
                .bytes());
    assertThat(document.stored()).isEqualTo("可见红底白字。\n");
    assertThat(document.notes()).containsExactly("有3个隐藏字，没有读取。", "有4个看不见的字（极小或白色），没有读取。");
  }

  @Test
  void row_46_white_words_on_a_coloured_cell_or_box_are_read() throws Unreadable {
    String white = "<w:p>" + run("<w:color w:val='FFFFFF'/>", "白字。") + "</w:p>";
    assertThat(text("<w:p><w:r><w:txbxContent>" + white + "</w:txbxContent></w:r></w:p>"))
        .isEqualTo("白字。\n");
    assertThat(text("<w:tbl><w:tr><w:tc>" + white + "</w:tc></w:tr></w:tbl>")).isEqualTo("白字。\n");
  }
}
