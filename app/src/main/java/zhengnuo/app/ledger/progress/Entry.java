package zhengnuo.app.ledger.progress;

/**
 * What a reporter typed for one matter and month.
 *
 * @param value as typed, in the unit that the matter shows: 46.5; empty while nothing is
 * @param unchanged whether 无变化 is ticked
 */
public record Entry(String value, boolean unchanged, String progressNote) {}
