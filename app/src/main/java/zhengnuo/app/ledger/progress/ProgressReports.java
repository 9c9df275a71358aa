package zhengnuo.app.ledger.progress;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import zhengnuo.app.database.Moments;

@Repository
class ProgressReports {
  private static final String SELECT =
      """
      select p.id, p.matter, p.unit, o.name as unit_name, p.month, p.n, p.value, p.unchanged,
             p.progress_note, p.state, p.saved_at, p.saved_by, p.submitted_at, p.submitted_by,
             p.reviewed_at, p.reviewed_by, p.adopted_at, p.adopted_by, p.returned_at,
             p.returned_by, p.return_reason, p.version
        from progress p join organisation o on o.id = p.unit
      """;

  private final JdbcClient db;
  private final Clock clock;

  ProgressReports(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<Progress> lock(UUID id) {
    return db.sql(SELECT + " where p.id = :id for update of p")
        .param("id", id)
        .query(this::progress)
        .optional();
  }

  /** The latest version of a month, held until the transaction ends. */
  Optional<Progress> lockLatest(UUID matter, YearMonth month) {
    return db.sql(
            SELECT
                + """
                 where p.matter = :matter and p.month = :month
                 order by p.n desc limit 1 for update of p
                """)
        .param("matter", matter)
        .param("month", month.atDay(1))
        .query(this::progress)
        .optional();
  }

  /** All versions of these matters, by matter, month and version. */
  List<Progress> of(Collection<UUID> matters) {
    if (matters.isEmpty()) return List.of();
    return db.sql(SELECT + " where p.matter = any(:matters) order by p.matter, p.month, p.n")
        .param("matters", matters.toArray(UUID[]::new))
        .query(this::progress)
        .list();
  }

  /**
   * @return whether it was added; not if someone began the same version at the same moment
   */
  boolean addDraft(
      UUID id,
      UUID matter,
      UUID unit,
      YearMonth month,
      int n,
      @Nullable BigDecimal value,
      boolean unchanged,
      String note,
      String by) {
    return db.sql(
                """
                insert into progress (id, matter, unit, month, n, value, unchanged, progress_note,
                                      state, saved_at, saved_by)
                values (:id, :matter, :unit, :month, :n, :value, :unchanged, :note, 'DRAFT', :at, :by)
                on conflict do nothing
                """)
            .param("id", id)
            .param("matter", matter)
            .param("unit", unit)
            .param("month", month.atDay(1))
            .param("n", n)
            .param("value", value, java.sql.Types.NUMERIC)
            .param("unchanged", unchanged)
            .param("note", note)
            .param("at", OffsetDateTime.now(clock))
            .param("by", by)
            .update()
        == 1;
  }

  void saveDraft(UUID id, @Nullable BigDecimal value, boolean unchanged, String note, String by) {
    db.sql(
            """
            update progress
               set value = :value, unchanged = :unchanged, progress_note = :note, saved_at = :at,
                   saved_by = :by, version = version + 1
             where id = :id
            """)
        .param("id", id)
        .param("value", value, java.sql.Types.NUMERIC)
        .param("unchanged", unchanged)
        .param("note", note)
        .param("at", OffsetDateTime.now(clock))
        .param("by", by)
        .update();
  }

  /** Stores a move with who made it and when. */
  void move(UUID id, ProgressMove move, String by, String reason) {
    String columns =
        switch (move) {
          case SUBMIT -> "submitted_at = :at, submitted_by = :by";
          // A draft again: it is as if it had not been sent; the audit log has both.
          case WITHDRAW -> "submitted_at = null, submitted_by = ''";
          case REVIEW -> "reviewed_at = :at, reviewed_by = :by";
          case ADOPT -> "adopted_at = :at, adopted_by = :by";
          case SEND_BACK, RETURN -> "returned_at = :at, returned_by = :by, return_reason = :reason";
        };
    db.sql(
            "update progress set state = :state, version = version + 1, %s where id = :id"
                .formatted(columns))
        .param("id", id)
        .param("state", move.to.name())
        .param("at", OffsetDateTime.now(clock))
        .param("by", by)
        .param("reason", reason.strip())
        .update();
  }

  private Progress progress(ResultSet row, int n) throws SQLException {
    return new Progress(
        row.getObject("id", UUID.class),
        row.getObject("matter", UUID.class),
        row.getObject("unit", UUID.class),
        row.getString("unit_name"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getInt("n"),
        row.getBigDecimal("value"),
        row.getBoolean("unchanged"),
        row.getString("progress_note"),
        ProgressState.valueOf(row.getString("state")),
        Moments.of(row, "saved_at", clock),
        row.getString("saved_by"),
        Moments.at(row, "submitted_at", clock),
        row.getString("submitted_by"),
        Moments.at(row, "reviewed_at", clock),
        row.getString("reviewed_by"),
        Moments.at(row, "adopted_at", clock),
        row.getString("adopted_by"),
        Moments.at(row, "returned_at", clock),
        row.getString("returned_by"),
        row.getString("return_reason"),
        row.getInt("version"));
  }
}
