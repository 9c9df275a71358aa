package zhengnuo.app.ledger.report;

/** Who marked a reading first. */
enum Origin {
  READ,
  PERSON
}
