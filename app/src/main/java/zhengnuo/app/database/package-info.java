/** Starts and stops PostgreSQL and brings its schema up to date; knows no table's meaning. */
@NullMarked
package zhengnuo.app.database;

import org.jspecify.annotations.NullMarked;
