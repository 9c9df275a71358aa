package zhengnuo.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The measures of each row, round by round.
 *
 * <p>A ratio is taken within a round and the median over the rounds: what else the machine does in
 * that minute slows both sides, so the ratio holds where the speeds do not.
 */
final class Rounds {
  private final long bytes;
  private final Map<String, List<Measure>> rows = new LinkedHashMap<>();

  /**
   * @param bytes of UTF-8 that every measure went over
   */
  Rounds(long bytes) {
    this.bytes = bytes;
  }

  /** Each round adds one measure to every row. */
  void add(String row, Measure measure) {
    rows.computeIfAbsent(row, any -> new ArrayList<>()).add(measure);
  }

  /** In MB (of 10⁶ bytes) a second. */
  double speed(Measure measure) {
    return bytes * 1e3 / measure.nanoseconds();
  }

  private double allocated(Measure measure) {
    return measure.allocated() / bytes;
  }

  /** 1 where the row is as fast as the other, 0.1 where it takes ten times as long. */
  double ratio(String row, String to) {
    List<Measure> own = of(row);
    List<Measure> others = of(to);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < own.size(); round++)
      ratios.add(others.get(round).nanoseconds() / own.get(round).nanoseconds());
    return median(ratios);
  }

  /**
   * @param to the row that ratios are to
   */
  Table table(List<String> names, String to) {
    var table = new Table("", "MB/s", "lowest to highest", "to " + to, "bytes allocated per byte");
    for (String row : names) {
      List<Double> speeds = sorted(row, this::speed);
      List<Double> allocations = sorted(row, this::allocated);
      table.row(
          row,
          Table.figure(median(speeds)),
          "%s to %s".formatted(Table.figure(speeds.getFirst()), Table.figure(speeds.getLast())),
          Table.figure(ratio(row, to)),
          Table.figure(median(allocations)));
    }
    return table;
  }

  private List<Double> sorted(String row, ToDoubleFunction<Measure> figure) {
    return of(row).stream().map(figure::applyAsDouble).sorted().toList();
  }

  private List<Measure> of(String row) {
    return rows.getOrDefault(row, List.of());
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
