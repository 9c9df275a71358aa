package zhengnuo.app.ledger.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reading as the reader page lists it: a fact, a commitment or a finding. */
sealed interface ReadRow permits ReadFact, ReadCommitment, ReadFinding {
  UUID id();

  /** Number within the report and kind. */
  int n();

  /** Number of the section, null before the first. */
  @Nullable Integer section();

  /** In the stored text, UTF-16 units. */
  int start();

  int end();

  /** What stands there, as stored. */
  String text();

  Standing standing();

  ReadKind kind();

  /** First line of its card, with corrections. */
  String headline();

  /** Second line of its card. */
  String note();

  /** Short name within the report, for addresses and marks: {@code c12}. */
  default String key() {
    return kind().letter + String.valueOf(n());
  }

  /** The value of a field in force: a person's where there is one. */
  default String inForce(String field, String read) {
    return standing().corrected().getOrDefault(field, read);
  }
}
