/**
 * Words that decide: TSV files loaded into immutable tries. A user's folder is laid over the
 * bundled one.
 */
@NullMarked
package zhengnuo.reading.lexicon;

import org.jspecify.annotations.NullMarked;
