package zhengnuo.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.document.Archive;
import zhengnuo.reading.document.Unreadable;

/**
 * What the command line was given to read, as single files: folders with all that is in them, in
 * the order of their names. Links inside folders are not followed.
 */
final class ReportFiles {
  private static final long LARGEST = 100L << 20;

  private final List<Path> files = new ArrayList<>();
  private boolean folders;

  ReportFiles(List<Path> given) {
    for (Path path : given) {
      if (!Files.isDirectory(path)) files.add(path);
      else {
        folders = true;
        addAll(path);
      }
    }
  }

  private void addAll(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> sorted = new ArrayList<>(inside.toList());
      // By the name itself: how paths compare depends on the system.
      sorted.sort((one, other) -> ("" + one.getFileName()).compareTo("" + other.getFileName()));
      for (Path path : sorted) {
        if (Archive.isLeftOver("" + path.getFileName())) continue;
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) addAll(path);
        else files.add(path);
      }
    } catch (IOException unreadable) {
      // The folder itself stands for what it hides.
      files.add(folder);
    }
  }

  List<Path> files() {
    return files;
  }

  /** Whether results have to say which file they are of. */
  boolean many() {
    return folders || files.size() > 1;
  }

  /**
   * @throws Unreadable {@code no-file}, {@code no-access}, {@code link}, {@code too-large}
   */
  byte[] bytes(Path file) throws Unreadable {
    try {
      if (folders && Files.isSymbolicLink(file))
        throw new Unreadable("link", "这是指向别处的链接，没有读取。", "", "请把文件本身放进文件夹再读。");
      long size = Files.size(file);
      // Before the bytes are taken in.
      if (size > LARGEST)
        throw new Unreadable(
            "too-large",
            "文件有%d MB，超过上限%d MB。".formatted((size + (1 << 20) - 1) >> 20, LARGEST >> 20),
            "",
            "请拆成几个文件后再读。");
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new Unreadable("no-file", "没有这个文件。", "", "请检查文件名和所在文件夹。");
    } catch (IOException unreadable) {
      String what = Files.isDirectory(file) ? "文件夹打不开。" : "文件打不开。";
      throw new Unreadable("no-access", what, "", "请检查路径和读取权限。");
    }
  }

  /** A path's last name; documents are shown under it. */
  static String name(Path file) {
    @Nullable Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
