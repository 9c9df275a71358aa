package zhengnuo.bench;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures one row once, in a warm JVM of its own. */
final class Forks {
  /**
   * Touched beforehand: otherwise the first pass over fresh pages is measured, which costs the rows
   * that allocate a multiple of their own time.
   */
  private static final String[] HEAP = {
    "-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", "-Xmn600m", "-XX:+AlwaysPreTouch"
  };

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private Forks() {}

  /**
   * @param bench the class that has a benchmark of this name
   * @param folder as {@link Texts#of} takes it
   */
  static Measure measure(Class<?> bench, String name, String folder) {
    var options =
        new OptionsBuilder()
            .include("^" + bench.getName().replace(".", "\\.") + "\\." + name + "$")
            .param("folder", folder)
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .threads(1)
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(3)
            .measurementTime(TimeValue.milliseconds(300))
            .jvmArgsAppend(HEAP)
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    try {
      RunResult result = new Runner(options).run().iterator().next();
      return new Measure(
          result.getPrimaryResult().getScore(),
          Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED), ALLOCATED)
              .getScore());
    } catch (RunnerException failed) {
      throw new IllegalStateException("%s could not be measured".formatted(name), failed);
    }
  }
}
