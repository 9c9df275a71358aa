package zhengnuo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import zhengnuo.reading.Reading;
import zhengnuo.reading.checks.Checks;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.facts.Commitments;
import zhengnuo.reading.facts.Facts;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outlines;

/**
 * The whole reading, each stage on what the stages before it gave, and the yardstick. One operation
 * goes over every sample once, on one thread.
 *
 * <p>The heap is touched beforehand: otherwise the first pass over fresh pages is measured, which
 * costs the stages that allocate a multiple of their own time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-XX:+UseSerialGC",
      "-Xms512m",
      "-Xmx512m",
      "-XX:+AlwaysPreTouch",
      "--sun-misc-unsafe-memory-access=allow"
    })
public class ReadingBench {
  /** What one writes who wants the numbers of a report and their units, and nothing else. */
  private static final Pattern NUMBERS_WITH_UNITS =
      Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?:%|‰|个百分点|万|亿|[\\u4e00-\\u9fa5]{1,3})");

  private final Lexicon lexicon = Lexicon.bundled();
  private final List<Reading> readings = new ArrayList<>();
  private List<Samples.Sample> samples = List.of();

  @Setup
  public void read() {
    samples = Samples.ofClone().all();
    for (Samples.Sample sample : samples) readings.add(read(sample.document()));
  }

  private Reading read(Document document) {
    return Reading.of(document, lexicon, OptionalInt.empty(), false);
  }

  @Benchmark
  public void yardstick(Blackhole hole) {
    for (Reading reading : readings) {
      Matcher matcher = NUMBERS_WITH_UNITS.matcher(reading.document().stored());
      while (matcher.find()) hole.consume(matcher.end());
    }
  }

  @Benchmark
  public void reading(Blackhole hole) {
    for (Samples.Sample sample : samples) hole.consume(read(sample.document()));
  }

  @Benchmark
  public void document(Blackhole hole) {
    for (Samples.Sample sample : samples) hole.consume(sample.document());
  }

  @Benchmark
  public void outline(Blackhole hole) {
    for (Reading reading : readings) hole.consume(Outlines.of(reading.document(), lexicon));
  }

  @Benchmark
  public void facts(Blackhole hole) {
    for (Reading reading : readings)
      hole.consume(
          Facts.of(reading.document(), reading.outline(), lexicon, OptionalInt.empty(), false));
  }

  @Benchmark
  public void commitments(Blackhole hole) {
    for (Reading reading : readings)
      hole.consume(
          Commitments.of(reading.document(), reading.outline(), reading.facts(), lexicon, false));
  }

  @Benchmark
  public void checks(Blackhole hole) {
    for (Reading reading : readings)
      hole.consume(
          Checks.of(
              reading.document(),
              reading.outline(),
              reading.facts(),
              reading.commitments(),
              lexicon));
  }
}
