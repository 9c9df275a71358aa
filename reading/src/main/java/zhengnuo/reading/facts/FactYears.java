package zhengnuo.reading.facts;

import java.util.OptionalInt;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.SectionRole;

/** The year that a figure is of, from the text alone: a date before it, else the report's title. */
final class FactYears {
  static final int OPEN = 0;
  static final int DATED = 1;
  static final int OF_REPORT = 2;
  static final int GIVEN = 3;

  private final Sentence sentence;
  private final Outline outline;
  private final OptionalInt given;
  private int run;
  private int dated;
  private int report;

  /** Where the year that was asked for last came from. */
  int source;

  FactYears(Sentence sentence, Outline outline, OptionalInt given) {
    this.sentence = sentence;
    this.outline = outline;
    this.given = given;
  }

  void begin() {
    run = 0;
    dated = 0;
  }

  /** The year, or 0 where the text leaves it open. Quantities are asked for in order. */
  int of(Quantity quantity, Modality modality, SectionRole role) {
    source = OPEN;
    for (; run < quantity.run; run++) date();
    if (modality == Modality.OTHER) return 0;
    if (dated > 0) {
      source = DATED;
      return dated;
    }
    var reports = outline.reports();
    while (report + 1 < reports.size() && reports.get(report + 1).from() <= quantity.from) report++;
    Outline.Report of = reports.get(report);
    if (quantity.from < of.from() || quantity.from >= of.to()) return 0;
    Integer year = null;
    if (modality == Modality.TARGET) year = of.planYear();
    else if (role == SectionRole.REVIEW) year = of.reviewYear();
    if (year != null) {
      source = OF_REPORT;
      return year;
    }
    if (of.planYear() != null || given.isEmpty()) return 0;
    source = GIVEN;
    if (modality == Modality.TARGET) return given.getAsInt();
    if (role == SectionRole.REVIEW) return given.getAsInt() - 1;
    source = OPEN;
    return 0;
  }

  private void date() {
    int from = sentence.runs[2 * run];
    int end = sentence.runs[2 * run + 1];
    if (!NotQuantities.looksLikeYear(sentence.text, from, end)) return;
    if (sentence.words.end(end, sentence.to, WordClass.DATE_AFTER.bit) < 0) return;
    // 是2011年的1.6倍 names the base, not the year of the figure.
    if (sentence.words.end(end + 1, sentence.to, WordClass.LINK_THE.bit) > 0) return;
    int year = 0;
    for (int i = from; i < end; i++) year = year * 10 + sentence.text[i] - '0';
    dated = year;
  }
}
