/**
 * Matters: the states and moves of a promise taken into supervision, its plan, and how it stood on
 * any day.
 *
 * <p>Order of reading: {@link zhengnuo.app.ledger.matter.MatterState}, {@link
 * zhengnuo.app.ledger.matter.MatterMove}, {@link zhengnuo.app.ledger.matter.MatterHistory}.
 */
@NullMarked
package zhengnuo.app.ledger.matter;

import org.jspecify.annotations.NullMarked;
