package zhengnuo.reading.checks;

import java.util.List;
import zhengnuo.reading.lexicon.Trie;
import zhengnuo.reading.outline.Section;
import zhengnuo.reading.outline.SectionKind;

/**
 * {@code list-number-gap}: numbered headings that skip or repeat a number: 一、 三、. Only hanzi
 * numbers are held to it: lists under 1. 2. are often no headings, so that gaps there mean nothing.
 */
final class ListNumberGap {
  private static final int STYLES = 2;

  private ListNumberGap() {}

  static void look(Examined examined, List<Finding> findings) {
    int[] last = new int[STYLES];
    int report = -1;
    for (Section section : examined.outline().sections()) {
      if (section.report() != report) {
        java.util.Arrays.fill(last, 0);
        report = section.report();
      }
      if (section.kind() != SectionKind.SECTION || section.number().isEmpty()) continue;
      int style = style(section.number());
      if (style < 0) continue;
      int number = number(section.number().toCharArray(), examined.words());
      if (number == 0) continue;
      int expected = last[style] + 1;
      // A series may begin anew under any heading, so 1 is never wrong.
      if (number != 1 && number != expected && last[style] > 0)
        findings.add(
            new Finding(
                "list-number-gap",
                Severity.DOUBTFUL,
                section.start(),
                section.end(),
                section.title(),
                "同级标题前一个编号是第%s，此处应为第%s，写的是第%s。".formatted(last[style], expected, number),
                "请核对编号；中间的标题若已删去，请顺延编号。"));
      last[style] = number;
      for (int deeper = style + 1; deeper < STYLES; deeper++) last[deeper] = 0;
    }
  }

  /** 0 for 一、, 1 for （一）, -1 for others. */
  private static int style(String number) {
    boolean bracket = number.charAt(0) == '（' || number.charAt(0) == '(';
    char first = number.charAt(bracket ? 1 : 0);
    return !Examined.hanzi(first) || !bracket && !number.endsWith("、") ? -1 : bracket ? 1 : 0;
  }

  /** The value of 十二 among other characters, 0 if there is none. */
  private static int number(char[] written, CheckWords words) {
    int value = 0;
    int ones = 0;
    for (int i = 0; i < written.length; i++) {
      if (words.after("ten", written, i, written.length) >= 0) {
        value = Math.max(1, ones) * 10;
        ones = 0;
      } else {
        long match = words.trie("numeral").longest(written, i, written.length);
        if (match >= 0) ones = Trie.value(match) + 1;
      }
    }
    return value + ones;
  }
}
