package zhengnuo.app.outage;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every row of every table was last written by a transaction that left an audit entry. A table that
 * is added later is looked at without being named here.
 */
record WriterJudge() implements Judge {
  /** Tables whose rows are no one's act: sign-ins, sessions, keys, the log itself, migrations. */
  private static final Set<String> NOT_AUDITED =
      Set.of(
          "account",
          "spring_session",
          "spring_session_attributes",
          "request",
          "audit_entry",
          "audit_seal",
          "flyway_schema_history");

  /** Rows of other tables that are no one's act either; {@link DraftJudge} looks at them. */
  private static final Map<String, String> EXCEPT = Map.of("progress", "and t.state <> 'DRAFT'");

  @Override
  public void judge(List<Call> calls, EndState end, Verdict verdict) {
    List<String> tables =
        end.db()
            .sql(
                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
            .query(String.class)
            .list();
    for (String table : tables) {
      if (NOT_AUDITED.contains(table)) continue;
      end.db()
          .sql(
              """
              select t::text from %s t
               where not exists (select from audit_entry e where e.transaction::xid = t.xmin) %s
              """
                  .formatted(table, EXCEPT.getOrDefault(table, "")))
          .query(String.class)
          .list()
          .forEach(row ->
              verdict.add(
                  Fault.TORN,
                  "%s without audit entry: %.80s".formatted(table, row.replace('\n', ' '))));
    }
  }
}
