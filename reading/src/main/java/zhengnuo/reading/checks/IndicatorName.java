package zhengnuo.reading.checks;

import java.util.List;

/** {@code indicator-name}: a place's output under the nation's name: 国民生产总值. */
final class IndicatorName {
  /** Until 2003 places were counted under that name themselves. */
  private static final int RENAMED = 2004;

  private IndicatorName() {}

  static void look(Examined examined, List<Finding> findings) {
    char[] text = examined.text();
    for (int i = 0; i < text.length; ) {
      int end = examined.words().after("wrongName", text, i, text.length);
      if (end < 0) {
        i++;
        continue;
      }
      Integer year = examined.outline().reports().get(examined.reportAt(i)).reportYear();
      if (year != null && year < RENAMED) return;
      String right = examined.words().first("rightName");
      findings.add(
          examined.at(
              "indicator-name",
              Severity.WRONG,
              i,
              end,
              "一个地方的生产总值称“%s”；“%s”是全国的指标，口径也不同。".formatted(right, new String(text, i, end - i)),
              "请改为“%s”，并核对数字的口径。".formatted(right)));
      i = end;
    }
  }
}
