package zhengnuo.reading.facts;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.SectionRole;

/** The year that a figure is of, from the text alone. */
final class FactYears {
  private FactYears() {}

  static @Nullable Integer of(
      char[] text,
      Outline outline,
      int at,
      int sentence,
      Modality modality,
      SectionRole role,
      OptionalInt given,
      FactWords words) {
    if (modality == Modality.OTHER) return null;
    for (int i = at - 1; i >= sentence + 3; i--) {
      if (words.end(text, i, at, WordClass.DATE_AFTER.bit) < 0) continue;
      int year = year(text, i);
      // 是2011年的1.6倍 names the base, not the year of the figure.
      boolean base = words.end(text, i + 1, at, WordClass.LINK_THE.bit) > 0;
      if (year > 0 && !base) return year;
    }
    Outline.Report report = null;
    for (Outline.Report candidate : outline.reports())
      if (candidate.from() <= at && at < candidate.to()) report = candidate;
    if (report == null) return null;
    Integer review = report.reviewYear();
    Integer plan = report.planYear();
    if (plan == null && given.isPresent()) {
      plan = given.getAsInt();
      review = plan - 1;
    }
    return modality == Modality.TARGET ? plan : role == SectionRole.REVIEW ? review : null;
  }

  private static int year(char[] text, int end) {
    int year = 0;
    for (int i = end - 4; i < end; i++) {
      if (i < 0 || text[i] < '0' || text[i] > '9') return -1;
      year = year * 10 + text[i] - '0';
    }
    return year >= 1949 && year < 2100 ? year : -1;
  }
}
