package zhengnuo.app.routes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A digest of every table, so that a request which may change nothing is seen to change nothing.
 * Sessions, request keys and the log change with every request and are left out.
 */
final class StoredRows {
  private final JdbcClient db;
  private final List<String> tables;

  StoredRows(JdbcClient db) {
    this.db = db;
    this.tables =
        db.sql(
                """
                select tablename from pg_tables where schemaname = 'public'
                   and tablename not like 'spring_session%' and tablename not like 'audit_%'
                   and tablename not in ('request', 'flyway_schema_history') order by 1
                """)
            .query(String.class)
            .list();
    if (tables.size() < 15) throw new AssertionError("only these tables are watched: " + tables);
  }

  Map<String, String> digest() {
    Map<String, String> digests = new TreeMap<>();
    String all =
        tables.stream()
            .map(table ->
                "select '%s' as name, coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from %s t"
                    .formatted(table, table))
            .collect(java.util.stream.Collectors.joining(" union all "));
    db.sql(all)
        .query((row, n) -> Map.entry(row.getString("name"), row.getString("digest")))
        .list()
        .forEach(entry -> digests.put(entry.getKey(), entry.getValue()));
    return digests;
  }

  /** Tables whose rows differ. */
  static List<String> changed(Map<String, String> before, Map<String, String> after) {
    return before.entrySet().stream()
        .filter(table -> !table.getValue().equals(after.get(table.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
