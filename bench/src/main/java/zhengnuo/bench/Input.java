package zhengnuo.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What every row reads: one operation goes over all texts once, on one thread. */
@State(Scope.Benchmark)
public class Input {
  /** As {@link Texts#of} takes it. */
  @Param("")
  public String folder = "";

  List<Texts.Text> texts = List.of();

  /** The texts decoded, for rows that begin there. */
  final List<String> strings = new ArrayList<>();

  final List<char[]> characters = new ArrayList<>();

  @Setup
  public void read() {
    texts = Texts.of(folder).all();
    for (Texts.Text text : texts) {
      strings.add(text.string());
      characters.add(text.string().toCharArray());
    }
  }
}
