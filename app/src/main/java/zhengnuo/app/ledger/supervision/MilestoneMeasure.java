package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import zhengnuo.app.ledger.matter.Milestone;

/** Plans by steps: how many are late, and by how much the longest. */
final class MilestoneMeasure {
  private final Situation at;
  private final List<Milestone> late;
  private final long reached;
  private final int longest;

  private MilestoneMeasure(Situation at) {
    this.at = at;
    late =
        at.milestones().stream()
            .filter(milestone -> milestone.daysLate(at.day()) > 0)
            .sorted(Comparator.comparing(Milestone::due))
            .toList();
    reached = at.milestones().stream().filter(milestone -> milestone.reached(at.day())).count();
    longest = late.isEmpty() ? 0 : late.getFirst().daysLate(at.day());
  }

  static Measured of(Situation at) {
    var measure = new MilestoneMeasure(at);
    boolean due = measure.reached > 0 || measure.dueByNow() > 0;
    return new Measured(measure.brief(), measure.clause(), measure.lines(), measure.tests(), due);
  }

  private int all() {
    return at.milestones().size();
  }

  private long dueByNow() {
    return at.milestones().stream().filter(step -> !step.due().isAfter(at.day())).count();
  }

  private String brief() {
    if (all() == 0) return "未设节点";
    if (late.isEmpty()) return "%d个节点已到%d个".formatted(all(), reached);
    return "节点“%s”逾期%d天".formatted(late.getFirst().name(), longest);
  }

  private String clause() {
    if (all() == 0) return "未设节点";
    String counts = "%d个节点已到%d个".formatted(all(), reached);
    String lateness =
        switch (late.size()) {
          case 0 -> "无逾期";
          case 1 -> "“%s”逾期%d天".formatted(late.getFirst().name(), longest);
          default -> "%d个逾期，最久的“%s”%d天".formatted(late.size(), late.getFirst().name(), longest);
        };
    String near =
        at.near() && tooFew() ? "，不足%s%%".formatted(Share.shown(at.rules().nearBelow())) : "";
    return counts + "，" + lateness + near;
  }

  /** Whether there are several and less than nearly all of them are reached. */
  private boolean tooFew() {
    return all() > 1
        && Share.of(BigDecimal.valueOf(reached), BigDecimal.valueOf(all()))
                .compareTo(at.rules().nearBelow())
            < 0;
  }

  private List<LightLine> lines() {
    if (all() == 0) return List.of(new LightLine("目标", "按时限办结，未设节点"));
    return List.of(
        new LightLine("目标", "节点%d个，最后的“%s”".formatted(all(), at.milestones().getLast().name())),
        new LightLine("应达", "到期%d个".formatted(dueByNow())),
        new LightLine("实际", "已到%d个".formatted(reached)),
        new LightLine("落后", "逾期%d个，最久%d天".formatted(late.size(), longest)));
  }

  private List<LightTest> tests() {
    var rules = at.rules();
    return List.of(
        new LightTest(
            LightKind.RED,
            "%d个及以上节点逾期".formatted(rules.milestoneRedFromLate()),
            late.size() >= rules.milestoneRedFromLate()),
        new LightTest(
            LightKind.RED,
            "节点逾期超过%d天".formatted(rules.milestoneRedAfterDays()),
            longest > rules.milestoneRedAfterDays()),
        new LightTest(LightKind.YELLOW, "有节点逾期", longest > 0),
        at.nearTest(tooFew()));
  }
}
