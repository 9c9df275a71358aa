package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RtfTest {
  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f1\\fcharset0 Arial;}}";

  /** Chinese characters as the bytes of GBK, each written as an escape. */
  private static String gbk(String text) {
    var written = new StringBuilder();
    for (byte b : text.getBytes(Charset.forName("GBK")))
      written.append(b < 0 ? String.format(Locale.ROOT, "\\'%02x", b & 0xff) : "" + (char) b);
    return written.toString();
  }

  private static byte[] file(String body) {
    return (HEAD + body + "}").getBytes(StandardCharsets.US_ASCII);
  }

  private static Document read(String body) throws Unreadable {
    return Documents.read("报告.rtf", file(body));
  }

  private static Unreadable refused(String code, byte[] bytes) {
    Unreadable refusal =
        catchThrowableOfType(Unreadable.class, () -> Documents.read("报告.rtf", bytes));
    assertThat(refusal).as(code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.remedy()).startsWith("请").endsWith("。");
    return refusal;
  }

  @Test
  void paragraphs_are_read_in_their_fonts_encoding_with_their_places() throws Unreadable {
    Document document =
        read("\\pard " + gbk("新建学校2所。") + "\\par\n\\par{\\f1 GDP }" + gbk("增长") + "8.2%\\par");
    assertThat(document.format()).isEqualTo(Format.RTF);
    assertThat(document.stored()).isEqualTo("新建学校2所。\nGDP 增长8.2%\n");
    assertThat(document.places()).extracting(Document.Place::label).containsExactly("第1段", "第3段");
    assertThat(document.notes()).isEmpty();
  }

  @Test
  void unicode_comes_before_what_stands_there_for_older_readers() throws Unreadable {
    String two = "\\uc1\\u22686?\\u38271?8.2%\\par ";
    String none = "{\\uc0\\u-244 \\u28145}{\\uc2\\u22478\\'b3\\'c7}\\par";
    assertThat(read(two + none).stored()).isEqualTo("增长8.2%\n，深城\n");
  }

  @Test
  void chinese_bytes_in_a_western_font_are_chinese() throws Unreadable {
    assertThat(read("\\f1 " + gbk("增长") + "8.2%\\par").stored()).isEqualTo("增长8.2%\n");
  }

  @Test
  void lists_keep_the_numbers_that_stand_in_the_file() throws Unreadable {
    String body =
        "{\\listtext\\pard\\plain "
            + gbk("一、")
            + "\\tab}"
            + gbk("标题")
            + "\\par{\\pntext "
            + gbk("（一）")
            + "\\tab}{\\*\\pn\\pnlvlbody{\\pntxta .}}"
            + gbk("小标题")
            + "\\par";
    assertThat(read(body).stored()).isEqualTo("一、标题\n（一）小标题\n");
  }

  @Test
  void a_table_is_read_row_by_row_with_its_place() throws Unreadable {
    String row =
        "\\trowd\\cellx100\\cellx200\\pard\\intbl " + gbk("粮食") + "\\par x\\cell 5\\cell\\row ";
    Document document = read(gbk("目标：") + "\\par " + row + row + "\\pard " + gbk("完成。") + "\\par");
    assertThat(document.stored()).isEqualTo("目标：\n粮食 x\t5\n粮食 x\t5\n完成。\n");
    assertThat(document.places())
        .extracting(Document.Place::label)
        .containsExactly("第1段", "表1第1行", "表1第2行", "第2段");
  }

  @Test
  void a_list_in_a_cell_stays_in_its_cell() throws Unreadable {
    String item = "{\\listtext\\pard\\plain 1.\\tab}";
    String body =
        "\\trowd\\cellx1\\cellx2\\pard\\intbl "
            + item
            + "one\\par two\\cell b\\cell\\row\\pard end\\par";
    assertThat(read(body).stored()).isEqualTo("1.one two\tb\nend\n");
  }

  @Test
  void a_number_in_a_table_has_the_words_of_its_head() throws Unreadable {
    String body =
        "\\trowd\\clvmgf\\cellx1\\cellx2\\cellx3\\pard\\intbl "
            + gbk("领域\\cell 指标\\cell 2031年目标（万吨）\\cell\\row ")
            + "\\trowd\\cellx1\\cellx2\\cellx3\\pard\\intbl "
            + gbk("农业\\cell 粮食产量\\cell 18.3\\cell\\row ")
            + "\\trowd\\clvmrg\\cellx1\\cellx2\\cellx3\\pard\\intbl "
            + gbk("\\cell 蔬菜产量\\cell 20\\cell\\row ")
            + "\\pard end\\par";
    assertThat(read(body).stored())
        .isEqualTo("领域\t指标\t2031年目标（万吨）\n农业\t粮食产量\t2031年目标18.3万吨\n农业\t蔬菜产量\t2031年目标20万吨\nend\n");
  }

  @Test
  void what_is_no_text_is_left_out_and_counted() throws Unreadable {
    String body =
        "{\\info{\\title secret}}{\\header head\\par}{\\*\\unknown lost}{\\pict\\bin3 }{}}"
            + "{\\v hidden}{\\deleted old}{\\field{\\*\\fldinst HYPERLINK \"http://127.0.0.1/\"}{\\fldrslt link}}"
            + "{\\*\\annotation comment\\par}{\\object{\\*\\objdata 00ff}{\\result }} end\\par";
    Document document = read(body);
    assertThat(document.stored()).isEqualTo("link end\n");
    assertThat(document.notes())
        .containsExactly("文中有1处修订，按全部接受读取。", "有1条批注，不作正文。", "有6个隐藏字，没有读取。", "有1个嵌入对象，没有打开。");
  }

  @Test
  void a_contents_table_is_left_out() throws Unreadable {
    String body =
        "{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt one\\tab 1\\par two\\tab 2\\par}}text\\par";
    Document document = read(body);
    assertThat(document.stored()).isEqualTo("text\n");
    assertThat(document.notes()).containsExactly("目录2行不作正文。");
  }

  @Test
  void a_footnote_stands_behind_its_paragraph() throws Unreadable {
    String body = "built{\\footnote\\pard {\\super 1} first stage} here.\\par next\\par";
    assertThat(read(body).stored()).isEqualTo("built here.\n〔注〕1 first stage\nnext\n");
  }

  @Test
  @Tag("P16")
  void rich_text_under_the_name_of_word_is_read_and_noted() throws Unreadable {
    Document document = Documents.read("报告.doc", file("text 5%\\par"));
    assertThat(document.stored()).isEqualTo("text 5%\n");
    assertThat(document.notes()).singleElement().asString().startsWith("扩展名与内容不符");
  }

  @Test
  @Tag("P16")
  void groups_nested_beyond_the_limit_are_refused_and_up_to_it_are_read() throws Unreadable {
    assertThat(refused("too-deep", file("{".repeat(100_000))).what()).contains("嵌套过深");
    String honest = "{".repeat(200) + "text\\par" + "}".repeat(200);
    assertThat(read(honest).stored()).isEqualTo("text\n");
  }

  @Test
  @Tag("P16")
  void without_text_it_is_empty_and_cut_off_it_is_read_as_far_as_it_goes() throws Unreadable {
    refused("empty", file("\\pard\\par"));
    refused("rtf-damaged", "{\\rtf1{\\fonttbl{\\f0 A".getBytes(StandardCharsets.US_ASCII));
    Document cut = Documents.read("a.rtf", "{\\rtf1 text".getBytes(StandardCharsets.US_ASCII));
    assertThat(cut.stored()).isEqualTo("text\n");
    assertThat(cut.notes()).containsExactly("文件在中间断开，只读到断开处。");
  }

  @Test
  @Tag("P16")
  void lengths_beyond_the_file_do_no_harm() throws Unreadable {
    assertThat(read("a\\par\\bin2147483647 bc\\par").stored()).isEqualTo("a\n");
    assertThat(read("a\\bin-5 b\\uc999999999 \\u99999999999999 c\\par").stored()).startsWith("a");
    assertThat(read("x\\'zz\\'a").stored()).isEqualTo("x\n");
  }

  @Test
  @Tag("P16")
  void every_byte_changed_ends_in_text_or_a_refusal() {
    byte[] whole = file("\\pard " + gbk("新建学校2所。") + "\\par{\\v x}{\\*\\y z}\\u38271?\\par");
    for (int at = 0; at < whole.length; at++)
      for (char c : "{}\\*'0u".toCharArray()) {
        byte[] damaged = whole.clone();
        damaged[at] = (byte) c;
        try {
          assertThat(Documents.read("a.rtf", damaged).stored()).isNotBlank();
        } catch (Unreadable refusal) {
          assertThat(refusal.remedy()).startsWith("请");
        }
      }
  }
}
