package zhengnuo.reading.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.outline.OutlineWords.Mark;

/** Which years a report speaks of, from its title, its date line and its headings alone. */
final class Years {
  private static final int HEAD = 400;

  private Years() {}

  /**
   * @param begin index of the report's first section
   */
  static Outline.Report of(
      Document document,
      int from,
      int to,
      String title,
      List<Section> sections,
      int begin,
      OutlineWords words) {
    char[] text = document.mended();
    Integer titleYear =
        sections.size() > begin && sections.get(begin).kind() == SectionKind.REPORT
            ? Titles.year(text, sections.get(begin).from(), sections.get(begin).bodyFrom(), words)
            : null;
    // The day on which a report was given says more than a title, which may name the year told of.
    int head = Math.min(to, from + HEAD);
    int day = day(text, from, head, words);
    Integer given = day >= 0 ? Titles.year(text, day, head, words) : titleYear;
    if (given == null) given = date(text, from, head, words);
    Integer review = null;
    Integer plan = null;
    for (int i = begin; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (section.kind() != SectionKind.SECTION || section.report() != sections.get(begin).report())
        continue;
      Integer year = Titles.year(text, section.from(), section.bodyFrom(), words);
      if (year == null) continue;
      // 展望2035年 is no plan's year, nor is the year behind the one in which a report was given.
      boolean near = given == null || year >= given - 1 && year <= given + 1;
      if (!near) continue;
      boolean back = section.role() == SectionRole.REVIEW;
      if (review == null && back) review = year;
      if (plan == null && !back && (given == null || year >= given)) plan = year;
    }
    if (plan == null) plan = firstPlanned(text, from, to, words);
    if (plan == null) plan = given != null ? given : next(review);
    if (review == null && plan != null) review = plan - 1;
    return new Outline.Report(from, to, title, given != null ? given : plan, review, plan);
  }

  /**
   * The first year that the report's plans can speak of: that in which it was given, or the next
   * where that was in its last two months; null where the head says no year.
   */
  static @Nullable Integer firstPlanned(char[] text, int from, int to, OutlineWords words) {
    int end = Math.min(to, from + HEAD);
    int day = day(text, from, end, words);
    if (day >= 0) {
      Integer year = Titles.year(text, day, end, words);
      int month = words.after(Mark.YEAR, text, day + 4, end);
      if (year == null || words.after(Mark.LATE, text, month, end) < 0) return year;
      return year + 1;
    }
    return date(text, from, end, words);
  }

  /** Where a year and its month stand before the first sentence's end, or -1. */
  private static int day(char[] text, int from, int to, OutlineWords words) {
    for (int i = from; i + 4 < to && text[i] != '。'; i++) {
      int after = words.after(Mark.YEAR, text, i + 4, to);
      if (after < 0 || Titles.year(text, i, after, words) == null) continue;
      if (i > from && text[i - 1] >= '0' && text[i - 1] <= '9') continue;
      int month = after;
      while (month < to && month < after + 2 && text[month] >= '0' && text[month] <= '9') month++;
      if (month > after && words.after(Mark.MONTH, text, month, to) > 0) return i;
    }
    return -1;
  }

  private static @Nullable Integer next(@Nullable Integer year) {
    return year == null ? null : year + 1;
  }

  /** The year of a short line near the head that holds a date: the day on which it was given. */
  private static @Nullable Integer date(char[] text, int from, int to, OutlineWords words) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i < to && text[i] != '\n') continue;
      boolean sentence = false;
      for (int j = start; j < i; j++) sentence |= text[j] == '。' || text[j] == '，';
      // A numbered heading names the years that it speaks of, not the day of the report.
      if (!sentence && i - start < 60 && Headings.numbered(text, start, i, words) == null) {
        Integer year = Titles.year(text, start, i, words);
        if (year != null) return year;
      }
      start = i + 1;
    }
    return null;
  }
}
