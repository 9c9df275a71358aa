/**
 * What every page shares: the frame, problems, the actor, one effect for one request. No feature.
 */
@NullMarked
package zhengnuo.app.web;

import org.jspecify.annotations.NullMarked;
