package zhengnuo.app.ledger.report;

/**
 * The day that a deadline's wording means, for the card.
 *
 * @param day 2031-10-31, or — where none can be told
 * @param note the wording, or that the text sets none
 */
record ReportDeadline(String day, String note) {

  static ReportDeadline of(Report report, String wording) {
    Integer year = report.planYear();
    if (wording.isEmpty())
      return year == null
          ? new ReportDeadline("—", "文中未写")
          : new ReportDeadline(year + "-12-31", "文中未写，按计划年底");
    return new ReportDeadline(wording, "");
  }
}
