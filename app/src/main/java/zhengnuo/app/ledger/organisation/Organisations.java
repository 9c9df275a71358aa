package zhengnuo.app.ledger.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Organisations {
  private static final String SELECT =
      "select id, parent, path, name, kind, level, version from organisation ";

  private final JdbcClient db;

  Organisations(JdbcClient db) {
    this.db = db;
  }

  Optional<Organisation> get(UUID id) {
    return db.sql(SELECT + "where id = :id").param("id", id).query(Organisation.class).optional();
  }

  /** Everything that stands at or under the place, parents before children. */
  List<Organisation> under(String place) {
    return db.sql(
            SELECT
                + """
                 where starts_with(path, :place) and valid_to is null
                 order by (select array_agg(k::int) from unnest(string_to_array(rtrim(path, '.'), '.')) k)
                """)
        .param("place", place)
        .query(Organisation.class)
        .list();
  }

  /** The government at the path or nearest above it. */
  Optional<Organisation> governmentAbove(String path) {
    return db.sql(
            SELECT
                + """
                 where kind = 'GOVERNMENT' and starts_with(:path, path)
                 order by length(path) desc limit 1
                """)
        .param("path", path)
        .query(Organisation.class)
        .optional();
  }

  /**
   * The next free key among the children of {@code parent}; the parent's row is locked until then.
   */
  int nextKey(@Nullable UUID parent) {
    if (parent != null)
      db.sql("select id from organisation where id = :id for update")
          .param("id", parent)
          .query(UUID.class)
          .single();
    return db.sql(
            """
            select coalesce(max(key), 0) + 1 from organisation
             where parent is not distinct from :parent
            """)
        .param("parent", parent, java.sql.Types.OTHER)
        .query(Integer.class)
        .single();
  }

  void add(Organisation organisation, int key, LocalDate from) {
    db.sql(
            """
            insert into organisation (id, parent, key, path, name, kind, level, valid_from)
            values (:id, :parent, :key, :path, :name, :kind, :level, :from)
            """)
        .param("id", organisation.id())
        .param("parent", organisation.parent(), java.sql.Types.OTHER)
        .param("key", key)
        .param("path", organisation.path())
        .param("name", organisation.name())
        .param("kind", organisation.kind().name())
        .param("level", organisation.level().name())
        .param("from", from)
        .update();
    db.sql(
            "insert into organisation_name (organisation, name, valid_from) values (:id, :name, :from)")
        .param("id", organisation.id())
        .param("name", organisation.name())
        .param("from", from)
        .update();
  }

  boolean hasChild(@Nullable UUID parent, String name) {
    return db.sql(
            """
            select exists (select from organisation
                            where parent is not distinct from :parent and name = :name
                              and valid_to is null)
            """)
        .param("parent", parent, java.sql.Types.OTHER)
        .param("name", name)
        .query(Boolean.class)
        .single();
  }
}
