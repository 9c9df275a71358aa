/**
 * Bytes of any format become text with a map back to where each character stood. Knows bytes,
 * encodings, pages and offsets; no meaning.
 */
@NullMarked
package zhengnuo.reading.document;

import org.jspecify.annotations.NullMarked;
