package zhengnuo.app.ledger.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import zhengnuo.app.web.Installation;

/**
 * Files of the data folder, each under the SHA-256 of its bytes: {@code files/ab/ab12…}.
 *
 * <p>A file is whole and on the disk before the row that names it is committed: written beside its
 * place, forced, renamed, and the folder forced, so that a row never points to a missing or half
 * file (promises P2 and P8). A file whose row was never committed does no harm: nothing names it,
 * and the same bytes come back to the same place.
 */
@Component
class StoredFiles {
  private final Path folder;

  StoredFiles(Installation installation) {
    this.folder = installation.data().resolve("files");
  }

  /**
   * Keeps the bytes; those that are kept already are left as they are.
   *
   * @param sha256 of the bytes, lower-case hex
   */
  void keep(String sha256, byte[] bytes) {
    try {
      Path place = place(sha256);
      Path parent = place.getParent();
      if (parent == null) throw new IllegalStateException("a stored file stands in a folder");
      if (Files.exists(place) && Arrays.equals(Files.readAllBytes(place), bytes)) return;
      Files.createDirectories(parent);
      Path temporary = Files.createTempFile(parent, "part-", ".tmp");
      try {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
          ByteBuffer rest = ByteBuffer.wrap(bytes);
          while (rest.hasRemaining()) channel.write(rest);
          channel.force(true);
        }
        move(temporary, place);
      } finally {
        Files.deleteIfExists(temporary);
      }
      force(parent);
      force(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException("file " + sha256 + " could not be kept", failed);
    }
  }

  /**
   * @throws UncheckedIOException if it is missing, or not what its name says: a damaged file is not
   *     served
   */
  byte[] bytes(String sha256) {
    try {
      byte[] bytes = Files.readAllBytes(place(sha256));
      if (!ReportReader.sha256(bytes).equals(sha256))
        throw new IOException("file " + sha256 + " is damaged");
      return bytes;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path place(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static void move(Path temporary, Path place) throws IOException {
    try {
      Files.move(
          temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException shared) {
      throw new IOException("the data folder's disk cannot rename in one step", shared);
    }
  }

  /** A rename is durable only when its folder is on the disk too. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
