package zhengnuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.lexicon.Lexicon;

/**
 * The reader against what a careful person found: in our samples, and wherever else gold stands.
 */
class SampleGoldTest {
  private static final Path SAMPLES = samples();

  @ParameterizedTest
  @MethodSource("texts")
  void reads_what_a_careful_person_finds(Path text) throws IOException, Unreadable {
    Reading reading = read(text);
    Path facts = beside(text, "gold");
    GoldScore.Score score = GoldScore.facts(facts, reading);
    assertThat(score.f1()).as("quantities %s", score.misses()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.fields()).as("facts %s", score.misses()).isGreaterThanOrEqualTo(0.85);
    Path outline = beside(text, "outline");
    if (Files.exists(outline)) {
      score = GoldScore.outline(outline, reading);
      assertThat(score.f1()).as("headings %s", score.misses()).isGreaterThanOrEqualTo(0.93);
      assertThat(score.fields()).as("roles %s", score.misses()).isGreaterThanOrEqualTo(0.93);
    }
    Path commitments = beside(text, "commitments");
    if (Files.exists(commitments)) {
      score = GoldScore.commitments(commitments, reading);
      assertThat(score.f1()).as("commitments %s", score.misses()).isGreaterThanOrEqualTo(0.78);
    }
  }

  @Test
  void the_demonstrations_report_holds_eighty_seven_commitments() throws IOException, Unreadable {
    assertThat(read(SAMPLES.resolve("云溪县2031年政府工作报告.txt")).commitments()).hasSize(87);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void gold_marks_every_run_of_digits_where_it_stands(Path text) throws IOException {
    String stored = Files.readString(text);
    List<String> runs = new ArrayList<>();
    var run = Pattern.compile("[0-9]+(\\.[0-9]+)?").matcher(stored);
    while (run.find()) runs.add(stored.codePointCount(0, run.start()) + " " + run.group());
    List<String> marked = new ArrayList<>();
    for (String line : Files.readAllLines(beside(text, "gold"))) {
      var json = JsonMapper.shared().readTree(line);
      marked.add(json.get("at").asInt() + " " + json.get("digits").asString());
    }
    assertThat(marked).containsExactlyElementsOf(runs);
  }

  /** Our samples' golds, and those of the folder that {@code ZHENGNUO_GOLD} names. */
  static List<Path> texts() throws IOException {
    var found = new ArrayList<>(golden(SAMPLES, SAMPLES.resolve("gold")));
    @Nullable String further = System.getenv("ZHENGNUO_GOLD");
    if (further != null) found.addAll(golden(Path.of(further), Path.of(further)));
    return found;
  }

  private static List<Path> golden(Path texts, Path golds) throws IOException {
    try (Stream<Path> files = Files.list(texts)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .filter(file -> Files.exists(golds.resolve(stem(file) + ".gold.jsonl")))
          .sorted()
          .toList();
    }
  }

  private static Path beside(Path text, String kind) {
    String name = stem(text) + "." + kind + ".jsonl";
    Path inFolder = text.resolveSibling("gold").resolve(name);
    return Files.exists(inFolder) ? inFolder : text.resolveSibling(name);
  }

  private static String stem(Path text) {
    String name = text.getFileName().toString();
    return name.substring(0, name.length() - ".txt".length());
  }

  private static Reading read(Path text) throws IOException, Unreadable {
    return Reading.of(
        Documents.read(text.getFileName().toString(), Files.readAllBytes(text)),
        Lexicon.bundled(),
        OptionalInt.empty(),
        false);
  }

  /** The project's samples, wherever in it the tests were started. */
  private static Path samples() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("samples"))) {
      Path above = here.getParent();
      if (above == null) throw new IllegalStateException("no folder samples above " + here);
      here = above;
    }
    return here.resolve("samples");
  }
}
