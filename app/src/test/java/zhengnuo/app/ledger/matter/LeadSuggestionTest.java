package zhengnuo.app.ledger.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.organisation.OrganisationKind;
import zhengnuo.app.ledger.organisation.OrganisationLevel;

class LeadSuggestionTest {
  private static final List<Organisation> UNITS =
      Stream.concat(
              Stream.of("财政局", "民政局", "水利局", "商务局", "自然资源局", "住房和城乡建设局", "农业农村局")
                  .map(name -> unit(name, OrganisationKind.DEPARTMENT)),
              Stream.of(unit("青石镇人民政府", OrganisationKind.GOVERNMENT)))
          .toList();
  private static final Map<UUID, String> NAMES =
      UNITS.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));

  private static Organisation unit(String name, OrganisationKind kind) {
    return new Organisation(
        UUID.randomUUID(), null, "1." + name, name, kind, OrganisationLevel.COUNTY, 1);
  }

  private static UUID id(String name) {
    return UNITS.stream().filter(unit -> unit.name().equals(name)).findFirst().orElseThrow().id();
  }

  private static @Nullable String name(LeadSuggestion suggestion) {
    UUID unit = suggestion.unit();
    return unit == null ? null : NAMES.get(unit);
  }

  private static LeadSuggestion of(String text, LeadSuggestion.Past... past) {
    return LeadSuggestion.of(text, text + "。", UNITS, List.of(past));
  }

  @Test
  void a_unit_that_the_sentence_names_leads_and_the_others_take_part() {
    var suggestion = of("由水利局牵头，民政局、财政局配合，新建养老服务中心3个");
    assertThat(name(suggestion)).as("the first listed, not the first of the tree").isEqualTo("水利局");
    assertThat(suggestion.cooperating()).containsExactly(id("民政局"), id("财政局"));
    assertThat(suggestion.confidence()).isEqualTo("高");
    assertThat(suggestion.why()).isEqualTo("句中写明");
  }

  @Test
  void a_township_in_the_sentence_is_the_place_and_not_who_acts() {
    var suggestion = of("支持青石镇人民政府新建养老服务中心3个");
    assertThat(name(suggestion)).isEqualTo("民政局");
  }

  @Test
  void who_led_nearly_the_same_last_year_leads_again() {
    var past = new LeadSuggestion.Past("新建养老服务中心5个", id("住房和城乡建设局"), 2030);
    var suggestion = of("新建养老服务中心3个", past);
    assertThat(name(suggestion)).isEqualTo("住房和城乡建设局");
    assertThat(suggestion.confidence()).as("unlike what is usual").isEqualTo("中");
    assertThat(suggestion.why()).isEqualTo("2030年“新建养老服务中心5个”也由它牵头");
  }

  @Test
  void it_is_found_again_though_the_sentence_says_much_besides() {
    var past = new LeadSuggestion.Past("新建停车泊位300个", id("水利局"), 2030);
    var suggestion =
        LeadSuggestion.of(
            "新建停车泊位600个", "聚焦群众出行难题，统筹用好城区闲置地块，坚持建管并重、公众参与，年内新建停车泊位600个。", UNITS, List.of(past));
    assertThat(name(suggestion)).isEqualTo("水利局");
  }

  @Test
  void last_year_and_what_is_usual_together_are_sure() {
    var suggestion = of("新建养老服务中心3个", new LeadSuggestion.Past("新建养老服务中心5个", id("民政局"), 2030));
    assertThat(suggestion.confidence()).isEqualTo("高");
    assertThat(suggestion.why()).isEqualTo("“养老服务”通常由民政局管；2030年“新建养老服务中心5个”也由它牵头");
  }

  @Test
  void a_matter_of_last_year_that_is_only_a_little_alike_says_nothing() {
    var suggestion = of("新建养老服务中心3个", new LeadSuggestion.Past("新建停车泊位600个", id("水利局"), 2030));
    assertThat(name(suggestion)).isEqualTo("民政局");
  }

  @Test
  void else_who_usually_leads_it_among_the_units_that_are_there() {
    var sure = of("新建养老服务中心3个");
    assertThat(name(sure)).isEqualTo("民政局");
    assertThat(sure.confidence()).isEqualTo("高");
    assertThat(sure.why()).isEqualTo("“养老服务”通常由民政局管");
    assertThat(sure.cooperating()).isEmpty();
    var fair = of("开展招商活动20次");
    assertThat(name(fair)).isEqualTo("商务局");
    assertThat(fair.confidence()).isEqualTo("中");
  }

  @Test
  void of_two_as_likely_one_is_suggested_and_the_other_named() {
    var suggestion = of("完善水库移民低保政策");
    assertThat(suggestion.unit()).isNotNull();
    assertThat(suggestion.confidence()).isEqualTo("中");
    assertThat(suggestion.why()).contains("，也可能属").contains("水利局").contains("民政局");
  }

  @Test
  void it_is_left_open_where_the_words_are_unsure_or_silent() {
    var unsure = of("完成征地拆迁任务");
    assertThat(unsure.unit()).isNull();
    assertThat(unsure.confidence()).isEqualTo("低");
    assertThat(unsure.why()).isEqualTo("可能是自然资源局，拿不准");
    var silent = of("坚持实干为先");
    assertThat(silent.unit()).isNull();
    assertThat(silent.why()).isEqualTo("句中没有能认出牵头单位的词");
    assertThat(LeadSuggestion.of("新建小学2所", "新建小学2所。", UNITS, List.of()).unit())
        .as("this county has no unit for schools")
        .isNull();
  }
}
