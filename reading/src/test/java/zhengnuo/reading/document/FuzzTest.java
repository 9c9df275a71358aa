package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files that nobody wrote on purpose, made by seed: {@code -Dfuzz.seconds=300} goes on so long with
 * seeds after {@code -Dfuzz.seed=N}, {@code -Dfuzz.target=DOCX} keeps to one target. What was found
 * is written below {@code target/fuzz}, and once mended kept among the saved files.
 */
@Tag("P14")
@Tag("P16")
class FuzzTest {
  private static final int LISTED = 20;
  private static final Path FOUND = Path.of("target", "fuzz");
  private static final Path SAVED = Path.of("src/test/resources/zhengnuo/reading/document/fuzz");

  @ParameterizedTest
  @EnumSource
  void files_of_every_seed_are_read_or_refused_in_time_and_twice_alike(FuzzTarget target)
      throws IOException {
    String asked = System.getProperty("fuzz.target", target.name());
    if (!asked.equals(target.name())) return;
    long seconds = Long.getLong("fuzz.seconds", 0);
    long seed = Long.getLong("fuzz.seed", 0);
    long begun = System.nanoTime();
    TreeMap<String, Long> found = new TreeMap<>();
    int runs = 0;
    while (seconds > 0
        ? System.nanoTime() - begun < seconds * 1_000_000_000L
        : runs < target.files()) {
      byte[] file = target.file(new Random(seed));
      String fault = FuzzJudge.fault(FuzzJudge::reading, target.fileName, file);
      if (!fault.isEmpty() && found.size() < LISTED && found.putIfAbsent(fault, seed) == null)
        keep(target, seed, file);
      runs++;
      seed++;
    }
    double took = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "fuzz %s: %d runs, %.0f runs/s, findings %s%n", target, runs, runs / took, found);
    assertThat(found).isEmpty();
  }

  private static void keep(FuzzTarget target, long seed, byte[] file) throws IOException {
    Files.createDirectories(FOUND);
    Files.write(FOUND.resolve(target + "-" + seed + "-" + target.fileName), file);
  }

  @Test
  void files_that_were_once_a_finding_are_read_or_refused() throws IOException {
    if (!Files.isDirectory(SAVED)) return;
    try (Stream<Path> files = Files.list(SAVED)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        assertThat(FuzzJudge.fault(FuzzJudge::reading, name, Files.readAllBytes(file)))
            .as(name)
            .isEmpty();
      }
    }
  }

  @Test
  void the_same_seed_makes_the_same_file_and_another_one_another() {
    for (FuzzTarget target : FuzzTarget.values()) {
      List<String> files = new ArrayList<>();
      for (long seed = 0; seed < 20; seed++) {
        byte[] file = target.file(new Random(seed));
        assertThat(target.file(new Random(seed))).as("%s %d", target, seed).isEqualTo(file);
        files.add(HexFormat.of().formatHex(file));
      }
      assertThat(files.stream().distinct().count()).as("%s", target).isGreaterThan(15);
    }
  }

  @Test
  void negative_control_readers_that_throw_differ_or_hang_are_caught() {
    byte[] file = FuzzSeeds.text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    FuzzJudge.Reader throwing =
        (name, bytes) -> {
          throw new ArrayIndexOutOfBoundsException(7);
        };
    int[] calls = {0};
    FuzzJudge.Reader wavering =
        (name, bytes) -> {
          byte[] more =
              (FuzzSeeds.text() + "又" + calls[0]++)
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8);
          return FuzzJudge.reading(name, more);
        };
    FuzzJudge.Reader slow =
        (name, bytes) -> {
          try {
            Thread.sleep(5_200);
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
          return FuzzJudge.reading(name, bytes);
        };
    assertThat(FuzzJudge.fault(throwing, "a.txt", file)).startsWith("thrown: ArrayIndex");
    assertThat(FuzzJudge.fault(wavering, "a.txt", file))
        .isEqualTo("two readings of the same bytes");
    assertThat(FuzzJudge.fault(slow, "a.txt", file)).isEqualTo("slow");
    assertThat(FuzzJudge.fault(FuzzJudge::reading, "a.txt", file)).isEmpty();
  }
}
