package zhengnuo.app.ledger.report;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of acts on readings. */
@Repository
class ReadingActs {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  ReadingActs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ReadingAct act) {
    jdbc.sql(
            """
            insert into reading_act (id, report, account, name, at, act, sentence, before)
            values (:id, :report, :account, :name, :at, :act, :sentence, cast(:before as jsonb))
            """)
        .param("id", act.id())
        .param("report", act.report())
        .param("account", act.account())
        .param("name", act.name())
        .param("at", act.at().atOffset(ZoneOffset.UTC))
        .param("act", act.act().name())
        .param("sentence", act.sentence())
        .param("before", JSON.writeValueAsString(act.touched()))
        .update();
  }

  /** The account's last act on the report that still holds. */
  Optional<ReadingAct> last(UUID report, UUID account) {
    return jdbc.sql(
            """
            select * from reading_act
             where report = :report and account = :account and not undone
             order by at desc, id desc limit 1
            """)
        .param("report", report)
        .param("account", account)
        .query((row, n) ->
            new ReadingAct(
                row.getObject("id", UUID.class),
                row.getObject("report", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                ReadingAct.Kind.valueOf(row.getString("act")),
                row.getString("sentence"),
                JSON.readValue(
                    row.getString("before"), new TypeReference<List<ReadingAct.Touch>>() {}),
                row.getBoolean("undone")))
        .optional();
  }

  void undo(UUID id) {
    jdbc.sql("update reading_act set undone = true where id = :id").param("id", id).update();
  }
}
