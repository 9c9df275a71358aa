package zhengnuo.app.ledger.supervision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The yearly notice of 国务院办公厅: which days of a year are off and which rest days are worked.
 *
 * @param issued the day from which it was known
 * @param status how sure the file is of it
 * @param off days of rest
 * @param work rest days that are made up as work days (调休)
 */
record HolidayNotice(
    int year, LocalDate issued, SourceStatus status, Set<LocalDate> off, Set<LocalDate> work) {

  /** The notice that comes with the program for {@code year}, empty if there is none yet. */
  static Optional<HolidayNotice> bundled(int year) {
    String file = "calendar/" + year + ".yaml";
    return Resource.text(file).map(text -> read(file, text));
  }

  /**
   * Reads one file.
   *
   * @throws BadDeclaration if it is faulty or names a day outside its year, or one as both
   */
  static HolidayNotice read(String file, String text) {
    var notice = Declaration.of(file, text, Set.of("year", "issued", "status", "off", "work"));
    int year = notice.whole("year", 2000, 2100);
    var off = daysOf(notice, "off", year);
    var work = daysOf(notice, "work", year);
    for (var day : work)
      if (off.contains(day)) throw notice.fault("work", "中的%s也列在“off”。请删去一处。".formatted(day));
    return new HolidayNotice(
        year, notice.day("issued"), SourceStatus.of(notice, "status"), off, work);
  }

  private static Set<LocalDate> daysOf(Declaration notice, String key, int year) {
    Set<LocalDate> days = new HashSet<>();
    for (var day : notice.days(key)) {
      if (day.getYear() != year) throw notice.fault(key, "中的%s不在%d年。请改正。".formatted(day, year));
      days.add(day);
    }
    return Set.copyOf(days);
  }
}
