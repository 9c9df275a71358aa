package zhengnuo.app.ledger.organisation;

import java.util.UUID;

/**
 * A post of a unit: duty rests with it, whoever holds it.
 *
 * @param title 农村公路股填报员
 */
record Post(UUID id, UUID organisation, String title) {}
