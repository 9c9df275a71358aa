package zhengnuo.reading.facts;

import zhengnuo.reading.facts.PromiseWords.VerbKind;

/** Whether a clause promises an end that can be checked without a figure or a date. */
final class PromiseEnds {
  private final PromiseText in;
  private final PromiseSentence sentence;

  PromiseEnds(PromiseText in, PromiseSentence sentence) {
    this.in = in;
    this.sentence = sentence;
  }

  void read(PromiseClause clause) {
    int to = clause.to;
    int hit = sentence.firstHit(clause, clause.head, PromiseTable.ANYWHERE);
    if (hit >= 0 && !in.ends(clause.head, to, PromiseTable.NAME)) {
      int at = sentence.hit(hit);
      int cell = in.cell(sentence.hitWord(hit), PromiseTable.ANYWHERE);
      clause.setCheckable(at, at + JoinedTables.length(cell));
      return;
    }
    VerbKind verb = clause.verb;
    if (verb == null) return;
    boolean ends =
        switch (verb) {
          case DONE -> !indefinite(clause);
          case START -> to - clause.verbTo >= 2 && !indefinite(clause);
          case NONE -> in.holds(clause.verbTo, to, PromiseTable.NONE);
          default -> draws(clause) || wins(clause);
        };
    if (ends) clause.setCheckable(clause.verbFrom, clause.verbTo);
  }

  private boolean draws(PromiseClause clause) {
    return in.cell(clause.verbFrom, clause.to, PromiseTable.DRAW) != JoinedTables.NO_CELL
        && in.ends(clause.verbTo, clause.to, PromiseTable.DOCUMENT);
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
    return in.ends(clause.verbTo, clause.to, PromiseTable.INDEFINITE);
  }
}
