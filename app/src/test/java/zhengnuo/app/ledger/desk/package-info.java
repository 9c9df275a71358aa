@NullMarked
package zhengnuo.app.ledger.desk;

import org.jspecify.annotations.NullMarked;
