/** The commands, one file each. They hold no rule: each calls what the pages call. */
@NullMarked
package zhengnuo.app.cli;

import org.jspecify.annotations.NullMarked;
