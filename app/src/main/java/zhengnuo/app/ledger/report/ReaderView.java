package zhengnuo.app.ledger.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.outline.SectionKind;

/** What the reader page shows: outline, marked source, cards, counts. */
final class ReaderView {
  private static final String HEADING = "heading";

  private ReaderView() {}

  /**
   * @param count readings in the section and below it
   * @param depth 1 for a chapter, 2 for a part of one
   */
  record OutlineRow(int n, String title, int count, int depth) {}

  /**
   * @param section number of the section that begins in this line, null if none does
   * @param heading whether it is nothing but a heading; a title at a paragraph's head is marked
   *     alone
   * @param promised whether a commitment stands in it
   */
  record SourceLine(
      @Nullable Integer section,
      boolean heading,
      boolean dropped,
      boolean promised,
      List<SourceRuns.Run> runs) {}

  /** The outline's numbered sections with what stands in each. */
  static List<OutlineRow> outline(ReadReport read) {
    int[] counts = new int[read.sections.size()];
    for (ReadRow row : read.rows())
      if (row.standing().state().stands() && row.section() != null) counts[row.section()]++;
    List<OutlineRow> rows = new ArrayList<>();
    for (ReportSection section : read.sections) {
      Integer level = section.level();
      if (section.kind() != SectionKind.SECTION || level == null || level > 2) continue;
      int count = 0;
      for (int n = section.n(); n < counts.length; n++) {
        Integer below = read.sections.get(n).level();
        if (n > section.n() && below != null && below <= level) break;
        count += counts[n];
      }
      rows.add(new OutlineRow(section.n(), section.title(), count, Math.max(1, level)));
    }
    return rows;
  }

  /** The whole stored text in lines of marked runs. */
  static List<SourceLine> source(ReadReport read, @Nullable String selected) {
    String text = read.report.stored();
    List<SourceLine> lines = new ArrayList<>();
    int next = 0;
    for (SourceRuns.Line line :
        SourceRuns.cut(text, 0, text.length(), spans(read, selected, true))) {
      Integer section = null;
      int lineEnd = end(line);
      while (next < read.sections.size() && read.sections.get(next).start() <= lineEnd)
        section = read.sections.get(next++).n();
      boolean heading =
          line.runs().stream()
              .filter(run -> !run.text().isBlank())
              .allMatch(run -> run.styles().contains(HEADING));
      lines.add(
          new SourceLine(section, heading, line.dropped(), has(line, "commitment"), line.runs()));
    }
    return lines;
  }

  /** The sentence around a reading, marked; for the phone, where the source is another page. */
  static List<SourceRuns.Run> sentence(ReadReport read, ReadRow row) {
    int[] around = SourcePlace.sentence(read.report.stored(), row.start(), row.end());
    List<SourceRuns.Run> runs = new ArrayList<>();
    for (SourceRuns.Line line :
        SourceRuns.cut(read.report.stored(), around[0], around[1], spans(read, row.key(), false)))
      runs.addAll(line.runs());
    return runs;
  }

  private static List<SourceRuns.Span> spans(
      ReadReport read, @Nullable String selected, boolean headings) {
    List<SourceRuns.Span> spans = new ArrayList<>();
    for (ReadRow row : read.rows()) {
      if (!row.standing().state().stands()) continue;
      spans.add(new SourceRuns.Span(row.start(), row.end(), row.key(), row.kind().id()));
      if (row.key().equals(selected))
        spans.add(new SourceRuns.Span(row.start(), row.end(), "", "selected"));
    }
    int[] dropped = read.report.dropped();
    for (int i = 0; i + 1 < dropped.length; i += 2)
      spans.add(new SourceRuns.Span(dropped[i], dropped[i + 1], "", SourceRuns.DROPPED));
    if (headings)
      for (ReportSection section : read.sections)
        if (section.kind() != SectionKind.SHIFT)
          spans.add(new SourceRuns.Span(section.start(), section.end(), "", HEADING));
    return spans;
  }

  private static int end(SourceRuns.Line line) {
    if (line.empty()) return line.start();
    SourceRuns.Run last = line.runs().getLast();
    return last.start() + last.text().length();
  }

  private static boolean has(SourceRuns.Line line, String style) {
    for (SourceRuns.Run run : line.runs()) if (run.styles().contains(style)) return true;
    return false;
  }
}
