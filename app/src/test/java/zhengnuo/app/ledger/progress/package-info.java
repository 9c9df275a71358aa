@NullMarked
package zhengnuo.app.ledger.progress;

import org.jspecify.annotations.NullMarked;
