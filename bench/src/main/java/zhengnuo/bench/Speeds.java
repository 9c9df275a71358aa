package zhengnuo.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Characters per second of each benchmark, round by round.
 *
 * <p>A ratio is taken within a round and the median over the rounds: what else the machine does in
 * that minute slows both sides, so the ratio holds where the speeds do not.
 */
final class Speeds {
  static final String YARDSTICK = "yardstick";

  private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

  /** Each round adds one speed to every benchmark. */
  void add(String benchmark, double charactersPerSecond) {
    rounds.computeIfAbsent(benchmark, any -> new ArrayList<>()).add(charactersPerSecond);
  }

  double speed(String benchmark) {
    return median(of(benchmark));
  }

  /** 1 where it is as fast as the yardstick, 0.1 where it takes ten times as long. */
  double ratio(String benchmark) {
    List<Double> yardstick = of(YARDSTICK);
    List<Double> own = of(benchmark);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < own.size(); round++)
      ratios.add(own.get(round) / yardstick.get(round));
    return median(ratios);
  }

  String table() {
    var table = new StringBuilder();
    row(table, "", "million characters/s", "lowest to highest", "to the yardstick");
    for (String benchmark : rounds.keySet()) {
      List<Double> sorted = of(benchmark).stream().sorted().toList();
      row(
          table,
          benchmark,
          millions(speed(benchmark)),
          millions(sorted.getFirst()) + " to " + millions(sorted.getLast()),
          String.format(Locale.ROOT, "%.3f", ratio(benchmark)));
    }
    return table.toString();
  }

  private static void row(StringBuilder to, String... cells) {
    to.append("%-12s %20s %20s %18s%n".formatted((Object[]) cells));
  }

  static String millions(double charactersPerSecond) {
    return String.format(Locale.ROOT, "%.2f", charactersPerSecond / 1e6);
  }

  private List<Double> of(String benchmark) {
    return rounds.getOrDefault(benchmark, List.of());
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
