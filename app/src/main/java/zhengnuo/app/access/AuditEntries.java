package zhengnuo.app.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditEntries {
  private static final String COLUMNS =
      "id, at, account, name, post, address, action, object_type, object_id,"
          + " before::text, after::text, reason";

  /** Objects of administration: whose rows and reasons administrators read in the log. */
  private static final String[] ADMINISTRATION = {"账号", "单位", "岗位"};

  private final JdbcClient db;

  AuditEntries(JdbcClient db) {
    this.db = db;
  }

  void add(
      OffsetDateTime at,
      Actor actor,
      String action,
      String objectType,
      UUID objectId,
      @Nullable String before,
      @Nullable String after,
      String reason) {
    db.sql(
            """
            insert into audit_entry
              (at, account, name, post, address, action, object_type, object_id, before, after, reason)
            values
              (:at, :account, :name, :post, :address, :action, :objectType, :objectId,
               :before::jsonb, :after::jsonb, :reason)
            """)
        .param("at", at)
        .param("account", actor.isProgram() ? null : actor.account(), java.sql.Types.OTHER)
        .param("name", actor.name())
        .param("post", actor.post())
        .param("address", actor.remoteAddress())
        .param("action", action)
        .param("objectType", objectType)
        .param("objectId", objectId)
        .param("before", before, java.sql.Types.VARCHAR)
        .param("after", after, java.sql.Types.VARCHAR)
        .param("reason", reason)
        .update();
  }

  /**
   * Committed entries that no seal holds yet, oldest first. One that a slow transaction commits
   * late is given late, and so stands in the chain behind younger ones.
   */
  List<AuditEntry> unsealed(int atMost) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from audit_entry e
                 where not exists (select from audit_seal s where s.entry = e.id)
                 order by e.id
                 limit :atMost
                """)
        .param("atMost", atMost)
        .query(AuditEntry.class)
        .list();
  }

  /** Sealed entries from a position on, in the order of the chain. */
  List<AuditEntry> sealed(long fromPosition, int atMost) {
    return db.sql(
            """
            select e.id, e.at, e.account, e.name, e.post, e.address, e.action, e.object_type,
                   e.object_id, e.before::text, e.after::text, e.reason
              from audit_seal s join audit_entry e on e.id = s.entry
             where s.position >= :from
             order by s.position
             limit :atMost
            """)
        .param("from", fromPosition)
        .param("atMost", atMost)
        .query(AuditEntry.class)
        .list();
  }

  /**
   * The newest entries first, those alone that hold the words and fall into the time.
   *
   * @param from the first moment, null for no bound
   * @param until the moment after the last, null for no bound
   */
  List<LogLine> newest(
      String person,
      String object,
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime until,
      long before,
      int atMost) {
    return db.sql(
            """
            select e.id, e.at, e.name, e.post, e.address, e.action, e.object_type, e.object_id,
                   coalesce(a.name || '（' || a.sign_in_name || '）', o.name) as object_name,
                   case when e.object_type = any(:own) then e.before::text end as before,
                   case when e.object_type = any(:own) then e.after::text end as after,
                   case when e.object_type = any(:own) then e.reason else '' end as reason,
                   e.object_type <> all(:own) as business,
                   exists (select from audit_seal s where s.entry = e.id) as sealed
              from audit_entry e
              left join account a on a.id = e.object_id
              left join organisation o on o.id = e.object_id
             where e.id < :before
               and (:person = '' or strpos(e.name || ' ' || e.post, :person) > 0)
               and (:object = ''
                    or strpos(concat_ws(' ', e.action, e.object_type, e.object_id,
                                        a.name, a.sign_in_name, o.name,
                                        case when e.object_type = any(:own)
                                             then concat_ws(' ', e.reason, e.before, e.after) end),
                              :object) > 0)
               and (:from::timestamptz is null or e.at >= :from::timestamptz)
               and (:until::timestamptz is null or e.at < :until::timestamptz)
             order by e.id desc
             limit :atMost
            """)
        .param("own", ADMINISTRATION)
        .param("person", person)
        .param("object", object)
        .param("from", from, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("until", until, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("before", before)
        .param("atMost", atMost)
        .query(LogLine.class)
        .list();
  }
}
