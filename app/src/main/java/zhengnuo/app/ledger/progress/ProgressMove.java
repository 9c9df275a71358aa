package zhengnuo.app.ledger.progress;

import static zhengnuo.app.ledger.progress.ProgressState.ADOPTED;
import static zhengnuo.app.ledger.progress.ProgressState.DRAFT;
import static zhengnuo.app.ledger.progress.ProgressState.RETURNED;
import static zhengnuo.app.ledger.progress.ProgressState.REVIEWED;
import static zhengnuo.app.ledger.progress.ProgressState.SUBMITTED;

import java.util.Set;
import java.util.stream.Collectors;
import zhengnuo.app.access.Rejected;

/**
 * Every lawful move of a report of progress; what is not listed cannot happen. A returned version
 * stays as it is: what the unit writes next is a new version.
 */
public enum ProgressMove {
  SUBMIT("提交", Set.of(DRAFT), SUBMITTED, false),
  WITHDRAW("撤回", Set.of(SUBMITTED), DRAFT, false),
  REVIEW("审核同意", Set.of(SUBMITTED), REVIEWED, false),
  SEND_BACK("审核退回", Set.of(SUBMITTED), RETURNED, true),
  ADOPT("采纳", Set.of(REVIEWED), ADOPTED, false),
  RETURN("退回", Set.of(REVIEWED, ADOPTED), RETURNED, true);

  /** The verb that people see. */
  public final String chinese;

  final Set<ProgressState> from;
  final ProgressState to;
  final boolean needsReason;

  ProgressMove(String chinese, Set<ProgressState> from, ProgressState to, boolean needsReason) {
    this.chinese = chinese;
    this.from = from;
    this.to = to;
    this.needsReason = needsReason;
  }

  /**
   * The state after this move.
   *
   * @throws Rejected in Chinese if it is not open from {@code now} or lacks the reason it needs
   */
  ProgressState apply(ProgressState now, String reason) {
    if (!from.contains(now))
      throw new Rejected(
          "",
          "这份进展现为“%s”，不能%s；可%s的状态：%s"
              .formatted(
                  now.chinese,
                  chinese,
                  chinese,
                  from.stream()
                      .sorted()
                      .map(state -> state.chinese)
                      .collect(Collectors.joining("、"))));
    if (needsReason && reason.isBlank()) throw new Rejected("reason", "退回须写明理由");
    return to;
  }
}
