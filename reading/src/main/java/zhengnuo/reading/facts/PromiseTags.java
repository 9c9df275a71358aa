package zhengnuo.reading.facts;

import zhengnuo.reading.facts.PromiseClause.Kind;
import zhengnuo.reading.facts.PromiseWords.LeadKind;
import zhengnuo.reading.facts.PromiseWords.VerbKind;
import zhengnuo.reading.outline.SectionRole;

/** Says of a clause what it is: lead-in, action, effect, or neither. */
final class PromiseTags {
  /** A verb inside stands this far from either end of its clause. */
  private static final int INNER = 3;

  /** The shortest subject that is one. */
  private static final int SUBJECT = 4;

  private static final int MODAL_EFFECT = 3;
  private static final int FIGURE_EFFECT = -10;
  private static final int CHECKABLE_EFFECT = -5;

  /** From this weight on a clause after an action tells its effect. */
  private static final int TELLS_EFFECT = 2;

  private final PromiseText in;
  private final char[] text;
  private final PromiseWords words;
  private final PromiseSentence sentence;
  private final DeadlineFinder deadlines;
  private final PromiseFigures figures;
  private final PromiseHead heads;
  private final PromiseEnds ends;

  PromiseTags(
      PromiseText in, PromiseSentence sentence, DeadlineFinder deadlines, PromiseEnds ends) {
    this.in = in;
    text = in.text;
    words = in.words;
    this.sentence = sentence;
    this.deadlines = deadlines;
    figures = new PromiseFigures(in);
    heads = new PromiseHead(in);
    this.ends = ends;
  }

  void tag(PromiseClause clause, SectionRole role) {
    figures.read(clause);
    deadlines.read(clause, sentence);
    heads.read(clause);
    if (clause.figureNames && !makes(clause)) clause.figure = PromiseFigures.NONE;
    ends.read(clause);
    if (isFrame(clause)) {
      clause.kind = Kind.FRAME;
      clause.deadlineGoverns = clause.hasDeadline();
      return;
    }
    if (clause.modal == null && isLead(clause, role)) {
      clause.kind = Kind.LEAD;
    } else if (clause.verb != null) {
      clause.kind = Kind.ACTION;
    } else {
      tagBare(clause);
      ends.read(clause);
    }
    clause.dependent = dependent(clause);
  }

  /** Whether a small number in hanzi counts what is made (新建两所), else it names (两个市场). */
  private static boolean makes(PromiseClause clause) {
    return clause.verb == null
        || clause.verb == VerbKind.BUILD
        || clause.verb == VerbKind.DONE
        || clause.verb == VerbKind.START
        || clause.verb == VerbKind.MAKE
        || clause.verb == VerbKind.HOLD;
  }

  private boolean isFrame(PromiseClause clause) {
    boolean figure = clause.figure != PromiseFigures.NONE;
    return clause.header && !figure
        || (clause.inside & PromiseTable.ANNOUNCE.bit()) != 0
        || clause.head >= clause.to
        || !figure && (clause.inside & PromiseTable.BACKGROUND.bit()) != 0;
  }

  private boolean isLead(PromiseClause clause, SectionRole role) {
    int at = clause.verbFrom >= 0 ? clause.verbFrom : clause.head;
    int lead = in.cell(clause.headWord, PromiseTable.LEAD);
    int leadFrom = at;
    if (lead == 0
        && clause.leadCell != 0
        && clause.leadFrom < at
        && clause.leadFrom + JoinedTables.length(clause.leadCell) >= at) {
      lead = clause.leadCell;
      leadFrom = clause.leadFrom;
    }
    if (lead == 0) return false;
    int end = leadFrom + JoinedTables.length(lead);
    if (clause.verbFrom == leadFrom && clause.verbTo > end) return false;
    boolean self = role == SectionRole.SELF_BUILDING;
    return switch (words.leadKind[JoinedTables.row(lead)]) {
      case PREP -> true;
      case PLACE -> leadEnds(clause, end) || innerVerb(clause.head, clause.to) < 0;
      case HOLD -> leadEnds(clause, end) || !actsAt(end, clause.to);
      case WEAK -> !self && !actsAt(end, clause.to);
      case TAIL -> {
        clause.weakLead = clause.verb != null;
        yield !self && leadEnds(clause, end);
      }
      case JOIN -> {
        clause.joins = true;
        yield false;
      }
    };
  }

  private boolean leadEnds(PromiseClause clause, int end) {
    return clause.to - end <= 1 || in.ends(end, clause.to, PromiseTable.LEADTAIL);
  }

  private boolean actsAt(int at, int to) {
    int word = in.word(at, to);
    int adverb = in.cell(word, PromiseTable.ADVERB);
    if (adverb == 0) {
      int verb = in.cell(word, PromiseTable.VERB);
      return verb != 0 && at + JoinedTables.length(verb) < to;
    }
    return in.cell(at + JoinedTables.length(adverb), to, PromiseTable.VERB) != 0;
  }

  /** Where a verb inside stands with an object after it (依托…发展高端地产), -1 for none. */
  int innerVerb(int head, int to) {
    for (int i = head + INNER; i < to - INNER; i++) {
      int length = JoinedTables.length(in.cell(i, to, PromiseTable.VERB));
      if (length >= 2 && i + length < to - 1) return i;
    }
    return -1;
  }

  private void tagBare(PromiseClause clause) {
    clause.continuesFigure = in.cell(clause.headWord, PromiseTable.CONTINUE) != 0;
    clause.towards = text[clause.head] == words.towards;
    if (clause.modal == null) modalInside(clause);
    if (clause.figure != PromiseFigures.NONE) levelVerb(clause);
    else clause.predicate = in.holds(clause.head + SUBJECT, clause.to - 1, PromiseTable.BECOME);
    if (!clause.towards && !beginsWithPlace(clause)) {
      if (clause.joins || clause.modal != null || clause.figure == PromiseFigures.LEVEL) return;
      heads.readBehindSubject(clause);
      if (clause.verb != null) clause.kind = Kind.ACTION;
      return;
    }
    // What stands before the last 的 describes the object: 对已经引进的…项目 has no verb yet.
    int at = innerVerb(Math.max(clause.head, attributeEnd(clause) - INNER), clause.to);
    if (at < 0) return;
    int word = in.word(at, clause.to);
    int verb = in.cell(word, PromiseTable.VERB);
    clause.headWord = word;
    clause.objectFrom = clause.head;
    clause.setVerb(at, at + JoinedTables.length(verb), words.verbKind[JoinedTables.row(verb)]);
    clause.kind = Kind.ACTION;
    clause.objectFirst = true;
  }

  private void levelVerb(PromiseClause clause) {
    int level = in.cellEnding(clause.head, clause.figureFrom, PromiseTable.LEVEL);
    if (level == 0) return;
    clause.levelFrom = clause.figureFrom - JoinedTables.length(level);
    clause.levelTo = clause.figureFrom;
  }

  private void modalInside(PromiseClause clause) {
    int hit = sentence.firstHit(clause, clause.head, PromiseTable.MODAL);
    if (hit < 0) return;
    int cell = in.cell(sentence.hitWord(hit), PromiseTable.MODAL);
    clause.modal = words.modalFirmness[JoinedTables.row(cell)];
    clause.modalFrom = sentence.hit(hit);
    clause.modalTo = clause.modalFrom + JoinedTables.length(cell);
    clause.modalInside = true;
  }

  private int attributeEnd(PromiseClause clause) {
    for (int i = clause.to - 1; i > clause.head; i--) {
      if (text[i] == words.of) return i + 1;
    }
    return clause.head;
  }

  private boolean beginsWithPlace(PromiseClause clause) {
    int lead = in.cell(clause.headWord, PromiseTable.LEAD);
    return lead != 0 && words.leadKind[JoinedTables.row(lead)] == LeadKind.PLACE;
  }

  private boolean dependent(PromiseClause clause) {
    int at = clause.verbTo >= 0 ? clause.verbTo : clause.head;
    if (at >= clause.to) return true;
    if (clause.verb == VerbKind.SOFT && clause.modal == null && !clause.hasDeadline()) return false;
    int rest = in.cell(at, clause.to, PromiseTable.CONTINUATION);
    return rest != 0 && at + JoinedTables.length(rest) == clause.to;
  }

  /** Whether the clause, standing after an action, only tells what comes of it. */
  boolean tellsEffect(PromiseClause clause) {
    int effect = clause.headEffect;
    if (clause.list >= clause.head) effect--;
    if (clause.modal != null) effect += clause.checkable ? CHECKABLE_EFFECT : MODAL_EFFECT;
    else if (clause.checkable) effect += CHECKABLE_EFFECT;
    if (clause.figure != PromiseFigures.NONE) effect += FIGURE_EFFECT;
    if (effect + words.mostEffect < TELLS_EFFECT) return false;
    int tail = in.cellEnding(clause.head, clause.to, PromiseTable.EFFECT);
    if (tail != 0) effect += words.effectWeight[JoinedTables.row(tail)];
    return effect >= TELLS_EFFECT;
  }
}
