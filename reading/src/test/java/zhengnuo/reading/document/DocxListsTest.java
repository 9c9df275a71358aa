package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 44: numbers that Word makes. */
@Tag("P16")
class DocxListsTest {
  private static String level(int at, String format, String text, String more) {
    return "<w:lvl w:ilvl='%d'><w:start w:val='1'/><w:numFmt w:val='%s'/><w:lvlText w:val='%s'/>%s</w:lvl>"
        .formatted(at, format, text, more);
  }

  private static String item(int list, int level) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
        .formatted(level, list);
  }

  private static String styled(String style) {
    return "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
        .formatted(style);
  }

  private static String list(int id, String inside) {
    return "<w:num w:numId='%d'><w:abstractNumId w:val='0'/>%s</w:num>".formatted(id, inside);
  }

  private static WordFile file(String body, String levels, String lists) {
    return WordFile.body(body)
        .part(
            "word/numbering.xml",
            "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'>"
                + levels
                + "</w:abstractNum>"
                + lists
                + "</w:numbering>");
  }

  private static String[] read(WordFile file) throws Unreadable {
    return Documents.read("a.docx", file.bytes()).stored().split("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "chineseCounting,12,十二",
    "chineseCountingThousand,120,一百二十",
    "chineseCountingThousand,105,一百〇五",
    "chineseLegalSimplified,21,贰拾壹",
    "ideographDigital,10,一〇",
    "ideographTraditional,12,乙",
    "ideographZodiac,3,寅",
    "decimalEnclosedCircle,20,⑳",
    "decimalEnclosedCircle,21,21",
    "decimalEnclosedCircleChinese,3,③",
    "decimalEnclosedParen,4,⑷",
    "decimalEnclosedFullstop,5,⒌",
    "decimalFullWidth,16,１６",
    "decimalZero,7,07",
    "lowerLetter,28,bb",
    "upperRoman,1994,MCMXCIV",
    "lowerRoman,4,iv",
    "bullet,3,''",
    "neverHeardOf,3,3"
  })
  void row_44_a_number_is_written_as_its_format_says(String format, int number, String written) {
    assertThat(ListNumbers.bundled().written(format, number)).isEqualTo(written);
  }

  @Test
  void row_44_lists_of_the_same_levels_count_on_and_one_with_its_own_start_begins_anew()
      throws Unreadable {
    String restart = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>";
    String body = item(1, 0) + item(2, 0) + item(3, 0) + item(3, 0);
    String lists = list(1, "") + list(2, "") + list(3, restart);
    assertThat(read(file(body, level(0, "decimal", "%1.", ""), lists)))
        .containsExactly("1.甲", "2.甲", "5.甲", "6.甲");
  }

  @Test
  void row_44_a_list_may_write_a_level_in_its_own_way() throws Unreadable {
    String own =
        "<w:lvlOverride w:ilvl='0'>" + level(0, "chineseCounting", "第%1条", "") + "</w:lvlOverride>";
    String body = item(1, 0) + item(2, 0);
    assertThat(read(file(body, level(0, "decimal", "%1.", ""), list(1, "") + list(2, own))))
        .containsExactly("1.甲", "第二条\t甲");
  }

  @Test
  void row_44_a_level_begins_anew_below_each_higher_one_unless_it_says_never() throws Unreadable {
    String levels =
        level(0, "chineseCounting", "%1、", "")
            + level(1, "decimal", "%2.", "")
            + level(2, "decimal", "(%3)", "<w:lvlRestart w:val='0'/>");
    String body = item(1, 0) + item(1, 1) + item(1, 2) + item(1, 0) + item(1, 1) + item(1, 2);
    assertThat(read(file(body, levels, list(1, ""))))
        .containsExactly("一、甲", "1.甲", "(1)甲", "二、甲", "1.甲", "(2)甲");
  }

  @Test
  void row_44_numbers_of_several_levels_are_decimal_where_the_level_asks_for_it()
      throws Unreadable {
    String levels =
        level(0, "chineseCounting", "%1、", "") + level(1, "decimal", "%1.%2", "<w:isLgl/>");
    assertThat(read(file(item(1, 0) + item(1, 1) + item(1, 1), levels, list(1, ""))))
        .containsExactly("一、甲", "1.1\t甲", "1.2\t甲");
  }

  @Test
  void row_44_a_list_that_begins_at_zero_counts_from_there() throws Unreadable {
    String levels =
        level(0, "decimal", "%1.", "").replace("<w:start w:val='1'/>", "<w:start w:val='0'/>");
    assertThat(read(file(item(1, 0) + item(1, 0), levels, list(1, ""))))
        .containsExactly("0.甲", "1.甲");
  }

  @Test
  void row_44_a_style_brings_its_list_and_the_level_that_names_it() throws Unreadable {
    String levels =
        level(0, "chineseCounting", "%1、", "<w:pStyle w:val='H1'/>")
            + level(1, "chineseCounting", "（%2）", "<w:pStyle w:val='H2'/>");
    String styles =
        "<w:styles xmlns:w='w'><w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='H2'><w:basedOn w:val='H1'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='Plain'><w:basedOn w:val='H1'/><w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr></w:style></w:styles>";
    String body = styled("H1") + styled("H2") + styled("H2") + styled("Plain") + styled("H1");
    assertThat(read(file(body, levels, list(1, "")).part("word/styles.xml", styles)))
        .containsExactly("一、甲", "（一）甲", "（二）甲", "甲", "二、甲");
  }

  @Test
  void row_44_a_list_may_lead_to_its_levels_by_a_style() throws Unreadable {
    String numbering =
        "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'><w:styleLink w:val='Own'/>"
            + level(0, "decimal", "%1)", "")
            + "</w:abstractNum><w:abstractNum w:abstractNumId='7'><w:numStyleLink w:val='Own'/></w:abstractNum>"
            + list(1, "")
            + "<w:num w:numId='2'><w:abstractNumId w:val='7'/></w:num></w:numbering>";
    String styles =
        "<w:styles xmlns:w='w'><w:style w:type='numbering' w:styleId='Own'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>";
    WordFile file =
        WordFile.body(item(2, 0) + item(2, 0))
            .part("word/numbering.xml", numbering)
            .part("word/styles.xml", styles);
    assertThat(read(file)).containsExactly("1)甲", "2)甲");
  }

  @Test
  void row_44_styles_based_on_one_another_in_a_ring_end() throws Unreadable {
    String styles =
        "<w:styles xmlns:w='w'><w:style w:styleId='A'><w:basedOn w:val='B'/></w:style><w:style w:styleId='B'><w:basedOn w:val='A'/></w:style></w:styles>";
    assertThat(
            read(
                file(styled("A"), level(0, "decimal", "%1.", ""), "")
                    .part("word/styles.xml", styles)))
        .containsExactly("甲");
  }
}
