package zhengnuo.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengnuo.app.TestPostgres;

class MigrationsTest {
  @TempDir Path temporary;

  /** {@code serve --db-url} knows an address only: the login stands in it. */
  @Test
  void a_database_of_ones_own_with_one_login_is_brought_up_to_date() throws Exception {
    try (var postgres = EmbeddedPostgres.start(temporary, TestPostgres.binaries())) {
      postgres.makeDatabase("outside", "template0");
      DatabaseAddress inside = postgres.address("outside");
      String url =
          "%s?user=%s&password=%s".formatted(inside.url(), inside.owner(), inside.ownerPassword());
      var address = new DatabaseAddress(url, "", "", "", "");
      assertThat(address.toString()).doesNotContain(inside.ownerPassword());
      try (var pool = (HikariDataSource) new Databases().dataSource(address);
          var connection = pool.getConnection();
          var statement = connection.createStatement()) {
        assertThat(
                statement.executeUpdate(
                    "insert into request values (gen_random_uuid(), null, '', '', now())"))
            .isOne();
      }
    }
  }
}
