@NullMarked
package zhengnuo.app.ledger.matter;

import org.jspecify.annotations.NullMarked;
