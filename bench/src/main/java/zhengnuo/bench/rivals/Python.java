package zhengnuo.bench.rivals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A script in Python, {@code numbers.py} beside this class, which takes the time itself: its
 * interpreter's start is not counted.
 */
public final class Python {
  private final List<Path> files;

  public Python(List<Path> files) {
    this.files = files;
  }

  /** Whether there is a {@code python3} here. */
  public static boolean isHere() {
    try {
      return new ProcessBuilder("python3", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException none) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** For all files once. */
  public double nanoseconds() {
    return Double.parseDouble(run("time", "3").getFirst());
  }

  /** What it finds in each file. */
  public List<List<Found>> found() {
    List<List<Found>> found = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) found.add(new ArrayList<>());
    for (String line : run("find")) {
      String[] cells = line.split("\t", -1);
      found
          .get(Integer.parseInt(cells[0]))
          .add(new Found(Integer.parseInt(cells[1]), new BigDecimal(cells[2]), cells[3]));
    }
    return found;
  }

  private List<String> run(String... arguments) {
    try (InputStream script =
        Objects.requireNonNull(Python.class.getResourceAsStream("numbers.py"))) {
      Path copy = Files.createTempFile("numbers", ".py");
      Path list = Files.createTempFile("files", ".txt");
      try {
        Files.write(copy, script.readAllBytes());
        Files.write(list, files.stream().map(Path::toString).toList());
        List<String> command = new ArrayList<>(List.of("python3", "-X", "utf8", copy.toString()));
        command.addAll(List.of(arguments));
        Process python =
            new ProcessBuilder(command)
                .redirectInput(list.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (python.waitFor() != 0) throw new IllegalStateException("numbers.py failed, see above");
        return out.lines().toList();
      } finally {
        Files.delete(copy);
        Files.delete(list);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while numbers.py ran", stopped);
    }
  }
}
