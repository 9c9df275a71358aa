package zhengnuo.app.ledger.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list of reports.
 *
 * @param planYear null where neither the text nor a person said it
 * @param facts that stand: open or confirmed; likewise commitments and findings
 * @param unseen readings of any kind that nobody has decided on
 */
public record ReportSummary(
    UUID id,
    String title,
    String fileName,
    String government,
    @Nullable Integer planYear,
    int facts,
    int commitments,
    int findings,
    int unseen,
    String takenByName,
    Instant takenAt) {}
