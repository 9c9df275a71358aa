/** What is wrong or doubtful inside one report. Sees finished facts and the text only by span. */
@NullMarked
package zhengnuo.reading.checks;

import org.jspecify.annotations.NullMarked;
