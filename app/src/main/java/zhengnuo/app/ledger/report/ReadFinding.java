package zhengnuo.app.ledger.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.checks.Severity;

/**
 * A finding with what people made of it: confirmed is a real fault, rejected is none. Components as
 * in {@link zhengnuo.reading.checks.Finding}.
 */
record ReadFinding(
    UUID id,
    int n,
    @Nullable Integer section,
    int start,
    int end,
    String text,
    String checkId,
    Severity severity,
    String expected,
    String remedy,
    Standing standing)
    implements ReadRow {

  @Override
  public ReadKind kind() {
    return ReadKind.FINDING;
  }

  @Override
  public String headline() {
    return "“" + text + "”　" + expected;
  }

  @Override
  public String note() {
    return remedy;
  }
}
