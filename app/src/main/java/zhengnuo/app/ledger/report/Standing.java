package zhengnuo.app.ledger.report;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people made of one reading; what was read stands beside it and never changes.
 *
 * @param corrected fields that a person changed, with the value in force
 * @param decidedBy name of who decided last, empty while nobody has
 * @param version counts the changes, for the optimistic lock
 */
record Standing(
    ReadState state,
    Origin origin,
    Map<String, String> corrected,
    String decidedBy,
    @Nullable Instant decidedAt,
    int version) {
  /** Of a reading that nobody has looked at. */
  static final Standing UNSEEN = new Standing(ReadState.OPEN, Origin.READ, Map.of(), "", null, 0);

  /** Of what a person marked: it is confirmed by being made. */
  static Standing madeBy(String name, Instant at) {
    return new Standing(ReadState.CONFIRMED, Origin.PERSON, Map.of(), name, at, 0);
  }
}
