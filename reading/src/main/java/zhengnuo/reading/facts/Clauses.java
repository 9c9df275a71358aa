package zhengnuo.reading.facts;

/** Where clauses end. A comma ends a clause, 、 joins the members of a list inside one. */
final class Clauses {
  private static final char COMMA = '，';
  private static final char SEMICOLON = '；';
  private static final char COLON = '：';
  private static final char FULL_STOP = '。';
  private static final char EXCLAMATION = '！';
  private static final char QUESTION = '？';

  private Clauses() {}

  static boolean separates(char c) {
    return switch (c) {
      case COMMA, SEMICOLON, COLON, FULL_STOP, EXCLAMATION, QUESTION, '\n', ',', ';' -> true;
      default -> false;
    };
  }

  /** Start of the clause that holds {@code at}. */
  static int start(char[] text, int from, int at) {
    while (at > from && !separates(text[at - 1])) at--;
    return at;
  }

  /** End of the clause that holds {@code at}, before its separator. */
  static int end(char[] text, int at, int to) {
    while (at < to && !separates(text[at])) at++;
    return at;
  }
}
