/**
 * Reads work reports: bytes in; document, outline, facts, commitments and findings out.
 *
 * <p>Order of reading: {@link zhengnuo.reading.document}, {@link zhengnuo.reading.outline}, {@link
 * zhengnuo.reading.facts}, {@link zhengnuo.reading.checks}; {@link zhengnuo.reading.lexicon} stands
 * beside them. Inside this module {@code from/to} are positions in the mended text, {@code
 * start/end} in the stored text, both in UTF-16 units and half open.
 */
@NullMarked
package zhengnuo.reading;

import org.jspecify.annotations.NullMarked;
