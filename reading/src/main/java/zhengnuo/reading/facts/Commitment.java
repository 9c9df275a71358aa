package zhengnuo.reading.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.outline.SectionRole;

/**
 * The smallest stretch of a plan that one unit could be held to.
 *
 * @param start of the span in the stored text, UTF-16 units
 * @param end after the span, without the closing punctuation
 * @param from of the span in the mended text
 * @param to after the span in the mended text
 * @param text the span as stored
 * @param title at most 30 characters, able to stand alone in a table's row
 * @param verb the verb that carries the promise
 * @param object what the verb is done to
 * @param deadline as written, in the span or earlier in its sentence; null where none is set
 * @param measurable whether a figure, a date or an end state that can be checked is promised
 * @param support whether an {@code ADVANCE} is the weaker 支持, 鼓励, 引导
 * @param beneficiaries the people it serves, empty where the text names none
 * @param facts indexes into the report's facts that stand in the span
 * @param role of the section where it stands
 * @param explanation which rule gave each field, empty unless asked for
 */
public record Commitment(
    int start,
    int end,
    int from,
    int to,
    String text,
    String title,
    String verb,
    String object,
    @Nullable String deadline,
    Firmness firmness,
    boolean measurable,
    boolean support,
    String beneficiaries,
    List<Integer> facts,
    SectionRole role,
    String explanation) {}
