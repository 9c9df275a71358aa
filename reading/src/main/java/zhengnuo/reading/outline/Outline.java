package zhengnuo.reading.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text is built.
 *
 * @param sections in text order, each up to where the next begins; what stands before the first
 *     report belongs to none
 * @param reports the reports of the file in order, at least one
 * @param sentences starts and ends of the sentences in the mended text, in pairs; a sentence ends
 *     with 。！？ or its paragraph, and a semicolon does not end it
 */
public record Outline(List<Section> sections, List<Report> reports, int[] sentences) {
  /**
   * One report of a file.
   *
   * @param from in the mended text
   * @param to in the mended text
   * @param title as written, empty where there is none
   * @param reportYear the year it was given, if the text says it
   * @param reviewYear the year that its review speaks of, if the text says it
   * @param planYear the year that its plans speak of, if the text says it
   */
  public record Report(
      int from,
      int to,
      String title,
      @Nullable Integer reportYear,
      @Nullable Integer reviewYear,
      @Nullable Integer planYear) {}

  /** The section that holds the mended position, or null before the first. */
  public @Nullable Section at(int position) {
    int low = 0;
    int high = sections.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (sections.get(middle).from() <= position) low = middle + 1;
      else high = middle - 1;
    }
    return high < 0 ? null : sections.get(high);
  }
}
