package zhengnuo.app.outage;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import zhengnuo.app.access.AuditChain;

/**
 * What the database and the stored files hold in the end, read by SQL alone.
 *
 * @param requests by key
 * @param entries of the audit log in order
 */
record EndState(JdbcClient db, Path files, Map<String, Request> requests, List<Entry> entries) {

  /** A request that the program remembers, and the transaction that wrote it. */
  record Request(String key, long transaction, Instant at) {}

  /** One entry of the audit log with its transaction; before and after are JSON. */
  record Entry(
      long id,
      long transaction,
      String account,
      String action,
      String objectType,
      String objectId,
      @Nullable String before,
      @Nullable String after,
      String reason) {}

  /**
   * @param files folder of the stored files
   */
  static EndState read(Connection connection, Path files) {
    JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    Map<String, Request> requests = new HashMap<>();
    db.sql("select key::text, xmin::text::bigint as transaction, at from request")
        .query((row, n) ->
            new Request(
                row.getString("key"),
                row.getLong("transaction"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list()
        .forEach(request -> requests.put(request.key(), request));
    List<Entry> entries =
        db.sql(
                """
                select id, transaction::xid::text::bigint as transaction,
                       coalesce(account::text, '') as account, action, object_type,
                       object_id::text, before::text, after::text, reason
                  from audit_entry order by id
                """)
            .query(Entry.class)
            .list();
    return new EndState(db, files, requests, entries);
  }

  Map<Long, List<Entry>> entriesByTransaction() {
    Map<Long, List<Entry>> by = new HashMap<>();
    for (Entry entry : entries)
      by.computeIfAbsent(entry.transaction(), transaction -> new ArrayList<>()).add(entry);
    return by;
  }

  /** The program's own walk along the chain. */
  AuditChain.Verdict chain() {
    try (var context = new GenericApplicationContext()) {
      context.registerBean(JdbcClient.class, () -> db);
      context.registerBean(Clock.class, Clock::systemUTC);
      // Two of them are seen by their own package alone.
      for (String type : List.of("AuditEntries", "AuditSeals", "AuditChain"))
        context.registerBeanDefinition(
            type,
            new RootBeanDefinition(
                Class.forName("zhengnuo.app.access." + type),
                AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR,
                false));
      context.refresh();
      return context.getBean(AuditChain.class).verify();
    } catch (ClassNotFoundException renamed) {
      throw new IllegalStateException(renamed);
    }
  }
}
