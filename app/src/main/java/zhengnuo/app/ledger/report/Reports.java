package zhengnuo.app.ledger.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import zhengnuo.reading.document.Format;

/** The table of reports. */
@Repository
class Reports {
  private static final String WHOLE =
      """
      select id, government, file_name, file_sha256, file_bytes, part, format, encoding, stored,
             dropped, place_starts, place_labels, notes, reader_version, reading_millis, title, report_year, review_year, plan_year,
             taken_by_name, taken_at, version
        from report
      """;

  private final JdbcClient jdbc;

  Reports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Report report, UUID government, UUID account, String name, Instant at) {
    jdbc.sql(
            """
            insert into report (id, government, file_name, file_sha256, file_bytes, part, format,
                                encoding, stored, dropped, place_starts, place_labels, notes,
                                reader_version, reading_millis, title, report_year, review_year, plan_year,
                                taken_by, taken_by_name, taken_at)
            values (:id, :government, :fileName, :sha256, :fileBytes, :part, :format,
                    :encoding, :stored, :dropped, :placeStarts, :placeLabels, :notes, :readerVersion, :readingMillis, :title,
                    :reportYear, :reviewYear, :planYear, :account, :name, :at)
            """)
        .param("id", report.id())
        .param("government", government)
        .param("fileName", report.fileName())
        .param("sha256", report.sha256())
        .param("fileBytes", report.fileBytes())
        .param("part", report.part())
        .param("format", report.format().name())
        .param("encoding", report.encoding())
        .param("stored", report.stored())
        .param("dropped", report.dropped())
        .param("placeStarts", report.places().starts().toArray(Integer[]::new))
        .param("placeLabels", report.places().labels().toArray(String[]::new))
        .param("notes", report.notes().toArray(String[]::new))
        .param("readerVersion", report.readerVersion())
        .param("readingMillis", report.readingMillis())
        .param("title", report.title())
        .param("reportYear", report.reportYear())
        .param("reviewYear", report.reviewYear())
        .param("planYear", report.planYear())
        .param("account", account)
        .param("name", name)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Report> find(UUID id) {
    return jdbc.sql(WHOLE + " where id = :id").param("id", id).query(Reports::report).optional();
  }

  /** Holds the report's row until the transaction ends, so that acts on it follow one another. */
  Optional<Integer> lock(UUID id) {
    return jdbc.sql("select version from report where id = :id for update")
        .param("id", id)
        .query(Integer.class)
        .optional();
  }

  /** The report of these bytes, the first where they hold several. */
  Optional<UUID> knownAs(UUID government, String sha256) {
    return jdbc.sql(
            """
            select id from report
             where government = :government and file_sha256 = :sha256
             order by part limit 1
            """)
        .param("government", government)
        .param("sha256", sha256)
        .query(UUID.class)
        .optional();
  }

  /** Reports of the governments under a place, newest first, with what stands in each. */
  List<ReportSummary> under(String place) {
    return jdbc.sql(
            """
            select r.id, r.title, r.file_name, r.plan_year, r.taken_by_name, r.taken_at,
                   o.name as government,
                   (select count(*) from fact f
                     where f.report = r.id and f.state in ('OPEN', 'CONFIRMED')) as facts,
                   (select count(*) from commitment c
                     where c.report = r.id and c.state in ('OPEN', 'CONFIRMED')) as commitments,
                   (select count(*) from finding d
                     where d.report = r.id and d.state in ('OPEN', 'CONFIRMED')) as findings,
                   (select count(*) from fact f where f.report = r.id and f.state = 'OPEN')
                   + (select count(*) from commitment c where c.report = r.id and c.state = 'OPEN')
                   + (select count(*) from finding d where d.report = r.id and d.state = 'OPEN')
                     as unseen
              from report r join organisation o on o.id = r.government
             where starts_with(o.path, :place)
             order by r.taken_at desc, r.file_sha256, r.part
            """)
        .param("place", place)
        .query((row, n) ->
            new ReportSummary(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("file_name"),
                row.getString("government"),
                year(row, "plan_year"),
                row.getInt("facts"),
                row.getInt("commitments"),
                row.getInt("findings"),
                row.getInt("unseen"),
                row.getString("taken_by_name"),
                instant(row, "taken_at")))
        .list();
  }

  void planFor(UUID id, int year) {
    jdbc.sql("update report set plan_year = :year, version = version + 1 where id = :id")
        .param("year", year)
        .param("id", id)
        .update();
  }

  private static Report report(ResultSet row, int n) throws SQLException {
    return new Report(
        row.getObject("id", UUID.class),
        row.getObject("government", UUID.class),
        row.getString("file_name"),
        row.getString("file_sha256"),
        row.getLong("file_bytes"),
        row.getInt("part"),
        Format.valueOf(row.getString("format")),
        row.getString("encoding"),
        row.getString("stored"),
        ints(row.getArray("dropped")),
        new FilePlaces(
            List.of((Integer[]) row.getArray("place_starts").getArray()),
            List.of((String[]) row.getArray("place_labels").getArray())),
        List.of((String[]) row.getArray("notes").getArray()),
        row.getString("reader_version"),
        row.getInt("reading_millis"),
        row.getString("title"),
        year(row, "report_year"),
        year(row, "review_year"),
        year(row, "plan_year"),
        row.getString("taken_by_name"),
        instant(row, "taken_at"),
        row.getInt("version"));
  }

  private static int[] ints(Array array) throws SQLException {
    Integer[] boxed = (Integer[]) array.getArray();
    int[] ints = new int[boxed.length];
    for (int i = 0; i < ints.length; i++) ints[i] = boxed[i];
    return ints;
  }

  private static @Nullable Integer year(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
