package zhengnuo.reading.checks;

import java.util.List;

/** {@code not-chinese}: a text in another language, of which nothing was taken. */
final class NotChinese {
  private NotChinese() {}

  static void look(Examined examined, List<Finding> findings) {
    if (examined.document().chinese()) return;
    char[] text = examined.text();
    int end = 0;
    while (end < text.length && text[end] != '\n' && end < 40) end++;
    findings.add(
        examined.at(
            "not-chinese",
            Severity.DOUBTFUL,
            0,
            Math.max(1, end),
            "正文大部分不是中文，未抽取数据和承诺。",
            "请上传中文本；原文已保存，可照常查看。"));
  }
}
