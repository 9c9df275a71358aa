package zhengnuo.app.ledger.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person did on a report's readings; the last one can be taken back.
 *
 * @param sentence what the foot of the reader says of it
 */
record ReadingAct(
    UUID id,
    UUID report,
    UUID account,
    String name,
    Instant at,
    Kind act,
    String sentence,
    List<Touch> touched,
    boolean undone) {

  /** The acts, in the words of the reader's buttons. */
  enum Kind {
    CONFIRM("确认"),
    CORRECT("更正"),
    SPLIT("拆分"),
    MERGE("合并"),
    REJECT("剔除"),
    ADD("补记"),
    CONFIRM_ALL("全部确认");

    final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }
  }

  /**
   * One row before and after the act.
   *
   * @param before null for a row that the act made
   */
  record Touch(
      String key,
      @Nullable ReadState before,
      Map<String, String> correctedBefore,
      ReadState after,
      Map<String, String> correctedAfter) {}
}
