package zhengnuo.app.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengnuo.app.TestPostgres;
import zhengnuo.app.database.DataFolder;
import zhengnuo.app.database.EmbeddedPostgres;

/**
 * Users write to the real program while parts of it are killed at random moments; afterwards every
 * answer is held against what is there. {@code -Drounds=100 -Dseed=7} runs longer or again.
 */
@Tag("P1")
@Tag("P2")
@Tag("P3")
@Tag("P7")
@Tag("P9")
class OutageTest {
  private static final int USERS = 4;

  @TempDir Path temporary;

  @Test
  void what_was_answered_is_there_and_nothing_else() throws Exception {
    int rounds = Integer.getInteger("rounds", 20);
    long seed = Long.getLong("seed", System.nanoTime() % 1_000_000);
    System.out.println("OutageTest rounds=" + rounds + " seed=" + seed);
    long began = System.nanoTime();
    Path kept = Files.createDirectories(Path.of("target", "outage"));
    Path file = kept.resolve("history.jsonl");
    Path log = kept.resolve("program.log");
    Files.deleteIfExists(log);
    var readings = new KnownReadings();
    try (var history = new History(file);
        var program =
            new Program(temporary.resolve("数据 文件夹"), temporary.resolve("home"), log, freePort())) {
      var nemesis = new Nemesis(program, history, seed);
      nemesis.start();
      program.awaitAnswer();
      try (var first = new Visit(program.port())) {
        Installation.setUp(first, history, Writing.unique("柳渡镇人民政府"), readings);
      }
      try {
        suffer(rounds, seed, program, nemesis, history, readings);
        program.killGroup();
      } finally {
        Files.copy(
            program.data().resolve("database/postgres.log"),
            kept.resolve("postgres.log"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      List<Event> events = History.read(file);
      Verdict verdict = judge(program.data(), events, history);
      System.out.println(
          Figures.of(seed, (System.nanoTime() - began) / 60e9, nemesis, events, verdict));
      assertThat(verdict.told()).as("seed %d, history %s", seed, file.toAbsolutePath()).isEmpty();
      assertThat(nemesis.done().values().stream().mapToInt(Integer::intValue).sum())
          .as("kills that hit")
          .isGreaterThanOrEqualTo(rounds * 9 / 10);
      assertThat(nemesis.worstRecovery()).as("seconds until it answers again").isLessThan(30);
      long ok = History.calls(events).stream().filter(Call::ok).count();
      assertThat(ok).as("calls answered as done").isGreaterThan(rounds * 10L);
    }
  }

  private static void suffer(
      int rounds,
      long seed,
      Program program,
      Nemesis nemesis,
      History history,
      KnownReadings readings)
      throws IOException, InterruptedException {
    List<Operation> operations = Operations.all(readings);
    List<User> users = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    try {
      for (int i = 1; i <= USERS; i++) {
        var visit = new Visit(program.port());
        visits.add(visit);
        visit.signIn(Installation.CLERK, Installation.PASSWORD);
        var user = new User("u" + i, visit, history, operations, seed + i);
        users.add(user);
        threads.add(Thread.ofPlatform().daemon().name("user-" + i).start(user));
      }
      int round = 0;
      for (Nemesis.Kind kind : nemesis.plan(rounds)) nemesis.strike(++round, kind);
      Thread.sleep(1000);
      users.forEach(User::stop);
      for (Thread thread : threads) thread.join(60_000);
      // The sealer's turn is every second.
      Thread.sleep(3000);
    } finally {
      threads.forEach(Thread::interrupt);
      visits.forEach(Visit::close);
    }
  }

  private static Verdict judge(Path data, List<Event> events, History history)
      throws IOException, SQLException {
    try (var folder = DataFolder.open(data);
        var postgres = EmbeddedPostgres.start(folder.database(), TestPostgres.binaries());
        Connection connection = connection(postgres)) {
      return Checker.check(History.calls(events), connection, folder.files(), history.beganAt());
    }
  }

  private static Connection connection(EmbeddedPostgres postgres) throws SQLException {
    var address = postgres.address("zhengnuo");
    return DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
  }

  /** Below the range from which outgoing connections take theirs while the program is down. */
  private static int freePort() throws IOException {
    for (int port = 21_000 + (int) (ProcessHandle.current().pid() % 8_000); ; port++) {
      try (var socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return port;
      } catch (BindException taken) {
        if (port > 31_000) throw taken;
      }
    }
  }
}
