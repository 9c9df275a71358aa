/**
 * What units report on their matters, month by month; nothing is overwritten.
 *
 * <p>Order of reading: {@link zhengnuo.app.ledger.progress.ProgressState}, {@link
 * zhengnuo.app.ledger.progress.ProgressMove}, {@link zhengnuo.app.ledger.progress.Reporting}.
 */
@NullMarked
package zhengnuo.app.ledger.progress;

import org.jspecify.annotations.NullMarked;
