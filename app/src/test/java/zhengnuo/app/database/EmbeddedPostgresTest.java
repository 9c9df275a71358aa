package zhengnuo.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengnuo.app.TestPostgres;

/** Whatever way the last run ended, the next start goes without help. */
@Tag("P9")
class EmbeddedPostgresTest {
  @TempDir Path temporary;
  private DataFolder folder;
  private EmbeddedPostgres postgres;

  @BeforeEach
  void start() throws Exception {
    folder = DataFolder.open(temporary.resolve("数据 文件夹"));
    postgres = EmbeddedPostgres.start(folder.database(), TestPostgres.binaries());
    run("create table kept (n int)", "insert into kept select generate_series(1, 1000)");
  }

  @AfterEach
  void stop() throws Exception {
    postgres.close();
    folder.close();
  }

  private Connection connect() throws SQLException {
    DatabaseAddress address = postgres.address("zhengnuo");
    return DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
  }

  private void run(String... statements) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (String sql : statements) statement.execute(sql);
    }
  }

  private int rows() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var counted = statement.executeQuery("select count(*) from kept")) {
      counted.next();
      return counted.getInt(1);
    }
  }

  private void killPostmaster() throws Exception {
    ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
    new ProcessBuilder("kill", "-KILL", Long.toString(postgres.pid())).start().waitFor();
    server.onExit().get(10, TimeUnit.SECONDS);
  }

  private void startAgain() {
    postgres = EmbeddedPostgres.start(folder.database(), TestPostgres.binaries());
  }

  @Test
  void what_was_committed_is_there_after_the_server_was_killed() throws Exception {
    killPostmaster();
    assertThat(folder.database().resolve("cluster/postmaster.pid")).exists();
    assertThatThrownBy(this::rows).isInstanceOf(SQLException.class);
    startAgain();
    assertThat(rows()).isEqualTo(1000);
  }

  @Test
  void a_session_that_outlives_its_killed_server_is_ended_before_the_next_start() throws Exception {
    try (var connection = connect();
        var statement = connection.createStatement();
        var asked = statement.executeQuery("select pg_backend_pid()")) {
      asked.next();
      ProcessHandle session = ProcessHandle.of(asked.getLong(1)).orElseThrow();
      // A session at work does not notice that its server is gone, and still has the files open.
      Thread work =
          Thread.ofVirtual()
              .start(() -> {
                try (var busy = connection.createStatement()) {
                  busy.execute("do $$ begin loop end loop; end $$");
                } catch (SQLException ended) {
                  // That is what this test waits for.
                }
              });
      Thread.sleep(500);
      killPostmaster();
      assertThat(session.isAlive()).isTrue();
      startAgain();
      assertThat(session.isAlive()).isFalse();
      assertThat(rows()).isEqualTo(1000);
      work.join();
    }
  }

  @Test
  void a_server_that_outlived_the_program_is_ended_and_another_started() throws Exception {
    ProcessHandle before = ProcessHandle.of(postgres.pid()).orElseThrow();
    startAgain();
    assertThat(before.isAlive()).isFalse();
    assertThat(rows()).isEqualTo(1000);
  }

  @Test
  void a_lock_file_that_names_a_process_of_something_else_neither_stops_the_start_nor_ends_it()
      throws Exception {
    postgres.close();
    Process foreign = new ProcessBuilder("sleep", "60").start();
    try {
      Path lock = folder.database().resolve("cluster/postmaster.pid");
      assertThat(lock).doesNotExist();
      Files.write(lock, List.of(Long.toString(foreign.pid()), folder.database() + "/cluster"));
      startAgain();
      assertThat(foreign.isAlive()).isTrue();
      assertThat(rows()).isEqualTo(1000);
      assertThat(Files.readAllLines(lock).getFirst()).isNotEqualTo("" + foreign.pid());
    } finally {
      foreign.destroy();
    }
  }

  @Test
  void an_empty_or_garbled_lock_file_does_not_stop_the_start() throws Exception {
    for (String garbled : List.of("", "\n", "no number\n")) {
      postgres.close();
      Files.writeString(folder.database().resolve("cluster/postmaster.pid"), garbled);
      startAgain();
      assertThat(rows()).isEqualTo(1000);
    }
  }

  @Test
  void a_start_that_was_cut_off_while_making_the_cluster_is_begun_anew() throws Exception {
    Path cut = Files.createDirectories(temporary.resolve("cut"));
    Files.createDirectories(cut.resolve("cluster.new/base"));
    Files.writeString(cut.resolve("cluster.new/PG_VERSION"), "18");
    Files.writeString(cut.resolve("password.new"), "left over");
    try (var started = EmbeddedPostgres.start(cut, TestPostgres.binaries());
        var connection =
            DriverManager.getConnection(
                started.url("zhengnuo"),
                EmbeddedPostgres.OWNER,
                started.address("zhengnuo").ownerPassword())) {
      assertThat(connection.isValid(5)).isTrue();
    }
    assertThat(cut.resolve("password.new")).doesNotExist();
  }

  @Test
  void what_keeps_data_safe_is_switched_on() throws Exception {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (String setting :
          List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
        try (var shown = statement.executeQuery("show " + setting)) {
          shown.next();
          assertThat(shown.getString(1)).as(setting).isEqualTo("on");
        }
      }
    }
  }

  @Test
  void a_second_program_is_refused_the_folder_until_the_first_lets_go() throws Exception {
    assertThatThrownBy(() -> DataFolder.open(folder.path()))
        .isInstanceOf(DatabaseAway.class)
        .hasMessageContaining("正由另一个政诺使用");
    postgres.close();
    folder.close();
    folder = DataFolder.open(folder.path());
    startAgain();
    assertThat(rows()).isEqualTo(1000);
  }

  @Test
  void the_password_is_for_its_owner_only() throws Exception {
    assertThat(Files.getPosixFilePermissions(folder.database().resolve("secret")))
        .containsExactlyInAnyOrder(
            java.nio.file.attribute.PosixFilePermission.OWNER_READ,
            java.nio.file.attribute.PosixFilePermission.OWNER_WRITE);
  }
}
