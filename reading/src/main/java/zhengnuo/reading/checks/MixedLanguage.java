package zhengnuo.reading.checks;

import java.util.List;

/** {@code mixed-language}: an English joining word between Chinese ones: 行业and单位. */
final class MixedLanguage {
  private MixedLanguage() {}

  static void look(Examined examined, List<Finding> findings) {
    char[] text = examined.text();
    for (int i = 1; i < text.length; i++) {
      if (!Examined.latin(text[i]) || !Examined.hanzi(text[i - 1])) continue;
      int end = i;
      while (end < text.length && Examined.latin(text[end])) end++;
      boolean between = end < text.length && Examined.hanzi(text[end]);
      if (between && examined.words().after("latin", text, i, end) == end)
        findings.add(
            examined.at(
                "mixed-language",
                Severity.WRONG,
                i,
                end,
                "汉字之间夹着英文“%s”，应为中文。".formatted(new String(text, i, end - i)),
                "请改为中文（如“和”“或”“的”）。"));
      i = end;
    }
  }
}
