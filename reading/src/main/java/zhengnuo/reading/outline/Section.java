package zhengnuo.reading.outline;

import org.jspecify.annotations.Nullable;

/**
 * One line of the outline: a heading, or a place where the role changes, and the stretch up to the
 * next line.
 *
 * @param start of the heading in the stored text, after any markdown marks
 * @param end after the heading; of a shift, after its first ten characters
 * @param from of the heading in the mended text
 * @param bodyFrom where the stretch's running text begins in the mended text: after the heading, or
 *     {@code from} of a shift
 * @param to end of the stretch in the mended text: where the next section begins
 * @param level 0 report, 1 or 2 numbered, 3 item, null for a shift
 * @param number as written (一, （二）, 3.), empty where there is none
 * @param title the heading as stored, with number, dashes and a run-in full stop
 * @param report which report of a collection, from 0
 */
public record Section(
    int start,
    int end,
    int from,
    int bodyFrom,
    int to,
    SectionKind kind,
    @Nullable Integer level,
    String number,
    String title,
    SectionRole role,
    int report) {}
