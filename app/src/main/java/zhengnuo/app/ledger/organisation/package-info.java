/** The tree of governments and units with dated names; others hold an id and a path. */
@NullMarked
package zhengnuo.app.ledger.organisation;

import org.jspecify.annotations.NullMarked;
