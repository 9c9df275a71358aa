package zhengnuo.reading.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The numbers that Word 97 shows before paragraphs of a list and keeps out of their text. */
final class DocNumbering {
  private static final int LEVELS = 9;

  private final Map<Integer, int[]> counters = new HashMap<>();
  private final Set<Integer> begun = new HashSet<>();
  private final ListNumbers numbers = ListNumbers.bundled();

  /** Whether the paragraph is a line of a contents table by its style. */
  static boolean contents(HWPFDocument word, Paragraph paragraph) {
    int number = paragraph.getStyleIndex();
    if (number < 0 || number >= word.getStyleSheet().numStyles()) return false;
    StyleDescription style = word.getStyleSheet().getStyleDescription(number);
    String name = style == null ? null : style.getName();
    return name != null && name.startsWith("toc ");
  }

  /** The number before a paragraph, counted on; empty where it has none. */
  String next(Paragraph paragraph) {
    if (!paragraph.isInList() || paragraph.getIlfo() == 0) return "";
    HWPFList list;
    try {
      list = paragraph.getList();
    } catch (RuntimeException unknown) {
      // The paragraph names a list that the file does not have.
      return "";
    }
    if (list == null || list.getListData() == null) return "";
    int level = Math.clamp(paragraph.getIlvl(), 0, LEVELS - 1);
    int[] counts = counters.computeIfAbsent(list.getLsid(), any -> new int[LEVELS]);
    boolean first = begun.add(paragraph.getIlfo());
    for (int i = 0; i <= level; i++) {
      if (first && list.isStartAtOverridden((char) i)) counts[i] = 0;
      if (counts[i] == 0) counts[i] = list.getStartAt((char) i);
      else if (i == level) counts[i]++;
    }
    for (int i = level + 1; i < LEVELS; i++) counts[i] = 0;
    return shown(list, counts, level);
  }

  private String shown(HWPFList list, int[] counts, int level) {
    if (list.getNumberFormat((char) level) == 23) return "";
    String pattern = list.getNumberText((char) level);
    if (pattern == null) return "";
    var text = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      if (c < LEVELS) text.append(numbers.written(format(list.getNumberFormat(c)), counts[c]));
      else text.append(c);
    }
    return text.toString();
  }

  /** The name in newer files of a number format ([MS-OSHARED] 2.2.1.3, MSONFC). */
  private static String format(int number) {
    return switch (number) {
      case 1 -> "upperRoman";
      case 2 -> "lowerRoman";
      case 3 -> "upperLetter";
      case 4 -> "lowerLetter";
      case 10 -> "ideographDigital";
      case 11 -> "japaneseCounting";
      case 17 -> "japaneseDigitalTenThousand";
      case 18 -> "decimalEnclosedCircle";
      case 22 -> "decimalZero";
      case 28 -> "decimalEnclosedCircleChinese";
      case 30 -> "ideographTraditional";
      case 33 -> "taiwaneseCounting";
      case 35 -> "taiwaneseCountingThousand";
      case 37 -> "chineseCounting";
      case 38 -> "chineseLegalSimplified";
      case 39 -> "chineseCountingThousand";
      case 255 -> "none";
      default -> "decimal";
    };
  }
}
