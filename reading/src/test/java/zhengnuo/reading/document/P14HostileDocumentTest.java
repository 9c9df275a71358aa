package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** P14: no document stops or slows the others; bytes, time and memory are bounded. */
@Tag("P14")
class P14HostileDocumentTest {
  private static final byte[] GOOD = "全年新建学校2所。".getBytes(StandardCharsets.UTF_8);
  private static final Duration LIMIT = Duration.ofSeconds(3);

  /** A kill, a new process and its first document on a machine that has other things to do. */
  private static final Duration ANSWER = LIMIT.multipliedBy(4);

  private interface Reader {
    Document read(String name, byte[] bytes) throws Unreadable;
  }

  /**
   * Reads hostile documents on as many threads as there are slots, and good ones after them.
   *
   * @param answer how long each may take
   * @return what was wrong: answers that did not come in time, good documents that were not read
   */
  private static List<String> faults(Reader reader, Duration answer, String... hostile)
      throws InterruptedException {
    List<String> faults = new ArrayList<>();
    var threads = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
    List<Future<String>> answers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String name : hostile) names.add(name);
    for (int i = 0; i < 6; i++) names.add("好" + i + ".txt");
    for (String name : names) answers.add(threads.submit(() -> answer(reader, name)));
    for (int i = 0; i < names.size(); i++) {
      boolean good = names.get(i).endsWith(".txt");
      try {
        String code = answers.get(i).get(answer.toMillis(), TimeUnit.MILLISECONDS);
        if (good != code.isEmpty()) faults.add(names.get(i) + " ended with " + code);
      } catch (TimeoutException late) {
        faults.add(names.get(i) + " did not end");
      } catch (ExecutionException escaped) {
        faults.add(names.get(i) + " threw " + escaped.getCause());
      }
    }
    threads.shutdownNow();
    return faults;
  }

  private static String answer(Reader reader, String name) {
    try {
      return reader.read(name, GOOD).stored().isEmpty() ? "empty" : "";
    } catch (Unreadable refusal) {
      return refusal.code();
    }
  }

  @Test
  void a_stuck_a_greedy_and_a_dying_parser_end_at_their_limits_and_leave_their_slots()
      throws InterruptedException {
    try (var parser = new ParserProcess(2, LIMIT, 64, StuckParser.class.getName())) {
      assertThat(faults(parser::read, ANSWER, "loop", "fill", "die", "loop")).isEmpty();
    }
  }

  @Test
  void negative_control_without_a_process_to_kill_the_others_wait_for_ever()
      throws InterruptedException {
    // Both threads are taken, and an interrupt does not give them back.
    assertThat(faults(StuckParser::readIdly, Duration.ofMillis(500), "loop", "loop"))
        .contains("loop did not end", "好0.txt did not end");
  }

  @Test
  void good_documents_are_read_while_hostile_ones_hold_a_slot() throws Exception {
    try (var parser = new ParserProcess(2, LIMIT, 64, StuckParser.class.getName());
        var stuck = Executors.newSingleThreadExecutor()) {
      parser.read("a.txt", GOOD);
      Future<String> hostile = stuck.submit(() -> answer(parser::read, "loop"));
      long slowest = 0;
      int read = 0;
      while (!hostile.isDone()) {
        long begun = System.nanoTime();
        parser.read("a.txt", GOOD);
        slowest = Math.max(slowest, System.nanoTime() - begun);
        read++;
      }
      assertThat(hostile.get()).isEqualTo("parser-time");
      // Half of the time limit would be waiting behind the stuck one; a start takes part of it.
      assertThat(read).isGreaterThan(20);
      assertThat(Duration.ofNanos(slowest)).isLessThan(LIMIT);
    }
  }

  @Test
  void bytes_are_bounded_before_a_process_is_asked() throws InterruptedException {
    byte[] large = new byte[(int) Limits.FILE_BYTES + 1];
    try (var parser = new ParserProcess(1, LIMIT, 64, StuckParser.class.getName())) {
      assertThat(answer((name, bytes) -> parser.read(name, large), "a.txt")).isEqualTo("too-large");
    }
  }
}
