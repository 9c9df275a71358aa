package zhengnuo.app.outage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The readings that users know of; a few of them everyone works on at once. */
final class KnownReadings {
  private static final int HOT = 6;

  private final List<Reading> hot = new ArrayList<>();
  private final List<Reading> all = new ArrayList<>();

  /** One reading by its report's id and its key there: {@code c12}. */
  record Reading(String report, String key) {
    String matter() {
      return report + "/" + key;
    }

    String path() {
      return "/reports/" + report + "/readings/" + key;
    }
  }

  synchronized void learn(String report, List<String> keys) {
    for (String key : keys) all.add(new Reading(report, key));
    for (int i = 0; i < keys.size() && hot.size() < HOT; i += Math.max(1, keys.size() / HOT))
      hot.add(new Reading(report, keys.get(i)));
  }

  synchronized Reading any(Random random) {
    List<Reading> from = random.nextInt(100) < 60 ? hot : all;
    return from.get(random.nextInt(from.size()));
  }

  synchronized String anyReport(Random random) {
    return any(random).report();
  }
}
