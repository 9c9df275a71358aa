@NullMarked
package zhengnuo.app.administration;

import org.jspecify.annotations.NullMarked;
