package zhengnuo.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code zhengnuo bench}: the named benchmarks, or all, beside the yardstick.
 *
 * <p>Rounds go over all benchmarks, each in a JVM of its own, instead of finishing one before the
 * next: JIT compilation comes out otherwise in every JVM, and a load that comes and goes on the
 * machine meets all benchmarks alike.
 */
public final class Bench {
  /** In the order of the flow. */
  static final List<String> NAMES =
      List.of("reading", "document", "outline", "facts", "commitments", "checks");

  private static final int ROUNDS = 3;

  private Bench() {}

  public static void main(String[] names) throws RunnerException {
    for (String name : names) {
      if (NAMES.contains(name)) continue;
      System.err.println(
          "no benchmark is called %s; there are: %s".formatted(name, String.join(", ", NAMES)));
      System.exit(2);
    }
    System.out.print(measure(names.length == 0 ? NAMES : List.of(names)).table());
  }

  private static Speeds measure(List<String> names) throws RunnerException {
    List<String> all = new ArrayList<>();
    all.add(Speeds.YARDSTICK);
    all.addAll(names);
    int characters = Samples.ofClone().characters();
    System.out.println(
        "%,d characters, JDK %s, %d cores"
            .formatted(characters, Runtime.version(), Runtime.getRuntime().availableProcessors()));
    var speeds = new Speeds();
    for (int round = 1; round <= ROUNDS; round++) {
      System.err.print("round %d of %d:".formatted(round, ROUNDS));
      for (String name : all) {
        double speed = characters * 1e9 / nanoseconds(name);
        System.err.print(" %s %s".formatted(name, Speeds.millions(speed)));
        speeds.add(name, speed);
      }
      System.err.println();
    }
    return speeds;
  }

  /** Of one operation, over the samples once. */
  private static double nanoseconds(String name) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("^" + ReadingBench.class.getName().replace(".", "\\.") + "\\." + name + "$")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    return results.iterator().next().getPrimaryResult().getScore();
  }
}
