package zhengnuo.reading.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.PromiseWords.VerbKind;
import zhengnuo.reading.outline.SectionRole;

/**
 * Joins the clauses of a sentence into promises: a clause that only tells purpose or effect, and
 * one that cannot be understood alone, belong to the promise before; lead-ins are left out.
 */
final class PromiseGroups {
  private final PromiseSentence sentence;
  private final PromiseTags tags;
  private final PromiseWeight weight;
  private PromiseGroup[] groups = new PromiseGroup[0];
  private int count;
  private SectionRole role = SectionRole.PLANS;
  private @Nullable PromiseGroup open;
  private @Nullable PromiseClause towards;
  private @Nullable PromiseClause governing;

  /** The lead-ins since the last promise: the first of them, the others by their places. */
  private int[] leads = new int[8];

  private int leadCount;

  /** How far {@link #actionFollows} has searched, without an open promise and with one. */
  private final int[] searched = new int[2];

  private final boolean[] found = new boolean[2];

  PromiseGroups(PromiseSentence sentence, PromiseTags tags, PromiseWeight weight) {
    this.sentence = sentence;
    this.tags = tags;
    this.weight = weight;
  }

  int size() {
    return count;
  }

  PromiseGroup group(int i) {
    return groups[i];
  }

  /** Reads the sentence's clauses, which have their tags. */
  void read(SectionRole where) {
    role = where;
    count = 0;
    leadCount = 0;
    open = null;
    towards = null;
    governing = null;
    Arrays.fill(searched, 0);
    for (int i = 0; i < sentence.size(); i++) take(i);
    finish();
    carry();
  }

  private void take(int i) {
    PromiseClause clause = sentence.clause(i);
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
    if (tags.innerVerb(clause.head, clause.to) < 0 || actionFollows(i)) {
      if (leadCount == leads.length) leads = Arrays.copyOf(leads, leadCount * 2);
      leads[leadCount++] = i;
    } else if (open != null) {
      open.add(clause);
    } else {
      begin(clause);
    }
  }

  /**
   * Whether a later clause before the next semicolon carries a promise of its own. The clause found
   * answers for all before it, so that a sentence of lead-ins is searched once.
   */
  private boolean actionFollows(int i) {
    int state = open == null ? 0 : 1;
    if (i < searched[state]) return found[state];
    int k = i + 1;
    boolean acts = false;
    while (k < sentence.size() && !sentence.clause(k).opens && !acts) {
      acts = acts(sentence.clause(k));
      k++;
    }
    searched[state] = acts ? k - 1 : k;
    found[state] = acts;
    return acts;
  }

  private boolean acts(PromiseClause clause) {
    return switch (clause.kind) {
      case ACTION -> open == null || !tags.tellsEffect(clause);
      case BARE -> clause.figure == PromiseFigures.LEVEL;
      case LEAD, FRAME -> false;
    };
  }

  private void action(PromiseClause clause) {
    if (open != null && (clause.dependent || tags.tellsEffect(clause))) {
      open.add(clause);
      leadCount = 0;
    } else {
      begin(clause);
    }
  }

  private void bare(PromiseClause clause) {
    boolean figure = clause.figure != PromiseFigures.NONE;
    boolean targets = role == SectionRole.TARGETS;
    boolean alone =
        figure
            || clause.modal != null && (clause.modalInside || clause.checkable || open == null)
            || clause.checkable
                && (clause.hasDeadline()
                    || clause.endState && clause.checkableTo == clause.to && !clause.dependent)
            || promisedAlike(clause)
            || targets && clause.opens;
    if (open != null
        && (clause.joins
            || !alone && !targets
            || clause.continuesFigure && open.hasFigure()
            || clause.dependent && !figure)) {
      open.add(clause);
    } else if (alone || targets && count > 0) {
      begin(clause);
    } else {
      towards = clause;
    }
  }

  /** Whether it is a subject with what becomes of it, under the 确保 or 力争 of the promise before. */
  private boolean promisedAlike(PromiseClause clause) {
    return open != null
        && open.first.modal != null
        && open.to + 1 == clause.from
        && clause.predicate;
  }

  private void begin(PromiseClause clause) {
    if (count == groups.length) {
      groups = Arrays.copyOf(groups, Math.max(16, count * 2));
      for (int i = count; i < groups.length; i++) groups[i] = new PromiseGroup(clause);
    }
    PromiseGroup group = groups[count++];
    group.begin(clause);
    if (towards != null && towards.towards && towards.to + 1 == clause.from) {
      group.from = towards.from;
    }
    towards = null;
    leadCount = 0;
    open = group;
  }

  /** A sentence of nothing but 弘扬… is the promise itself, in self-building of nothing but 坚持…. */
  private void finish() {
    boolean stands =
        leadCount > 0
            && open == null
            && (role == SectionRole.SELF_BUILDING || sentence.clause(leads[0]).weakLead);
    if (stands) {
      int promised = leadCount;
      begin(sentence.clause(leads[0]));
      for (int i = 1; i < promised && open != null; i++) open.add(sentence.clause(leads[i]));
    }
    leadCount = 0;
  }

  /** Deadlines and 力争 govern the promises after them as far as these have figures or ends. */
  private void carry() {
    PromiseGroup from = null;
    PromiseClause modal = null;
    for (int i = 0; i < count; i++) {
      PromiseGroup group = groups[i];
      boolean own = group.hasDeadline();
      group.framed = own && group.first.deadlineGoverns;
      if (!own && governing != null && governing.from <= group.from) {
        group.deadlineFrom = governing.deadlineFrom;
        group.deadlineTo = governing.deadlineTo;
        group.framed = true;
      } else if (!own && from != null && !group.first.opens && governed(group)) {
        group.deadlineFrom = from.deadlineFrom;
        group.deadlineTo = from.deadlineTo;
      }
      from = own ? group : from != null && group.hasDeadline() ? from : null;
      if (group.first.opens) modal = null;
      boolean figure = group.hasFigure();
      if (group.first.modal != null) {
        modal = group.first;
      } else if (modal != null && (figure || group.first.predicate)) {
        group.carried = modal;
      } else {
        modal = null;
      }
      if (group.carried == null && governing != null && governing.modal != null && figure) {
        group.carried = governing;
      }
    }
  }

  private boolean governed(PromiseGroup group) {
    VerbKind verb = group.first.verb;
    return verb != VerbKind.SOFT
        && verb != VerbKind.PIVOT
        && verb != VerbKind.SUPPORT
        && weight.isMeasurable(group);
  }
}
