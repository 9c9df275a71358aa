package zhengnuo.app.outage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.TestPostgres;

/**
 * The real program as a user starts it, {@code serve} on a data folder, in a process group of its
 * own so that all of it can be killed at once. Whatever it started is gone after {@link #close}.
 */
final class Program implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(240);

  private final Path data;
  private final Path home;
  private final Path log;
  private final int port;
  private final Thread atExit = new Thread(this::killEverything);
  private volatile @Nullable Process process;

  /**
   * @param home stands in for the user's home folder, so that the user's own is left alone
   */
  Program(Path data, Path home, Path log, int port) throws IOException {
    this.data = data;
    this.home = home;
    this.log = log;
    this.port = port;
    // PostgreSQL is unpacked once on a machine and not once a test.
    Path unpacked = Files.createDirectories(TestPostgres.binaries().toAbsolutePath().getParent());
    Files.createDirectories(home.resolve(".cache"));
    Files.createSymbolicLink(home.resolve(".cache/zhengnuo"), unpacked);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  int port() {
    return port;
  }

  Path data() {
    return data;
  }

  void start() throws IOException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    Process started =
        new ProcessBuilder(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + home,
                "-cp",
                classPath,
                "zhengnuo.app.App",
                "serve",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process = started;
    watch(started.pid());
  }

  /** Ends the group should this test be killed itself. */
  private static void watch(long group) throws IOException {
    String watching =
        "while kill -0 %d && kill -0 -- -%d; do sleep 2; done; kill -0 %d || kill -9 -- -%d"
            .formatted(ProcessHandle.current().pid(), group, ProcessHandle.current().pid(), group);
    new ProcessBuilder("setsid", "sh", "-c", watching)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  boolean isAlive() {
    Process now = process;
    return now != null && now.isAlive();
  }

  /** Seconds until a page that needs the database comes. */
  double awaitAnswer() throws InterruptedException {
    long began = System.nanoTime();
    try (var visit = new Visit(port)) {
      while (!answers(visit)) {
        if (!isAlive()) throw new AssertionError("the program ended by itself, see " + log);
        if (System.nanoTime() - began > LONGEST_START.toNanos())
          throw new AssertionError("no answer after " + LONGEST_START + ", see " + log);
        Thread.sleep(50);
      }
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static boolean answers(Visit visit) throws InterruptedException {
    try {
      return visit.get("/").status() < 400;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Kills the Java process alone; its PostgreSQL goes on without it. */
  void killAlone() throws IOException, InterruptedException {
    Process now = running();
    kill(Long.toString(now.pid()));
    now.waitFor(60, TimeUnit.SECONDS);
  }

  /** Kills the Java process, the postmaster and the parsers at one stroke. */
  void killGroup() throws IOException, InterruptedException {
    Process now = running();
    kill("-" + now.pid());
    now.waitFor(60, TimeUnit.SECONDS);
  }

  /** Whether there was a postmaster to kill. */
  boolean killPostmaster() throws IOException, InterruptedException {
    ProcessHandle postmaster = postmaster();
    if (postmaster == null) return false;
    kill(Long.toString(postmaster.pid()));
    return true;
  }

  /**
   * @param title part of what PostgreSQL calls the process: {@code checkpointer}
   * @return whether there was such a process to kill
   */
  boolean killServing(String title, Random random) throws IOException, InterruptedException {
    ProcessHandle postmaster = postmaster();
    if (postmaster == null) return false;
    List<ProcessHandle> found =
        postmaster.children().filter(child -> title(child).contains(title)).toList();
    if (found.isEmpty()) return false;
    kill(Long.toString(found.get(random.nextInt(found.size())).pid()));
    return true;
  }

  private Process running() {
    Process now = process;
    if (now == null) throw new IllegalStateException("not started");
    return now;
  }

  private @Nullable ProcessHandle postmaster() throws IOException {
    Path lock = data.resolve("database/cluster/postmaster.pid");
    if (!Files.exists(lock)) return null;
    List<String> lines = Files.readAllLines(lock);
    if (lines.isEmpty()) return null;
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(this::worksHere)
        .orElse(null);
  }

  /** PostgreSQL works inside its data folder; nothing else is ever killed. */
  private boolean worksHere(ProcessHandle candidate) {
    try {
      return Files.isSameFile(
          Path.of("/proc", Long.toString(candidate.pid()), "cwd"),
          data.resolve("database/cluster"));
    } catch (IOException gone) {
      return false;
    }
  }

  private static String title(ProcessHandle handle) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline"));
    } catch (IOException gone) {
      return "";
    }
  }

  private static void kill(String target) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-KILL", "--", target)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private void killEverything() {
    try {
      Process now = process;
      if (now != null) kill("-" + now.pid());
      for (ProcessHandle left : ProcessHandle.allProcesses().filter(this::worksHere).toList())
        kill(Long.toString(left.pid()));
    } catch (IOException notStarted) {
      throw new java.io.UncheckedIOException(notStarted);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    killEverything();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException endingAnyway) {
      // The hook is running.
    }
  }
}
