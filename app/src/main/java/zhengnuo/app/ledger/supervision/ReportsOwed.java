package zhengnuo.app.ledger.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengnuo.app.ledger.matter.MatterTerms;

/**
 * Which monthly reports were due by a day, and which of them are missing. Owed are the months from
 * the one in which the clock began to run, or the plan's first, to the deadline's; a later report
 * stands in for those before it, since figures are cumulative.
 *
 * @param first the first month owed
 * @param firstDue when its report is due
 * @param lapsed the months whose report was due
 * @param missed those of them that no report covers, the latest ones
 */
record ReportsOwed(
    YearMonth first,
    WorkingDays.Reckoned firstDue,
    List<YearMonth> lapsed,
    List<YearMonth> missed) {

  /** What was owed and missing at the end of {@code day}. */
  static ReportsOwed by(
      LocalDate day,
      MatterTerms terms,
      LocalDate runningSince,
      List<Figure> counting,
      WorkingDays calendar,
      LightRules rules) {
    var plan = terms.plan();
    var began = YearMonth.from(runningSince);
    var first = began.isAfter(plan.first()) ? began : plan.first();
    Optional<YearMonth> reported = counting.stream().map(Figure::month).max(YearMonth::compareTo);
    List<YearMonth> lapsed = new ArrayList<>();
    List<YearMonth> missed = new ArrayList<>();
    for (var month = first; !month.isAfter(plan.last()); month = month.plusMonths(1)) {
      if (!rules.reportDue(month, calendar).day().isBefore(day)) break;
      lapsed.add(month);
      if (reported.isEmpty() || month.isAfter(reported.get())) missed.add(month);
    }
    return new ReportsOwed(first, rules.reportDue(first, calendar), lapsed, missed);
  }

  /** The rules about missing reports. */
  List<LightTest> tests(LightRules rules) {
    int yellow = rules.missedYellowFrom();
    return List.of(
        new LightTest(LightKind.YELLOW, "连续%d个月及以上未报".formatted(yellow), missed.size() >= yellow),
        new LightTest(LightKind.UNREPORTED, "到期未报", !missed.isEmpty()));
  }

  /** What is missing, in a few words. */
  String brief() {
    return missed.size() == 1
        ? "%d月未报".formatted(missed.getFirst().getMonthValue())
        : "连续%d个月未报".formatted(missed.size());
  }

  /** What is missing, for the sentence; empty where nothing is. */
  String clause() {
    if (missed.isEmpty()) return "";
    int from = missed.getFirst().getMonthValue();
    int to = missed.getLast().getMonthValue();
    return missed.size() == 1
        ? "，%d月进展到期未报".formatted(from)
        : "，%d月至%d月进展连续%d个月未报".formatted(from, to, missed.size());
  }

  LightLine line() {
    String provisional = firstDue.provisional() ? "（放假安排未公布，暂按周末和法定节假日推算）" : "";
    String text =
        "自%d年%d月起按月填报，首次%s到期%s；到期%d次，未报%d次"
            .formatted(
                first.getYear(),
                first.getMonthValue(),
                ShownDay.inYear(firstDue.day()),
                provisional,
                lapsed.size(),
                missed.size());
    return new LightLine("填报", text);
  }
}
