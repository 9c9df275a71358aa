@NullMarked
package zhengnuo.app.ledger.organisation;

import org.jspecify.annotations.NullMarked;
