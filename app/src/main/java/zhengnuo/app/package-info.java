/** The ledger of promises: web, command line and embedded database in one program. */
@NullMarked
package zhengnuo.app;

import org.jspecify.annotations.NullMarked;
