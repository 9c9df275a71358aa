package zhengnuo.reading.checks;

import java.util.List;

/**
 * {@code number-missing}: a unit without its number: 投资万元新建…, 新改建公厕座。 A unit that names a class
 * (亿元以上项目, 万元GDP能耗) has none on purpose.
 */
final class NumberMissing {
  private NumberMissing() {}

  static void look(Examined examined, List<Finding> findings) {
    char[] text = examined.text();
    for (int i = 1; i < text.length; i++) {
      int end = afterVerb(examined, i);
      if (end < 0) end = atClauseEnd(examined, i);
      if (end < 0) continue;
      int from = Math.max(i - 8, clauseStart(text, i));
      String unit = new String(text, i, end - i);
      findings.add(
          examined.at(
              "number-missing",
              Severity.DOUBTFUL,
              from,
              end,
              "“%s”之前应有数字，这里没有。".formatted(unit),
              "请补上数字；不便写明的，连同“%s”一并删去。".formatted(unit)));
      i = end;
    }
  }

  /** 投资 + 万元 with nothing between, unless the unit names a class. */
  private static int afterVerb(Examined examined, int at) {
    char[] text = examined.text();
    CheckWords words = examined.words();
    int end = words.after("missingUnit", text, at, text.length);
    if (end < 0 || words.before("missingVerb", text, 0, at) < 0) return -1;
    return words.after("missingAllowed", text, end, text.length) >= 0 ? -1 : end;
  }

  /** A counted thing, its counting word, and then the clause is over: 新改建公厕座。 */
  private static int atClauseEnd(Examined examined, int at) {
    char[] text = examined.text();
    CheckWords words = examined.words();
    if (!Examined.hanzi(text[at - 1])) return -1;
    int end = words.after("bareUnit", text, at, text.length);
    if (end < 0 || end >= text.length || !closes(text[end])) return -1;
    if (words.after("bareDeterminer", text, at - 1, at) >= 0) return -1;
    int clause = at;
    while (clause > 0 && !closes(text[clause - 1]) && text[clause - 1] != '\n') {
      if (Examined.digit(text[clause - 1])) return -1;
      clause--;
    }
    boolean made = words.find("countedVerb", text, clause, at) >= 0;
    return made && at - clause <= 16 ? end : -1;
  }

  private static boolean closes(char c) {
    return c == '，' || c == '。' || c == '；' || c == '、';
  }

  private static int clauseStart(char[] text, int at) {
    int i = at;
    while (i > 0 && text[i - 1] != '\n' && !closes(text[i - 1])) i--;
    return i;
  }
}
