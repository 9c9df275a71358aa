package zhengnuo.reading.checks;

import java.util.List;

/**
 * {@code lookalike-digit}: a letter that looks like a digit, or a digit of another script, inside a
 * number: З.5, 1O, l2, ١٢. It is not taken as a number, since nobody knows which was meant.
 */
final class LookalikeDigit {
  private static final String LATIN = "OoIl";
  private static final String OTHERS = "ЗзОоІіΟοΙ";

  private LookalikeDigit() {}

  static void look(Examined examined, List<Finding> findings) {
    char[] text = examined.text();
    for (int i = 0; i < text.length; ) {
      char c = text[i];
      if (c < 0x80 && !Examined.latin(c) || Examined.hanzi(c)) {
        i++;
        continue;
      }
      if (foreignDigit(c) || lookalike(text, i)) {
        int from = i;
        int to = i + 1;
        while (from > 0 && part(text[from - 1])) from--;
        while (to < text.length && (part(text[to]) || lookalike(text, to))) to++;
        findings.add(
            examined.at(
                "lookalike-digit",
                Severity.WRONG,
                from,
                to,
                "“%s”里有形似数字的字母或其他文字的数字，没有作为数字读取。".formatted(new String(text, from, to - from)),
                "请改用阿拉伯数字重新输入，并核对数值。"));
        i = to;
      } else i++;
    }
  }

  /** Arabic-Indic, Devanagari and other digits; full-width ones were folded before. */
  private static boolean foreignDigit(char c) {
    return c >= 0x80 && Character.isDigit(c);
  }

  private static boolean part(char c) {
    return Examined.digit(c) || c == '.' || foreignDigit(c);
  }

  /** Whether the digits that end at {@code at} belong to a name: O2O, B2B. */
  private static boolean model(char[] text, int at) {
    int i = at;
    while (i >= 0 && Examined.digit(text[i])) i--;
    return i >= 0 && Examined.latin(text[i]);
  }

  /** A letter between or beside digits, and no word or model: 1O所 but not A4, 5G, PM2.5. */
  private static boolean lookalike(char[] text, int at) {
    char c = text[at];
    boolean other = OTHERS.indexOf(c) >= 0;
    if (!other && LATIN.indexOf(c) < 0) return false;
    char before = at > 0 ? text[at - 1] : ' ';
    char after = at + 1 < text.length ? text[at + 1] : ' ';
    if (Character.isLetter(before) && !Examined.hanzi(before)) return false;
    if (Character.isLetter(after) && !Examined.hanzi(after)) return false;
    boolean left = Examined.digit(before) && !model(text, at - 1);
    boolean right =
        Examined.digit(after)
            || after == '.' && at + 2 < text.length && Examined.digit(text[at + 2]);
    // A Latin letter before a number alone may be a road or a class: I类, O2.
    return other ? left || right : left && (right || Examined.hanzi(after)) || c == 'l' && right;
  }
}
