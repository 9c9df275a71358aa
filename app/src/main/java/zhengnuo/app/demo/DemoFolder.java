package zhengnuo.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import zhengnuo.app.database.DataFolder;
import zhengnuo.app.database.DatabaseAway;

/** The folder of a demonstration, made anew at each run and never another's. */
public final class DemoFolder {
  private DemoFolder() {}

  /** Where a demonstration lives unless another place is asked for. */
  public static Path usual() {
    return Path.of(System.getProperty("user.home"), ".zhengnuo-demo");
  }

  /**
   * Empties the folder of an earlier demonstration, or takes a new one.
   *
   * @return the folder, open and marked as a demonstration
   * @throws DatabaseAway in Chinese if the folder holds anything but a demonstration; nothing in it
   *     is touched then
   */
  public static DataFolder makeAnew(Path path) {
    boolean strange = Files.exists(path) && !isDemonstration(path) && !isEmpty(path);
    if (strange)
      throw new DatabaseAway(
          "%s 里有别的内容，不是演示文件夹，没有动它。演示每次都从头做起，请用 --data 另选一个空文件夹。".formatted(path));
    DataFolder folder = DataFolder.open(path);
    try {
      // The mark goes in first: a run that is cut off here leaves a folder that the next may empty.
      folder.markAsDemonstration();
      for (Path old : entries(folder.path())) if (!isKept(old)) remove(old);
      return folder;
    } catch (IOException failed) {
      throw new DatabaseAway(
          "演示文件夹 %s 清理不了（%s）。请检查权限，或用 --data 另选一个空文件夹。".formatted(path, failed.getMessage()),
          failed);
    }
  }

  /**
   * The lock and the mark of {@link DataFolder}, and unpacked programs, which are always the same.
   */
  private static boolean isKept(Path entry) {
    String name = entry.getFileName().toString();
    return name.equals("in-use") || name.equals("demonstration") || name.equals("postgres");
  }

  private static boolean isDemonstration(Path path) {
    return Files.exists(path.resolve("demonstration"));
  }

  private static boolean isEmpty(Path path) {
    try {
      return Files.isDirectory(path)
          && entries(path).stream()
              .allMatch(entry -> entry.getFileName().toString().equals("in-use"));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static List<Path> entries(Path path) throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.toList();
    }
  }

  private static void remove(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}
