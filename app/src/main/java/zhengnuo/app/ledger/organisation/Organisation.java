package zhengnuo.app.ledger.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A government or a unit.
 *
 * @param path short keys from the root, each closed by a dot ({@code 1.14.}): everything under a
 *     place is one prefix test
 * @param name in force today
 */
public record Organisation(
    UUID id,
    @Nullable UUID parent,
    String path,
    String name,
    OrganisationKind kind,
    OrganisationLevel level,
    int version) {}
