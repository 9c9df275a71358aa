package zhengnuo.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import zhengnuo.reading.Reading;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.facts.Commitment;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Section;

/** {@code zhengnuo read FILE…}: what a report holds, as a table or as data. */
public final class Read {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Read() {}

  public static void run(String only, Path file, PrintStream out) throws IOException, Unreadable {
    Reading reading =
        Reading.of(
            Documents.read(file.getFileName().toString(), Files.readAllBytes(file)),
            Lexicon.bundled(),
            OptionalInt.empty(),
            false);
    String stored = reading.document().stored();
    switch (only) {
      case "outline" -> {
        for (Section section : reading.outline().sections()) {
          Map<String, @Nullable Object> line = new LinkedHashMap<>();
          line.put("at", stored.codePointCount(0, section.start()));
          line.put("text", section.title());
          line.put("kind", section.kind().id);
          line.put("level", section.level());
          line.put("role", section.role().id);
          out.println(JSON.writeValueAsString(line));
        }
      }
      case "commitments" -> {
        for (Commitment commitment : reading.commitments()) {
          Map<String, @Nullable Object> line = new LinkedHashMap<>();
          line.put("from", stored.codePointCount(0, commitment.start()));
          line.put("to", stored.codePointCount(0, commitment.end()));
          line.put("text", commitment.text());
          line.put("title", commitment.title());
          line.put("verb", commitment.verb());
          line.put("deadline", commitment.deadline());
          line.put("firmness", commitment.firmness().id);
          line.put("measurable", commitment.measurable());
          out.println(JSON.writeValueAsString(line));
        }
      }
      default -> {
        for (Fact fact : reading.facts()) {
          Map<String, @Nullable Object> line = new LinkedHashMap<>();
          line.put("n", fact.n());
          line.put("at", stored.codePointCount(0, fact.start()));
          line.put("digits", fact.digits());
          line.put("role", "quantity");
          line.put("text", fact.text());
          line.put("value", fact.value());
          line.put("unit", fact.unit());
          line.put("subject", fact.subject());
          line.put("measure", fact.measure().id);
          line.put("modality", fact.modality().id);
          line.put("bound", fact.bound().id);
          line.put("year", fact.year() == null ? null : fact.year().toString());
          if (!fact.explanation().isEmpty()) line.put("explanation", fact.explanation());
          out.println(JSON.writeValueAsString(line));
        }
      }
    }
  }
}
