package zhengnuo.reading.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.PromiseClause.Kind;
import zhengnuo.reading.facts.PromiseWords.VerbKind;
import zhengnuo.reading.outline.SectionRole;

/**
 * Joins the clauses of a sentence into promises: a clause that only tells purpose or effect, and
 * one that cannot be understood alone, belong to the promise before; lead-ins are left out.
 */
final class PromiseGroups {
  /** From this weight on a clause after an action tells its effect. */
  private static final int TELLS_EFFECT = 2;

  private final List<PromiseClause> clauses;
  private final SectionRole role;
  private final List<PromiseGroup> groups = new ArrayList<>();
  private @Nullable PromiseGroup open;
  private @Nullable PromiseClause towards;
  private @Nullable PromiseClause governing;
  private final List<PromiseClause> leads = new ArrayList<>();

  private PromiseGroups(List<PromiseClause> clauses, SectionRole role) {
    this.clauses = clauses;
    this.role = role;
  }

  static List<PromiseGroup> of(
      List<PromiseClause> clauses, SectionRole role, char[] text, PromiseWords words) {
    PromiseGroups grouping = new PromiseGroups(clauses, role);
    for (int i = 0; i < clauses.size(); i++) grouping.take(i);
    grouping.finish();
    grouping.carry(text, words);
    return grouping.groups;
  }

  private void take(int i) {
    PromiseClause clause = clauses.get(i);
    if (clause.opens) {
      finish();
      open = null;
      towards = null;
    }
    if (clause.deadlineGoverns && governing == null) governing = clause;
    switch (clause.kind) {
      case FRAME -> open = null;
      case LEAD -> lead(i, clause);
      case ACTION -> action(clause);
      case BARE -> bare(clause);
    }
  }

  private void lead(int i, PromiseClause clause) {
    if (clause.innerVerb >= 0 && !actionFollows(i)) {
      if (open != null) open.add(clause);
      else begin(clause);
    } else {
      leads.add(clause);
    }
  }

  /** Whether a later clause before the next semicolon carries a promise of its own. */
  private boolean actionFollows(int i) {
    for (int k = i + 1; k < clauses.size() && !clauses.get(k).opens; k++) {
      PromiseClause next = clauses.get(k);
      if (next.kind == Kind.ACTION && (open == null || next.effect < TELLS_EFFECT)) return true;
      if (next.kind == Kind.BARE && next.figure == PromiseFigures.LEVEL) return true;
    }
    return false;
  }

  private void action(PromiseClause clause) {
    if (open != null && (clause.effect >= TELLS_EFFECT || clause.dependent)) {
      open.add(clause);
      leads.clear();
    } else {
      begin(clause);
    }
  }

  private void bare(PromiseClause clause) {
    boolean figure = clause.figure != PromiseFigures.NONE;
    boolean alone =
        figure
            || clause.modal != null && (clause.modalInside || clause.checkable || open == null)
            || clause.hasDeadline() && clause.checkable
            || role == SectionRole.TARGETS && clause.opens;
    if (open != null
        && (!alone && role != SectionRole.TARGETS
            || clause.continuesFigure && open.hasFigure()
            || clause.dependent && !figure)) {
      open.add(clause);
    } else if (alone || role == SectionRole.TARGETS && !groups.isEmpty()) {
      begin(clause);
    } else {
      towards = clause;
    }
  }

  private void begin(PromiseClause clause) {
    PromiseGroup group = new PromiseGroup(clause);
    if (towards != null && towards.towards && towards.to + 1 == clause.from) {
      group.from = towards.from;
    }
    towards = null;
    leads.clear();
    groups.add(group);
    open = group;
  }

  /** In self-building a sentence of nothing but 坚持… is the promise itself. */
  private void finish() {
    if (role == SectionRole.SELF_BUILDING && open == null && !leads.isEmpty()) {
      List<PromiseClause> promised = new ArrayList<>(leads);
      leads.clear();
      begin(promised.get(0));
      for (int i = 1; i < promised.size(); i++) open(promised.get(i));
    }
    leads.clear();
  }

  private void open(PromiseClause clause) {
    if (open != null) open.add(clause);
  }

  /** Deadlines and 力争 govern the promises after them as far as these have figures or ends. */
  private void carry(char[] text, PromiseWords words) {
    PromiseGroup from = null;
    Firmness modal = null;
    for (PromiseGroup group : groups) {
      boolean own = group.hasDeadline();
      group.framed = own && group.first().deadlineGoverns;
      if (!own && governing != null && governing.from <= group.from) {
        group.deadlineFrom = governing.deadlineFrom;
        group.deadlineTo = governing.deadlineTo;
        group.framed = true;
      } else if (!own && from != null && !group.first().opens && governed(group, text, words)) {
        group.deadlineFrom = from.deadlineFrom;
        group.deadlineTo = from.deadlineTo;
      }
      from = own ? group : from != null && group.hasDeadline() ? from : null;
      if (group.first().opens) modal = null;
      if (group.first().modal != null) {
        modal = group.first().modal;
      } else if (group.hasFigure() && modal != null) {
        group.carried = modal;
      } else {
        modal = null;
      }
      if (group.carried == null && governing != null && group.hasFigure()) {
        group.carried = governing.modal;
      }
    }
  }

  private static boolean governed(PromiseGroup group, char[] text, PromiseWords words) {
    PromiseClause first = group.first();
    return first.verb != VerbKind.SOFT
        && first.verb != VerbKind.PIVOT
        && first.verb != VerbKind.SUPPORT
        && group.measurable(text, words);
  }
}
