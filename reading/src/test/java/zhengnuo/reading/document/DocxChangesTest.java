package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows 40 to 42: tracked changes, comments, notes. */
@Tag("P16")
class DocxChangesTest {
  private static final String CHANGED =
      "<w:p><w:del><w:r><w:delText>减少</w:delText></w:r></w:del><w:ins><w:r><w:t>增加</w:t></w:r></w:ins><w:r><w:t>学校2所。</w:t></w:r></w:p>";

  private static String run(String words) {
    return "<w:r><w:t>" + words + "</w:t></w:r>";
  }

  private static Document read(String body) throws Unreadable {
    return Documents.read("a.docx", WordFile.body(body).bytes());
  }

  private static Document original(String body) throws Unreadable {
    return Documents.read("a.docx", WordFile.body(body).bytes(), true);
  }

  @Test
  void row_40_changes_are_accepted_or_for_the_original_undone_and_counted() throws Unreadable {
    assertThat(read(CHANGED).stored()).isEqualTo("增加学校2所。\n");
    assertThat(read(CHANGED).notes()).containsExactly("文中有2处修订，按全部接受读取。");
    assertThat(original(CHANGED).stored()).isEqualTo("减少学校2所。\n");
    assertThat(original(CHANGED).notes()).containsExactly("文中有2处修订，按修订前的原文读取。");
  }

  @Test
  void row_40_moved_text_is_read_once_where_it_went_and_counted_once() throws Unreadable {
    String moved =
        "<w:p><w:moveFrom>"
            + run("搬动的话。")
            + "</w:moveFrom>"
            + run("第一句。")
            + "</w:p><w:p>"
            + run("第二句。")
            + "<w:moveTo>"
            + run("搬动的话。")
            + "</w:moveTo></w:p>";
    assertThat(read(moved).stored()).isEqualTo("第一句。\n第二句。搬动的话。\n");
    assertThat(read(moved).notes()).containsExactly("文中有1处修订，按全部接受读取。");
    assertThat(original(moved).stored()).isEqualTo("搬动的话。第一句。\n第二句。\n");
  }

  @Test
  void row_40_a_paragraph_whose_end_was_taken_away_goes_on_in_the_next() throws Unreadable {
    String joined =
        "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
            + run("全年新建")
            + "</w:p><w:p>"
            + run("学校2所。")
            + "</w:p>";
    assertThat(read(joined).stored()).isEqualTo("全年新建学校2所。\n");
    assertThat(original(joined).stored()).isEqualTo("全年新建\n学校2所。\n");
  }

  @Test
  void row_40_former_formatting_is_no_change_of_the_text() throws Unreadable {
    String former =
        "<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val='9'/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>正文。</w:t></w:r></w:p>";
    assertThat(read(former).stored()).isEqualTo("正文。\n");
    assertThat(read(former).notes()).isEmpty();
  }

  @Test
  void row_41_comments_are_no_text_and_are_counted() throws Unreadable {
    Document document =
        Documents.read(
            "a.docx",
            WordFile.body(
                    "<w:p><w:commentRangeStart w:id='1'/>"
                        + run("正文。")
                        + "<w:commentRangeEnd w:id='1'/><w:r><w:commentReference w:id='1'/></w:r></w:p>")
                .part(
                    "word/comments.xml",
                    "<w:comments xmlns:w='w'><w:comment w:id='1'>"
                        + WordFile.paragraph("此处待核。")
                        + "</w:comment></w:comments>")
                .bytes());
    assertThat(document.stored()).isEqualTo("正文。\n");
    assertThat(document.notes()).containsExactly("有1条批注，不作正文。");
  }

  @Test
  void row_42_notes_stand_behind_the_paragraph_of_their_anchor_and_are_marked() throws Unreadable {
    String notes =
        "<w:footnotes xmlns:w='w'><w:footnote w:type='separator' w:id='-1'><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id='2'>"
            + "<w:p><w:r><w:footnoteRef/></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
            + run("指一期。")
            + "</w:p>"
            + WordFile.paragraph("另有二期。")
            + "</w:footnote></w:footnotes>";
    String ends = notes.replace("footnote", "endnote").replace("一期", "附件");
    Document document =
        Documents.read(
            "a.docx",
            WordFile.body(
                    "<w:p>"
                        + run("建成")
                        + "<w:r><w:footnoteReference w:id='2'/></w:r>"
                        + run("投产。")
                        + "<w:r><w:endnoteReference w:id='2'/></w:r></w:p>"
                        + WordFile.paragraph("下一段。"))
                .part("word/footnotes.xml", notes)
                .part("word/endnotes.xml", ends)
                .bytes());
    assertThat(document.stored()).isEqualTo("建成投产。\n〔注〕指一期。 另有二期。\n〔注〕指附件。 另有二期。\n下一段。\n");
  }
}
