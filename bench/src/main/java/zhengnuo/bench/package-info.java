/** Benchmarks of the reader beside a plain regular expression over the same text. */
@NullMarked
package zhengnuo.bench;

import org.jspecify.annotations.NullMarked;
