package zhengnuo.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once from the jar on the class path. */
final class PostgresBinaries {
  private static final String MARK = "complete";

  private PostgresBinaries() {}

  /**
   * Unpacks into {@code folder} unless that was done before. A half-unpacked folder is begun anew:
   * the mark is written last.
   *
   * @return the folder that holds {@code bin}, {@code lib} and {@code share}
   */
  static Path unpacked(Path folder) throws IOException {
    if (Files.exists(folder.resolve(MARK))) return folder;
    Path beside = Files.createDirectories(folder.toAbsolutePath().getParent());
    Path unpacking = Files.createTempDirectory(beside, "unpacking");
    try (InputStream archive = open();
        var tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 65536)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
        unpack(tar, entry, unpacking);
    }
    Files.createFile(unpacking.resolve(MARK));
    try {
      if (Files.exists(folder)) remove(folder);
      Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException raced) {
      // Two programs unpacked at once: the other's folder is as good.
      if (!Files.exists(folder.resolve(MARK))) throw raced;
      remove(unpacking);
    }
    return folder;
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) throw new IOException("entry outside: " + entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    if (entry.isLink()) {
      Files.createLink(target, into.resolve(entry.getLinkName()).normalize());
      return;
    }
    Files.copy(tar, target);
    boolean executable = (entry.getMode() & 0100) != 0;
    if (executable && Files.getFileStore(target).supportsFileAttributeView("posix"))
      Files.setPosixFilePermissions(
          target,
          Set.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE,
              PosixFilePermission.GROUP_READ,
              PosixFilePermission.GROUP_EXECUTE,
              PosixFilePermission.OTHERS_READ,
              PosixFilePermission.OTHERS_EXECUTE));
  }

  private static InputStream open() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String os = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
    boolean arm = machine.contains("aarch64") || machine.contains("arm64");
    String name = "/postgres-" + os + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
    if (archive == null)
      throw new DatabaseAway(
          "没有适合这台电脑（%s %s）的内置 PostgreSQL。请用 --db-url 指向已有的 PostgreSQL 16 或更高版本。"
              .formatted(system, machine));
    return archive;
  }

  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
    }
  }
}
