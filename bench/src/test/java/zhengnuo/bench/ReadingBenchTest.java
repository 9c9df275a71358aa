package zhengnuo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import zhengnuo.reading.Reading;
import zhengnuo.reading.lexicon.Lexicon;

class ReadingBenchTest {
  @Test
  void every_benchmark_can_be_named() {
    List<String> written = new ArrayList<>();
    for (Method method : ReadingBench.class.getMethods())
      if (method.isAnnotationPresent(Benchmark.class)) written.add(method.getName());

    List<String> named = new ArrayList<>(Bench.NAMES);
    named.add(Speeds.YARDSTICK);
    assertThat(named).containsExactlyInAnyOrderElementsOf(written);
  }

  /** A stage that finds nothing would be measured as a fast one. */
  @Test
  void the_samples_give_every_stage_something_to_find() {
    var samples = Samples.in(Path.of("..", "samples"));
    assertThat(samples.characters()).isGreaterThan(15_000);
    for (Samples.Sample sample : samples.all()) {
      var reading = Reading.of(sample.document(), Lexicon.bundled(), OptionalInt.empty(), false);
      assertThat(reading.outline().sections()).as(sample.name()).isNotEmpty();
      assertThat(reading.facts()).as(sample.name()).isNotEmpty();
      assertThat(reading.commitments()).as(sample.name()).isNotEmpty();
    }
  }
}
