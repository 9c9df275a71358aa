@NullMarked
package zhengnuo.app.access;

import org.jspecify.annotations.NullMarked;
