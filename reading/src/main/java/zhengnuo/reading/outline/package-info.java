/**
 * Headings, sections with their roles, sentences; a collection split into its reports. Knows no
 * numbers.
 */
@NullMarked
package zhengnuo.reading.outline;

import org.jspecify.annotations.NullMarked;
