package zhengnuo.app.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualLeadsTest {
  @ParameterizedTest
  @CsvSource({
    "新建养老服务中心3个, 民政局, 养老服务",
    "新建停车泊位600个, 住房和城乡建设局, 停车泊位",
    "除险加固水库5座, 水利局, 水库",
    "新建小学2所, 教育体育局, 小学"
  })
  void what_a_sentence_touches_names_the_usual_unit_by_the_longest_word(
      String sentence, String unit, String word) {
    UsualLeads.Usual first = UsualLeads.of(sentence).getFirst();
    assertThat(first.endings().getFirst()).isEqualTo(unit);
    assertThat(first.word()).isEqualTo(word);
  }

  @Test
  void the_surest_comes_first_and_of_those_the_longest_word() {
    List<UsualLeads.Usual> found = UsualLeads.of("开展招商活动，完善低保政策，新建停车泊位600个");
    assertThat(found)
        .extracting(UsualLeads.Usual::confidence)
        .isSorted()
        .startsWith("H")
        .contains("M");
    assertThat(found.getFirst().word()).isEqualTo("停车泊位");
  }

  @Test
  void a_sentence_without_such_a_word_touches_nothing() {
    assertThat(UsualLeads.of("坚持实干为先")).isEmpty();
    assertThat(UsualLeads.of("")).isEmpty();
  }

  @Test
  void the_topic_with_most_of_its_words_in_the_text_and_the_first_where_there_is_none() {
    assertThat(UsualLeads.topics()).isNotEmpty();
    assertThat(new HashSet<>(UsualLeads.topics())).hasSameSizeAs(UsualLeads.topics());
    assertThat(UsualLeads.topic("")).isEqualTo(UsualLeads.topics().getFirst());
    for (String sentence : List.of("新建养老服务中心3个", "除险加固水库5座", "新建小学2所", "一般公共预算收入增长5%"))
      assertThat(UsualLeads.topics()).contains(UsualLeads.topic(sentence));
    assertThat(UsualLeads.topic("新建小学2所")).isNotEqualTo(UsualLeads.topic("除险加固水库5座"));
  }
}
