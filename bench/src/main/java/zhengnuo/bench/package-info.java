/**
 * How fast the reader is: {@link zhengnuo.bench.Bench} runs {@link zhengnuo.bench.ReadingBench} and
 * prints each figure beside the yardstick's of the same run.
 */
@NullMarked
package zhengnuo.bench;

import org.jspecify.annotations.NullMarked;
