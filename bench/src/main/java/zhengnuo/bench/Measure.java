package zhengnuo.bench;

/**
 * What going over all texts once took.
 *
 * @param allocated bytes on the Java heap; NaN where that is not known
 */
record Measure(double nanoseconds, double allocated) {}
