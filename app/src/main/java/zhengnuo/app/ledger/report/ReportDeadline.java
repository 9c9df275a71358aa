package zhengnuo.app.ledger.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.Deadline;
import zhengnuo.reading.facts.Deadlines;

/**
 * The day that a deadline's wording means, for the card.
 *
 * @param day 2031-10-31, or the wording itself where no day can be told from it
 * @param note the wording and the rule that made a day of it, or that the text sets none
 */
record ReportDeadline(String day, String note) {
  private static final int HEAD = 400;
  private static final Pattern GIVEN = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

  static ReportDeadline of(Report report, String wording) {
    Integer year = report.planYear();
    if (wording.isEmpty())
      return year == null
          ? new ReportDeadline("—", "文中未写")
          : new ReportDeadline(year + "-12-31", "文中未写，按计划年底");
    LocalDate typed = iso(wording);
    if (typed != null) return new ReportDeadline(typed.toString(), "");
    if (year == null) return new ReportDeadline(wording, "计划年份未定，还定不出哪一天");
    Deadline deadline = Deadlines.resolve(wording, year, issued(report, year));
    return new ReportDeadline(
        deadline.date().toString(), "“%s”，%s".formatted(wording, deadline.rule()));
  }

  /**
   * The day from which spans such as 三个月内 count: the date under the report's title, else the first
   * of the year it plans.
   */
  private static LocalDate issued(Report report, int planYear) {
    String stored = report.stored();
    Matcher given = GIVEN.matcher(stored).region(0, Math.min(stored.length(), HEAD));
    while (given.find()) {
      int year = Integer.parseInt(given.group(1));
      if (year != planYear && year != planYear - 1) continue;
      try {
        return LocalDate.of(
            year, Integer.parseInt(given.group(2)), Integer.parseInt(given.group(3)));
      } catch (DateTimeException noSuchDay) {
        continue;
      }
    }
    return LocalDate.of(planYear, 1, 1);
  }

  private static @Nullable LocalDate iso(String wording) {
    try {
      return LocalDate.parse(wording.strip());
    } catch (DateTimeParseException words) {
      return null;
    }
  }
}
