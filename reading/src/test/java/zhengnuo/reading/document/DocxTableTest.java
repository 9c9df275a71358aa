package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Row 47: tables in Word that carry targets. */
@Tag("P16")
class DocxTableTest {
  private static String cell(String words) {
    return cell("", words);
  }

  private static String cell(String properties, String words) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + WordFile.paragraph(words) + "</w:tc>";
  }

  private static String row(String... words) {
    var row = new StringBuilder("<w:tr>");
    for (String word : words) row.append(word.startsWith("<") ? word : cell(word));
    return row.append("</w:tr>").toString();
  }

  private static Document read(String... rows) throws Unreadable {
    String table = "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    return Documents.read("a.docx", WordFile.body(table).bytes());
  }

  @Test
  void row_47_a_figure_is_read_with_the_words_of_its_column_and_its_unit() throws Unreadable {
    Document document =
        read(
            row("序号", "指标", "单位", "2031年完成", "2032年目标"),
            row("1", "粮食产量", "万吨", "52.5", "53"),
            row("2", "城镇新增就业", "人", "3200", "3000以上"));
    assertThat(document.stored().lines())
        .containsExactly(
            "序号\t指标\t单位\t2031年完成\t2032年目标",
            "1、\t粮食产量\t2031年完成52.5万吨\t2032年目标53万吨",
            "2、\t城镇新增就业\t2031年完成3200人\t2032年目标3000以上");
  }

  @Test
  void row_47_a_unit_in_the_head_stands_behind_the_figure() throws Unreadable {
    Document document = read(row("项目", "投资（万元）"), row("河堤加固", "1,200"));
    assertThat(document.stored()).endsWith("\n河堤加固\t投资1,200万元\n");
  }

  @Test
  void row_47_words_merged_down_stand_in_each_row_and_a_head_of_two_rows_is_one()
      throws Unreadable {
    Document document =
        read(
            row(
                cell("<w:vMerge w:val='restart'/>", "指标"),
                cell("<w:gridSpan w:val='2'/>", "2032年")),
            row(cell("<w:vMerge/>", ""), cell("上半年"), cell("全年")),
            row(cell("<w:vMerge w:val='restart'/>", "农村道路"), cell("20公里"), cell("45公里")),
            row(cell("<w:vMerge/>", ""), cell("8公里"), cell("8公里")));
    assertThat(document.stored().lines().skip(2))
        .containsExactly("农村道路\t2032年上半年20公里\t2032年全年45公里", "农村道路\t2032年上半年8公里\t2032年全年8公里");
  }

  @Test
  void row_47_a_table_in_a_cell_is_read_within_its_row() throws Unreadable {
    String inner = "<w:tbl>" + row("东片", "3所") + row("西片", "4所") + "</w:tbl>";
    Document document = read(row("学校", "<w:tc>" + inner + WordFile.paragraph("合计7所") + "</w:tc>"));
    assertThat(document.stored()).isEqualTo("学校\t东片 3所 西片 4所 合计7所\n");
  }

  @Test
  void row_47_a_table_that_only_lays_out_the_page_is_running_text() throws Unreadable {
    String prose = WordFile.paragraph("全年新建学校2所。".repeat(15)).repeat(3);
    Document document = read("<w:tr><w:tc>" + prose + "</w:tc>" + cell("旁注") + "</w:tr>");
    assertThat(document.stored().lines()).hasSize(4);
  }

  @Test
  void row_47_a_row_taken_away_is_not_read_and_counted() throws Unreadable {
    String gone = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + cell("旧") + cell("1") + "</w:tr>";
    Document document = read(row("学校", "2所"), gone);
    assertThat(document.stored()).isEqualTo("学校\t2所\n");
    assertThat(document.notes()).singleElement().asString().contains("1处修订");
  }
}
