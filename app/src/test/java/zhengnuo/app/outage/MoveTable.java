package zhengnuo.app.outage;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every lawful move of a report of progress and of a matter, written down a second time: what is
 * not here must not be found, whatever the program's own tables say.
 *
 * @param action as the audit log calls it
 * @param roles of which whoever made it holds one
 */
record MoveTable(
    String action, Set<String> from, String to, Set<String> roles, boolean needsReason) {
  private static final Set<String> REPORTER = Set.of("REPORTER");
  private static final Set<String> REVIEWER = Set.of("REVIEWER");
  private static final Set<String> CLERK = Set.of("SUPERVISOR", "REVIEWER");
  private static final Set<String> DECIDES = Set.of("LEADER", "SUPERVISOR");

  static final List<MoveTable> PROGRESS =
      List.of(
          new MoveTable("提交进展", Set.of("DRAFT"), "SUBMITTED", REPORTER, false),
          new MoveTable("撤回进展", Set.of("SUBMITTED"), "DRAFT", REPORTER, false),
          new MoveTable("审核同意进展", Set.of("SUBMITTED"), "REVIEWED", REVIEWER, false),
          new MoveTable("审核退回进展", Set.of("SUBMITTED"), "RETURNED", REVIEWER, true),
          new MoveTable("采纳进展", Set.of("REVIEWED"), "ADOPTED", CLERK, false),
          new MoveTable("退回进展", Set.of("REVIEWED", "ADOPTED"), "RETURNED", CLERK, true));

  static final List<MoveTable> MATTER =
      List.of(
          new MoveTable("下达", Set.of("DRAFT"), "ISSUED", CLERK, false),
          new MoveTable("收回", Set.of("ISSUED"), "DRAFT", CLERK, true),
          new MoveTable("签收", Set.of("ISSUED"), "ACCEPTED", REPORTER, false),
          new MoveTable("开始办理", Set.of("ACCEPTED"), "IN_PROGRESS", REPORTER, false),
          new MoveTable("申请办结", Set.of("IN_PROGRESS"), "COMPLETION_REQUESTED", REVIEWER, false),
          new MoveTable("办结", Set.of("COMPLETION_REQUESTED"), "COMPLETED", CLERK, false),
          new MoveTable("退回", Set.of("COMPLETION_REQUESTED"), "IN_PROGRESS", CLERK, true),
          new MoveTable("重新办理", Set.of("COMPLETED"), "IN_PROGRESS", CLERK, true),
          new MoveTable("暂缓", Set.of("ACCEPTED", "IN_PROGRESS"), "SUSPENDED", DECIDES, true),
          new MoveTable("恢复", Set.of("SUSPENDED"), "IN_PROGRESS", DECIDES, true),
          new MoveTable(
              "终止",
              Set.of("ISSUED", "ACCEPTED", "IN_PROGRESS", "SUSPENDED"),
              "TERMINATED",
              DECIDES,
              true));

  /**
   * What is wrong with a move.
   *
   * @param before null for a row that was not there
   * @param held roles of whoever made it
   * @return empty if nothing is
   */
  static String fault(
      List<MoveTable> table,
      String action,
      @Nullable String before,
      String after,
      String reason,
      Set<String> held) {
    for (MoveTable move : table) {
      if (!move.action.equals(action)) continue;
      if (before == null || !move.from.contains(before) || !move.to.equals(after))
        return "no such move";
      if (move.needsReason && reason.isBlank()) return "no reason";
      return move.roles.stream().anyMatch(held::contains) ? "" : "by one without the role";
    }
    return "no such move";
  }
}
