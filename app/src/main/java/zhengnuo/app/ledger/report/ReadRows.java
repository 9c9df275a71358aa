package zhengnuo.app.ledger.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import zhengnuo.reading.checks.Severity;
import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Firmness;
import zhengnuo.reading.facts.Measure;
import zhengnuo.reading.facts.Modality;

/** The tables of facts, commitments and findings, which people decide on alike. */
@Repository
class ReadRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  ReadRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One statement a kind: a report has hundreds of rows, and each would be a round trip. */
  void add(UUID report, ReadKind kind, List<? extends ReadRow> rows) {
    if (rows.isEmpty()) return;
    String table = kind.table;
    jdbc.sql(
            "insert into %s select * from jsonb_populate_recordset(null::%s, cast(:rows as jsonb))"
                .formatted(table, table))
        .param(
            "rows",
            JSON.writeValueAsString(
                rows.stream().map(row -> ReadRowColumns.of(report, row)).toList()))
        .update();
  }

  List<ReadFact> facts(UUID report) {
    return jdbc.sql("select * from fact where report = :report order by n")
        .param("report", report)
        .query((row, i) ->
            new ReadFact(
                row.getObject("id", UUID.class),
                row.getInt("n"),
                row.getObject("section", Integer.class),
                row.getInt("start_at"),
                row.getInt("end_at"),
                row.getString("text"),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                row.getString("unit"),
                row.getString("subject"),
                row.getString("indicator"),
                Measure.valueOf(row.getString("measure")),
                Modality.valueOf(row.getString("modality")),
                Bound.valueOf(row.getString("bound")),
                firmness(row.getString("firmness")),
                row.getObject("year", Integer.class),
                row.getString("explanation"),
                standing(row, Origin.valueOf(row.getString("origin")))))
        .list();
  }

  List<ReadCommitment> commitments(UUID report) {
    return jdbc.sql("select * from commitment where report = :report order by n")
        .param("report", report)
        .query((row, i) ->
            new ReadCommitment(
                row.getObject("id", UUID.class),
                row.getInt("n"),
                row.getObject("section", Integer.class),
                row.getInt("start_at"),
                row.getInt("end_at"),
                row.getString("text"),
                row.getString("title"),
                row.getString("verb"),
                row.getString("object"),
                row.getString("deadline_text"),
                Firmness.valueOf(row.getString("firmness")),
                row.getBoolean("support"),
                row.getBoolean("measurable"),
                row.getString("beneficiaries"),
                row.getBigDecimal("target"),
                row.getString("target_text"),
                row.getString("target_unit"),
                Bound.valueOf(row.getString("target_bound")),
                measure(row.getString("target_measure")),
                row.getString("explanation"),
                uuids(row.getArray("derived_from")),
                standing(row, Origin.valueOf(row.getString("origin")))))
        .list();
  }

  List<ReadFinding> findings(UUID report) {
    return jdbc.sql("select * from finding where report = :report order by n")
        .param("report", report)
        .query((row, i) ->
            new ReadFinding(
                row.getObject("id", UUID.class),
                row.getInt("n"),
                row.getObject("section", Integer.class),
                row.getInt("start_at"),
                row.getInt("end_at"),
                row.getString("text"),
                row.getString("check_id"),
                Severity.valueOf(row.getString("severity")),
                row.getString("expected"),
                row.getString("remedy"),
                standing(row, Origin.READ)))
        .list();
  }

  /** Writes what a person decided; the caller holds the report's lock. */
  void decide(ReadRow row, ReadState state, Map<String, String> corrected, String by, Instant at) {
    jdbc.sql(
            """
            update %s
               set state = :state, corrected = cast(:corrected as jsonb), decided_by = :by,
                   decided_at = :at, version = version + 1
             where id = :id
            """
                .formatted(row.kind().table))
        .param("state", state.name())
        .param("corrected", JSON.writeValueAsString(corrected))
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", row.id())
        .update();
  }

  private static Standing standing(ResultSet row, Origin origin) throws SQLException {
    OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
    return new Standing(
        ReadState.valueOf(row.getString("state")),
        origin,
        JSON.readValue(row.getString("corrected"), new TypeReference<Map<String, String>>() {}),
        row.getString("decided_by"),
        at == null ? null : at.toInstant(),
        row.getInt("version"));
  }

  private static @Nullable Firmness firmness(@Nullable String name) {
    return name == null ? null : Firmness.valueOf(name);
  }

  private static @Nullable Measure measure(String name) {
    return name.isEmpty() ? null : Measure.valueOf(name);
  }

  private static List<UUID> uuids(Array array) throws SQLException {
    return List.of((UUID[]) array.getArray());
  }
}
