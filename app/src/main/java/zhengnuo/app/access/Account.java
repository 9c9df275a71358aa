package zhengnuo.app.access;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's account, without its password.
 *
 * @param organisation the unit that the person belongs to, null for administrators
 * @param organisationName that unit's name today
 */
public record Account(
    UUID id,
    String signInName,
    String name,
    @Nullable UUID organisation,
    @Nullable String organisationName,
    boolean mustChangePassword,
    boolean disabled,
    @Nullable OffsetDateTime lockedUntil,
    int version) {}
