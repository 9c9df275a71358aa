package zhengnuo.app.outage;

/** Classes of what may be wrong with an end state, given the history that led to it. */
enum Fault {
  /** Answered as done, but absent or older than that. */
  LOST,
  /** Answered as not done but present, or present and never sent. */
  PHANTOM,
  /** One request, more than one effect. */
  DUPLICATED,
  /** One part of a change without the others: row, audit entry, request, file. */
  TORN,
  /** The order that stands contradicts the order in which things were answered and sent. */
  OUT_OF_ORDER,
  /** Two edits of the same version were both answered as done. */
  LOST_UPDATE,
  /** A change of state that does not exist, or by one who may not make it. */
  ILLEGAL,
  /** A user was shown less than what had been answered or shown before. */
  STALE,
  /** The chain over the audit log is broken, or an entry is not in it. */
  CHAIN
}
