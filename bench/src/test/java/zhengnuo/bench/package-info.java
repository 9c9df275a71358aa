@NullMarked
package zhengnuo.bench;

import org.jspecify.annotations.NullMarked;
