/**
 * Quantities, facts, commitments. Works on char arrays, int positions and tries; no regex, no
 * streams.
 */
@NullMarked
package zhengnuo.reading.facts;

import org.jspecify.annotations.NullMarked;
