/**
 * What survives a kill: users write over HTTP to the real program, a nemesis kills it, and the
 * history of what was answered is judged against what the database holds.
 *
 * <p>A new kind of write is one class that implements {@link zhengnuo.app.outage.Operation} and one
 * line in {@link zhengnuo.app.outage.Operations}.
 */
@NullMarked
package zhengnuo.app.outage;

import org.jspecify.annotations.NullMarked;
