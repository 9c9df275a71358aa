package zhengnuo.app.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start and the set-up are cut off at random moments; the next start needs no help. */
@Tag("faults")
@Tag("P2")
@Tag("P9")
class FirstStartTest {
  @TempDir Path temporary;

  @Test
  void a_first_start_and_a_set_up_that_are_cut_off_leave_all_or_nothing() throws Exception {
    int rounds = Integer.getInteger("rounds", 6);
    long seed = Long.getLong("seed", System.nanoTime() % 1_000_000);
    System.out.println("FirstStartTest rounds=" + rounds + " seed=" + seed);
    var random = new Random(seed);
    int whole = 0;
    double setUp = 0;
    double worst = 0;
    for (int round = 1; round <= rounds; round++) {
      Path folder = Files.createDirectories(temporary.resolve("round " + round));
      Path kept = Files.createDirectories(Path.of("target", "outage", "first"));
      Path file = kept.resolve("history-" + round + ".jsonl");
      try (var history = new History(file);
          var program =
              new Program(
                  folder.resolve("数据"),
                  folder.resolve("home"),
                  kept.resolve("program-" + round + ".log"),
                  Outage.freePort())) {
        program.start();
        Thread.sleep(random.nextInt(6000));
        program.killGroup();
        program.start();
        worst = Math.max(worst, program.awaitAnswer());
        // The first is not cut off: it tells how long the set-up takes here.
        double seconds = cutOff(program, history, setUp * 1.5 * random.nextDouble());
        if (round == 1) setUp = seconds;
        boolean done = History.calls(History.read(file)).stream().anyMatch(Call::ok);
        program.start();
        worst = Math.max(worst, program.awaitAnswer());
        if (done) whole++;
        var readings = new KnownReadings();
        try (var visit = new Visit(program.port())) {
          if (visit.get("/").location().equals("/sign-in")) {
            for (String name : new String[] {"qiwen", "guxing", "baichuan", Installation.CLERK})
              visit.signIn(name, Installation.PASSWORD);
            assertThat(visit.get("/reports").page().select("td a[href^=/reports/]")).hasSize(1);
          } else {
            assertThat(done).as("answered as done, so it is there").isFalse();
            Installation.setUp(visit, history, Writing.unique("柳渡镇人民政府"), readings);
          }
        }
        Outage.awaitSeals(program.data());
        program.killGroup();
        Verdict verdict = Outage.judge(program.data(), History.read(file), history);
        assertThat(verdict.told()).as("round %d, seed %d", round, seed).isEmpty();
      }
    }
    System.out.printf(
        "seed=%d rounds=%d set_up_answered=%d worst_start_s=%.1f%n", seed, rounds, whole, worst);
    assertThat(whole).as("set-ups that were answered").isPositive();
  }

  /**
   * Kills the program while the set-up's form is under way, or just after.
   *
   * @param after seconds from the form's leaving, 0 for after the answer
   * @return how long the set-up took until it was answered or cut off
   */
  private static double cutOff(Program program, History history, double after)
      throws IOException, InterruptedException {
    var killer =
        Thread.ofPlatform()
            .unstarted(() -> {
              try {
                Thread.sleep((long) (after * 1000));
                program.killGroup();
              } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
            });
    var began = new AtomicLong();
    try (var visit = new Visit(program.port())) {
      Installation.setUp(
          visit,
          history,
          Writing.unique("柳渡镇人民政府"),
          new KnownReadings(),
          () -> {
            began.set(System.nanoTime());
            if (after > 0) killer.start();
          });
    } catch (IOException cut) {
      // Whether it was answered before stands in the history.
    }
    double seconds = (System.nanoTime() - began.get()) / 1e9;
    if (after > 0) killer.join();
    else program.killGroup();
    return seconds;
  }
}
