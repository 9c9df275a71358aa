package zhengnuo.reading.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.document.Document;

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
    Integer given =
        titleYear != null ? titleYear : date(text, from, Math.min(to, from + HEAD), words);
    Integer review = null;
    Integer plan = null;
    for (int i = begin; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (section.kind() != SectionKind.SECTION || section.report() != sections.get(begin).report())
        continue;
      Integer year = Titles.year(text, section.from(), section.bodyFrom(), words);
      if (year == null) continue;
      SectionRole named = words.ofHeading(text, section.from(), section.bodyFrom());
      if (review == null && named == SectionRole.REVIEW) review = year;
      boolean planned =
          named == SectionRole.PLANS
              || named == SectionRole.TARGETS
              || named == SectionRole.REQUIREMENTS;
      if (plan == null && planned) plan = year;
    }
    if (plan == null) plan = given != null ? given : next(review);
    if (review == null && plan != null) review = plan - 1;
    return new Outline.Report(from, to, title, given != null ? given : plan, review, plan);
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
      if (!sentence && i - start < 60) {
        Integer year = Titles.year(text, start, i, words);
        if (year != null) return year;
      }
      start = i + 1;
    }
    return null;
  }
}
