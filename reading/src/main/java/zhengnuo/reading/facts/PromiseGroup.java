package zhengnuo.reading.facts;

import org.jspecify.annotations.Nullable;

/** The clauses of one promise, the first of which carries it. Used again as its clauses are. */
final class PromiseGroup {
  /** The clause that carries the promise; the others hang on it by {@link PromiseClause#next}. */
  PromiseClause first;

  private PromiseClause last;
  private boolean figure;
  int from;
  int to;
  int deadlineFrom = -1;
  int deadlineTo = -1;

  /** Whether the deadline only frames the sentence (今年我县将…) and dates no single promise. */
  boolean framed;

  /** The clause whose modal governs this promise too. */
  @Nullable PromiseClause carried;

  PromiseGroup(PromiseClause first) {
    this.first = first;
    last = first;
  }

  void begin(PromiseClause carrying) {
    first = carrying;
    last = carrying;
    from = carrying.spanFrom;
    to = carrying.to;
    deadlineFrom = carrying.deadlineFrom;
    deadlineTo = carrying.deadlineTo;
    figure = carrying.figure != PromiseFigures.NONE;
    framed = false;
    carried = null;
  }

  void add(PromiseClause clause) {
    last.next = clause;
    last = clause;
    to = clause.to;
    figure |= clause.figure != PromiseFigures.NONE;
    if (clause.hasDeadline() && deadlineFrom < 0) {
      deadlineFrom = clause.deadlineFrom;
      deadlineTo = clause.deadlineTo;
    }
  }

  /** Where the title begins: at the verb, or at the subject where that alone tells what it is. */
  int titleFrom() {
    if (first.objectFirst || from < first.from) return from;
    if (first.verb != null || first.modal != null && !first.modalInside) return first.head;
    return first.spanFrom;
  }

  boolean hasDeadline() {
    return deadlineFrom >= 0;
  }

  boolean hasFigure() {
    return figure;
  }
}
