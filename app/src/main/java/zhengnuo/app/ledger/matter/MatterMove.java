package zhengnuo.app.ledger.matter;

import static java.util.stream.Collectors.joining;
import static zhengnuo.app.access.Role.LEADER;
import static zhengnuo.app.access.Role.REPORTER;
import static zhengnuo.app.access.Role.REVIEWER;
import static zhengnuo.app.access.Role.SUPERVISOR;
import static zhengnuo.app.ledger.matter.MatterState.ACCEPTED;
import static zhengnuo.app.ledger.matter.MatterState.CARRIED_OVER;
import static zhengnuo.app.ledger.matter.MatterState.COMPLETED;
import static zhengnuo.app.ledger.matter.MatterState.COMPLETION_REQUESTED;
import static zhengnuo.app.ledger.matter.MatterState.DRAFT;
import static zhengnuo.app.ledger.matter.MatterState.IN_PROGRESS;
import static zhengnuo.app.ledger.matter.MatterState.ISSUED;
import static zhengnuo.app.ledger.matter.MatterState.SUSPENDED;
import static zhengnuo.app.ledger.matter.MatterState.TERMINATED;

import java.util.Set;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;

/**
 * Every lawful move of a matter; what is not listed cannot happen. An extension (延期) moves the
 * deadline, not the state.
 */
public enum MatterMove {
  ISSUE("下达", Set.of(DRAFT), ISSUED, SUPERVISOR, false),
  RECALL("收回", Set.of(ISSUED), DRAFT, SUPERVISOR, true), // a unit's objection was right
  ACCEPT("签收", Set.of(ISSUED), ACCEPTED, REPORTER, false),
  BEGIN("开始办理", Set.of(ACCEPTED), IN_PROGRESS, REPORTER, false), // or by the first report
  ASK_COMPLETION("申请办结", Set.of(IN_PROGRESS), COMPLETION_REQUESTED, REVIEWER, false),
  COMPLETE("办结", Set.of(COMPLETION_REQUESTED), COMPLETED, SUPERVISOR, false),
  SEND_BACK("退回", Set.of(COMPLETION_REQUESTED), IN_PROGRESS, SUPERVISOR, true),
  REOPEN("重新办理", Set.of(COMPLETED), IN_PROGRESS, SUPERVISOR, true), // after a look-back
  SUSPEND("暂缓", Set.of(ACCEPTED, IN_PROGRESS), SUSPENDED, LEADER, true),
  RESUME("恢复", Set.of(SUSPENDED), IN_PROGRESS, LEADER, true),
  TERMINATE("终止", Set.of(ISSUED, ACCEPTED, IN_PROGRESS, SUSPENDED), TERMINATED, LEADER, true),
  CARRY_OVER(
      "结转", Set.of(ISSUED, ACCEPTED, IN_PROGRESS, SUSPENDED), CARRIED_OVER, SUPERVISOR, true);

  /** The verb that people see. */
  public final String chinese;

  final Set<MatterState> from;
  final MatterState to;

  /** Who makes it: reporters and reviewers at the lead unit, the others at the government. */
  public final Role role;

  /** Whether it has to say why. */
  public final boolean needsReason;

  MatterMove(
      String chinese, Set<MatterState> from, MatterState to, Role role, boolean needsReason) {
    this.chinese = chinese;
    this.from = from;
    this.to = to;
    this.role = role;
    this.needsReason = needsReason;
  }

  /** Whether the move is open from this state. */
  public boolean openFrom(MatterState now) {
    return from.contains(now);
  }

  /**
   * The state after this move.
   *
   * @throws Rejected in Chinese if it is not open from {@code now} or lacks the reason it needs
   */
  MatterState apply(MatterState now, String reason) {
    if (!from.contains(now))
      throw new Rejected(
          "",
          "事项现为“%s”，不能%s；可%s的状态：%s"
              .formatted(
                  now.chinese,
                  chinese,
                  chinese,
                  from.stream().sorted().map(state -> state.chinese).collect(joining("、"))));
    if (needsReason && reason.isBlank())
      throw new Rejected("reason", "%s须写明理由，请在“理由”栏填写后再提交".formatted(chinese));
    return to;
  }
}
