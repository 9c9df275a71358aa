package zhengnuo.app.ledger.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a stored text into lines and each line into runs, so that every run names all the spans that
 * cover it. Nothing is added, dropped or moved: the runs of all lines, joined by the line breaks,
 * are the text.
 */
final class SourceRuns {
  private SourceRuns() {}

  /**
   * A stretch to be marked.
   *
   * @param start in the text, UTF-16 units
   * @param end after it; an empty stretch marks nothing
   * @param key names it in the page
   * @param style the class of its marking
   */
  record Span(int start, int end, String key, String style) {}

  /**
   * @param start in the text
   * @param text as stored
   * @param keys of all spans over it, in the order of their starts
   * @param styles their classes, each once
   * @param opens keys of the spans that begin here
   */
  record Run(int start, String text, List<String> keys, List<String> styles, List<String> opens) {
    public String keyList() {
      return String.join(" ", keys);
    }

    public String styleList() {
      return String.join(" ", styles);
    }
  }

  /**
   * @param dropped whether everything that stands in the line was left out of the reading
   */
  record Line(int start, boolean dropped, List<Run> runs) {
    /** Whether the line holds nothing. */
    public boolean empty() {
      return runs.isEmpty();
    }
  }

  /** Style of what was dropped; a line of nothing else is furniture. */
  static final String DROPPED = "dropped";

  /**
   * @param from where to begin, a line's start
   * @param to where to end
   * @param spans in any order; those beyond {@code from..to} are cut to it
   */
  static List<Line> cut(String text, int from, int to, List<Span> spans) {
    List<Span> byStart = new ArrayList<>();
    for (Span span : spans) if (span.end() > span.start()) byStart.add(span);
    byStart.sort(
        Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed()));
    List<Line> lines = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    int next = 0;
    int at = from;
    while (at <= to) {
      int lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0 || lineEnd > to) lineEnd = to;
      int lineStart = at;
      // A carriage return stays in the stored text but would show as a second line end.
      int shown = lineEnd > at && text.charAt(lineEnd - 1) == '\r' ? lineEnd - 1 : lineEnd;
      List<Run> runs = new ArrayList<>();
      while (at < shown) {
        int here = at;
        open.removeIf(span -> span.end() <= here);
        while (next < byStart.size() && byStart.get(next).start() <= at) {
          if (byStart.get(next).end() > at) open.add(byStart.get(next));
          next++;
        }
        int end = next < byStart.size() ? Math.min(shown, byStart.get(next).start()) : shown;
        for (Span span : open) end = Math.min(end, span.end());
        runs.add(run(text, at, end, open));
        at = end;
      }
      lines.add(new Line(lineStart, furniture(runs), runs));
      at = lineEnd + 1;
    }
    return lines;
  }

  private static Run run(String text, int start, int end, List<Span> open) {
    List<String> keys = new ArrayList<>();
    List<String> styles = new ArrayList<>();
    List<String> opens = new ArrayList<>();
    for (Span span : open) {
      if (!span.key().isEmpty()) {
        keys.add(span.key());
        if (span.start() == start) opens.add(span.key());
      }
      if (!styles.contains(span.style())) styles.add(span.style());
    }
    return new Run(start, text.substring(start, end), keys, styles, opens);
  }

  private static boolean furniture(List<Run> runs) {
    boolean some = false;
    for (Run run : runs) {
      boolean left = run.styles().contains(DROPPED);
      if (!left && !run.text().chars().allMatch(c -> StoredReading.blank((char) c))) return false;
      some |= left;
    }
    return some;
  }
}
