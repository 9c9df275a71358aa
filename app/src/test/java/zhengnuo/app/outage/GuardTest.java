package zhengnuo.app.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import zhengnuo.app.OnRealDatabase;

/** With a guard of the program taken away, the checker finds what the guard prevents. */
@OnRealDatabase
@Tag("P3")
@Tag("P5")
class GuardTest {
  @TempDir static Path folder;
  private static Recording recording;

  @BeforeAll
  static void record(ApplicationContext program) throws Exception {
    recording = Recording.of(program, folder, 2, 5);
  }

  @AfterAll
  static void close() throws Exception {
    recording.close();
  }

  private static Writing prepared(Operation operation, Visit visit) throws Exception {
    var random = new Random(3);
    while (true) {
      Writing writing = operation.prepare(visit, random);
      if (writing != null) return writing;
    }
  }

  /** Sends what was prepared; without being told the answer where {@code lost}. */
  private static Visit.Answer send(
      long n, String user, Operation operation, Visit visit, Writing writing, boolean lost)
      throws Exception {
    recording.history.invoke(n, user, operation.name(), writing);
    Visit.Answer answer = visit.send(writing);
    String outcome = lost ? "info" : operation.isDone(answer) ? "ok" : "fail";
    recording.history.answer(
        n, user, operation.name(), writing, outcome, answer.status(), answer.location());
    return answer;
  }

  private static void run(String sql) throws Exception {
    try (Connection connection = recording.connection();
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  private static Verdict verdict() throws Exception {
    try (Connection connection = recording.connection()) {
      return recording.check(recording.calls(), connection);
    }
  }

  @Test
  void a_form_sent_again_has_one_effect_and_two_once_its_key_is_forgotten() throws Exception {
    var add = new Add(1, recording.readings);
    long n = recording.history.next();
    Writing writing = prepared(add, recording.one);
    send(n, "u1", add, recording.one, writing, true);
    send(n, "u1", add, recording.one, writing, true);
    assertThat(verdict().count(Fault.DUPLICATED)).isZero();
    run("delete from request where key = '%s'".formatted(writing.key()));
    send(n, "u1", add, recording.one, writing, false);
    assertThat(verdict().count(Fault.DUPLICATED)).isPositive();
  }

  @Test
  void of_two_edits_of_one_version_one_is_refused_and_none_once_versions_are_not_kept()
      throws Exception {
    var correct = new Correct(1, recording.readings);
    Writing one = prepared(correct, recording.one);
    Writing other = prepared(correct, recording.other);
    assertThat(one.matter()).as("both opened the same").isEqualTo(other.matter());
    assertThat(one.version()).isEqualTo(other.version());
    send(recording.history.next(), "u1", correct, recording.one, one, false);
    Visit.Answer refused =
        send(recording.history.next(), "u2", correct, recording.other, other, false);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains(one.value(), other.value());
    assertThat(verdict().count(Fault.LOST_UPDATE)).isZero();

    Writing again = prepared(correct, recording.other);
    Writing late = prepared(correct, recording.one);
    send(recording.history.next(), "u2", correct, recording.other, again, false);
    String table = late.matter().contains("/c") ? "commitment" : "fact";
    run(
        "update %s set version = version - 1 where report || '/%s' || n = '%s'"
            .formatted(table, table.substring(0, 1), late.matter()));
    Visit.Answer taken = send(recording.history.next(), "u1", correct, recording.one, late, false);
    assertThat(taken.status()).isEqualTo(302);
    assertThat(verdict().count(Fault.LOST_UPDATE)).isPositive();
  }
}
