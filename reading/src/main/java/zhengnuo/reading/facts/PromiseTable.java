package zhengnuo.reading.facts;

/** The kinds of words that promises are read by; which table of the lexicon holds each. */
enum PromiseTable {
  /** {@code commitverbs.tsv}. */
  VERB,
  /** {@code promiseadverbs.tsv}. */
  ADVERB,
  /** {@code firmness.tsv}. */
  MODAL,
  /** {@code promiseopeners.tsv}. */
  OPENER,
  /** {@code leadins.tsv}. */
  LEAD,
  /** {@code continuations.tsv}. */
  CONTINUATION,
  /** {@code promiselevels.tsv}: how a clause begins that goes on from the figure before. */
  CONTINUE,
  /** {@code announcements.tsv}: something follows. */
  ANNOUNCE,
  /** {@code announcements.tsv}: how things are. */
  BACKGROUND,
  /** {@code deadlines.tsv}, those without a number. */
  DEADLINE,
  /** {@code countwords.tsv}. */
  COUNT,
  /** {@code endstates.tsv}, this and those below. */
  ANYWHERE,
  NONE,
  TITLE,
  DRAW,
  WIN,
  NOTLIMIT,
  VAGUE,
  BECOME,
  /** {@code effects.tsv}; this and those below are sought from their ends. */
  EFFECT,
  /** {@code leadintails.tsv}. */
  LEADTAIL,
  /** {@code promiselevels.tsv}: what a subject does that is promised as a figure, and verbs. */
  LEVEL,
  DOCUMENT,
  BUILDS,
  INDEFINITE,
  NAME,
  FINAL,
  DESCRIBED,
  BASE;

  static final int COUNT_OF_ALL = values().length;

  int bit() {
    return 1 << ordinal();
  }

  boolean soughtFromItsEnd() {
    return ordinal() >= EFFECT.ordinal();
  }

  /** Whether the words are sought anywhere in a clause and not only at its head. */
  boolean soughtInside() {
    return this == ANNOUNCE || this == BACKGROUND || this == ANYWHERE;
  }
}
