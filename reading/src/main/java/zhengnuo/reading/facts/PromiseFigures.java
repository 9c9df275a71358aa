package zhengnuo.reading.facts;

/** Whether a clause promises a figure, and how: a figure in a name or a description is none. */
final class PromiseFigures {
  /** No figure that is promised. */
  static final int NONE = 0;

  /** A figure that counts things, with more of the object after it (52个示范点建设). */
  static final int COUNT = 1;

  /** A figure that ends its clause or is measured (建成A公里, 增长8%以上). */
  static final int LEVEL = 2;

  /** So much may follow a figure that ends its clause. */
  private static final int SHORT_REST = 4;

  private final PromiseText in;
  private final char[] text;
  private final PromiseMarks marks;

  PromiseFigures(PromiseText in) {
    this.in = in;
    text = in.text;
    marks = in.words.marks;
  }

  void read(PromiseClause clause) {
    if (clause.numeral < 0) return;
    int from = clause.from;
    int to = clause.to;
    int depth = 0;
    for (int i = clause.bracketed ? from : Math.max(from, clause.numeral); i < to; i++) {
      int mark = marks.of(text[i]);
      if (mark == 0) continue;
      if ((mark & PromiseMarks.OPEN) != 0) depth++;
      else if ((mark & PromiseMarks.CLOSE) != 0) depth--;
      if (depth > 0 || (mark & PromiseMarks.NUMERAL) == 0) continue;
      boolean digit = (mark & PromiseMarks.DIGIT) != 0;
      int end = digit ? digits(i, to) : hanzi(i, to);
      if (admissible(from, i, end, to, digit)) {
        int kind = kind(from, i, end, to);
        if (kind > clause.figure) {
          clause.figure = kind;
          clause.figureFrom = i;
          clause.figureTo = end;
          clause.figureNames = !digit;
        }
      }
      i = end - 1;
    }
  }

  private int digits(int i, int to) {
    while (i < to) {
      int mark = marks.of(text[i]);
      boolean inside = (mark & (PromiseMarks.DIGIT | PromiseMarks.MAGNITUDE)) != 0;
      if (!inside && (mark & PromiseMarks.SIGN) != 0) {
        inside =
            i + 1 == to
                || marks.is(text[i + 1], PromiseMarks.DIGIT)
                || (mark & PromiseMarks.PERCENT) != 0;
      }
      if (!inside) return i;
      i++;
    }
    return i;
  }

  private int hanzi(int i, int to) {
    int inside = PromiseMarks.HANZI | PromiseMarks.MAGNITUDE | PromiseMarks.THROUGH;
    while (i < to && marks.is(text[i], inside)) i++;
    return i;
  }

  private boolean admissible(int from, int i, int end, int to, boolean digit) {
    if (i > from && (marks.is(text[i - 1], PromiseMarks.ORDINAL) || isLetter(text[i - 1])))
      return false;
    if (end < to && (marks.is(text[end], PromiseMarks.DATE) || isLetter(text[end]))) return false;
    if (end < to && text[end] == '+') return false;
    if (digit) return true;
    if (end - i == 1 && text[i] == in.words.article) return false;
    return in.cell(end, to, PromiseTable.COUNT) != JoinedTables.NO_CELL;
  }

  private int kind(int from, int i, int end, int to) {
    if (to - end > SHORT_REST && in.ends(from, i, PromiseTable.DESCRIBED)) return NONE;
    int count = in.cell(end, to, PromiseTable.COUNT);
    int after = end + JoinedTables.length(count);
    if (after < to && text[after] == in.words.of) return i - from < 3 ? COUNT : NONE;
    int bound = in.words.bound(text, after, to);
    boolean listed = listed(after, to);
    if (bound > 0 && to - after - bound > 2 && !listed) {
      // 新增20个以上示范村 counts, 培育10亿元以上企业 describes.
      boolean things = count != 0 && in.words.countsThings[JoinedTables.row(count)];
      return things && in.ends(from, i, PromiseTable.LEVEL) ? LEVEL : NONE;
    }
    return to - after <= SHORT_REST || listed ? LEVEL : COUNT;
  }

  /** Whether another member of a list follows soon: 产业园1个、产业集群1个. */
  private boolean listed(int at, int to) {
    for (int i = at; i < Math.min(to, at + 5); i++) {
      if (marks.is(text[i], PromiseMarks.MEMBER)) return true;
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
