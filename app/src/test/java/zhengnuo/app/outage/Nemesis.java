package zhengnuo.app.outage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills parts of the program at random moments while users are at work, brings back what does not
 * come back by itself, and writes both into the history.
 */
final class Nemesis {
  private static final long LONGEST_PEACE = TimeUnit.SECONDS.toNanos(60);

  private final Program program;
  private final History history;
  private final Random random;
  private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
  private double worstRecovery;
  private int restarts;

  /** What is killed. */
  enum Kind {
    /** The Java process; PostgreSQL outlives it. */
    APP(4),
    /** All at one stroke. */
    BOTH(4),
    /** All, and all again while it is starting. */
    STARTING(3),
    /** PostgreSQL under the running program. */
    POSTMASTER(4),
    /** A session in the middle of its work; PostgreSQL then cuts all others. */
    BACKEND(3),
    CHECKPOINTER(2);

    /** How often in twenty rounds. */
    final int share;

    Kind(int share) {
      this.share = share;
    }
  }

  Nemesis(Program program, History history, long seed) {
    this.program = program;
    this.history = history;
    this.random = new Random(seed);
  }

  /** Each kind by its share, in random order. */
  static List<Kind> plan(int rounds, long seed) {
    var random = new Random(seed);
    List<Kind> plan = new ArrayList<>();
    while (plan.size() < rounds) {
      List<Kind> twenty = new ArrayList<>();
      for (Kind kind : Kind.values()) twenty.addAll(Collections.nCopies(kind.share, kind));
      Collections.shuffle(twenty, random);
      plan.addAll(twenty);
    }
    return plan.subList(0, rounds);
  }

  void strike(int round, Kind kind) throws IOException, InterruptedException {
    awaitWork();
    history.fault(round, kind.name(), "fault", "");
    boolean hit = hit(kind);
    // What was to be killed may be coming up only now.
    for (int again = 0; !hit && again < 200; again++) {
      Thread.sleep(50);
      hit = hit(kind);
    }
    // Sessions that were cut take a moment to notice; users are away for a while.
    Thread.sleep(300);
    if (!program.isAlive()) start();
    double seconds = program.awaitAnswer();
    worstRecovery = Math.max(worstRecovery, seconds);
    if (hit) done.merge(kind, 1, Integer::sum);
    history.fault(round, kind.name(), "recovered", "%.1f".formatted(seconds));
  }

  /** Whether there was something to kill. */
  private boolean hit(Kind kind) throws IOException, InterruptedException {
    switch (kind) {
      case APP -> program.killAlone();
      case BOTH -> program.killGroup();
      case STARTING -> {
        program.killGroup();
        start();
        Thread.sleep(random.nextInt(3000));
        program.killGroup();
      }
      case POSTMASTER -> {
        return program.killPostmaster();
      }
      case BACKEND -> {
        return program.killServing("zhengnuo_app", random);
      }
      case CHECKPOINTER -> {
        return program.killServing("checkpointer", random);
      }
    }
    return true;
  }

  /** Until users have done some work since the last strike, and then a moment more. */
  private void awaitWork() throws InterruptedException {
    long enough = history.done() + 10 + random.nextInt(30);
    long latest = System.nanoTime() + LONGEST_PEACE;
    while (history.done() < enough && System.nanoTime() < latest) Thread.sleep(5);
    Thread.sleep(random.nextInt(200));
  }

  void start() throws IOException {
    program.start();
    history.started();
    restarts++;
  }

  Map<Kind, Integer> done() {
    return done;
  }

  double worstRecovery() {
    return worstRecovery;
  }

  int restarts() {
    return restarts;
  }
}
