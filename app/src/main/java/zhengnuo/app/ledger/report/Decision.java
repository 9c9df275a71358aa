package zhengnuo.app.ledger.report;

import java.util.Map;

/** One reading and what it becomes; what was read never changes. */
record Decision(ReadRow row, ReadState state, Map<String, String> corrected) {
  /** Its fields stay as they are. */
  static Decision to(ReadState state, ReadRow row) {
    return new Decision(row, state, row.standing().corrected());
  }

  ReadingAct.Touch touch() {
    return new ReadingAct.Touch(
        row.key(), row.standing().state(), row.standing().corrected(), state, corrected);
  }
}
