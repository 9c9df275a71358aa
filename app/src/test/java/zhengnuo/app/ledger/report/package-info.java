@NullMarked
package zhengnuo.app.ledger.report;

import org.jspecify.annotations.NullMarked;
