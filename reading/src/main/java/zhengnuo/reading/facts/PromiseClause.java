package zhengnuo.reading.facts;

import org.jspecify.annotations.Nullable;

/** A clause of a plan and what its words say of it; positions are those of the mended text. */
final class PromiseClause {
  final int from;
  final int to;

  /** Whether the clause stands first after the sentence's beginning or a semicolon. */
  final boolean opens;

  Kind kind = Kind.BARE;

  /** After ordinals (一是) that are left out of the span. */
  int spanFrom;

  /** After openers, deadlines, modals and adverbs. */
  int head;

  /** The verb that carries the clause, -1 where none is known. */
  int verbFrom = -1;

  int verbTo = -1;
  PromiseWords.@Nullable VerbKind verb;

  @Nullable Firmness modal;

  /** Whether the modal counts even where its clause only tells an effect. */
  boolean modalHolds;

  /** Whether the modal stands behind the subject. */
  boolean modalInside;

  /** The verb's own weight in the table. */
  int verbEffect;

  /** Whether the object stands before the verb: 对…进行改造. */
  boolean objectFirst;

  /** Whether it is 对… without a verb and holds the object of the next clause. */
  boolean towards;

  /** How far the clause only tells an effect of the one before. */
  int effect;

  /** One of {@link PromiseFigures}. */
  int figure;

  int deadlineFrom = -1;
  int deadlineTo = -1;

  /** Whether the deadline stands before the subject, or alone, and so governs all that follows. */
  boolean deadlineGoverns;

  /** Whether an end state stands in it that can be checked. */
  boolean checkable;

  /** Whether its object means nothing without the clause before. */
  boolean dependent;

  /** Whether it goes on from the figure before: 达到…, 同比增长…. */
  boolean continuesFigure;

  /** Whether a verb of action stands further inside. */
  int innerVerb = -1;

  /** What a clause is to a promise. */
  enum Kind {
    /** 围绕…, 以…为…: left out where a promise follows. */
    LEAD,
    /** Background, or the announcement of a list. */
    FRAME,
    /** Has a verb at its head. */
    ACTION,
    /** Has none: a subject with a figure, or the rest of the clause before. */
    BARE
  }

  PromiseClause(int from, int to, boolean opens) {
    this.from = from;
    this.to = to;
    this.opens = opens;
    spanFrom = from;
    head = from;
  }

  boolean hasDeadline() {
    return deadlineFrom >= 0;
  }
}
