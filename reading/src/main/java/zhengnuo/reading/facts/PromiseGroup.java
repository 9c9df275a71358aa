package zhengnuo.reading.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.PromiseWords.VerbKind;

/** The clauses of one promise, the first of which carries it. */
final class PromiseGroup {
  final List<PromiseClause> clauses = new ArrayList<>();
  int from;
  int to;
  int deadlineFrom = -1;
  int deadlineTo = -1;

  /** Whether the deadline only frames the sentence (今年我县将…) and dates no single promise. */
  boolean framed;

  /** The modal of an earlier promise of the sentence that governs this one too. */
  @Nullable Firmness carried;

  PromiseGroup(PromiseClause first) {
    from = first.spanFrom;
    add(first);
  }

  void add(PromiseClause clause) {
    clauses.add(clause);
    to = clause.to;
    if (clause.hasDeadline() && deadlineFrom < 0) {
      deadlineFrom = clause.deadlineFrom;
      deadlineTo = clause.deadlineTo;
    }
  }

  PromiseClause first() {
    return clauses.get(0);
  }

  boolean hasDeadline() {
    return deadlineFrom >= 0;
  }

  boolean hasFigure() {
    for (PromiseClause clause : clauses) {
      if (clause.figure != PromiseFigures.NONE) return true;
    }
    return false;
  }

  boolean measurable(char[] text, PromiseWords words) {
    if (hasDeadline() && !framed) return true;
    for (PromiseClause clause : clauses) {
      boolean own = clause == first() || clause.dependent || clause.modal != null;
      if (own && clause.checkable) return true;
      if (clause.figure == PromiseFigures.LEVEL) return true;
      if (clause.figure == PromiseFigures.COUNT && counts(text, clause, words)) return true;
    }
    return false;
  }

  private static boolean counts(char[] text, PromiseClause clause, PromiseWords words) {
    VerbKind verb = clause.verb;
    if (verb == null || verb == VerbKind.SUPPORT || verb == VerbKind.PIVOT) {
      return verb == null && clause.modal != null;
    }
    return verb != VerbKind.SOFT || PromiseEnds.builds(text, clause, words);
  }

  Firmness firmness(char[] text, PromiseWords words) {
    PromiseClause first = first();
    if (first.modal != null) return first.modal;
    for (PromiseClause clause : clauses) {
      if (clause.modal == Firmness.STRIVE && (clause.modalHolds || clause.dependent)) {
        return Firmness.STRIVE;
      }
      if (clause != first
          && clause.modal == Firmness.MUST
          && clause.dependent
          && (clause.hasDeadline() || clause.checkable)) return Firmness.MUST;
    }
    VerbKind verb = first.verb;
    if (carried != null
        && (verb == null
            || verb == VerbKind.BUILD
            || verb == VerbKind.DONE
            || verb == VerbKind.HOLD)) {
      return carried;
    }
    if (verb == VerbKind.EXPLORE) return Firmness.EXPLORE;
    if (verb == VerbKind.DONE) {
      return PromiseEnds.indefinite(text, first, words) ? Firmness.ADVANCE : Firmness.MUST;
    }
    if (verb == VerbKind.NONE) return Firmness.MUST;
    boolean sure = first.figure != PromiseFigures.NONE || first.hasDeadline();
    if (verb == null) return sure || first.checkable ? Firmness.MUST : Firmness.ADVANCE;
    if (verb == VerbKind.BUILD || verb == VerbKind.HOLD) {
      return sure ? Firmness.MUST : Firmness.ADVANCE;
    }
    boolean level = first.figure == PromiseFigures.LEVEL && first.verbEffect > 0;
    for (PromiseClause clause : clauses) {
      if (clause == first || verb == VerbKind.SUPPORT || verb == VerbKind.PIVOT) continue;
      if (clause.verb == VerbKind.DONE && clause.dependent) level = true;
    }
    return level ? Firmness.MUST : Firmness.ADVANCE;
  }
}
