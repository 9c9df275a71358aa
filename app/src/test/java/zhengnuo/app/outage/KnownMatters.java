package zhengnuo.app.outage;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The matters that units report on, and the months that they report for; two are hot. */
final class KnownMatters {
  private static final int MONTHS = 36;

  private final List<String> all = new ArrayList<>();
  private final YearMonth latest = YearMonth.now(ZoneId.of("Asia/Shanghai"));

  synchronized void learn(List<String> matters) {
    all.addAll(matters);
  }

  synchronized String any(Random random) {
    return all.get(random.nextInt(all.size()));
  }

  YearMonth month(Random random) {
    return latest.minusMonths(random.nextInt(random.nextInt(100) < 60 ? 2 : MONTHS));
  }
}
