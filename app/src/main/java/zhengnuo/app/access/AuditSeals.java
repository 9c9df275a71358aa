package zhengnuo.app.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditSeals {
  private static final long SEALER = 0x5a4e5345414cL;

  private final JdbcClient db;

  AuditSeals(JdbcClient db) {
    this.db = db;
  }

  /** One sealer at a time over all instances; held until the transaction ends. */
  boolean lock() {
    return db.sql("select pg_try_advisory_xact_lock(:key)")
        .param("key", SEALER)
        .query(Boolean.class)
        .single();
  }

  Optional<AuditSeal> last() {
    return db.sql("select * from audit_seal order by position desc limit 1")
        .query(AuditSeal.class)
        .optional();
  }

  List<AuditSeal> from(long position, int atMost) {
    return db.sql("select * from audit_seal where position >= :from order by position limit :n")
        .param("from", position)
        .param("n", atMost)
        .query(AuditSeal.class)
        .list();
  }

  void add(AuditSeal seal, OffsetDateTime at) {
    db.sql(
            """
            insert into audit_seal (position, entry, previous, hash, sealed_at)
            values (:position, :entry, :previous, :hash, :at)
            """)
        .param("position", seal.position())
        .param("entry", seal.entry())
        .param("previous", seal.previous())
        .param("hash", seal.hash())
        .param("at", at)
        .update();
  }

  long unsealed() {
    return db.sql(
            "select count(*) from audit_entry e where not exists"
                + " (select from audit_seal s where s.entry = e.id)")
        .query(Long.class)
        .single();
  }
}
