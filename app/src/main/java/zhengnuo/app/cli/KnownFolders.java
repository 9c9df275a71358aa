package zhengnuo.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Which data folders were used on this machine, so that a moved one is not silently made anew. */
final class KnownFolders {
  private KnownFolders() {}

  private static Path home() {
    return Path.of(System.getProperty("user.home"));
  }

  static Path usual() {
    return home().resolve(".zhengnuo");
  }

  /** Where the PostgreSQL programs are unpacked, once for all data folders. */
  static Path binaries() {
    return home().resolve(".cache").resolve("zhengnuo").resolve("postgres-18.6");
  }

  private static Path list() {
    return home().resolve(".zhengnuo-known");
  }

  static void remember(Path folder) throws IOException {
    List<String> known = Files.exists(list()) ? Files.readAllLines(list()) : List.of();
    if (!known.contains(folder.toString()))
      Files.write(
          list(), List.of(folder.toString()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** What to say where {@code folder} was used before and holds nothing now; else empty. */
  static String missing(Path folder) throws IOException {
    if (!Files.exists(list()) || Files.exists(folder.resolve("database"))) return "";
    Path asked = folder.toAbsolutePath().normalize();
    if (!Files.readAllLines(list()).contains(asked.toString())) return "";
    return ("数据文件夹 %s 以前用过，现在却是空的，没有新建。若已搬走，请用 --data 指到新的地方；" + "若确实要从头开始，请删去 %s 里的这一行再启动。")
        .formatted(asked, list());
  }
}
