package zhengnuo.reading.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word shows before paragraphs and keeps out of their text: 一、 （一） 1. of lists.
 * Sections cannot be told without them.
 */
final class DocxNumbering {
  private static final int LEVELS = DocxLists.LEVELS;
  private static final int NOT_BEGUN = Integer.MIN_VALUE;

  /** Lists may be defined by styles that lead back to them. */
  private static final int LONGEST_CHAIN = 20;

  private final DocxLists lists;
  private final DocxStyles styles;
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final ListNumbers numbers = ListNumbers.bundled();

  DocxNumbering(DocxLists lists, DocxStyles styles) {
    this.lists = lists;
    this.styles = styles;
  }

  /**
   * The number before a paragraph, counted on; empty if it has none.
   *
   * @param list the paragraph's own list, null if it names none
   * @param level of the list, -1 if it names none
   * @param style of the paragraph, null if it names none; it may bring a list
   */
  String next(@Nullable String list, int level, @Nullable String style) {
    DocxStyles.@Nullable Listed listed = list == null ? styles.list(style) : null;
    if (listed != null) list = listed.list();
    if (list == null) return "";
    DocxLists.Own own = lists.list(list);
    if (own == null) return "";
    String id = own.shared;
    DocxLists.Shared shared = lists.shared(id);
    for (int steps = 0; shared != null && shared.link != null && steps < LONGEST_CHAIN; steps++) {
      String linked = styles.ownList(shared.link);
      DocxLists.Own there = linked == null ? null : lists.list(linked);
      if (there == null) break;
      id = there.shared;
      shared = lists.shared(id);
    }
    if (shared == null) return "";
    DocxLists.Level[] levels = levels(shared, own);
    if (listed != null && level < 0) level = level(levels, listed);
    int at = Math.clamp(level, 0, LEVELS - 1);
    int[] counts = counters.computeIfAbsent(id, any -> fresh());
    if (begun.add(list)) own.starts.forEach((which, start) -> begin(counts, which));
    count(levels, own, counts, at);
    return shown(levels, counts, at);
  }

  private static int[] fresh() {
    var counts = new int[LEVELS];
    Arrays.fill(counts, NOT_BEGUN);
    return counts;
  }

  private static void begin(int[] counts, int level) {
    counts[Math.clamp(level, 0, LEVELS - 1)] = NOT_BEGUN;
  }

  private static DocxLists.Level[] levels(DocxLists.Shared shared, DocxLists.Own own) {
    DocxLists.Level[] levels = shared.levels;
    for (int i = 0; i < LEVELS; i++) {
      DocxLists.Level other = own.levels[i];
      if (other == null) continue;
      if (levels == shared.levels) levels = levels.clone();
      levels[i] = other;
    }
    return levels;
  }

  /** A style stands on the level that names it, whatever it says itself. */
  private static int level(DocxLists.Level[] levels, DocxStyles.Listed listed) {
    for (int i = 0; i < LEVELS; i++) if (listed.style().equals(levels[i].style)) return i;
    return listed.level();
  }

  private static void count(DocxLists.Level[] levels, DocxLists.Own own, int[] counts, int at) {
    for (int i = 0; i <= at; i++) {
      if (counts[i] == NOT_BEGUN) counts[i] = own.starts.getOrDefault(i, levels[i].start);
      else if (i == at) counts[i]++;
    }
    for (int i = at + 1; i < LEVELS; i++) {
      int restart = levels[i].restart;
      if (restart < 0 || restart > 0 && at < restart) counts[i] = NOT_BEGUN;
    }
  }

  private String shown(DocxLists.Level[] levels, int[] counts, int at) {
    DocxLists.Level level = levels[at];
    if (level.format.equals("bullet")) return "";
    String pattern = level.text;
    var text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      int which = i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
      if (pattern.charAt(i) == '%' && which >= 0 && which < LEVELS) {
        String format = level.legal ? "decimal" : levels[which].format;
        int count = counts[which] == NOT_BEGUN ? levels[which].start : counts[which];
        text.append(numbers.written(format, count));
        i++;
      } else text.append(pattern.charAt(i));
    }
    // What only a gap parts from the words must not grow together with a number there.
    boolean open = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    if (open && !level.suffix.equals("nothing"))
      text.append(level.suffix.equals("tab") ? '\t' : ' ');
    return text.toString();
  }
}
