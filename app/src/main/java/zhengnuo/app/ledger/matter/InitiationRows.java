package zhengnuo.app.ledger.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import zhengnuo.app.database.Moments;

@Repository
class InitiationRows {
  private final JdbcClient db;
  private final Clock clock;

  InitiationRows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** By commitment. */
  Map<UUID, InitiationRow> of(UUID report) {
    Map<UUID, InitiationRow> rows = new HashMap<>();
    for (InitiationRow row :
        db.sql("select * from initiation_row where report = :report")
            .param("report", report)
            .query(this::row)
            .list()) rows.put(row.commitment(), row);
    return rows;
  }

  /**
   * Stores the row as the next version after {@code version}.
   *
   * @return whether it was still at that version; 0 stands for a row that is not there yet
   */
  boolean save(UUID report, InitiationRow row, int version) {
    return db.sql(
                """
                insert into initiation_row (commitment, report, taken, left_out, merged_into,
                                            left_out_note, lead_unit, lead_changed, lead_note,
                                            cooperating, deadline, topic, changed_by, changed_at,
                                            version)
                select :commitment, :report, :taken, :leftOut, :mergedInto, :leftOutNote, :leadUnit,
                       :leadChanged, :leadNote, :cooperating, :deadline, :topic, :changedBy, :at, 1
                 where :version = 0
                    or exists (select from initiation_row where commitment = :commitment)
                on conflict (commitment) do update
                   set taken = excluded.taken, left_out = excluded.left_out,
                       merged_into = excluded.merged_into,
                       left_out_note = excluded.left_out_note, lead_unit = excluded.lead_unit,
                       lead_changed = excluded.lead_changed, lead_note = excluded.lead_note,
                       cooperating = excluded.cooperating, deadline = excluded.deadline,
                       topic = excluded.topic, changed_by = excluded.changed_by,
                       changed_at = excluded.changed_at, version = initiation_row.version + 1
                 where initiation_row.version = :version
                """)
            .param("commitment", row.commitment())
            .param("report", report)
            .param("taken", row.taken())
            .param("leftOut", name(row.leftOut()), java.sql.Types.VARCHAR)
            .param("mergedInto", row.mergedInto(), java.sql.Types.OTHER)
            .param("leftOutNote", row.leftOutNote())
            .param("leadUnit", row.leadUnit(), java.sql.Types.OTHER)
            .param("leadChanged", row.leadChanged())
            .param("leadNote", row.leadNote())
            .param("cooperating", row.cooperating().toArray(UUID[]::new))
            .param("deadline", row.deadline(), java.sql.Types.DATE)
            .param("topic", row.topic(), java.sql.Types.VARCHAR)
            .param("changedBy", row.changedBy())
            .param("at", OffsetDateTime.now(clock))
            .param("version", version)
            .update()
        == 1;
  }

  private InitiationRow row(ResultSet row, int n) throws SQLException {
    @Nullable String leftOut = row.getString("left_out");
    return new InitiationRow(
        row.getObject("commitment", UUID.class),
        row.getBoolean("taken"),
        leftOut == null ? null : LeftOut.valueOf(leftOut),
        row.getObject("merged_into", UUID.class),
        row.getString("left_out_note"),
        row.getObject("lead_unit", UUID.class),
        row.getBoolean("lead_changed"),
        row.getString("lead_note"),
        List.of((UUID[]) row.getArray("cooperating").getArray()),
        row.getObject("deadline", LocalDate.class),
        row.getString("topic"),
        row.getString("changed_by"),
        Moments.of(row, "changed_at", clock),
        row.getInt("version"));
  }

  private static @Nullable String name(@Nullable LeftOut leftOut) {
    return leftOut == null ? null : leftOut.name();
  }
}
