package zhengnuo.app.ledger.supervision;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statutory days (全国年节及纪念日放假办法, 2024), for years whose notice is not known. Years outside the
 * table of movable days have the fixed ones alone.
 */
final class StatutoryDays {
  private static final String FILE = "calendar/statutory.tsv";
  private static final List<MonthDay> FIXED =
      List.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 2),
          MonthDay.of(10, 1),
          MonthDay.of(10, 2),
          MonthDay.of(10, 3));
  private static final Map<Integer, Set<LocalDate>> MOVABLE = movable();

  private StatutoryDays() {}

  static boolean contain(LocalDate day) {
    return FIXED.contains(MonthDay.from(day))
        || MOVABLE.getOrDefault(day.getYear(), Set.of()).contains(day);
  }

  private static Map<Integer, Set<LocalDate>> movable() {
    String text =
        Resource.text(FILE)
            .orElseThrow(() -> new IllegalStateException(FILE + " is not on the class path"));
    Map<Integer, Set<LocalDate>> years = new HashMap<>();
    text.lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("year"))
        .forEach(line -> {
          String[] cells = line.split("\t", -1);
          Set<LocalDate> days = new HashSet<>();
          var springFestival = LocalDate.parse(cells[1]);
          springFestival.minusDays(1).datesUntil(springFestival.plusDays(3)).forEach(days::add);
          for (int i = 2; i < cells.length; i++) days.add(LocalDate.parse(cells[i]));
          years.put(Integer.valueOf(cells[0]), Set.copyOf(days));
        });
    return Map.copyOf(years);
  }
}
