/**
 * Where people work and look: my desk, the ledger, one matter, the leaders' page. They put together
 * what matter, progress and supervision know, and hold no rule of their own.
 */
@NullMarked
package zhengnuo.app.ledger.desk;

import org.jspecify.annotations.NullMarked;
