package zhengnuo.reading.facts;

import zhengnuo.reading.facts.PromiseWords.VerbKind;

/** Whether a clause promises an end that can be checked without a figure or a date. */
final class PromiseEnds {
  /** An object of so many characters names something: 青禾新区, not 新区. */
  private static final int NAMED = 4;

  private final PromiseText in;
  private final PromiseSentence sentence;

  PromiseEnds(PromiseText in, PromiseSentence sentence) {
    this.in = in;
    this.sentence = sentence;
  }

  void read(PromiseClause clause) {
    int to = clause.to;
    int hit = sentence.firstHit(clause, clause.spanFrom, PromiseTable.ANYWHERE);
    if (hit >= 0 && !in.ends(clause.head, to, PromiseTable.NAME)) {
      int at = sentence.hit(hit);
      int cell = in.cell(sentence.hitWord(hit), PromiseTable.ANYWHERE);
      clause.setCheckable(at, at + JoinedTables.length(cell));
      clause.endState = true;
      return;
    }
    VerbKind verb = clause.verb;
    if (verb == null) return;
    boolean ends =
        switch (verb) {
          case DONE -> !indefinite(clause);
          case START -> to - clause.verbTo >= 2 && !indefinite(clause);
          case NONE -> in.holds(clause.verbTo, to, PromiseTable.NONE);
          case PIVOT, SUPPORT, SOFT -> draws(clause) || wins(clause) || moves(clause);
          default -> draws(clause) || wins(clause);
        };
    if (ends) clause.setCheckable(clause.verbFrom, clause.verbTo);
  }

  private boolean draws(PromiseClause clause) {
    return in.cell(clause.verbFrom, clause.to, PromiseTable.DRAW) != JoinedTables.NO_CELL
        && in.ends(clause.verbTo, closed(clause), PromiseTable.DOCUMENT);
  }

  /** The clause's end, or that of the words in the brackets with which it ends: 《…规划》. */
  private int closed(PromiseClause clause) {
    boolean bracket = in.words.marks.is(in.text[clause.to - 1], PromiseMarks.CLOSE);
    return bracket ? clause.to - 1 : clause.to;
  }

  /** Whether something named is moved to its end: 推动A、B等项目落地, 推动设立A. */
  private boolean moves(PromiseClause clause) {
    int verb = in.cell(clause.verbTo, clause.to, PromiseTable.VERB);
    boolean done = verb != 0 && in.words.verbKind[JoinedTables.row(verb)] == VerbKind.DONE;
    if (done && clause.to - clause.verbTo - JoinedTables.length(verb) >= NAMED) return true;
    int end = JoinedTables.length(in.cellEnding(clause.verbTo, clause.to, PromiseTable.FINAL));
    return end > 0 && clause.list > clause.verbTo && !vague(clause);
  }

  /** Whether the object counts nothing that it names: 一批项目. */
  private boolean vague(PromiseClause clause) {
    return in.cell(clause.verbTo, clause.to, PromiseTable.VAGUE) != JoinedTables.NO_CELL;
  }

  private boolean wins(PromiseClause clause) {
    return in.cell(clause.verbFrom, clause.to, PromiseTable.WIN) != JoinedTables.NO_CELL
        && in.holds(clause.verbTo, clause.to, PromiseTable.TITLE);
  }

  /** Whether a count under a soft verb counts what is to be built: 抓好52个示范点建设. */
  boolean builds(PromiseClause clause) {
    return in.ends(clause.head, clause.to, PromiseTable.BUILDS);
  }

  /** Whether 完成 and its like have an object that never ends: 完成…制度. */
  boolean indefinite(PromiseClause clause) {
    return vague(clause) || in.ends(clause.verbTo, clause.to, PromiseTable.INDEFINITE);
  }
}
