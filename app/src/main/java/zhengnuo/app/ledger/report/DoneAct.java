package zhengnuo.app.ledger.report;

import java.util.List;

/**
 * What an act did to readings, for its undo and its audit entry.
 *
 * @param sentence what the foot of the reader says of it
 * @param reason empty where none was given
 */
record DoneAct(
    ReadingAct.Kind act, String sentence, String reason, List<ReadingAct.Touch> touched) {}
