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
          case PIVOT, SUPPORT, SOFT -> takes(clause) || moves(clause) || comesToEnd(clause);
          default -> takes(clause);
        };
    if (ends) clause.setCheckable(clause.verbFrom, clause.verbTo);
  }

  /** Whether the verb is one that draws up a document or wins a title, and does so. */
  private boolean takes(PromiseClause clause) {
    boolean known = clause.verbFrom == clause.head && clause.headWord >= 0;
    int bits = in.bits(known ? clause.headWord : in.word(clause.verbFrom, clause.to));
    return (bits & PromiseTable.DRAW.bit()) != 0 && draws(clause)
        || (bits & PromiseTable.WIN.bit()) != 0
            && in.holds(clause.verbTo, clause.to, PromiseTable.TITLE);
  }

  private boolean draws(PromiseClause clause) {
    return in.ends(clause.verbTo, closed(clause), PromiseTable.DOCUMENT);
  }

  /** The clause's end, or that of the words in the brackets with which it ends: 《…规划》. */
  private int closed(PromiseClause clause) {
    boolean bracket = in.words.marks.is(in.text[clause.to - 1], PromiseMarks.CLOSE);
    return bracket ? clause.to - 1 : clause.to;
  }

  /** Whether something named is moved to be founded or finished: 推动设立A. */
  private boolean moves(PromiseClause clause) {
    if (clause.verb == VerbKind.SOFT) return false;
    int verb = in.cell(clause.verbTo, clause.to, PromiseTable.VERB);
    return verb != 0
        && in.words.verbKind[JoinedTables.row(verb)] == VerbKind.DONE
        && clause.to - clause.verbTo - JoinedTables.length(verb) >= NAMED;
  }

  /** Whether what is listed comes to its end: 推动A、B等项目落地. */
  private boolean comesToEnd(PromiseClause clause) {
    return clause.list > clause.verbTo
        && in.ends(clause.verbTo, clause.to, PromiseTable.FINAL)
        && !vague(clause);
  }

  /** Whether the object counts nothing that it names: 一批项目. */
  private boolean vague(PromiseClause clause) {
    return in.cell(clause.verbTo, clause.to, PromiseTable.VAGUE) != JoinedTables.NO_CELL;
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
