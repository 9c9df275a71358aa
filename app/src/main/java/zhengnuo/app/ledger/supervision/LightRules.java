package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * One declaration of when a light turns yellow or red; {@code lights/default.yaml} explains each
 * value.
 *
 * @param source where the rules come from, in words
 * @param lagYellowFrom in percentage points of the target
 * @param lagRedAbove in percentage points of the target
 * @param nearDays days before the deadline from which too little done is yellow
 * @param nearBelow per cent that is too little then
 * @param milestoneRedAfterDays days after which one late milestone is red
 * @param milestoneRedFromLate how many late milestones are red at once
 * @param reportDueDay day of the month on which a report is due, 1 to 28
 * @param reportMonthsAfter 0 where a month's report is due within that month, 1 where in the next
 * @param missedYellowFrom how many months missed running are yellow
 */
public record LightRules(
    String title,
    int version,
    String source,
    SourceStatus status,
    BigDecimal lagYellowFrom,
    BigDecimal lagRedAbove,
    int nearDays,
    BigDecimal nearBelow,
    int milestoneRedAfterDays,
    int milestoneRedFromLate,
    int reportDueDay,
    int reportMonthsAfter,
    int missedYellowFrom) {
  private static final String STANDARD = "lights/default.yaml";

  /** The product's own rules. */
  public static LightRules standard() {
    return read(
        STANDARD,
        Resource.text(STANDARD)
            .orElseThrow(() -> new IllegalStateException(STANDARD + " is not on the class path")));
  }

  /** When the report of a month is due: on a rest day, the next working day. */
  public WorkingDays.Reckoned reportDue(YearMonth month, WorkingDays calendar) {
    return calendar.carried(month.plusMonths(reportMonthsAfter).atDay(reportDueDay));
  }

  /** The month whose report is being written on {@code day}. */
  public YearMonth reportMonth(LocalDate day) {
    return YearMonth.from(day).minusMonths(reportMonthsAfter);
  }

  /**
   * Reads one declaration.
   *
   * @param file its name, for messages
   * @param text the file, YAML 1.2
   * @throws BadDeclaration with line and cure if something is missing, unknown or out of bounds
   */
  public static LightRules read(String file, String text) {
    var rules =
        Declaration.of(
            file,
            text,
            Set.of(
                "version",
                "title",
                "source",
                "status",
                "lag",
                "nearDeadline",
                "milestones",
                "reports"));
    var lag = rules.part("lag", Set.of("yellowFrom", "redAbove"));
    var near = rules.part("nearDeadline", Set.of("days", "below"));
    var milestones = rules.part("milestones", Set.of("redAfterDays", "redFromLate"));
    var reports = rules.part("reports", Set.of("dueDay", "monthsAfter", "yellowFromMissed"));
    var yellowFrom = lag.number("yellowFrom", 0, 100);
    var redAbove = lag.number("redAbove", 0, 100);
    if (redAbove.compareTo(yellowFrom) < 0)
      throw lag.fault("redAbove", "小于“yellowFrom”的%s，黄灯会落空。请改大。".formatted(yellowFrom));
    return new LightRules(
        rules.text("title"),
        rules.whole("version", 1, 9999),
        rules.text("source"),
        SourceStatus.of(rules, "status"),
        yellowFrom,
        redAbove,
        near.whole("days", 0, 366),
        near.number("below", 0, 100),
        milestones.whole("redAfterDays", 0, 366),
        milestones.whole("redFromLate", 1, 99),
        reports.whole("dueDay", 1, 28),
        reports.whole("monthsAfter", 0, 1),
        reports.whole("yellowFromMissed", 1, 12));
  }
}
