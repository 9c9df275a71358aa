package zhengnuo.app.ledger.supervision;

import java.time.LocalDate;

/** How dates are written under a light. */
final class ShownDay {
  private ShownDay() {}

  static String full(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  static String inYear(LocalDate day) {
    return "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
  }
}
