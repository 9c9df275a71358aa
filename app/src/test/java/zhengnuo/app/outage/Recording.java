package zhengnuo.app.outage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.database.DatabaseAddress;

/** A short history of two users on a program that nobody kills, and the database it led to. */
final class Recording implements AutoCloseable {
  private final Path file;
  private final Path files;
  private final DatabaseAddress address;
  private final JdbcClient db;
  final History history;
  final Visit one;
  final Visit other;
  final KnownReadings readings = new KnownReadings();

  private Recording(ApplicationContext program, Path folder) throws IOException {
    int port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    file = folder.resolve("history.jsonl");
    files = Path.of(program.getEnvironment().getRequiredProperty("zhengnuo.data"), "files");
    address = program.getBean(DatabaseAddress.class);
    db = program.getBean(JdbcClient.class);
    history = new History(file);
    one = new Visit(port);
    other = new Visit(port);
  }

  /** Sets the program up and lets two users do {@code acts} things each. */
  static Recording of(ApplicationContext program, Path folder, int acts, long seed)
      throws IOException, InterruptedException {
    var recording = new Recording(program, folder);
    recording.history.started();
    Installation.setUp(
        recording.one, recording.history, Writing.unique("柳渡镇人民政府"), recording.readings);
    recording.other.signIn(Installation.CLERK, Installation.PASSWORD);
    List<Operation> operations = Operations.all(recording.readings);
    var first = new User("u1", recording.one, recording.history, operations, seed);
    var second = new User("u2", recording.other, recording.history, operations, seed + 1);
    for (int i = 0; i < acts; i++) {
      first.act();
      second.act();
    }
    return recording;
  }

  /** The calls so far, when all their entries are in the chain. */
  List<Call> calls() throws IOException, InterruptedException {
    long end = System.nanoTime() + 10_000_000_000L;
    while (unsealed() > 0 && System.nanoTime() < end) Thread.sleep(50);
    return History.calls(History.read(file));
  }

  private long unsealed() {
    return db.sql(
            "select count(*) from audit_entry e where not exists (select from audit_seal where entry = e.id)")
        .query(Long.class)
        .single();
  }

  /** As the owner of the tables, who can do what the program cannot. */
  Connection connection() throws SQLException {
    return DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
  }

  Path files() {
    return files;
  }

  Verdict check(List<Call> calls, Connection connection) {
    return Checker.check(calls, connection, files, history.beganAt());
  }

  @Override
  public void close() throws IOException {
    one.close();
    other.close();
    history.close();
  }
}
