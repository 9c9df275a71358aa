/**
 * How fast the reader is: {@link zhengnuo.bench.Bench} runs the rows of each {@link
 * zhengnuo.bench.Group} and prints them beside what else was measured in the same run.
 */
@NullMarked
package zhengnuo.bench;

import org.jspecify.annotations.NullMarked;
