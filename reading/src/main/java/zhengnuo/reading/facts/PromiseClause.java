package zhengnuo.reading.facts;

import org.jspecify.annotations.Nullable;

/**
 * A clause of a plan and what its words say of it; positions are those of the mended text. Used
 * again for one sentence after another.
 */
final class PromiseClause {
  int from;
  int to;

  /** Whether the clause stands first after the sentence's beginning or a semicolon. */
  boolean opens;

  /** Whether a colon follows. */
  boolean header;

  /** The bits of the tables that hold a word inside. */
  int inside;

  /** Its words among {@link PromiseSentence#hits}. */
  int hitsFrom;

  int hitsTo;

  /** Where its first number stands, -1 for none. */
  int numeral;

  /** Whether one of its numbers may be part of a deadline. */
  boolean dated;

  /** Where its last 、 stands, -1 for none. */
  int list;

  boolean bracketed;

  Kind kind = Kind.BARE;

  /** After ordinals (一是) that are left out of the span. */
  int spanFrom;

  /** After openers, deadlines, modals and adverbs. */
  int head;

  /** Where an object begins that stands before its verb. */
  int objectFrom;

  /** The longest word at {@link #head}. */
  int headWord;

  /** The verb that carries the clause, -1 where none is known. */
  int verbFrom;

  int verbTo;
  PromiseWords.@Nullable VerbKind verb;

  /** Where the verb stands that says what a subject's figure does (增长), -1 for none. */
  int levelFrom;

  int levelTo;

  @Nullable Firmness modal;
  int modalFrom;
  int modalTo;

  /** Whether the modal counts even where its clause only tells an effect. */
  boolean modalHolds;

  /** Whether the modal stands behind the subject. */
  boolean modalInside;

  /** The verb's own weight in the table. */
  int verbEffect;

  /** What verb and adverbs weigh together. */
  int headEffect;

  /** The farthest-reaching lead-in that begins among the adverbs before the head. */
  int leadFrom;

  int leadCell;

  /** Whether the object stands before the verb: 对…进行改造. */
  boolean objectFirst;

  /** Whether it is 对… without a verb and holds the object of the next clause. */
  boolean towards;

  /** One of {@link PromiseFigures}. */
  int figure;

  /** Where the figure stands that {@link #figure} speaks of. */
  int figureFrom;

  int figureTo;

  int deadlineFrom;
  int deadlineTo;

  /** Whether the deadline stands before the subject, or alone, and so governs all that follows. */
  boolean deadlineGoverns;

  /** Whether an end state stands in it that can be checked. */
  boolean checkable;

  /** Whether it is an end state of its own, whatever the verb: 全覆盖. */
  boolean endState;

  /** What can be checked. */
  int checkableFrom;

  int checkableTo;

  /** Whether its object means nothing without the clause before. */
  boolean dependent;

  /** Whether it goes on from the figure before: 达到…, 同比增长…. */
  boolean continuesFigure;

  /** Whether a subject stands before a verb of becoming: A项目取得实质进展. */
  boolean predicate;

  /** Whether, a lead-in, it has a verb that could promise if nothing else did: 弘扬…精神. */
  boolean weakLead;

  /** Whether it goes on with the list of the clause before: 以及…. */
  boolean joins;

  /** Whether the figure is written in hanzi and may be part of a name. */
  boolean figureNames;

  /** Whether an action follows before the next semicolon. */
  boolean actionFollows;

  /** The next clause of the same promise. */
  @Nullable PromiseClause next;

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

  void begin(int at, boolean opening, int hits) {
    from = at;
    opens = opening;
    hitsFrom = hits;
    header = false;
    inside = 0;
    numeral = -1;
    dated = false;
    list = -1;
    bracketed = false;
    kind = Kind.BARE;
    spanFrom = at;
    head = at;
    headWord = -1;
    verbFrom = -1;
    verbTo = -1;
    verb = null;
    levelFrom = -1;
    levelTo = -1;
    modal = null;
    modalHolds = false;
    modalInside = false;
    verbEffect = 0;
    headEffect = 0;
    leadCell = JoinedTables.NO_CELL;
    objectFirst = false;
    towards = false;
    figure = PromiseFigures.NONE;
    deadlineFrom = -1;
    deadlineTo = -1;
    deadlineGoverns = false;
    checkable = false;
    endState = false;
    dependent = false;
    continuesFigure = false;
    joins = false;
    predicate = false;
    weakLead = false;
    figureNames = false;
    actionFollows = false;
    next = null;
  }

  boolean hasDeadline() {
    return deadlineFrom >= 0;
  }

  void setVerb(int at, int end, PromiseWords.VerbKind what) {
    verbFrom = at;
    verbTo = end;
    verb = what;
    if (head < at) head = at;
  }

  void setCheckable(int at, int end) {
    checkable = true;
    checkableFrom = at;
    checkableTo = end;
  }
}
