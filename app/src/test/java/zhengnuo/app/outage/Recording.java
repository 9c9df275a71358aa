package zhengnuo.app.outage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.database.DatabaseAddress;

/** A short history of users on a program that nobody kills, and the database it led to. */
final class Recording implements AutoCloseable {
  private final Path file;
  private final Path files;
  private final DatabaseAddress address;
  private final JdbcClient db;
  final History history;
  final Visit one;
  final Visit other;
  final KnownThings known = new KnownThings();
  final KnownReadings readings = known.readings();
  final KnownMatters matters = known.matters();
  final Visit reporter;
  final Visit secondReporter;
  final Visit reviewer;
  private final int port;

  private Recording(ApplicationContext program, Path folder) throws IOException {
    port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    file = folder.resolve("history.jsonl");
    files = Path.of(program.getEnvironment().getRequiredProperty("zhengnuo.data"), "files");
    address = program.getBean(DatabaseAddress.class);
    db = program.getBean(JdbcClient.class);
    history = new History(file);
    one = new Visit(port);
    other = new Visit(port);
    reporter = new Visit(port);
    secondReporter = new Visit(port);
    reviewer = new Visit(port);
  }

  /** Sets the program up and lets users do {@code acts} things each. */
  static Recording of(ApplicationContext program, Path folder, int acts, long seed)
      throws IOException, InterruptedException {
    var recording = new Recording(program, folder);
    recording.history.started();
    Installation.setUp(
        recording.one, recording.history, Writing.unique("柳渡镇人民政府"), recording.readings);
    Assignment.make(recording.port, recording.one, recording.history, recording.matters);
    Person.CLERK.signIn(recording.other);
    Person.REPORTER.signIn(recording.reporter);
    Person.SECOND_REPORTER.signIn(recording.secondReporter);
    Person.REVIEWER.signIn(recording.reviewer);
    List<Operation> operations = Operations.all(recording.known);
    List<User> users = new ArrayList<>();
    recording
        .visits()
        .forEach((visit, person) ->
            users.add(
                new User(
                    "u" + (users.size() + 1),
                    person,
                    visit,
                    recording.history,
                    operations,
                    seed + users.size())));
    for (int i = 0; i < acts; i++) for (User user : users) user.act();
    return recording;
  }

  private Map<Visit, Person> visits() {
    Map<Visit, Person> visits = new LinkedHashMap<>();
    visits.put(one, Person.CLERK);
    visits.put(other, Person.CLERK);
    visits.put(reporter, Person.REPORTER);
    visits.put(secondReporter, Person.SECOND_REPORTER);
    visits.put(reviewer, Person.REVIEWER);
    return visits;
  }

  /** The calls so far, when all their entries are in the chain. */
  List<Call> calls() throws IOException, InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
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
    visits().keySet().forEach(Visit::close);
    history.close();
  }
}
