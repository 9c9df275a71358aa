/**
 * Answers one question, may this actor do this here and why, and writes one thing, the audit log.
 */
@NullMarked
package zhengnuo.app.access;

import org.jspecify.annotations.NullMarked;
