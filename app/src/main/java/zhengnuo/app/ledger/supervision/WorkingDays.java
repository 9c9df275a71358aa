package zhengnuo.app.ledger.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The working-day calendar as it was known on one day: Monday to Friday without the days off, and
 * the made-up work days. A year whose notice was not issued by then has weekends and statutory days
 * off, and whatever is reckoned from it is provisional (rule of this product), as it is from a
 * notice that is not verified.
 */
public final class WorkingDays {
  private static final Map<Integer, Optional<HolidayNotice>> BUNDLED = new ConcurrentHashMap<>();

  private final LocalDate knownOn;

  private WorkingDays(LocalDate knownOn) {
    this.knownOn = knownOn;
  }

  /**
   * A day that was reckoned.
   *
   * @param provisional whether a year without a verified notice had a part in it
   */
  public record Reckoned(LocalDate day, boolean provisional) {}

  /** The calendar with the notices that were issued by {@code day}. */
  public static WorkingDays knownOn(LocalDate day) {
    return new WorkingDays(day);
  }

  /** Whether {@code day} is a working day. */
  public boolean working(LocalDate day) {
    var notice = notice(day.getYear());
    if (notice.isPresent() && notice.get().off().contains(day)) return false;
    if (notice.isPresent() && notice.get().work().contains(day)) return true;
    var weekday = day.getDayOfWeek();
    if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) return false;
    return notice.isPresent() || !StatutoryDays.contain(day);
  }

  /**
   * The last day of a period of {@code count} working days; the first day is not counted (民法典 art.
   * 201).
   *
   * @throws IllegalArgumentException if {@code count} is not positive
   */
  public Reckoned after(LocalDate from, int count) {
    if (count < 1) throw new IllegalArgumentException("a period of %d days".formatted(count));
    var day = from;
    for (int left = count; left > 0; ) {
      day = day.plusDays(1);
      if (working(day)) left--;
    }
    return new Reckoned(day, provisional(from.plusDays(1), day));
  }

  /** {@code day}, or the next working day where it is one of rest (民法典 art. 203). */
  public Reckoned carried(LocalDate day) {
    var carried = day;
    while (!working(carried)) carried = carried.plusDays(1);
    return new Reckoned(carried, provisional(day, carried));
  }

  private boolean provisional(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++)
      if (notice(year).filter(notice -> notice.status() == SourceStatus.OK).isEmpty()) return true;
    return false;
  }

  private Optional<HolidayNotice> notice(int year) {
    return BUNDLED
        .computeIfAbsent(year, HolidayNotice::bundled)
        .filter(notice -> !notice.issued().isAfter(knownOn));
  }
}
