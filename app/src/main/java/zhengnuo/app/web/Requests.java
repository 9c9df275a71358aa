package zhengnuo.app.web;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Requests {
  private final JdbcClient db;

  Requests(JdbcClient db) {
    this.db = db;
  }

  record Request(String content, String location) {}

  /**
   * Takes the key; waits for a transaction that has taken it, and is false if that one committed.
   */
  boolean take(UUID key, @Nullable UUID account, String content, OffsetDateTime at) {
    return db.sql(
                """
                insert into request (key, account, content, location, at)
                values (:key, :account, :content, '', :at)
                on conflict (key) do nothing
                """)
            .param("key", key)
            .param("account", account, java.sql.Types.OTHER)
            .param("content", content)
            .param("at", at)
            .update()
        == 1;
  }

  void answer(UUID key, String location) {
    db.sql("update request set location = :location where key = :key")
        .param("key", key)
        .param("location", location)
        .update();
  }

  Request get(UUID key) {
    return db.sql("select content, location from request where key = :key")
        .param("key", key)
        .query(Request.class)
        .single();
  }
}
