package zhengnuo.reading.facts;

import zhengnuo.reading.facts.PromiseWords.VerbKind;

/** Reads the head of a clause: steps over openers, deadlines, modals and adverbs to the verb. */
final class PromiseHead {
  /** What 要 or 将 weighs: it begins an action of its own. */
  private static final int OWN_ACTION = -3;

  private final PromiseText in;
  private final PromiseWords words;

  PromiseHead(PromiseText in) {
    this.in = in;
    words = in.words;
  }

  void read(PromiseClause clause) {
    read(clause, clause.from);
  }

  /** Reads the head that begins at {@code begin}: the clause's beginning, or behind its subject. */
  private void read(PromiseClause clause, int begin) {
    int at = begin;
    int fallback = JoinedTables.NO_CELL;
    int fallbackAt = -1;
    int weight = 0;
    int word = -1;
    while (at < clause.to) {
      word = -1;
      if (at == clause.deadlineFrom) {
        at = clause.deadlineTo;
        continue;
      }
      word = in.word(at, clause.to);
      if (word < 0) break;
      int bits = in.bits(word);
      if ((bits & PromiseTable.LEAD.bit()) != 0) noteLead(clause, word, at);
      int verb = in.cell(word, PromiseTable.VERB);
      int verbLength = JoinedTables.length(verb);
      int modal = in.cell(word, PromiseTable.MODAL);
      if (modal != 0 && JoinedTables.length(modal) >= verbLength && governs(modal, at, clause)) {
        int row = JoinedTables.row(modal);
        int end = at + JoinedTables.length(modal);
        clause.modal = words.modalFirmness[row];
        clause.modalHolds = words.modalHolds[row];
        clause.modalFrom = at;
        clause.modalTo = end;
        if (words.modalVerbLength[row] > 0 && !onlyModal(row, modal, end, clause)) {
          clause.setVerb(end - words.modalVerbLength[row], end, VerbKind.BUILD);
          clause.headEffect = weight;
          return;
        }
        at = end;
        continue;
      }
      int opener = in.cell(word, PromiseTable.OPENER);
      if (opener != 0 && opens(opener, verbLength, at, clause)) {
        int end = at + JoinedTables.length(opener);
        if (words.openerOutside[JoinedTables.row(opener)] && clause.modal == null)
          clause.spanFrom = end;
        if (clause.hasDeadline() && clause.deadlineTo == at) clause.deadlineGoverns = true;
        if (words.openerModal[JoinedTables.row(opener)]) weight += OWN_ACTION;
        at = end;
        continue;
      }
      int adverb = in.cell(word, PromiseTable.ADVERB);
      if (adverb != 0 && JoinedTables.length(adverb) >= verbLength) {
        weight += words.adverbWeight[JoinedTables.row(adverb)];
        if (verbLength == JoinedTables.length(adverb)) {
          fallback = verb;
          fallbackAt = at;
        }
        at += JoinedTables.length(adverb);
        if (at < clause.to && goesOn(adverb, verbLength, at, clause)) at++;
        continue;
      }
      if (verb == 0) break;
      clause.head = at;
      clause.headWord = word;
      setVerb(clause, at, verb);
      clause.headEffect = weight + clause.verbEffect;
      return;
    }
    clause.head = at;
    clause.headWord = at < clause.to ? word : -1;
    clause.headEffect = weight;
    if (fallbackAt >= 0 && at < clause.to) {
      clause.head = fallbackAt;
      clause.headWord = in.word(fallbackAt, clause.to);
      setVerb(clause, fallbackAt, fallback);
      clause.headEffect = clause.verbEffect;
    }
  }

  /** Whether 地 or a list comma parts the adverb from what follows: 稳步、有序地推进. */
  private boolean goesOn(int adverb, int verbLength, int at, PromiseClause clause) {
    boolean parts =
        in.text[at] == words.adverbial && verbLength < JoinedTables.length(adverb)
            || in.words.marks.is(in.text[at], PromiseMarks.LIST);
    return parts && acts(at + 1, clause.to);
  }

  /**
   * Reads on behind a subject that must or will do something: 各级各单位都要加强…. Nothing changes where no
   * such word stands.
   */
  void readBehindSubject(PromiseClause clause) {
    for (int at = clause.head + 1; at + 2 < clause.to; at++) {
      if (!words.beginsModal.has(in.text[at])) continue;
      int word = in.word(at, clause.to);
      int opener = in.cell(word, PromiseTable.OPENER);
      if (opener == 0) continue;
      int end = at + JoinedTables.length(opener);
      int row = JoinedTables.row(opener);
      if (words.openerModal[row] && acts(end, clause.to)) {
        int subject = clause.head;
        read(clause, end);
        if (clause.verb == null) clause.head = subject;
        return;
      }
      at = end - 1;
    }
  }

  private void setVerb(PromiseClause clause, int at, int verb) {
    int row = JoinedTables.row(verb);
    clause.setVerb(at, at + JoinedTables.length(verb), words.verbKind[row]);
    clause.verbEffect = words.verbEffect[row];
  }

  private void noteLead(PromiseClause clause, int word, int at) {
    int lead = in.cell(word, PromiseTable.LEAD);
    int known = clause.leadCell;
    if (known == 0
        || at + JoinedTables.length(lead) > clause.leadFrom + JoinedTables.length(known)) {
      clause.leadCell = lead;
      clause.leadFrom = at;
    }
  }

  /** 争取上级资金 is a verb with its object; 争取建成…, 争取年内… is a modal. */
  private boolean governs(int modal, int at, PromiseClause clause) {
    int length = JoinedTables.length(modal);
    boolean alsoVerb = in.cell(at, at + length, PromiseTable.VERB) != 0;
    if (!alsoVerb || words.modalVerbLength[JoinedTables.row(modal)] > 0 && length > 2) return true;
    int end = at + length;
    return end < clause.to
        && (end == clause.deadlineFrom
            || actsSurely(end, clause.to)
            || clause.figure == PromiseFigures.LEVEL);
  }

  /** As {@link #acts}, but an adverb of one character may be part of a noun (更多资金). */
  private boolean actsSurely(int at, int to) {
    int word = in.word(at, to);
    int adverb = JoinedTables.length(in.cell(word, PromiseTable.ADVERB));
    return in.cell(word, PromiseTable.VERB) != 0
        || adverb > 1
        || adverb == 1 && acts(at + adverb, to);
  }

  /** 争取 before another verb is a modal alone: 争取建成…. */
  private boolean onlyModal(int row, int modal, int end, PromiseClause clause) {
    return words.modalVerbLength[row] == JoinedTables.length(modal)
        && end < clause.to
        && actsSurely(end, clause.to);
  }

  /** 将 before an adverb or verb is the future, elsewhere it holds the object. */
  private boolean opens(int opener, int verbLength, int at, PromiseClause clause) {
    int length = JoinedTables.length(opener);
    if (words.openerNone[JoinedTables.row(opener)]) return false;
    boolean modal = words.openerModal[JoinedTables.row(opener)];
    if (length < verbLength || length == verbLength && !modal) return false;
    if (!modal) return true;
    int end = at + length;
    return end < clause.to && (length > 1 || acts(end, clause.to) || modalAt(end, clause.to));
  }

  private boolean acts(int at, int to) {
    int word = in.word(at, to);
    return in.cell(word, PromiseTable.VERB) != 0 || in.cell(word, PromiseTable.ADVERB) != 0;
  }

  private boolean modalAt(int at, int to) {
    return in.cell(at, to, PromiseTable.MODAL) != 0;
  }
}
