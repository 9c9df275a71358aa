package zhengnuo.app.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one folder that holds an installation: database, stored files, keys, logs.
 *
 * <p>While it is open no other program of ours can open it: the operating system drops the lock
 * when the process ends, however it ends, so there is no lock file to delete by hand.
 */
public final class DataFolder implements AutoCloseable {
  private static final String DEMONSTRATION = "demonstration";

  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens the folder, making it if need be.
   *
   * @throws DatabaseAway in Chinese if it cannot be written or another program has it open
   */
  public static DataFolder open(Path path) {
    try {
      if (!Files.exists(path)) {
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (Files.getFileStore(path.toAbsolutePath().getParent())
            .supportsFileAttributeView("posix"))
          Files.createDirectory(
              path,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        else Files.createDirectory(path);
      }
      Path real = path.toRealPath();
      FileChannel channel =
          FileChannel.open(
              real.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new DatabaseAway("数据文件夹 %s 正由另一个政诺使用。请先停下那一个，或用 --data 另选一个文件夹。".formatted(real));
      }
      return new DataFolder(real, channel, lock);
    } catch (IOException failed) {
      throw new DatabaseAway(
          "数据文件夹 %s 不能写（%s）。请检查它的权限和磁盘空间，或用 --data 另选一个文件夹。".formatted(path, failed.getMessage()),
          failed);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  public Path path() {
    return path;
  }

  public Path database() {
    return path.resolve("database");
  }

  /** Stored files by SHA-256. */
  public Path files() {
    return path.resolve("files");
  }

  /** Whether a demonstration lives here: it may be made anew at any time. */
  public boolean isDemonstration() {
    return Files.exists(path.resolve(DEMONSTRATION));
  }

  public void markAsDemonstration() throws IOException {
    if (!isDemonstration()) Files.createFile(path.resolve(DEMONSTRATION));
  }

  /** Size of everything in it, in bytes; what vanishes while counting counts nothing. */
  public long size() throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      return all.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
