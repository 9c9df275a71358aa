package zhengnuo.app.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  @TempDir Path temporary;

  private static long seed() {
    return Long.getLong("seed", System.nanoTime() % 1_000_000);
  }

  @Test
  void what_was_answered_is_there_and_nothing_else() throws Exception {
    int rounds = Integer.getInteger("rounds", 20);
    long seed = seed();
    System.out.println("OutageTest rounds=" + rounds + " seed=" + seed);
    Outage.Outcome outcome =
        new Outage("kills", seed, temporary).run(Nemesis.plan(rounds, seed), data -> {});
    System.out.println(outcome.figures());
    assertThat(outcome.verdict().told()).as(outcome.figures()).isEmpty();
    assertThat(outcome.nemesis().done().values().stream().mapToInt(Integer::intValue).sum())
        .as("kills that hit: " + outcome.figures())
        .isGreaterThanOrEqualTo(rounds * 9 / 10);
    if (rounds >= 20)
      assertThat(outcome.nemesis().done()).as("kinds").hasSize(Nemesis.Kind.values().length);
    if (rounds >= 50) {
      // Kills that never meet a call between its commit and its answer, or before, are too gentle.
      assertThat(outcome.verdict().resolvedPresent()).as(outcome.figures()).isPositive();
      assertThat(outcome.verdict().resolvedAbsent()).as(outcome.figures()).isPositive();
    }
    // How fast it is back is printed; a busy machine alone must not fail the test.
    assertThat(outcome.ok()).as("calls answered as done").isGreaterThanOrEqualTo(rounds * 10L);
  }

  /** The guard is that PostgreSQL answers a commit when it is on the disk. */
  @Test
  @Tag("faults")
  void negative_control_answers_before_the_disk_has_them_are_lost() throws Exception {
    long seed = seed();
    System.out.println("OutageTest without synchronous commit, seed=" + seed);
    Outage.Outcome outcome =
        new Outage("control", seed, temporary)
            .run(Collections.nCopies(6, Nemesis.Kind.BOTH), OutageTest::answerEarly);
    System.out.println(outcome.figures());
    assertThat(outcome.verdict().count(Fault.LOST)).as(outcome.figures()).isPositive();
  }

  /** For all sessions from the next start on. */
  private static void answerEarly(Path data) throws IOException, SQLException {
    try (var connection = Outage.asOwner(data);
        var statement = connection.createStatement()) {
      statement.execute("alter database zhengnuo set synchronous_commit = off");
    }
  }
}
