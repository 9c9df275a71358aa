package zhengnuo.reading.checks;

import java.util.List;
import zhengnuo.reading.document.Document;

/**
 * {@code doubled-character}: a character or word twice: at a page break (根本 ¶ 本利益), or a particle
 * or mark typed twice (的的, ，，).
 */
final class DoubledCharacter {
  private DoubledCharacter() {}

  static void look(Examined examined, List<Finding> findings) {
    char[] text = examined.text();
    for (int i = 0; i + 1 < text.length; i++) {
      int end = examined.words().after("doubled", text, i, text.length);
      boolean right = end > 0 && right(examined, i);
      if (end > 0 && !right) {
        add(examined, i, end, findings);
        i = end - 1;
      } else if (text[i] == text[i + 1]
          && Examined.hanzi(text[i])
          && broken(examined.document(), i)) {
        add(examined, i, i + 2, findings);
        i++;
      }
    }
  }

  private static void add(Examined examined, int from, int to, List<Finding> findings) {
    int half = (to - from) / 2;
    String once = new String(examined.text(), from, half);
    findings.add(
        examined.at(
            "doubled-character",
            Severity.DOUBTFUL,
            from,
            to,
            "“%s”连写了两次，疑为多字。".formatted(once),
            "请核对；确为多字的，删去一个“%s”。".formatted(once)));
  }

  /** 目的的, 为了了解: the two characters belong to different words. */
  private static boolean right(Examined examined, int at) {
    char[] text = examined.text();
    for (int i = Math.max(0, at - 2); i <= at; i++)
      if (examined.words().after("doubledRight", text, i, text.length) > at + 1) return true;
    return false;
  }

  /** Whether a line ends in the stored text between the two characters. */
  private static boolean broken(Document document, int at) {
    int from = document.offsets().end(at + 1);
    int to = document.offsets().start(at + 1);
    for (int i = from; i < to; i++) if (document.stored().charAt(i) == '\n') return true;
    return false;
  }
}
