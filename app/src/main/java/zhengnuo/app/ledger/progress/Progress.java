package zhengnuo.app.ledger.progress;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a unit reports on a matter for a month.
 *
 * @param unit lead unit when it was written
 * @param n version within matter and month, from 1
 * @param value cumulative to the month's end in the matter's base unit, null for words alone
 * @param unchanged whether the unit said 无变化
 * @param submittedAt null while it was not submitted; so with the moments after it
 * @param reviewedAt from when it counts
 * @param returnedAt from when it counts no more
 */
public record Progress(
    UUID id,
    UUID matter,
    UUID unit,
    String unitName,
    YearMonth month,
    int n,
    @Nullable BigDecimal value,
    boolean unchanged,
    String progressNote,
    ProgressState state,
    LocalDateTime savedAt,
    String savedBy,
    @Nullable LocalDateTime submittedAt,
    String submittedBy,
    @Nullable LocalDateTime reviewedAt,
    String reviewedBy,
    @Nullable LocalDateTime adoptedAt,
    String adoptedBy,
    @Nullable LocalDateTime returnedAt,
    String returnedBy,
    String returnReason,
    int version) {

  /** Whether it can be sent: a figure, or words, or 无变化. */
  public boolean filled(boolean measured) {
    return value != null || !measured && (unchanged || !progressNote.isBlank());
  }

  /** When it was touched last. */
  public LocalDateTime lastAt() {
    LocalDateTime last = savedAt;
    for (@Nullable LocalDateTime at :
        new @Nullable LocalDateTime[] {submittedAt, reviewedAt, adoptedAt, returnedAt})
      if (at != null && at.isAfter(last)) last = at;
    return last;
  }
}
