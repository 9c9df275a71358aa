package zhengnuo.app.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of places for the frame. */
@Repository
class PlaceNames {
  private final JdbcClient db;

  PlaceNames(JdbcClient db) {
    this.db = db;
  }

  /**
   * The region of the topmost government without the words that make it a government. Asked anew
   * each time: another instance may have done the set-up or renamed it.
   */
  String top() {
    return db.sql("select name from organisation where parent is null order by path limit 1")
        .query(String.class)
        .optional()
        .map(name -> name.endsWith("人民政府") ? name.substring(0, name.length() - 4) : name)
        .orElse("");
  }
}
