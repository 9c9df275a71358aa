package zhengnuo.reading.facts;

import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.PromiseWords.VerbKind;

/** How hard a promise is made and whether it can be checked; remembers which rule decided. */
final class PromiseWeight {
  private final PromiseEnds ends;
  private FirmnessRule firmnessRule = FirmnessRule.SOFT_VERB;
  private MeasureRule measureRule = MeasureRule.NOTHING;

  /** The clause whose word decided last. */
  private @Nullable PromiseClause decider;

  PromiseWeight(PromiseEnds ends) {
    this.ends = ends;
  }

  /** What decides a firmness. */
  enum FirmnessRule {
    MODAL,
    MODAL_IN_EFFECT,
    MODAL_OF_REST,
    CARRIED_MODAL,
    EXPLORING_VERB,
    DONE_OF_DEFINITE,
    DONE_OF_INDEFINITE,
    NONE_OF,
    FIGURE_OR_DATE,
    END_STATE,
    DONE_IN_REST,
    SUPPORTING_VERB,
    SOFT_VERB,
    NO_VERB
  }

  /** What makes a promise one that can be checked. */
  enum MeasureRule {
    DEADLINE,
    END_STATE,
    FIGURE,
    COUNT,
    NOTHING
  }

  /** The rule of the last {@link #firmness}. */
  FirmnessRule firmnessRule() {
    return firmnessRule;
  }

  /** The rule of the last {@link #isMeasurable}. */
  MeasureRule measureRule() {
    return measureRule;
  }

  /** The clause whose word decided the last question, null where a word outside did, or none. */
  @Nullable PromiseClause decider() {
    return decider;
  }

  boolean isMeasurable(PromiseGroup group) {
    measureRule = measure(group);
    return measureRule != MeasureRule.NOTHING;
  }

  private MeasureRule measure(PromiseGroup group) {
    decider = null;
    if (group.hasDeadline() && !group.framed) return MeasureRule.DEADLINE;
    for (PromiseClause clause = group.first; clause != null; clause = clause.next) {
      decider = clause;
      boolean own = clause == group.first || clause.dependent || clause.modal != null;
      if (own && clause.checkable) return MeasureRule.END_STATE;
      if (clause.figure == PromiseFigures.LEVEL) return MeasureRule.FIGURE;
      if (clause.figure == PromiseFigures.COUNT && counts(clause)) return MeasureRule.COUNT;
    }
    return MeasureRule.NOTHING;
  }

  private boolean counts(PromiseClause clause) {
    VerbKind verb = clause.verb;
    if (verb == null) return clause.modal != null;
    if (verb == VerbKind.SUPPORT || verb == VerbKind.PIVOT) return false;
    return verb != VerbKind.SOFT || ends.builds(clause);
  }

  Firmness firmness(PromiseGroup group) {
    PromiseClause first = group.first;
    decider = first;
    if (first.modal != null) return by(FirmnessRule.MODAL, first.modal);
    for (PromiseClause clause = first.next; clause != null; clause = clause.next) {
      decider = clause;
      if (clause.modal == Firmness.STRIVE && clause.modalHolds)
        return by(FirmnessRule.MODAL_IN_EFFECT, Firmness.STRIVE);
      boolean sure = clause.dependent && (clause.hasDeadline() || clause.checkable);
      if (sure && (clause.modal == Firmness.MUST || clause.modal == Firmness.STRIVE))
        return by(FirmnessRule.MODAL_OF_REST, clause.modal);
    }
    decider = first;
    VerbKind verb = first.verb;
    if (group.carried != null && group.carried.modal != null && takesCarried(first)) {
      decider = group.carried;
      return by(FirmnessRule.CARRIED_MODAL, group.carried.modal);
    }
    return byVerb(group, first, verb);
  }

  private static boolean takesCarried(PromiseClause first) {
    VerbKind verb = first.verb;
    return verb == null
        || verb == VerbKind.BUILD
        || verb == VerbKind.DONE
        || verb == VerbKind.HOLD
        || verb == VerbKind.SOFT && first.figure == PromiseFigures.LEVEL;
  }

  private Firmness byVerb(PromiseGroup group, PromiseClause first, @Nullable VerbKind verb) {
    boolean sure = first.figure != PromiseFigures.NONE || first.hasDeadline();
    if (verb == null) {
      if (sure) return by(FirmnessRule.FIGURE_OR_DATE, Firmness.MUST);
      if (first.checkable) return by(FirmnessRule.END_STATE, Firmness.MUST);
      return by(FirmnessRule.NO_VERB, Firmness.ADVANCE);
    }
    switch (verb) {
      case EXPLORE:
        return by(FirmnessRule.EXPLORING_VERB, Firmness.EXPLORE);
      case DONE:
        return ends.indefinite(first)
            ? by(FirmnessRule.DONE_OF_INDEFINITE, Firmness.ADVANCE)
            : by(FirmnessRule.DONE_OF_DEFINITE, Firmness.MUST);
      case NONE:
        return by(FirmnessRule.NONE_OF, Firmness.MUST);
      case BUILD, HOLD:
        if (sure) return by(FirmnessRule.FIGURE_OR_DATE, Firmness.MUST);
        return first.endState
            ? by(FirmnessRule.END_STATE, Firmness.MUST)
            : by(FirmnessRule.SOFT_VERB, Firmness.ADVANCE);
      case START:
        if (first.figure == PromiseFigures.LEVEL)
          return by(FirmnessRule.FIGURE_OR_DATE, Firmness.MUST);
        break;
      case SUPPORT, PIVOT, MAKE, SOFT:
        break;
    }
    if (first.figure == PromiseFigures.LEVEL && first.verbEffect > 0)
      return by(FirmnessRule.FIGURE_OR_DATE, Firmness.MUST);
    if (verb == VerbKind.SUPPORT) return by(FirmnessRule.SUPPORTING_VERB, Firmness.ADVANCE);
    if (verb != VerbKind.PIVOT) {
      for (PromiseClause clause = first.next; clause != null; clause = clause.next) {
        if (clause.verb != VerbKind.DONE || !clause.dependent) continue;
        decider = clause;
        return by(FirmnessRule.DONE_IN_REST, Firmness.MUST);
      }
    }
    return by(FirmnessRule.SOFT_VERB, Firmness.ADVANCE);
  }

  private Firmness by(FirmnessRule rule, Firmness firmness) {
    firmnessRule = rule;
    return firmness;
  }
}
