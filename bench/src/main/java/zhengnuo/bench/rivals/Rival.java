package zhengnuo.bench.rivals;

import java.util.List;

/** Another program that finds numbers in texts, called as its users call it. */
public interface Rival extends AutoCloseable {
  /**
   * Reads all texts once: what is timed.
   *
   * @return anything that rests on the whole work
   */
  int read();

  /** What it finds in the text of this index, in text order. */
  List<Found> found(int text);

  @Override
  default void close() {}
}
