package zhengnuo.reading.checks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code placeholder-left}: xx, ××, □, 某某 where a name or number was to stand. One finding for each
 * kind of mark, at its first place, so that a model text with a hundred of them stays readable.
 */
final class PlaceholderLeft {
  private PlaceholderLeft() {}

  static void look(Examined examined, List<Finding> findings) {
    char[] text = examined.text();
    Map<String, int[]> first = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < text.length; ) {
      int end = mark(examined, i);
      if (end < 0) {
        i++;
        continue;
      }
      String mark = new String(text, i, end - i);
      first.putIfAbsent(mark, new int[] {i, end});
      counts.merge(mark, 1, Integer::sum);
      i = end;
    }
    first.forEach((mark, span) ->
        findings.add(
            examined.at(
                "placeholder-left",
                Severity.WRONG,
                span[0],
                span[1],
                "“%s”是占位符，全文共%s处，此处应为实际的名称或数字。".formatted(mark, counts.get(mark)),
                "请补写实际内容；无法补写的，删去该句。")));
  }

  private static int mark(Examined examined, int at) {
    char[] text = examined.text();
    int after = examined.words().after("placeholder", text, at, text.length);
    if (after >= 0) return after;
    char c = text[at];
    if (c != 'x' && c != 'X' || at > 0 && Examined.latin(text[at - 1])) return -1;
    // “XX局” in quotation marks stands for any of them, on purpose.
    if (at > 0 && text[at - 1] == '“') return -1;
    int end = at;
    while (end < text.length && text[end] == c) end++;
    boolean word = end < text.length && Examined.latin(text[end]);
    return end - at >= 2 && !word ? end : -1;
  }
}
