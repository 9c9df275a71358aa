package zhengnuo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import zhengnuo.reading.Reading;
import zhengnuo.reading.lexicon.Lexicon;

class RowsTest {
  @Test
  void every_benchmark_has_a_row_and_every_row_a_benchmark() {
    List<String> written = new ArrayList<>(List.of(Group.PYTHON));
    for (Class<?> bench :
        List.of(LimitBench.class, StageBench.class, DocxBench.class, RivalBench.class))
      for (Method method : bench.getMethods())
        if (method.isAnnotationPresent(Benchmark.class)) written.add(method.getName());

    List<String> rows = Stream.of(Group.values()).flatMap(group -> group.rows.stream()).toList();
    assertThat(rows).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void a_row_comes_with_the_one_that_its_ratio_is_to() {
    var wanted = Wanted.of("facts", "docxFacts", "--rounds", "1");

    assertThat(wanted.rows()).containsExactly("yardstick", "facts", "docxXml", "docxFacts");
    assertThat(wanted.rowsOf(Group.STAGES)).containsExactly("yardstick", "facts");
    assertThat(wanted.hostile()).isFalse();
  }

  @Test
  void without_a_name_everything_is_measured_and_each_row_once() {
    var wanted = Wanted.of();

    assertThat(wanted.groups()).containsExactly(Group.values());
    assertThat(wanted.rows()).doesNotHaveDuplicates().contains("yardstick", "checks", "python");
    assertThat(wanted.hostile()).isTrue();
  }

  @Test
  void an_unknown_row_is_told_with_those_that_there_are() {
    assertThatThrownBy(() -> Wanted.of("fatcs"))
        .hasMessageContaining("fatcs")
        .hasMessageContaining("factsRecords")
        .hasMessageContaining("hostile");
    assertThatThrownBy(() -> Wanted.of("--text", "here")).hasMessageContaining("--texts");
    assertThatThrownBy(() -> Wanted.of("--texts")).hasMessageContaining("needs a value");
  }

  /** A stage that finds nothing would be measured as a fast one. */
  @Test
  void the_texts_give_every_stage_something_to_find() {
    var texts = Texts.of("");
    assertThat(texts.bytes()).isGreaterThan(180_000);
    for (Texts.Text text : texts.all()) {
      var reading = Reading.of(text.document(), Lexicon.bundled(), OptionalInt.empty(), false);
      assertThat(reading.outline().sections()).as("%s", text.file()).isNotEmpty();
      assertThat(reading.facts()).as("%s", text.file()).isNotEmpty();
      assertThat(reading.commitments()).as("%s", text.file()).isNotEmpty();
    }
  }
}
