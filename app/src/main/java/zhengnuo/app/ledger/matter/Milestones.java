package zhengnuo.app.ledger.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import zhengnuo.app.database.Moments;

@Repository
class Milestones {
  private final JdbcClient db;
  private final Clock clock;

  Milestones(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** A milestone with whose it is. */
  record Stored(UUID id, UUID matter, Milestone milestone) {}

  void add(UUID id, UUID matter, String name, LocalDate due) {
    db.sql(
            """
            insert into milestone (id, matter, name, due, added_at)
            values (:id, :matter, :name, :due, :at)
            """)
        .param("id", id)
        .param("matter", matter)
        .param("name", name)
        .param("due", due)
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  void remove(UUID id) {
    db.sql("update milestone set removed_at = :at, version = version + 1 where id = :id")
        .param("id", id)
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  void reach(UUID id, String by) {
    db.sql(
            """
            update milestone set reached_at = :at, reached_by = :by, version = version + 1
             where id = :id
            """)
        .param("id", id)
        .param("at", OffsetDateTime.now(clock))
        .param("by", by)
        .update();
  }

  Optional<Stored> lock(UUID id) {
    return db.sql(
            """
            select id, matter, name, due, added_at, removed_at, reached_at
              from milestone where id = :id for update
            """)
        .param("id", id)
        .query(this::stored)
        .optional();
  }

  /** Also those taken out of the plan, by due date. */
  List<Stored> of(Collection<UUID> matters) {
    if (matters.isEmpty()) return List.of();
    return db.sql(
            """
            select id, matter, name, due, added_at, removed_at, reached_at
              from milestone where matter = any(:matters) order by matter, due, id
            """)
        .param("matters", matters.toArray(UUID[]::new))
        .query(this::stored)
        .list();
  }

  private Stored stored(ResultSet row, int n) throws SQLException {
    return new Stored(
        row.getObject("id", UUID.class),
        row.getObject("matter", UUID.class),
        new Milestone(
            row.getString("name"),
            row.getObject("due", LocalDate.class),
            Moments.of(row, "added_at", clock),
            Moments.at(row, "removed_at", clock),
            Moments.at(row, "reached_at", clock)));
  }
}
