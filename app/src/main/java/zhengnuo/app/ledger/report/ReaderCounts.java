package zhengnuo.app.ledger.report;

/**
 * How many readings of a report stand, by kind, and how many a person has seen.
 *
 * @param all open or confirmed readings of every kind
 * @param seen those of {@code all} that a person confirmed
 * @param rejected readings that a person took out, counted apart
 */
record ReaderCounts(int all, int facts, int commitments, int findings, int seen, int rejected) {
  static ReaderCounts of(ReadReport read) {
    int facts = 0;
    int commitments = 0;
    int findings = 0;
    int seen = 0;
    int rejected = 0;
    for (ReadRow row : read.rows()) {
      if (row.standing().state() == ReadState.REJECTED) rejected++;
      if (!row.standing().state().stands()) continue;
      switch (row.kind()) {
        case FACT -> facts++;
        case COMMITMENT -> commitments++;
        case FINDING -> findings++;
      }
      if (row.standing().state() == ReadState.CONFIRMED) seen++;
    }
    return new ReaderCounts(
        facts + commitments + findings, facts, commitments, findings, seen, rejected);
  }

  /** Readings that nobody has decided on. */
  public int open() {
    return all - seen;
  }

  /** Facts and commitments together. */
  public int readings() {
    return facts + commitments;
  }
}
