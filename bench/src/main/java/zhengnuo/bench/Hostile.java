package zhengnuo.bench;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** Texts that tempt a reader to look at the same place again and again, in any size. */
enum Hostile {
  DIGITS("1 MB of digits", 1_000_000, "1234567890"::repeat, 10),
  NO_STOPS("1 MB without a stop", 333_333, "加快推进重点项目建设全力提升发展质量"::repeat, 18),
  FIGURES("100,000 figures without a stop", 100_000, "产值增长3%"::repeat, 1),
  BRACKETS("100,000 nested brackets", 100_000, n -> "（".repeat(n) + "）".repeat(n), 1),
  LIST("100,000 、 in one sentence", 100_000, "建设道路、"::repeat, 1),
  LINE("1 MB in one line", 333_333, "全年完成投资12.5亿元，增长8.6%。"::repeat, 22),
  PARAGRAPHS("1,000,000 paragraphs of one character", 1_000_000, "好\n"::repeat, 1);

  /** Puts all that follows where figures are targets and sentences promises: every stage works. */
  private static final String HEAD = "云溪县政府工作报告\n一、2031年工作安排\n";

  /** Size and shape, as the table names them. */
  final String what;

  private final int size;
  private final IntFunction<String> text;
  private final int piece;

  /**
   * @param size in characters or whatever is counted
   * @param text of that many pieces
   * @param piece how many of what is counted one piece holds
   */
  Hostile(String what, int size, IntFunction<String> text, int piece) {
    this.what = what;
    this.size = size;
    this.text = text;
    this.piece = piece;
  }

  /**
   * @param share of the full size: 2 is twice as much
   * @return UTF-8
   */
  byte[] bytes(double share) {
    return (HEAD + text.apply((int) (size * share / piece))).getBytes(StandardCharsets.UTF_8);
  }
}
