package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows 49 and 50: web pages. */
@Tag("P16")
class HtmlTest {
  private static final String SENTENCE = "全年新建学校2所，改造道路15公里。";

  private static Document read(String body) throws Unreadable {
    String page = "<!DOCTYPE html><html><head></head><body>" + body + "</body></html>";
    return Documents.read("a.html", page.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String body) throws Unreadable {
    return read(body).stored();
  }

  @Test
  void row_49_scripts_styles_frames_and_refreshes_are_no_text_and_lead_nowhere() throws Unreadable {
    assertThat(
            text(
                "<base href='http://127.0.0.1:9/'><meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'><style>p{}</style>"
                    + "<script>document.write('写入')</script><iframe src='http://127.0.0.1:9/'>框架</iframe><p onclick='x()' style='background:url(http://127.0.0.1:9/)'>"
                    + SENTENCE
                    + "</p>"))
        .isEqualTo(SENTENCE + "\n");
  }

  @Test
  void row_49_entities_without_end_unclosed_tags_and_comments_are_read_as_a_browser_would()
      throws Unreadable {
    assertThat(text("<p>甲&nbsp乙&lt丙<p>第二段<b>粗<i>斜</b>。<!-- 藏在注释里 --><br>第三行&#12290;"))
        .isEqualTo("甲\u00a0乙<丙\n第二段粗斜。\n第三行。\n");
    assertThat(text("<p>一<![if !supportLists]>、<![endif]>二&#0;&#xD800;。</p>"))
        .isEqualTo("一、二\ufffd\ufffd。\n");
  }

  @Test
  void row_49_a_data_uri_of_five_megabytes_is_passed_over() throws Unreadable {
    String picture = "<img src='data:image/png;base64," + "A".repeat(5_000_000) + "'>";
    assertThat(text(picture + "<p>" + SENTENCE + "</p>")).isEqualTo(SENTENCE + "\n");
  }

  @Test
  void row_49_the_bytes_decide_the_encoding_and_not_what_the_page_says() throws Unreadable {
    String page = "<html><head><meta charset=utf-8></head><body><p>" + SENTENCE.repeat(4) + "</p>";
    Document document = Documents.read("a.html", page.getBytes(Charset.forName("GB18030")));
    assertThat(document.stored()).isEqualTo(SENTENCE.repeat(4) + "\n");
    assertThat(document.encoding()).contains("GB18030");
  }

  @Test
  void row_49_hidden_words_are_left_out_and_said_unless_they_are_all_there_is() throws Unreadable {
    Document document = read("<p>" + SENTENCE + "</p><div style='display: none'>藏着的话。</div>");
    assertThat(document.stored()).isEqualTo(SENTENCE + "\n");
    assertThat(document.notes()).containsExactly("网页里有5个隐藏字，没有读取。");
    assertThat(text("<div style='display:none'><p>" + SENTENCE + "</p></div>"))
        .isEqualTo(SENTENCE + "\n");
  }

  @Test
  void row_7_elements_nested_without_end_are_read_or_refused() throws Unreadable {
    for (String deep :
        new String[] {"<div>".repeat(100_000), "<table><tr><td>1<td>".repeat(5_000)}) {
      try {
        assertThat(text(deep + SENTENCE)).contains("新建学校");
      } catch (Unreadable refusal) {
        assertThat(refusal.code()).isEqualTo("too-deep");
      }
    }
  }

  @Test
  void row_49_text_as_typed_keeps_its_lines() throws Unreadable {
    assertThat(text("<pre>第一行\n第二行\t列\n</pre>")).isEqualTo("第一行\n第二行\t列\n");
  }

  @Test
  void row_44_numbers_of_lists_are_read_as_a_browser_shows_them() throws Unreadable {
    assertThat(
            text(
                "<ol><li><p>甲</p></li><li value=5>乙<li>丙</ol><ol style='list-style-type:simp-chinese-informal'><li>丁</ol><ul><li>戊</ul>"))
        .isEqualTo("1.甲\n5.乙\n6.丙\n一、丁\n戊\n");
  }

  @Test
  void row_47_rows_of_a_table_are_read_with_the_words_of_their_head() throws Unreadable {
    assertThat(
            text(
                "<table><tr><th rowspan=2>指标<th colspan=2>2032年<tr><th>上半年<th>全年<tr><td rowspan=2>道路<td>20公里<td>45公里<tr><td>8公里<td>9公里</table>"))
        .endsWith("\n道路\t2032年上半年20公里\t2032年全年45公里\n道路\t2032年上半年8公里\t2032年全年9公里\n");
  }

  @Test
  void row_50_the_article_is_found_inside_a_form_and_among_lists_of_links() throws Unreadable {
    String links = "<a href=1>机构概况</a> <a href=2>政务公开</a> <a href=3>办事服务</a>";
    Document document =
        read(
            "<form id=form1><div>"
                + links
                + "</div><div class=main><div>分享到：<a>微信</a> <a>微博</a></div><p>"
                + SENTENCE.repeat(4)
                + "</p><p>各位代表："
                + "</p><ul><li><a href=4>相关新闻一则</a></li><li><a href=5>相关新闻两则</a></li></ul></div>"
                + "<div>"
                + links
                + "</div></form>");
    assertThat(document.stored()).isEqualTo(SENTENCE.repeat(4) + "\n各位代表：\n");
    assertThat(document.notes()).isEmpty();
  }

  @Test
  void row_50_prose_outside_the_article_is_said() throws Unreadable {
    Document document =
        read(
            "<div><p>" + SENTENCE.repeat(60) + "</p></div><div>" + "网站导读的一句。".repeat(9) + "</div>");
    assertThat(document.notes()).singleElement().asString().contains("正文以外还有72字");
  }

  @Test
  void row_50_a_page_that_goes_on_says_so() throws Unreadable {
    assertThat(read("<p>" + SENTENCE + "</p><a href=2.html>下一页</a>").notes())
        .singleElement()
        .asString()
        .contains("下一页");
    assertThat(read("<p>" + SENTENCE + "</p><a href=2.html>下一篇</a>").notes()).isEmpty();
  }

  @Test
  void row_50_the_title_is_the_articles_and_not_the_sites() throws Unreadable {
    String page =
        "<html><head><title>网站标题-云溪县人民政府</title><meta name=ArticleTitle content=云溪县2032年政府工作报告></head><body><h1>云溪县人民政府</h1><p>"
            + SENTENCE
            + "</p></body></html>";
    assertThat(Documents.read("a.html", page.getBytes(StandardCharsets.UTF_8)).stored())
        .startsWith("云溪县2032年政府工作报告\n");
  }
}
