package zhengnuo.reading.checks;

import java.util.List;

/**
 * {@code direction-mark}: an invisible mark that turns the direction of writing, so that a number
 * or name is shown otherwise than it is stored. One finding, at the first.
 */
final class DirectionMark {
  private DirectionMark() {}

  static void look(Examined examined, List<Finding> findings) {
    String stored = examined.document().stored();
    int first = -1;
    int count = 0;
    for (int i = 0; i < stored.length(); i++) {
      char c = stored.charAt(i);
      if (c < '\u202a' || c > '\u2069' || c > '\u202e' && c < '\u2066') continue;
      if (count++ == 0) first = i;
    }
    if (count == 0) return;
    findings.add(
        new Finding(
            "direction-mark",
            Severity.DOUBTFUL,
            first,
            first + 1,
            "U+%04X".formatted((int) stored.charAt(first)),
            "有%s个看不见的方向控制符，显示的数字或名称可能与实际的不同；已按实际的读取。".formatted(count),
            "请删去这些控制符，并核对其后的数字和名称。"));
  }
}
