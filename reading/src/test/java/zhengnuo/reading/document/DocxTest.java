package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocxTest {
  private static Document read(WordFile file) throws Unreadable {
    return Documents.read("报告.docx", file.bytes());
  }

  @Test
  void numbers_of_lists_are_read_as_word_shows_them() throws Unreadable {
    String numbering =
        "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'>"
            + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/></w:lvl>"
            + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%2）'/></w:lvl>"
            + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>";
    var body = new StringBuilder();
    int[] levels = {0, 1, 1, 0, 1};
    for (int level : levels)
      body.append(
          "<w:p><w:pPr><w:numPr><w:ilvl w:val='"
              + level
              + "'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>标题</w:t></w:r></w:p>");
    Document document = read(WordFile.body(body.toString()).part("word/numbering.xml", numbering));
    assertThat(document.stored().lines())
        .containsExactly("一、标题", "（一）标题", "（二）标题", "二、标题", "（一）标题");
  }

  @Test
  void tracked_changes_are_accepted_and_counted() throws Unreadable {
    Document document =
        read(
            WordFile.body(
                "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新建学校2所。</w:t></w:r></w:ins></w:p>"));
    assertThat(document.stored()).isEqualTo("新建学校2所。\n");
    assertThat(document.notes()).singleElement().asString().contains("2处修订");
  }

  @Test
  void a_text_box_is_read_once_though_stored_twice() throws Unreadable {
    String box = "<w:txbxContent>" + WordFile.paragraph("框内文字。") + "</w:txbxContent>";
    Document document =
        read(
            WordFile.body(
                "<w:p><w:r><mc:AlternateContent><mc:Choice>"
                    + box
                    + "</mc:Choice><mc:Fallback>"
                    + box
                    + "</mc:Fallback></mc:AlternateContent><w:t>正文一句。</w:t></w:r></w:p>"));
    assertThat(document.stored()).isEqualTo("正文一句。\n框内文字。\n");
  }

  @Test
  void a_table_is_read_row_by_row_with_its_place() throws Unreadable {
    String row =
        "<w:tr><w:tc>"
            + WordFile.paragraph("粮食产量")
            + "</w:tc><w:tc>"
            + WordFile.paragraph("5万吨")
            + "</w:tc></w:tr>";
    Document document =
        read(WordFile.body(WordFile.paragraph("目标如下：") + "<w:tbl>" + row + row + "</w:tbl>"));
    assertThat(document.stored()).isEqualTo("目标如下：\n粮食产量\t5万吨\n粮食产量\t5万吨\n");
    assertThat(document.places())
        .extracting(Document.Place::label)
        .containsExactly("第1段", "表1第1行", "表1第2行");
  }

  @Test
  void hidden_words_and_comments_are_no_text_and_notes_stand_behind_their_paragraph()
      throws Unreadable {
    Document document =
        read(
            WordFile.body(
                    "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>建成投产。</w:t></w:r>"
                        + "<w:r><w:commentReference w:id='1'/></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>")
                .part("word/comments.xml", "<c>批注</c>")
                .part("word/header1.xml", "<h>页眉</h>")
                .part(
                    "word/footnotes.xml",
                    "<w:footnotes xmlns:w='w'><w:footnote w:id='2'>"
                        + WordFile.paragraph("指一期工程。")
                        + "</w:footnote></w:footnotes>"));
    assertThat(document.stored()).isEqualTo("建成投产。\n〔注〕指一期工程。\n");
    assertThat(document.notes()).hasSize(2);
  }
}
