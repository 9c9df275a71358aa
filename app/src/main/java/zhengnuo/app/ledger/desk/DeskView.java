package zhengnuo.app.ledger.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.ledger.matter.Application;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.Reporting;
import zhengnuo.app.ledger.supervision.Standing;

/**
 * What a person has to do today, by the roles held.
 *
 * @param month whose progress is being filled in
 * @param due when that is due
 * @param workingDaysLeft from today to then, 0 once it has passed
 * @param toAccept sent to the person's units and not yet accepted
 * @param returned versions that came back and wait to be written anew
 * @param rows of the grid
 * @param sent what waits for the 审核人 or the 督查员
 * @param earlier the other months that lack reports, to go to
 * @param toReview what the person's units submitted
 * @param toAdopt what was approved and waits to be adopted
 * @param asked matters whose completion was asked for
 * @param applications that wait for a leader
 * @param drafts how many matters are not sent out yet
 */
record DeskView(
    LocalDate today,
    YearMonth month,
    LocalDate due,
    int workingDaysLeft,
    List<Standing> toAccept,
    List<Item> returned,
    List<Row> rows,
    List<Item> sent,
    List<Missing> earlier,
    List<Item> toReview,
    List<Item> toAdopt,
    List<Standing> asked,
    List<Asked> applications,
    long drafts) {

  /** A version of progress with its matter. */
  record Item(Matter matter, Standing standing, Progress progress) {
    /** The figure as people read it, empty for words alone. */
    public String figure() {
      return progress.value() == null ? "" : matter.unit().show(progress.value());
    }
  }

  /** An application with its matter. */
  record Asked(Matter matter, Standing standing, Application application) {}

  /** A month that lacks reports. */
  record Missing(YearMonth month, int count) {}

  /**
   * One row of the grid.
   *
   * @param before the figure of the month before as typed, empty where there is none
   * @param draft what is stored for the month, null where nothing is
   * @param returned the version that came back, null where none did
   * @param value what stands in the field
   */
  record Row(
      Matter matter,
      Standing standing,
      String before,
      @Nullable Progress draft,
      @Nullable Progress returned,
      String value,
      boolean unchanged,
      String note,
      String fault) {
    public int version() {
      return draft == null ? Reporting.seen(returned) : draft.version();
    }

    public boolean filled() {
      return draft != null && draft.filled(matter.measured());
    }

    /** What the last column says. */
    public String status() {
      if (draft != null) return "已存草稿 %tR".formatted(draft.savedAt());
      return returned == null ? "还没有填" : "退回，待改";
    }
  }

  /** The version that a matter's row has, {@code otherwise} where the grid has no such row. */
  int version(UUID matter, int otherwise) {
    return rows.stream()
        .filter(row -> row.matter().id().equals(matter))
        .mapToInt(Row::version)
        .findFirst()
        .orElse(otherwise);
  }

  /** How many kinds of work there are, for the title. */
  public int kinds() {
    int kinds = 0;
    for (List<?> list : List.of(toAccept, returned, rows, toReview, toAdopt, asked, applications))
      if (!list.isEmpty()) kinds++;
    return kinds;
  }

  public int all() {
    return toAccept.size()
        + returned.size()
        + rows.size()
        + toReview.size()
        + toAdopt.size()
        + asked.size()
        + applications.size();
  }

  public long filled() {
    return rows.stream().filter(Row::filled).count();
  }
}
