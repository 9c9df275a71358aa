package zhengnuo.app.ledger.matter;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import zhengnuo.app.access.Actor;
import zhengnuo.app.database.Ids;
import zhengnuo.app.database.Moments;

/** What happened to matters; entries are only ever added. */
@Repository
class MatterActs {
  private final JdbcClient db;
  private final Clock clock;

  MatterActs(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What an entry changed; null where it did not. */
  record Change(
      @Nullable MatterState state,
      @Nullable LocalDate deadline,
      @Nullable BigDecimal target,
      @Nullable CurveKind curve,
      @Nullable LocalDate startsOn) {
    static Change of(MatterState state) {
      return new Change(state, null, null, null, null);
    }
  }

  /** Adds the next entry; the matter's row is held by the caller. */
  void add(
      Actor actor, Matter matter, String act, Change change, String reason, Decision decision) {
    db.sql(
            """
            insert into matter_event (id, matter, n, at, act, state, deadline, target, curve,
                                      starts_on, lead_unit, reason, account, name, post,
                                      decided_by, paper)
            values (:id, :matter,
                    (select coalesce(max(n), 0) + 1 from matter_event where matter = :matter),
                    :at, :act, :state, :deadline, :target, :curve, :startsOn, :leadUnit, :reason,
                    :account, :name, :post, :decidedBy, :paper)
            """)
        .param("id", Ids.next())
        .param("matter", matter.id())
        .param("at", OffsetDateTime.now(clock))
        .param("act", act)
        .param("state", name(change.state()), java.sql.Types.VARCHAR)
        .param("deadline", change.deadline(), java.sql.Types.DATE)
        .param("target", change.target(), java.sql.Types.NUMERIC)
        .param("curve", name(change.curve()), java.sql.Types.VARCHAR)
        .param("startsOn", change.startsOn(), java.sql.Types.DATE)
        .param("leadUnit", matter.leadUnit(), java.sql.Types.OTHER)
        .param("reason", reason.strip())
        .param("account", actor.account())
        .param("name", actor.name())
        .param("post", actor.post())
        .param("decidedBy", decision.decidedBy().strip())
        .param("paper", decision.paper().strip())
        .update();
  }

  /** The entries of these matters, of each in order. */
  List<MatterAct> of(Collection<UUID> matters) {
    if (matters.isEmpty()) return List.of();
    return db.sql(
            """
            select matter, n, at, act, state, deadline, target, curve, starts_on, reason, account,
                   name, post, decided_by, paper
              from matter_event where matter = any(:matters) order by matter, n
            """)
        .param("matters", matters.toArray(UUID[]::new))
        .query(this::act)
        .list();
  }

  private MatterAct act(ResultSet row, int n) throws SQLException {
    @Nullable String state = row.getString("state");
    @Nullable String curve = row.getString("curve");
    return new MatterAct(
        row.getObject("matter", UUID.class),
        row.getInt("n"),
        Moments.of(row, "at", clock),
        row.getString("act"),
        state == null ? null : MatterState.valueOf(state),
        row.getObject("deadline", LocalDate.class),
        row.getBigDecimal("target"),
        curve == null ? null : CurveKind.valueOf(curve),
        row.getObject("starts_on", LocalDate.class),
        row.getString("reason"),
        row.getObject("account", UUID.class),
        row.getString("name"),
        row.getString("post"),
        row.getString("decided_by"),
        row.getString("paper"));
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
