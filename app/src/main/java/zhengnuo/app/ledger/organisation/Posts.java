package zhengnuo.app.ledger.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import zhengnuo.app.database.Ids;

@Repository
class Posts {
  private final JdbcClient db;

  Posts(JdbcClient db) {
    this.db = db;
  }

  Optional<Post> named(UUID organisation, String title) {
    return db.sql(
            """
            select id, organisation, title from post
             where organisation = :organisation and title = :title and valid_to is null
            """)
        .param("organisation", organisation)
        .param("title", title)
        .query(Post.class)
        .optional();
  }

  void add(Post post, LocalDate from) {
    db.sql(
            """
            insert into post (id, organisation, title, valid_from)
            values (:id, :organisation, :title, :from)
            """)
        .param("id", post.id())
        .param("organisation", post.organisation())
        .param("title", post.title())
        .param("from", from)
        .update();
  }

  /** Ends who holds it, if anybody does, and gives it to the account from {@code day} on. */
  void hold(UUID post, UUID account, LocalDate day) {
    db.sql("update tenure set valid_to = :day where post = :post and valid_to is null")
        .param("post", post)
        .param("day", day)
        .update();
    db.sql(
            """
            insert into tenure (id, post, account, valid_from)
            values (:id, :post, :account, :day)
            """)
        .param("id", Ids.next())
        .param("post", post)
        .param("account", account)
        .param("day", day)
        .update();
  }
}
