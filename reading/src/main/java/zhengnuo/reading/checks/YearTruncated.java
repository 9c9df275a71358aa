package zhengnuo.reading.checks;

import java.util.List;

/** {@code year-truncated}: a year that lost digits: 20是…开局之年, 203年全县…. */
final class YearTruncated {
  private YearTruncated() {}

  static void look(Examined examined, List<Finding> findings) {
    char[] text = examined.text();
    for (int i = 0; i + 3 < text.length; i++) {
      if (text[i] != '2' || text[i + 1] != '0' || !examined.clauseBegins(i)) continue;
      int end = i;
      while (end < text.length && Examined.digit(text[end])) end++;
      if (end - i != 2 && end - i != 3) continue;
      int after = examined.words().after("yearLead", text, end, text.length);
      if (after < 0) continue;
      boolean span = examined.words().after("yearRight", text, after, text.length) >= 0;
      if (span || after < text.length && Examined.digit(text[after])) continue;
      findings.add(
          examined.at(
              "year-truncated",
              Severity.WRONG,
              i,
              after,
              "“%s”处应为四位数的年份，现在只有%s位。".formatted(new String(text, i, end - i), end - i),
              "请补全年份。"));
    }
  }
}
