package zhengnuo.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed program left in the cluster's folder: a server or sessions of one that still run,
 * or a lock file that names a process of something else.
 *
 * <p>The caller holds the data folder's lock, so no living program of ours owns what is found here.
 * A lock file is removed only when the process that it names is no PostgreSQL of this very folder:
 * removing a true lock would let two servers write the same files.
 */
final class LeftOver {
  private LeftOver() {}

  /**
   * Ends a left-over server of {@code cluster}, and sessions of one that was killed: at work they
   * do not notice that, and PostgreSQL does not start beside them. A lock file that speaks of
   * another process is removed.
   *
   * @throws DatabaseAway if a left-over process does not end
   */
  static void clear(Path cluster) throws IOException {
    Path lock = cluster.resolve("postmaster.pid");
    List<String> lines = Files.exists(lock) ? Files.readAllLines(lock) : List.of();
    Optional<ProcessHandle> process = lines.isEmpty() ? Optional.empty() : handle(lines.getFirst());
    // The server before its sessions, which go with it.
    if (process.isPresent() && serves(process.get(), cluster)) end(process.get());
    for (ProcessHandle session : ProcessHandle.allProcesses().toList())
      if (worksIn(session, cluster)) end(session);
    Files.deleteIfExists(lock);
  }

  private static Optional<ProcessHandle> handle(String pid) {
    try {
      return ProcessHandle.of(Math.abs(Long.parseLong(pid.strip()))).filter(ProcessHandle::isAlive);
    } catch (NumberFormatException garbled) {
      return Optional.empty();
    }
  }

  private static boolean serves(ProcessHandle process, Path cluster) {
    if (Files.exists(Path.of("/proc", Long.toString(process.pid()), "cwd")))
      return worksIn(process, cluster);
    String command = process.info().commandLine().orElse("");
    return command.contains("postgres") && command.contains(cluster.toString());
  }

  /** PostgreSQL works inside its data folder, whatever its arguments look like; Linux tells. */
  private static boolean worksIn(ProcessHandle process, Path cluster) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    try {
      return Files.isSameFile(proc.resolve("cwd"), cluster)
          && proc.resolve("exe").toRealPath().getFileName().toString().startsWith("postgres");
    } catch (IOException endedOrNotOurs) {
      return false;
    }
  }

  private static void end(ProcessHandle process) throws IOException {
    CompletableFuture<ProcessHandle> exit = process.onExit();
    // Fast shutdown first (SIGINT ends sessions and writes a checkpoint), then immediate.
    for (String signal : List.of("INT", "QUIT")) {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
      try {
        exit.get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException stubborn) {
        continue;
      } catch (ExecutionException gone) {
        return;
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new DatabaseAway(
        "上次没有正常停下的数据库（进程 %d）还在运行，也停不下来。请结束这个进程后再启动；数据没有变。".formatted(process.pid()));
  }
}
