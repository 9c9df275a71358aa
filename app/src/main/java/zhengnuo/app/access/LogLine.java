package zhengnuo.app.access;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log as it is read.
 *
 * @param objectName what the object is called today, null where it has no name
 * @param before JSON, null for a new row
 * @param after JSON, null for a removed row
 * @param business whether it is about the business, whose words administrators do not read: then
 *     rows and reason are left out
 * @param sealed whether the chain holds it already
 */
public record LogLine(
    long id,
    OffsetDateTime at,
    String name,
    String post,
    String address,
    String action,
    String objectType,
    UUID objectId,
    @Nullable String objectName,
    @Nullable String before,
    @Nullable String after,
    String reason,
    boolean business,
    boolean sealed) {}
