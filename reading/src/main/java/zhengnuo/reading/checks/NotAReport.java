package zhengnuo.reading.checks;

import java.util.List;
import zhengnuo.reading.outline.Section;
import zhengnuo.reading.outline.SectionRole;

/** {@code not-a-report}: nothing of a work report's form stands in the text. */
final class NotAReport {
  private NotAReport() {}

  static void look(Examined examined, List<Finding> findings) {
    char[] text = examined.text();
    if (text.length == 0 || !examined.document().chinese()) return;
    if (examined.words().find("title", text, 0, text.length) >= 0) return;
    if (examined.words().find("address", text, 0, text.length) >= 0) return;
    for (Section section : examined.outline().sections())
      if (section.role() == SectionRole.TARGETS || section.role() == SectionRole.SELF_BUILDING)
        return;
    int end = 0;
    while (end < text.length && text[end] != '\n' && end < 40) end++;
    findings.add(
        examined.at(
            "not-a-report",
            Severity.DOUBTFUL,
            0,
            Math.max(1, end),
            "全文没有“政府工作报告”字样，也没有“各位代表”的称呼，疑似不是政府工作报告。",
            "请核对是否选错了文件；确是工作报告的，可继续使用读出的结果。"));
  }
}
