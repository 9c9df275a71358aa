package zhengnuo.app.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengnuo.app.TestPostgres;
import zhengnuo.app.database.DataFolder;
import zhengnuo.app.database.EmbeddedPostgres;

/** A PostgreSQL that was killed under the running program is there again without a person. */
@Tag("P9")
@Tag("P21")
class ServerComesBackTest {
  @TempDir Path temporary;

  private static void kill(long pid) throws Exception {
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    new ProcessBuilder("kill", "-KILL", Long.toString(pid)).start().waitFor();
    server.onExit().get(60, TimeUnit.SECONDS);
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    var address = postgres.address("zhengnuo");
    return DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
  }

  private static void awaitAnswer(EmbeddedPostgres postgres) throws Exception {
    long latest = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (true) {
      try (Connection connection = connect(postgres)) {
        return;
      } catch (SQLException away) {
        assertThat(System.nanoTime()).as("back in time").isLessThan(latest);
        Thread.sleep(50);
      }
    }
  }

  @Test
  void it_is_back_at_the_same_address_each_time_and_stays_away_once_closed() throws Exception {
    Path lock;
    try (var folder = DataFolder.open(temporary.resolve("数据 文件夹"));
        var postgres = EmbeddedPostgres.start(folder.database(), TestPostgres.binaries())) {
      for (int time = 0; time < 2; time++) {
        long killed = postgres.pid();
        kill(killed);
        awaitAnswer(postgres);
        assertThat(postgres.pid()).isNotEqualTo(killed);
      }
      lock = postgres.cluster().resolve("postmaster.pid");
      assertThat(lock).exists();
    }
    Thread.sleep(2000);
    assertThat(lock).doesNotExist();
    assertThat(Files.readString(lock.resolveSibling("../postgres.log")))
        .endsWith("database system is shut down\n");
  }

  @Test
  void of_two_objects_for_one_cluster_the_newer_alone_starts_it_again() throws Exception {
    try (var folder = DataFolder.open(temporary.resolve("twice"));
        var older = EmbeddedPostgres.start(folder.database(), TestPostgres.binaries());
        var newer = EmbeddedPostgres.start(folder.database(), TestPostgres.binaries())) {
      // Time in which the older one, whose server was ended, would have started another.
      Thread.sleep(2500);
      assertThat(ProcessHandle.of(newer.pid()).map(ProcessHandle::isAlive)).contains(true);
      awaitAnswer(newer);
      assertThat(ProcessHandle.of(older.pid()).map(ProcessHandle::isAlive).orElse(false)).isFalse();
    }
  }
}
