package zhengnuo.reading.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;
import zhengnuo.reading.lexicon.Trie;

/** Deadlines as reports write them, made into dates by the rules of {@code deadlines.tsv}. */
public final class Deadlines {
  /** The five-year plans end in years of 0 and 5: 十二五 in 2015, 十五五 in 2030. */
  private static final int PLANS_FROM = 1955;

  private Deadlines() {}

  /**
   * @param written the expression as it stands in the report; empty where none is set
   * @param planYear the year that the report plans
   * @param issueDate the day that the report or task list was issued, from which spans count
   */
  public static Deadline resolve(String written, int planYear, LocalDate issueDate) {
    return resolve(written, planYear, issueDate, Lexicon.bundled());
  }

  static Deadline resolve(String written, int planYear, LocalDate issueDate, Lexicon lexicon) {
    LocalDate yearEnd = LocalDate.of(planYear, 12, 31);
    char[] text = written.strip().toCharArray();
    DeadlinePatterns patterns = DeadlinePatterns.of(lexicon);
    if (text.length == 0) return new Deadline(yearEnd, true, patterns.unsaid());
    DeadlineFinder finder =
        new DeadlineFinder(new PromiseText(text, PromiseWords.of(lexicon)), patterns);
    long best = -1;
    int bestFrom = 0;
    for (int i = 0; i < text.length; i++) {
      long match = finder.at(i, text.length);
      if (match == -1) continue;
      if (best == -1 || Trie.end(match) - i > Trie.end(best) - bestFrom) {
        best = match;
        bestFrom = i;
      }
    }
    if (best == -1) return new Deadline(yearEnd, true, patterns.unknown());
    int row = Trie.value(best);
    int[] numbers = finder.numbers(row, bestFrom, Trie.end(best));
    String date = patterns.date(row);
    LocalDate day = day(date, numbers, planYear, issueDate, lexicon);
    return day == null
        ? new Deadline(yearEnd, true, patterns.unknown())
        : new Deadline(day, patterns.implied(row), patterns.rule(row));
  }

  private static @Nullable LocalDate day(
      String date, int[] numbers, int planYear, LocalDate issue, Lexicon lexicon) {
    if (date.equals("plan")) return LocalDate.of(PLANS_FROM + 5 * numbers[0], 12, 31);
    if (date.equals("eve")) return beforeEve(issue, lexicon);
    if (date.equals("D last")) return YearMonth.from(issue).atEndOfMonth();
    if (date.startsWith("D+")) return after(issue, date.substring(2), numbers);
    String[] parts = date.split(" ");
    int year = year(parts[0], numbers, planYear);
    int month = number(parts[1], numbers);
    if (month < 1 || month > 12) return null;
    YearMonth in = YearMonth.of(year, month);
    if (parts[2].equals("last")) return in.atEndOfMonth();
    int day = number(parts[2], numbers);
    return day >= 1 && day <= in.lengthOfMonth() ? in.atDay(day) : null;
  }

  private static int year(String part, int[] numbers, int planYear) {
    if (part.startsWith("#")) return numbers[0];
    if (part.equals("Y")) return planYear;
    if (part.endsWith("-1")) return planYear + lastOf(numbers) - 1;
    return planYear + Integer.parseInt(part.substring(2));
  }

  /** The last number written: 三到五年 ends with the fifth. */
  private static int lastOf(int[] numbers) {
    return numbers[1] > 0 ? numbers[1] : numbers[0];
  }

  private static int number(String part, int[] numbers) {
    return part.startsWith("#") ? numbers[part.charAt(1) - '1'] : Integer.parseInt(part);
  }

  private static LocalDate after(LocalDate issue, String span, int[] numbers) {
    char unit = span.charAt(span.length() - 1);
    int n = number(span.substring(0, span.length() - 1), numbers);
    if (unit == 'm') return issue.plusMonths(n);
    if (unit == 'd') return issue.plusDays(n);
    LocalDate day = issue;
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
        left--;
    }
    return day;
  }

  private static @Nullable LocalDate beforeEve(LocalDate issue, Lexicon lexicon) {
    LexiconFile festivals = lexicon.file("springfestivals");
    for (int i = 0; i < festivals.size(); i++) {
      LocalDate eve = LocalDate.parse(festivals.cell(i, "date")).minusDays(1);
      if (eve.isAfter(issue)) return eve.minusDays(1);
    }
    return null;
  }
}
