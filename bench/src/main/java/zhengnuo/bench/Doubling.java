package zhengnuo.bench;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.facts.Commitment;
import zhengnuo.reading.facts.Commitments;
import zhengnuo.reading.facts.Facts;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.Outlines;

/** How much longer twice as much hostile text takes, from bytes to facts and commitments. */
final class Doubling {
  /** A stage that looks at pairs needs 4; some slack is for caches that twice as much outgrows. */
  static final double MOST = 2.3;

  private static final double PATIENCE_SECONDS = 10;

  private final Hostile hostile;

  /** The best times in seconds of the size and its double. */
  private final double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};

  private int found;

  Doubling(Hostile hostile) {
    this.hostile = hostile;
  }

  double ratio() {
    return best[1] / best[0];
  }

  /**
   * Takes the best of several times of each size, in turn: a pause from outside only ever makes one
   * slower.
   *
   * @param share of the full size
   * @param fewest times, unless they take beyond patience
   * @param seconds after which no ratio that is too high is tried again
   */
  Doubling measure(double share, int fewest, double seconds) {
    Arrays.fill(best, Double.MAX_VALUE);
    byte[] once = hostile.bytes(share);
    byte[] twice = hostile.bytes(2 * share);
    long begun = System.nanoTime();
    double passed = 0;
    for (int turn = 0; turn < fewest || (ratio() > MOST && passed < seconds); turn++) {
      best[0] = Math.min(best[0], seconds(once));
      best[1] = Math.min(best[1], seconds(twice));
      passed = (System.nanoTime() - begun) / 1e9;
      if (passed > PATIENCE_SECONDS) break;
    }
    return this;
  }

  /**
   * One line for each text; where a reader is slow beyond patience, of the size that it managed.
   */
  static Table table() {
    var table = new Table("", "size", "once, ms", "twice, ms", "ratio, at most " + MOST, "found");
    for (Hostile hostile : Hostile.values()) {
      var doubling = new Doubling(hostile);
      double share = 1.0 / 64;
      doubling.measure(share, 20, 0);
      while (share < 1 && doubling.best[1] < PATIENCE_SECONDS / 10)
        doubling.measure(share *= 2, 5, PATIENCE_SECONDS);
      table.row(
          hostile.what,
          share == 1 ? "full" : "1/%.0f".formatted(1 / share),
          Table.figure(doubling.best[0] * 1e3),
          Table.figure(doubling.best[1] * 1e3),
          Table.figure(doubling.ratio()),
          String.valueOf(doubling.found));
    }
    return table;
  }

  private double seconds(byte[] bytes) {
    Lexicon lexicon = Lexicon.bundled();
    long begun = System.nanoTime();
    Document document = Texts.document("hostile.txt", bytes);
    Outline outline = Outlines.of(document, lexicon);
    Facts facts = Facts.of(document, outline, lexicon, OptionalInt.empty(), false);
    List<Commitment> commitments = Commitments.of(document, outline, facts, lexicon, false);
    found = made(facts) + made(commitments);
    return (System.nanoTime() - begun) / 1e9;
  }

  /** How many, each of them made. */
  private static int made(List<?> records) {
    int made = 0;
    for (Object record : records) if (record != null) made++;
    return made;
  }
}
