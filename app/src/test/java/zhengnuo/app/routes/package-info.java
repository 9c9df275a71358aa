/**
 * Who gets what at which route: the table of expectations and the run of every route against it.
 *
 * <p>Order of reading: {@link zhengnuo.app.routes.Who}, {@link zhengnuo.app.routes.Scene}, {@link
 * zhengnuo.app.routes.Expectations}, {@link zhengnuo.app.routes.RouteMatrixTest}.
 */
@NullMarked
package zhengnuo.app.routes;

import org.jspecify.annotations.NullMarked;
