package zhengnuo.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import zhengnuo.bench.rivals.DuckDbRival;
import zhengnuo.bench.rivals.HanLpRival;
import zhengnuo.bench.rivals.HutoolRival;
import zhengnuo.bench.rivals.Rival;

/** The other programs that run in a JVM, on the same texts. */
@State(Scope.Benchmark)
public class RivalBench {
  private @Nullable Rival rival;

  @Setup
  public void prepare(Input input, BenchmarkParams params) {
    String benchmark = params.getBenchmark();
    rival = rival(benchmark.substring(benchmark.lastIndexOf('.') + 1), input.strings);
  }

  /**
   * @param name of the row
   */
  static Rival rival(String name, List<String> texts) {
    return switch (name) {
      case "hanlp" -> new HanLpRival(texts);
      case "hutool" -> new HutoolRival(texts);
      case "duckdb" -> new DuckDbRival(texts);
      default -> throw new IllegalArgumentException("no rival is called " + name);
    };
  }

  @TearDown
  public void close() {
    if (rival != null) rival.close();
  }

  private int read() {
    if (rival == null) throw new IllegalStateException("not prepared");
    return rival.read();
  }

  @Benchmark
  public int hanlp(Input input) {
    return read();
  }

  @Benchmark
  public int hutool(Input input) {
    return read();
  }

  @Benchmark
  public int duckdb(Input input) {
    return read();
  }
}
