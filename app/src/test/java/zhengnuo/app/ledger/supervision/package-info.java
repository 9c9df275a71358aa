@NullMarked
package zhengnuo.app.ledger.supervision;

import org.jspecify.annotations.NullMarked;
