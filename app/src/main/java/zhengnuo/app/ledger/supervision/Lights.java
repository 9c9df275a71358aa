package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.MatterHistory;
import zhengnuo.app.ledger.matter.MatterState;
import zhengnuo.app.ledger.matter.MatterTerms;

/**
 * Computes lights. A pure function: the same record, calendar and rules give the same light for a
 * day whenever it is asked, and an entry recorded later changes none of an earlier day.
 */
public final class Lights {
  private Lights() {}

  /**
   * The light at the end of {@code day}; empty where the matter was not recorded yet or its clock
   * does not run (draft, suspended, completed, ended, carried over): its state stands in its place.
   *
   * <p>A matter whose completion was asked for by its deadline is judged as of the day of asking
   * until that is decided.
   *
   * @param figures every report ever approved, in any order
   * @param calendar as known on {@code day}
   * @param rules in force on {@code day}
   */
  public static Optional<Light> on(
      MatterHistory history,
      List<Figure> figures,
      WorkingDays calendar,
      LightRules rules,
      LocalDate day) {
    var now = history.on(day);
    if (now.isEmpty()) return Optional.empty();
    if (!askedInTime(now.get())) return judge(history, figures, calendar, rules, day, "");
    var asked = now.get().since();
    String note = ShownDay.inYear(asked) + "申请办结，按当日计，";
    return judge(history, figures, calendar, rules, asked, note);
  }

  private static boolean askedInTime(MatterTerms terms) {
    return terms.state() == MatterState.COMPLETION_REQUESTED
        && !terms.since().isAfter(terms.deadline());
  }

  private static Optional<Light> judge(
      MatterHistory history,
      List<Figure> figures,
      WorkingDays calendar,
      LightRules rules,
      LocalDate day,
      String note) {
    var terms = history.on(day).orElse(null);
    if (terms == null || terms.runningSince() == null) return Optional.empty();
    var counting = figures.stream().filter(figure -> figure.counts(day)).toList();
    var owed = ReportsOwed.by(day, terms, terms.runningSince(), counting, calendar, rules);
    var at =
        new Situation(day, terms, history.unit(), history.milestonesOn(day), counting, owed, rules);
    return Optional.of(light(at, note));
  }

  private static Light light(Situation at, String note) {
    var measured = measured(at);
    List<LightTest> tests = new ArrayList<>(measured.tests());
    tests.add(new LightTest(LightKind.RED, "超过时限未办结", at.daysLeft() < 0));
    tests.addAll(at.owed().tests(at.rules()));
    tests.sort(Comparator.comparing(LightTest::kind));
    // Words alone, however punctual, say nothing of a plan whose first step is still to come.
    boolean reportsSay = at.terms().measure() != CurveKind.MILESTONES || at.milestones().isEmpty();
    boolean due =
        measured.due() || reportsSay && (!at.owed().lapsed().isEmpty() || !at.figures().isEmpty());
    var kind =
        tests.stream()
            .filter(LightTest::holds)
            .map(LightTest::kind)
            .findFirst()
            .orElse(due ? LightKind.GREEN : LightKind.NOT_DUE);
    String reason =
        kind == LightKind.NOT_DUE
            ? "%s，%s，尚无应办".formatted(distance(at), firstDue(at))
            : distance(at) + "，" + measured.clause() + at.owed().clause();
    return new Light(kind, brief(at, measured, kind), note + reason, lines(at, measured), tests);
  }

  /** The fact that decides, in the order in which people ask: late at all, near, silent, behind. */
  private static String brief(Situation at, Measured measured, LightKind kind) {
    if (kind == LightKind.NOT_DUE) return firstDue(at);
    if (at.daysLeft() < 0) return "逾期%d天".formatted(-at.daysLeft());
    boolean ownFault =
        measured.tests().stream().anyMatch(test -> test.holds() && test.kind() == kind);
    if (!ownFault && !at.owed().missed().isEmpty()) return at.owed().brief();
    boolean nearAlone =
        measured.tests().stream().filter(LightTest::holds).allMatch(LightTest::near);
    return kind == LightKind.YELLOW && at.near() && nearAlone
        ? "%s，完成不足%s%%".formatted(distance(at), Share.shown(at.rules().nearBelow()))
        : measured.brief();
  }

  /** What will be due first: a report, or where those say nothing the first step of the plan. */
  private static String firstDue(Situation at) {
    return at.owed().lapsed().isEmpty()
        ? "首次进展%s到期".formatted(ShownDay.inYear(at.owed().firstDue().day()))
        : "首个节点%s到期".formatted(ShownDay.inYear(at.milestones().getFirst().due()));
  }

  private static Measured measured(Situation at) {
    BigDecimal target = at.terms().target();
    if (target == null || at.terms().measure() == CurveKind.MILESTONES)
      return MilestoneMeasure.of(at);
    return at.terms().measure() == CurveKind.CEILING
        ? CeilingMeasure.of(at, target)
        : LagMeasure.of(at, target);
  }

  private static String distance(Situation at) {
    long left = at.daysLeft();
    if (left == 0) return "当日为时限";
    return left > 0 ? "距时限%d天".formatted(left) : "超过时限%d天".formatted(-left);
  }

  private static List<LightLine> lines(Situation at, Measured measured) {
    var terms = at.terms();
    var rules = at.rules();
    List<LightLine> lines = new ArrayList<>(measured.lines());
    String moved =
        terms.deadlineChanges() == 0
            ? ""
            : "（原为%s，改过%d次）"
                .formatted(ShownDay.full(terms.firstDeadline()), terms.deadlineChanges());
    lines.add(1, new LightLine("时限", ShownDay.full(terms.deadline()) + moved));
    lines.add(
        new LightLine(
            "剩余", at.daysLeft() < 0 ? "已超%d天".formatted(-at.daysLeft()) : at.daysLeft() + "天"));
    lines.add(at.owed().line());
    lines.add(
        new LightLine(
            "依据",
            "%s第%d版，%s（%s）"
                .formatted(
                    rules.title(), rules.version(), rules.source(), rules.status().chinese)));
    return lines;
  }
}
