package zhengnuo.app.ledger.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which report it is, without its text.
 *
 * @param planYear year that its plans speak of; null where neither the text nor a person said it
 */
public record ReportHead(UUID id, UUID government, String title, @Nullable Integer planYear) {}
