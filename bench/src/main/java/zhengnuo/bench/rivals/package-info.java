/** Programs that people use on such texts today, one file each, called as their users call them. */
@NullMarked
package zhengnuo.bench.rivals;

import org.jspecify.annotations.NullMarked;
