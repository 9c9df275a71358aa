package zhengnuo.app.access;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stored sessions by the account that they were signed in with. */
@Repository
class AccountSessions {
  private final JdbcClient db;

  AccountSessions(JdbcClient db) {
    this.db = db;
  }

  /** Ends every session of the account on every instance; part of the caller's transaction. */
  void endAll(UUID account) {
    db.sql("update account set session_epoch = session_epoch + 1 where id = :id")
        .param("id", account)
        .update();
    db.sql("delete from spring_session where principal_name = :name")
        .param("name", account.toString())
        .update();
  }

  /** The epoch that a session has to be of. */
  int epoch(UUID account) {
    return db.sql("select session_epoch from account where id = :id")
        .param("id", account)
        .query(Integer.class)
        .single();
  }
}
