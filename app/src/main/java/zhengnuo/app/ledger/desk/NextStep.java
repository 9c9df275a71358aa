package zhengnuo.app.ledger.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.ProgressState;
import zhengnuo.app.ledger.supervision.LightRules;
import zhengnuo.app.ledger.supervision.WorkingDays;

/** What comes next for a matter, and whose turn it is. */
final class NextStep {
  private NextStep() {}

  static String of(Matter matter, List<Progress> reports, LightRules rules, LocalDate today) {
    String unit = matter.leadUnitName();
    return switch (matter.state()) {
      case DRAFT -> unit.isEmpty() ? "督查室定牵头单位，再下达" : "督查室核对后下达给" + unit;
      case ISSUED -> unit + "签收，或写明理由提出异议";
      case ACCEPTED, IN_PROGRESS -> report(matter, reports, rules, today);
      case COMPLETION_REQUESTED -> "督查室核实后办结，或写明理由退回";
      case COMPLETED -> "没有，已办结";
      case SUSPENDED -> "领导决定恢复或终止";
      case TERMINATED -> "没有，已终止";
      case CARRIED_OVER -> "在下一年的台账里接着办";
    };
  }

  private static String report(
      Matter matter, List<Progress> reports, LightRules rules, LocalDate today) {
    String unit = matter.leadUnitName();
    if (matter.brokenDown()) unit = "各子事项的单位";
    YearMonth month = rules.reportMonth(today);
    for (Progress report : reports) {
      if (report.state() == ProgressState.SUBMITTED)
        return "%s的审核人审%d月进展".formatted(report.unitName(), report.month().getMonthValue());
      if (report.state() == ProgressState.REVIEWED)
        return "采纳或退回%s的%d月进展".formatted(report.unitName(), report.month().getMonthValue());
    }
    boolean done =
        reports.stream()
            .anyMatch(
                report -> report.month().equals(month) && report.state() == ProgressState.ADOPTED);
    YearMonth next = done ? month.plusMonths(1) : month;
    LocalDate due = rules.reportDue(next, WorkingDays.knownOn(today)).day();
    return "%s%d月%d日前报%d月进展"
        .formatted(unit, due.getMonthValue(), due.getDayOfMonth(), next.getMonthValue());
  }
}
