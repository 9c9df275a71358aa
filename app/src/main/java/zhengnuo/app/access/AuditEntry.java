package zhengnuo.app.access;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log.
 *
 * @param before JSON, null for a new row
 * @param after JSON, null for a removed row
 */
public record AuditEntry(
    long id,
    OffsetDateTime at,
    @Nullable UUID account,
    String name,
    String post,
    String address,
    String action,
    String objectType,
    UUID objectId,
    @Nullable String before,
    @Nullable String after,
    String reason) {}
