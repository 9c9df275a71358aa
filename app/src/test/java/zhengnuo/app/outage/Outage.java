package zhengnuo.app.outage;

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
import zhengnuo.app.TestPostgres;
import zhengnuo.app.database.DataFolder;
import zhengnuo.app.database.EmbeddedPostgres;

/**
 * One run: a fresh folder is set up over HTTP, users write while parts of the program are killed,
 * and in the end the history is judged.
 */
final class Outage {
  private static final List<Person> USERS =
      List.of(Person.CLERK, Person.CLERK, Person.REPORTER, Person.SECOND_REPORTER, Person.REVIEWER);

  private final long seed;
  private final Path kept;
  private final Path folder;

  /**
   * @param name of the run; its history and logs stay in {@code target/outage/NAME}
   * @param folder for the data, removed by whoever made it
   */
  Outage(String name, long seed, Path folder) throws IOException {
    this.seed = seed;
    this.kept = Files.createDirectories(Path.of("target", "outage", name));
    this.folder = folder;
  }

  /** What came of a run. */
  record Outcome(Nemesis nemesis, List<Event> events, Verdict verdict, String figures) {
    long ok() {
      return History.calls(events).stream().filter(Call::ok).count();
    }
  }

  /** Changes the set-up program before users come, to take away a guard. */
  interface Weakening {
    void weaken(Path data) throws IOException, SQLException;
  }

  Outcome run(List<Nemesis.Kind> plan, Weakening weakening)
      throws IOException, InterruptedException, SQLException {
    long began = System.nanoTime();
    Path file = kept.resolve("history.jsonl");
    Path log = kept.resolve("program.log");
    Files.deleteIfExists(log);
    var known = new KnownThings();
    try (var history = new History(file);
        var program =
            new Program(folder.resolve("数据 文件夹"), folder.resolve("home"), log, freePort())) {
      var nemesis = new Nemesis(program, history, seed);
      nemesis.start();
      program.awaitAnswer();
      try (var first = new Visit(program.port())) {
        Installation.setUp(first, history, Writing.unique("柳渡镇人民政府"), known.readings());
        Assignment.make(program.port(), first, history, known.matters());
      }
      weakening.weaken(program.data());
      try {
        suffer(plan, program, nemesis, history, known);
        program.killGroup();
      } finally {
        Files.copy(
            program.data().resolve("database/postgres.log"),
            kept.resolve("postgres.log"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      List<Event> events = History.read(file);
      Verdict verdict = judge(program.data(), events, history);
      double minutes = (System.nanoTime() - began) / 60e9;
      return new Outcome(
          nemesis, events, verdict, Figures.of(seed, minutes, nemesis, events, verdict));
    }
  }

  private void suffer(
      List<Nemesis.Kind> plan, Program program, Nemesis nemesis, History history, KnownThings known)
      throws IOException, InterruptedException {
    List<Operation> operations = Operations.all(known);
    List<User> users = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    try {
      for (int i = 1; i <= USERS.size(); i++) {
        Person person = USERS.get(i - 1);
        var visit = new Visit(program.port());
        visits.add(visit);
        person.signIn(visit);
        var user = new User("u" + i, person, visit, history, operations, seed + i);
        users.add(user);
        threads.add(Thread.ofPlatform().daemon().name("user-" + i).start(user));
      }
      int round = 0;
      for (Nemesis.Kind kind : plan) nemesis.strike(++round, kind);
      Thread.sleep(1000);
      users.forEach(User::stop);
      for (Thread thread : threads) thread.join(60_000);
      awaitSeals(program.data());
    } finally {
      threads.forEach(Thread::interrupt);
      for (Thread thread : threads) thread.join(10_000);
      visits.forEach(Visit::close);
    }
  }

  /** Starts the database of a folder whose program is gone, and judges. */
  static Verdict judge(Path data, List<Event> events, History history)
      throws IOException, SQLException {
    try (var folder = DataFolder.open(data);
        var postgres = EmbeddedPostgres.start(folder.database(), TestPostgres.binaries());
        Connection connection = connection(postgres)) {
      return Checker.check(History.calls(events), connection, folder.files(), history.beganAt());
    }
  }

  /**
   * Until the sealer, whose turn is every second, has had it; on a slow machine that takes longer.
   */
  static void awaitSeals(Path data) throws InterruptedException {
    long latest = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() < latest) {
      Thread.sleep(500);
      try (Connection owner = asOwner(data);
          var statement = owner.createStatement();
          var row =
              statement.executeQuery(
                  "select count(*) from audit_entry e where not exists (select from audit_seal where entry = e.id)")) {
        if (row.next() && row.getLong(1) == 0) return;
      } catch (IOException | SQLException away) {
        // It is asked again.
      }
    }
  }

  /** A connection to the database of a program that is running. */
  static Connection asOwner(Path data) throws IOException, SQLException {
    List<String> lock = Files.readAllLines(data.resolve("database/cluster/postmaster.pid"));
    String secret = Files.readString(data.resolve("database/secret")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + lock.get(3) + "/zhengnuo", EmbeddedPostgres.OWNER, secret);
  }

  private static Connection connection(EmbeddedPostgres postgres) throws SQLException {
    var address = postgres.address("zhengnuo");
    return DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
  }

  /** Below the range from which outgoing connections take theirs while the program is down. */
  static int freePort() throws IOException {
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
