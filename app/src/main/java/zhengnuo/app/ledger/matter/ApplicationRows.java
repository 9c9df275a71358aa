package zhengnuo.app.ledger.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import zhengnuo.app.database.Moments;

@Repository
class ApplicationRows {
  private static final String SELECT =
      """
      select a.id, a.matter, a.kind, a.deadline, a.reason, a.asked_by, a.asked_by_post, a.asked_at,
             a.advice, a.decision, a.decided_deadline, a.decided_words, a.decided_by, a.decided_at,
             a.version
        from application a
      """;

  private final JdbcClient db;
  private final Clock clock;

  ApplicationRows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(
      UUID id,
      UUID matter,
      Application.Kind kind,
      @Nullable LocalDate deadline,
      String reason,
      String by,
      String post) {
    db.sql(
            """
            insert into application (id, matter, kind, deadline, reason, asked_by, asked_by_post,
                                     asked_at)
            values (:id, :matter, :kind, :deadline, :reason, :by, :post, :at)
            """)
        .param("id", id)
        .param("matter", matter)
        .param("kind", kind.name())
        .param("deadline", deadline, java.sql.Types.DATE)
        .param("reason", reason)
        .param("by", by)
        .param("post", post)
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  void advise(UUID id, String advice) {
    db.sql("update application set advice = :advice, version = version + 1 where id = :id")
        .param("id", id)
        .param("advice", advice)
        .update();
  }

  void decide(
      UUID id, Application.Outcome outcome, @Nullable LocalDate deadline, String words, String by) {
    db.sql(
            """
            update application
               set decision = :decision, decided_deadline = :deadline, decided_words = :words,
                   decided_by = :by, decided_at = :at, version = version + 1
             where id = :id
            """)
        .param("id", id)
        .param("decision", outcome.name())
        .param("deadline", deadline, java.sql.Types.DATE)
        .param("words", words)
        .param("by", by)
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  Optional<Application> lock(UUID id) {
    return db.sql(SELECT + " where a.id = :id for update")
        .param("id", id)
        .query(this::application)
        .optional();
  }

  List<Application> of(UUID matter) {
    return db.sql(SELECT + " where a.matter = :matter order by a.asked_at desc, a.id desc")
        .param("matter", matter)
        .query(this::application)
        .list();
  }

  /** Those that wait for a decision in a government's ledgers, the oldest first. */
  List<Application> open(UUID government) {
    return db.sql(
            SELECT
                + """
                  join matter m on m.id = a.matter
                 where m.government = :government and a.decision is null
                 order by a.asked_at, a.id
                """)
        .param("government", government)
        .query(this::application)
        .list();
  }

  private Application application(ResultSet row, int n) throws SQLException {
    @Nullable String decision = row.getString("decision");
    return new Application(
        row.getObject("id", UUID.class),
        row.getObject("matter", UUID.class),
        Application.Kind.valueOf(row.getString("kind")),
        row.getObject("deadline", LocalDate.class),
        row.getString("reason"),
        row.getString("asked_by"),
        row.getString("asked_by_post"),
        Moments.of(row, "asked_at", clock),
        row.getString("advice"),
        decision == null ? null : Application.Outcome.valueOf(decision),
        row.getObject("decided_deadline", LocalDate.class),
        row.getString("decided_words"),
        row.getString("decided_by"),
        Moments.at(row, "decided_at", clock),
        row.getInt("version"));
  }
}
