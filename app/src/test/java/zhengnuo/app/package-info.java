@NullMarked
package zhengnuo.app;

import org.jspecify.annotations.NullMarked;
