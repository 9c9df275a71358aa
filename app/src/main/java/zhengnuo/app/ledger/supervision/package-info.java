/**
 * Lights: computed from what was recorded by a day, the calendar and the rules then in force, never
 * stored. It has no table.
 *
 * <p>Order of reading: {@link zhengnuo.app.ledger.supervision.Light}, {@link
 * zhengnuo.app.ledger.supervision.LightRules}, {@link zhengnuo.app.ledger.supervision.Lights}.
 */
@NullMarked
package zhengnuo.app.ledger.supervision;

import org.jspecify.annotations.NullMarked;
