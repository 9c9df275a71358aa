package zhengnuo.app.ledger.report;

import org.jspecify.annotations.Nullable;
import zhengnuo.reading.outline.SectionKind;
import zhengnuo.reading.outline.SectionRole;

/**
 * One line of a report's outline.
 *
 * @param n order in the text, from 0
 * @param start of the heading in the stored text
 * @param end after the heading in the stored text
 * @param bodyEnd where the next section begins in the stored text
 * @param level 0 report, 1 or 2 numbered, 3 item, null for a change of role without heading
 * @param number as written, empty where there is none
 * @param label short name as people cite it: 五（三）, 一　回顾
 */
record ReportSection(
    int n,
    int start,
    int end,
    int bodyEnd,
    @Nullable Integer level,
    SectionKind kind,
    String number,
    String title,
    SectionRole role,
    String label) {}
