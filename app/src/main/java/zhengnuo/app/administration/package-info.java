/** The first page, the set-up, and the administrators' pages; holds no rule of its own. */
@NullMarked
package zhengnuo.app.administration;

import org.jspecify.annotations.NullMarked;
