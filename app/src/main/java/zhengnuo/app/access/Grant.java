package zhengnuo.app.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role at a place.
 *
 * @param organisation the place; null for the three administrators
 * @param place the organisation's path; empty for the three administrators
 * @param from first day
 * @param to day after the last, null while it stands
 */
public record Grant(
    UUID id,
    Role role,
    @Nullable UUID organisation,
    String place,
    LocalDate from,
    @Nullable LocalDate to) {}
