package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MendingTest {
  private static Document read(String text) throws Unreadable {
    return Documents.read("报告.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String mended(String text) throws Unreadable {
    return new String(read(text).mended());
  }

  @Test
  void a_sentence_broken_by_a_page_is_one_paragraph() throws Unreadable {
    assertThat(mended("抓好粮食生产。全镇播种面积稳定在3万亩，使农户户\n\n均增收2000元。\n"))
        .isEqualTo("抓好粮食生产。全镇播种面积稳定在3万亩，使农户户均增收2000元。\n");
  }

  @Test
  void a_number_broken_between_lines_is_one_number() throws Unreadable {
    assertThat(mended("过去一年，工业稳步向好。全年完成投资12\n\n5亿元。")).contains("投资125亿元");
  }

  @Test
  void headings_leads_and_addresses_stay_alone() throws Unreadable {
    String text =
        "云溪县政府工作报告\n各位代表：\n一、过去一年工作回顾\n（一）坚持项目为王，发展后劲增强\n全年开工项目20个。\n——抓好教育工作。新建学校2所。\n1. 改造老旧小区5个；\n2. 修建公路8公里。\n";
    assertThat(mended(text).lines()).hasSize(8);
  }

  @Test
  void a_heading_behind_the_last_sentence_of_its_line_ends_it() throws Unreadable {
    assertThat(mended("成绩来之不易！二、今后五年的目标任务\n今后五年是关键时期。").lines()).hasSize(2);
  }

  @Test
  void a_text_of_fixed_width_becomes_paragraphs_again() throws Unreadable {
    var text = new StringBuilder();
    String sentence = "我们坚持稳中求进工作总基调着力扩大内需优化结构提振信心化解风险";
    for (int paragraph = 0; paragraph < 4; paragraph++) {
      text.append("　　").append(sentence.substring(2)).append('\n');
      for (int line = 0; line < 3; line++) text.append(sentence).append('\n');
      text.append("经济运行总体平稳。\n");
    }
    assertThat(mended(text.toString()).lines()).hasSize(4);
  }

  @Test
  void spaces_inside_numbers_and_units_go() throws Unreadable {
    assertThat(mended("2 016 年，增长 8.2 %，新增市场主体1 . 57万家，比201 1 年多，收入74 76 元。"))
        .isEqualTo("2016年，增长8.2%，新增市场主体1.57万家，比2011年多，收入7476元。\n");
  }

  @Test
  void columns_of_years_and_list_numbers_are_not_joined() throws Unreadable {
    assertThat(mended("年份为2030 2031两年。\n1. 5万亩高标准农田。"))
        .isEqualTo("年份为2030 2031两年。\n1. 5万亩高标准农田。\n");
  }

  @Test
  void full_width_digits_and_half_width_punctuation_have_one_form() throws Unreadable {
    assertThat(mended("增长１２．５％,达到1,234,567万元;其中(含镇)ＧＤＰ：3㎡"))
        .isEqualTo("增长12.5%，达到1234567万元；其中（含镇）GDP：3平方米\n");
  }

  @Test
  void page_numbers_running_heads_and_buttons_are_no_text() throws Unreadable {
    String head = "云溪县人民政府\n";
    String page = "全年任务已经完成。\n";
    String text =
        "下载\n打印\n【字号：\n大\n中\n小\n】\n"
            + head
            + page
            + "— 1 —\n"
            + head
            + page
            + "- 2 -\n"
            + head
            + page
            + "第3页\n"
            + head
            + page
            + "相关报道：";
    // The first head is the title and stays.
    assertThat(mended(text)).isEqualTo(head + page.repeat(4));
  }

  @Test
  void a_lone_number_that_no_other_counts_on_from_is_text() throws Unreadable {
    assertThat(mended("耕地要确保。人均有\n\n3\n\n亩以上。")).isEqualTo("耕地要确保。人均有3亩以上。\n");
  }

  @Test
  void newspaper_jumps_and_left_over_markup_go() throws Unreadable {
    assertThat(mended("迈出新步伐。（下转第四版）\\r\\n继续&nbsp;前进，降至6.5&permil;。<br>**新建**学校。<!-- 图 -->"))
        .isEqualTo("迈出新步伐。\n继续前进，降至6.5‰。\n新建学校。\n");
  }

  @Test
  void a_span_that_ends_with_an_entity_holds_all_of_it() throws Unreadable {
    Document document = read("降至6.5&permil;以内。");
    int end = new String(document.mended()).indexOf("以内");
    assertThat(document.stored().substring(2, document.offsets().end(end)))
        .isEqualTo("6.5&permil;");
  }

  @Test
  void invisible_characters_stay_in_the_stored_text_alone() throws Unreadable {
    Document document = read("增长\u200b8\ufe0f%\u202e。\u0001");
    assertThat(new String(document.mended())).isEqualTo("增长8%。\n");
    assertThat(document.stored()).isEqualTo("增长\u200b8\ufe0f%\u202e。\u0001");
  }

  @Test
  void a_mark_with_nothing_behind_it_ends_a_text() throws Unreadable {
    assertThat(mended("新建学校2所。\n打印\n#")).isEqualTo("新建学校2所。\n");
  }

  @Test
  void a_full_width_comma_parts_thousands_wherever_the_line_breaks() throws Unreadable {
    assertThat(mended("运行平稳。收入12，345元，其中税收\n1\n，234元，3，45元。\n"))
        .isEqualTo("运行平稳。收入12345元，其中税收1234元，3，45元。\n");
  }

  @Test
  void time_grows_with_the_text_and_no_faster() throws Unreadable {
    for (String part : new String[] {"<", "&", "（下转", "\\", "**", "1,", " ", "一、", "<!--", "9\n"}) {
      String once = "开头。" + part.repeat(200_000 / part.length());
      long single = time(once);
      long fourfold = time("开头。" + part.repeat(800_000 / part.length()));
      // Quadratic would be sixteen times; the floor keeps a quick machine's noise out.
      assertThat(fourfold).as(part).isLessThan(9 * Math.max(single, 20_000_000));
    }
  }

  /**
   * This thread's own time, the least of four: what else the machine does at the moment is left
   * out.
   */
  private static long time(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      long begun = threads.getCurrentThreadCpuTime();
      Mending.of(text, true);
      least = Math.min(least, threads.getCurrentThreadCpuTime() - begun);
    }
    return least;
  }
}
