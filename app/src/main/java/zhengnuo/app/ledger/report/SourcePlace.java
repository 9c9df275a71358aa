package zhengnuo.app.ledger.report;

import org.jspecify.annotations.Nullable;

/** Where a reading stands, as people cite it: 五（三）第2段第2句，原文件第3页. */
final class SourcePlace {
  private static final String ENDS = "。！？!?";

  private SourcePlace() {}

  static String of(ReadReport read, @Nullable Integer section, int start) {
    String text = read.report.stored();
    int from = section == null ? 0 : read.sections.get(section).end();
    int paragraph = 1;
    int paragraphFrom = from;
    for (int i = from; i < start; i++) {
      if (text.charAt(i) != '\n') continue;
      if (!text.substring(paragraphFrom, i).isBlank()) paragraph++;
      paragraphFrom = i + 1;
    }
    int sentence = 1;
    for (int i = paragraphFrom; i < start; i++) if (ENDS.indexOf(text.charAt(i)) >= 0) sentence++;
    String place = read.report.places().at(start);
    return read.label(section)
        + "第"
        + paragraph
        + "段第"
        + sentence
        + "句"
        + (place.isEmpty() ? "" : "，原文件" + place);
  }

  /** The sentence around a span, in the stored text: its start and its end. */
  static int[] sentence(String text, int start, int end) {
    int from = start;
    while (from > 0 && text.charAt(from - 1) != '\n' && ENDS.indexOf(text.charAt(from - 1)) < 0)
      from--;
    while (from < start && StoredReading.blank(text.charAt(from))) from++;
    int to = end;
    while (to < text.length() && text.charAt(to) != '\n' && ENDS.indexOf(text.charAt(to)) < 0) to++;
    if (to < text.length() && text.charAt(to) != '\n') to++;
    return new int[] {from, to};
  }
}
