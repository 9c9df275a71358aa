@NullMarked
package zhengnuo.bench.rivals;

import org.jspecify.annotations.NullMarked;
