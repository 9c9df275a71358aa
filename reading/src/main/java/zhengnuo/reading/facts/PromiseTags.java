package zhengnuo.reading.facts;

import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.PromiseClause.Kind;
import zhengnuo.reading.facts.PromiseWords.LeadKind;
import zhengnuo.reading.facts.PromiseWords.VerbKind;
import zhengnuo.reading.lexicon.Trie;
import zhengnuo.reading.outline.SectionRole;

/** Says of a clause what it is: lead-in, action, effect, or neither. */
final class PromiseTags {
  private static final char TOWARDS = '对';
  private static final char OF = '的';

  /** A verb inside stands this far from either end of its clause. */
  private static final int INNER = 3;

  private static final int MODAL_EFFECT = 3;
  private static final int FIGURE_EFFECT = -10;
  private static final int CHECKABLE_EFFECT = -5;

  private final char[] text;
  private final PromiseWords words;
  private final DeadlinePatterns deadlines;

  PromiseTags(char[] text, PromiseWords words, DeadlinePatterns deadlines) {
    this.text = text;
    this.words = words;
    this.deadlines = deadlines;
  }

  PromiseClause tag(int from, int to, boolean opens, boolean header, SectionRole role) {
    PromiseClause clause = new PromiseClause(from, to, opens);
    clause.figure = PromiseFigures.of(text, from, to, words);
    findDeadline(clause);
    readHead(clause);
    clause.checkable = PromiseEnds.checkable(text, clause, words);
    if (isFrame(clause, header)) {
      clause.kind = Kind.FRAME;
      clause.deadlineGoverns = clause.hasDeadline();
      return clause;
    }
    if (clause.modal == null && isLead(clause, role)) {
      clause.kind = Kind.LEAD;
    } else if (clause.verb != null) {
      clause.kind = Kind.ACTION;
    }
    clause.innerVerb = innerVerb(clause);
    if (clause.kind == Kind.BARE) tagBare(clause);
    clause.dependent = dependent(clause);
    clause.effect = effect(clause);
    return clause;
  }

  private boolean isFrame(PromiseClause clause, boolean header) {
    if (header && clause.figure == PromiseFigures.NONE) return true;
    if (PromiseWords.find(words.announces, text, clause.from, clause.to) >= 0) return true;
    boolean only = clause.head >= clause.to;
    if (only) {
      clause.deadlineGoverns = clause.hasDeadline();
      return true;
    }
    return clause.figure == PromiseFigures.NONE
        && PromiseWords.find(words.backgrounds, text, clause.from, clause.to) >= 0;
  }

  private void findDeadline(PromiseClause clause) {
    for (int i = clause.from; i < clause.to; i++) {
      DeadlinePatterns.Match match = deadlines.at(text, i, clause.to);
      if (match == null) continue;
      if (deadlines.limits(match.row()) && !named(match, clause.to) && !isBase(clause.from, i)) {
        clause.deadlineFrom = i;
        clause.deadlineTo = match.to();
        return;
      }
      i = match.to() - 1;
    }
  }

  /** 三年行动, 今年来, 2031年度 set no limit. */
  private boolean named(DeadlinePatterns.Match match, int to) {
    return words.end("notlimit").longest(text, match.to(), to) != -1;
  }

  /** A year that a figure is compared with (比2030年翻一番) sets no limit. */
  private boolean isBase(int from, int at) {
    return PromiseWords.ending(words.end("base"), text, from, at) != -1;
  }

  /** Steps over openers, deadlines, modals and adverbs to the verb. */
  private void readHead(PromiseClause clause) {
    int at = clause.from;
    int fallback = -1;
    int fallbackAt = -1;
    int fallbackEnd = -1;
    int weight = 0;
    while (at < clause.to) {
      if (at == clause.deadlineFrom) {
        at = clause.deadlineTo;
        continue;
      }
      long verb = words.verbs.longest(text, at, clause.to);
      int verbEnd = verb == -1 ? at : Trie.end(verb);
      long modal = words.modals.longest(text, at, clause.to);
      if (modal != -1 && Trie.end(modal) >= verbEnd && governs(modal, at, clause)) {
        clause.modal = words.modalFirmness[Trie.value(modal)];
        clause.modalHolds = words.modalHolds[Trie.value(modal)];
        if (words.modalIsVerb[Trie.value(modal)]) {
          setVerb(
              clause,
              Trie.end(modal) - words.modalVerbLength[Trie.value(modal)],
              Trie.end(modal),
              VerbKind.BUILD);
          clause.effect = weight;
          return;
        }
        at = Trie.end(modal);
        continue;
      }
      long opener = words.openers.longest(text, at, clause.to);
      if (opener != -1
          && (Trie.end(opener) > verbEnd
              || words.openerModal[Trie.value(opener)] && Trie.end(opener) == verbEnd)
          && opens(opener, at, clause)) {
        int row = Trie.value(opener);
        if (words.openerOutside[row] && clause.modal == null) clause.spanFrom = Trie.end(opener);
        if (clause.hasDeadline() && clause.deadlineTo == at) clause.deadlineGoverns = true;
        at = Trie.end(opener);
        continue;
      }
      long adverb = words.adverbs.longest(text, at, clause.to);
      if (adverb != -1 && Trie.end(adverb) >= verbEnd) {
        weight += words.adverbWeight[Trie.value(adverb)];
        if (verbEnd == Trie.end(adverb)) {
          fallback = Trie.value(verb);
          fallbackAt = at;
          fallbackEnd = verbEnd;
        }
        at = Trie.end(adverb);
        continue;
      }
      if (verb != -1) {
        clause.head = at;
        setVerb(clause, at, verbEnd, words.verbKind[Trie.value(verb)]);
        clause.verbEffect = words.verbEffect[Trie.value(verb)];
        clause.effect = weight + words.verbEffect[Trie.value(verb)];
        return;
      }
      break;
    }
    clause.head = at;
    if (fallbackAt >= 0 && at < clause.to) {
      clause.head = fallbackAt;
      setVerb(clause, fallbackAt, fallbackEnd, words.verbKind[fallback]);
      clause.verbEffect = words.verbEffect[fallback];
      clause.effect = clause.verbEffect;
    } else {
      clause.effect = weight;
    }
  }

  /** 争取上级资金 is a verb with its object; 争取建成…, 争取年内… is a modal. */
  private boolean governs(long modal, int at, PromiseClause clause) {
    int end = Trie.end(modal);
    boolean alsoVerb = words.verbs.longest(text, at, end) != -1;
    if (!alsoVerb || words.modalIsVerb[Trie.value(modal)] && end - at > 2) return true;
    return end < clause.to
        && (end == clause.deadlineFrom
            || words.verbs.longest(text, end, clause.to) != -1
            || words.adverbs.longest(text, end, clause.to) != -1
            || clause.figure == PromiseFigures.LEVEL);
  }

  /** 将 before an adverb or verb is the future, elsewhere it holds the object. */
  private boolean opens(long opener, int at, PromiseClause clause) {
    if (!words.openerModal[Trie.value(opener)]) return true;
    int end = Trie.end(opener);
    return end < clause.to
        && (end - at > 1
            || words.verbs.longest(text, end, clause.to) != -1
            || words.adverbs.longest(text, end, clause.to) != -1
            || words.modals.longest(text, end, clause.to) != -1);
  }

  private static void setVerb(PromiseClause clause, int from, int to, VerbKind kind) {
    clause.verbFrom = from;
    clause.verbTo = to;
    clause.verb = kind;
    if (clause.head < from) clause.head = from;
  }

  private boolean isLead(PromiseClause clause, SectionRole role) {
    int at = clause.verbFrom >= 0 ? clause.verbFrom : clause.head;
    long lead = words.leads.longest(text, at, clause.to);
    int leadAt = at;
    for (int i = clause.spanFrom; lead == -1 && i < at; i++) {
      long earlier = words.leads.longest(text, i, clause.to);
      if (earlier != -1 && Trie.end(earlier) >= at) {
        lead = earlier;
        leadAt = i;
      }
    }
    if (lead == -1 || clause.verbFrom == leadAt && clause.verbTo > Trie.end(lead)) return false;
    LeadKind kind = words.leadKind[Trie.value(lead)];
    boolean self = role == SectionRole.SELF_BUILDING;
    int end = Trie.end(lead);
    boolean tail =
        PromiseWords.ending(words.leadTails, text, end, clause.to) != -1 || clause.to - end <= 1;
    return switch (kind) {
      case PREP -> true;
      case PLACE -> tail || innerVerb(clause) < 0;
      case HOLD -> tail || !actsAt(end, clause.to);
      case WEAK -> !self && !actsAt(end, clause.to);
      case TAIL -> tail && !self;
    };
  }

  private boolean actsAt(int at, int to) {
    long adverb = words.adverbs.longest(text, at, to);
    int next = adverb == -1 ? at : Trie.end(adverb);
    long verb = words.verbs.longest(text, next, to);
    return verb != -1 && (adverb != -1 || Trie.end(verb) < to);
  }

  /** A verb inside with an object after it: 依托…发展高端地产. */
  private int innerVerb(PromiseClause clause) {
    return innerVerb(clause.head, clause.to);
  }

  private int attributeEnd(PromiseClause clause) {
    for (int i = clause.to - 1; i > clause.head; i--) {
      if (text[i] == OF) return i + 1;
    }
    return clause.head;
  }

  private int innerVerb(int head, int to) {
    for (int i = head + INNER; i < to - INNER; i++) {
      long verb = words.verbs.longest(text, i, to);
      if (verb != -1 && Trie.end(verb) - i >= 2 && Trie.end(verb) < to - 1) return i;
    }
    return -1;
  }

  private void tagBare(PromiseClause clause) {
    long goes = words.continues.longest(text, clause.head, clause.to);
    clause.continuesFigure = goes != -1;
    clause.towards = text[clause.head] == TOWARDS;
    for (int i = clause.head; i < clause.to && clause.modal == null; i++) {
      long modal = words.modals.longest(text, i, clause.to);
      if (modal == -1) continue;
      clause.modal = words.modalFirmness[Trie.value(modal)];
      clause.modalInside = true;
    }
    if (!clause.towards && !beginsWithPlace(clause)) return;
    // What stands before the last 的 describes the object: 对已经引进的…项目 has no verb yet.
    int at = innerVerb(Math.max(clause.head, attributeEnd(clause) - INNER), clause.to);
    if (at < 0) return;
    long verb = words.verbs.longest(text, at, clause.to);
    setVerb(clause, at, Trie.end(verb), words.verbKind[Trie.value(verb)]);
    clause.kind = Kind.ACTION;
    clause.objectFirst = true;
  }

  private boolean beginsWithPlace(PromiseClause clause) {
    long lead = words.leads.longest(text, clause.head, clause.to);
    return lead != -1 && words.leadKind[Trie.value(lead)] == LeadKind.PLACE;
  }

  private boolean dependent(PromiseClause clause) {
    int at = clause.verbTo >= 0 ? clause.verbTo : clause.head;
    if (at >= clause.to) return true;
    if (clause.verb == VerbKind.SOFT && clause.modal == null && !clause.hasDeadline()) return false;
    long rest = words.continuations.longest(text, at, clause.to);
    return rest != -1 && Trie.end(rest) == clause.to;
  }

  private int effect(PromiseClause clause) {
    int effect = clause.effect;
    long tail = PromiseWords.ending(words.effects, text, clause.head, clause.to);
    if (tail != -1) effect += words.effectWeight[Trie.value(tail)];
    for (int i = clause.head; i < clause.to; i++) {
      if (text[i] == '、') {
        effect--;
        break;
      }
    }
    if (clause.modal != null) effect += clause.checkable ? CHECKABLE_EFFECT : MODAL_EFFECT;
    else if (clause.checkable) effect += CHECKABLE_EFFECT;
    if (clause.figure != PromiseFigures.NONE) effect += FIGURE_EFFECT;
    return effect;
  }

  /** The verb's word, or null where the clause has none. */
  @Nullable String verb(PromiseClause clause) {
    return clause.verbFrom < 0
        ? null
        : new String(text, clause.verbFrom, clause.verbTo - clause.verbFrom);
  }
}
