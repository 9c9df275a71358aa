@NullMarked
package zhengnuo.app.database;

import org.jspecify.annotations.NullMarked;
