package zhengnuo.reading.facts;

/** Titles of at most thirty characters that stand alone in a table's row. */
final class PromiseTitles {
  static final int LONGEST = 30;

  private final char[] text;
  private final PromiseWords words;

  PromiseTitles(char[] text, PromiseWords words) {
    this.text = text;
    this.words = words;
  }

  String of(PromiseGroup group) {
    PromiseClause first = group.first();
    int from = first.verb == null ? first.from : first.head;
    String title = new String(text, from, Math.min(first.to - from, LONGEST));
    return words.verbs.begins(text[from]) ? title : title;
  }
}
