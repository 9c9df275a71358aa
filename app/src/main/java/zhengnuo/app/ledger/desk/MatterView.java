package zhengnuo.app.ledger.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.ledger.matter.Application;
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterAct;
import zhengnuo.app.ledger.matter.MatterMove;
import zhengnuo.app.ledger.matter.MatterState;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.supervision.Numbers;
import zhengnuo.app.ledger.supervision.Standing;

/**
 * One matter and all that happened to it.
 *
 * @param whole the matter that this one is a part of, null if it is none
 * @param parts how each part stands today
 * @param acts the history, the latest first
 * @param reports versions of progress, of the parts too, the latest touched first
 * @param moves that this person may make now
 */
record MatterView(
    Matter matter,
    Standing standing,
    @Nullable Matter whole,
    List<Standing> parts,
    List<Ledger.Step> steps,
    List<MatterAct> acts,
    List<Progress> reports,
    List<Application> applications,
    MonthTable table,
    List<MatterMove> moves,
    LocalDate today,
    String next) {

  /** One step of the path of states. */
  record Stage(String name, String when, boolean done, boolean now) {}

  /** The usual way from issue to completion, with the day on which each step was taken. */
  public List<Stage> path() {
    List<Stage> path = new ArrayList<>();
    List<MatterState> usual =
        List.of(
            MatterState.ISSUED,
            MatterState.ACCEPTED,
            MatterState.IN_PROGRESS,
            MatterState.COMPLETION_REQUESTED,
            MatterState.COMPLETED);
    boolean aside = !usual.contains(matter.state());
    for (MatterState state : usual) {
      LocalDate since =
          acts.stream()
              .filter(act -> act.state() == state)
              .map(act -> act.at().toLocalDate())
              .findFirst()
              .orElse(null);
      boolean now = state == matter.state();
      String when =
          since != null && !later(state, usual)
              ? "%tm-%<td".formatted(since) + (now && state != MatterState.COMPLETED ? "起" : "")
              : state == MatterState.COMPLETED ? "时限%tm-%<td".formatted(matter.deadline()) : "";
      path.add(new Stage(state.chinese, when, since != null && !now && !later(state, usual), now));
    }
    if (aside)
      path.add(
          new Stage(matter.state().chinese, "%tm-%<td".formatted(standing.since()), false, true));
    return path;
  }

  /** Whether the state comes after today's, though it was reached once: work sent back. */
  private boolean later(MatterState state, List<MatterState> usual) {
    int at = usual.indexOf(matter.state());
    return at >= 0 && usual.indexOf(state) > at;
  }

  public @Nullable Application openApplication() {
    return applications.stream().filter(Application::open).findFirst().orElse(null);
  }

  /** How often the deadline was moved. */
  public long extensions() {
    return acts.stream().filter(act -> act.act().equals("延期")).count();
  }

  static List<Progress> newest(List<Progress> reports) {
    return reports.stream().sorted(Comparator.comparing(Progress::lastAt).reversed()).toList();
  }

  /** A figure as people read it. */
  public String figure(Progress report) {
    return report.value() == null ? "" : matter.unit().show(report.value());
  }

  /** What is done against what is due, in per cent and in the unit: the words above the chart. */
  public String headline() {
    String unit = matter.unit().word();
    if (standing.value() == null) return "还没有实际数";
    if (standing.done() == null) return "实际" + standing.shownValue() + unit;
    var words =
        new StringBuilder("实际%s%%（%s%s）".formatted(standing.done(), standing.shownValue(), unit));
    if (matter.curve() != CurveKind.CUMULATIVE || standing.due() == null) return words.toString();
    words.append("，序时%s%%".formatted(standing.due()));
    List<MonthColumn> over = table.over();
    if (over.isEmpty() || over.getFirst().gap().equals("—")) return words.toString();
    MonthColumn last = over.getFirst();
    boolean behind = last.gap().startsWith("−");
    return words
        .append("（%s%s），".formatted(last.plan(), unit))
        .append(behind ? "差%s%s".formatted(last.gap().substring(1), unit) : "")
        .append(behind ? "" : "多%s%s".formatted(last.gap(), unit))
        .toString();
  }

  /** What the parts' units are, in one word. */
  public String partsAre() {
    return parts.stream().allMatch(part -> part.matter().leadUnitName().matches(".*(乡|镇|街道)"))
        ? "乡镇"
        : "单位";
  }

  /** The version that a part's unit touched last, null while there is none. */
  public @Nullable Progress lastReport(Standing part) {
    return reports.stream()
        .filter(report -> report.matter().equals(part.matter().id()))
        .max(Comparator.comparing(Progress::month).thenComparing(Progress::n))
        .orElse(null);
  }

  /** A figure with as many decimals as the parts' others, “—” where there is none. */
  public String even(@Nullable BigDecimal value) {
    if (value == null) return "—";
    int decimals = 0;
    for (Standing part : parts)
      for (@Nullable BigDecimal each : Arrays.asList(part.value(), part.matter().target()))
        if (each != null)
          decimals =
              Math.max(
                  decimals,
                  each.divide(matter.unit().size(), 2, RoundingMode.HALF_UP)
                      .stripTrailingZeros()
                      .scale());
    return Numbers.grouped(value, matter.unit(), decimals);
  }

  /** Days that have passed since the year began, and days left to the deadline. */
  public long daysLeft() {
    return java.time.temporal.ChronoUnit.DAYS.between(today, matter.deadline());
  }
}
