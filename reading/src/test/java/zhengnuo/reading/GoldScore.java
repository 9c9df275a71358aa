package zhengnuo.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhengnuo.reading.facts.Commitment;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.outline.Section;

/**
 * Scores a reading against gold files: facts by place, value, unit and fields; outlines by place
 * within two characters; commitments by spans that share at least half of what they cover together.
 */
final class GoldScore {
  private static final int TOLERANCE = 2;
  private static final double LEAST_OVERLAP = 0.5;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GoldScore() {}

  /**
   * @param f1 of what was matched
   * @param fields of the facts also all fields right; of the outline the role's accuracy; of the
   *     commitments the firmness's
   * @param misses one line each, for who mends the reader
   */
  record Score(double f1, double fields, List<String> misses) {}

  static Score facts(Path gold, Reading reading) throws IOException {
    Set<Integer> open = new HashSet<>();
    Set<Integer> known = new HashSet<>();
    List<JsonNode> lines = lines(gold);
    for (JsonNode line : lines) {
      known.add(line.get("at").asInt());
      if (line.get("role").asString().equals("quantity")) open.add(line.get("at").asInt());
    }
    int expected = open.size();
    int out = 0;
    int quantities = 0;
    int whole = 0;
    List<String> misses = new ArrayList<>();
    for (Fact fact : reading.facts()) {
      int at = codePoints(reading, fact.start());
      if (!known.contains(at)) continue;
      out++;
      if (!open.remove(at)) {
        misses.add("spurious " + fact.text() + " at " + at);
        continue;
      }
      JsonNode line =
          lines.stream().filter(l -> l.get("at").asInt() == at).findFirst().orElseThrow();
      if (!line.get("unit").asString().equals(fact.unit())
          || !sameValue(line.get("value").asString(), fact.value())) {
        misses.add("value %s, gold %s".formatted(fact.text(), line));
        continue;
      }
      quantities++;
      boolean right =
          line.get("measure").asString().equals(fact.measure().id)
              && line.get("modality").asString().equals(fact.modality().id)
              && line.get("bound").asString().equals(fact.bound().id)
              && sameSubject(line.get("subject").asString(), fact.subject());
      if (right) whole++;
      else
        misses.add(
            "fields %s|%s|%s|%s, gold %s"
                .formatted(fact.subject(), fact.measure(), fact.modality(), fact.bound(), line));
    }
    for (int at : open) misses.add("missed at " + at);
    return new Score(f1(quantities, out, expected), f1(whole, out, expected), misses);
  }

  static Score outline(Path gold, Reading reading) throws IOException {
    List<JsonNode> lines = lines(gold);
    List<Section> sections =
        reading.outline().sections().stream()
            .filter(s -> codePoints(reading, s.start()) >= at(lines.getFirst()) - TOLERANCE)
            .toList();
    Pairs pairs =
        pairs(
            lines.size(),
            sections.size(),
            (i, j) -> {
              int apart =
                  Math.abs(
                      at(lines.get((int) i)) - codePoints(reading, sections.get((int) j).start()));
              return apart > TOLERANCE ? 0 : 1.0 / (1 + apart);
            });
    int roles = 0;
    List<String> misses = new ArrayList<>(pairs.unmatched(lines));
    for (int i = 0; i < lines.size(); i++) {
      int j = pairs.of[i];
      if (j < 0) continue;
      if (lines.get(i).get("role").asString().equals(sections.get(j).role().id)) roles++;
      else misses.add("role %s, gold %s".formatted(sections.get(j).role(), lines.get(i)));
    }
    return new Score(
        f1(pairs.matched, sections.size(), lines.size()), share(roles, pairs.matched), misses);
  }

  static Score commitments(Path gold, Reading reading) throws IOException {
    List<JsonNode> lines = lines(gold);
    JsonNode ranges = lines.removeFirst().get("ranges");
    List<Commitment> found = new ArrayList<>();
    for (Commitment commitment : reading.commitments())
      for (JsonNode range : ranges)
        if (range.get(0).asInt() <= codePoints(reading, commitment.start())
            && codePoints(reading, commitment.end()) <= range.get(1).asInt()) found.add(commitment);
    Pairs pairs =
        pairs(
            lines.size(),
            found.size(),
            (i, j) -> {
              JsonNode line = lines.get((int) i);
              Commitment commitment = found.get((int) j);
              int from = codePoints(reading, commitment.start());
              int to = codePoints(reading, commitment.end());
              int low = line.get("from").asInt();
              int high = line.get("to").asInt();
              double shared = Math.min(to, high) - Math.max(from, low);
              double both = Math.max(to, high) - Math.min(from, low);
              return shared / both >= LEAST_OVERLAP ? shared / both : 0;
            });
    int firm = 0;
    List<String> misses = new ArrayList<>(pairs.unmatched(lines));
    for (int i = 0; i < lines.size(); i++) {
      int j = pairs.of[i];
      if (j < 0) continue;
      if (lines.get(i).get("firmness").asString().equals(found.get(j).firmness().id)) firm++;
      else misses.add("firmness %s, gold %s".formatted(found.get(j).firmness(), lines.get(i)));
    }
    return new Score(
        f1(pairs.matched, found.size(), lines.size()), share(firm, pairs.matched), misses);
  }

  /** Who goes with whom: {@code of[i]} is the output's index for the gold's {@code i}, or -1. */
  private record Pairs(int[] of, int matched) {
    List<String> unmatched(List<JsonNode> lines) {
      List<String> missed = new ArrayList<>();
      for (int i = 0; i < of.length; i++) if (of[i] < 0) missed.add("missed " + lines.get(i));
      return missed;
    }
  }

  /** One to one, the nearest first; a closeness of 0 is no match. */
  private static Pairs pairs(int gold, int out, ToDoubleBiFunction<Integer, Integer> closeness) {
    record Near(double closeness, int i, int j) {}
    List<Near> near = new ArrayList<>();
    for (int i = 0; i < gold; i++)
      for (int j = 0; j < out; j++) {
        double close = closeness.applyAsDouble(i, j);
        if (close > 0) near.add(new Near(close, i, j));
      }
    near.sort((a, b) -> Double.compare(b.closeness, a.closeness));
    int[] of = new int[gold];
    java.util.Arrays.fill(of, -1);
    boolean[] taken = new boolean[out];
    int matched = 0;
    for (Near pair : near)
      if (of[pair.i] < 0 && !taken[pair.j]) {
        of[pair.i] = pair.j;
        taken[pair.j] = true;
        matched++;
      }
    return new Pairs(of, matched);
  }

  private static boolean sameValue(String gold, String value) {
    String[] a = gold.split("\\.\\.");
    String[] b = value.split("\\.\\.");
    if (a.length != b.length) return false;
    for (int i = 0; i < a.length; i++)
      if (new BigDecimal(a[i]).compareTo(new BigDecimal(b[i])) != 0) return false;
    return true;
  }

  private static boolean sameSubject(String gold, @Nullable String subject) {
    String a = bare(gold);
    String b = bare(Objects.requireNonNullElse(subject, ""));
    if (a.isEmpty() || b.isEmpty()) return a.equals(b);
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    return longer.contains(shorter) && 2 * shorter.length() >= longer.length();
  }

  private static String bare(String subject) {
    return subject.replaceAll("完成|实现|[^\\p{L}\\p{N}]+", "");
  }

  private static int at(JsonNode line) {
    return line.get("at").asInt();
  }

  private static int codePoints(Reading reading, int position) {
    return reading.document().stored().codePointCount(0, position);
  }

  private static double f1(int hit, int out, int gold) {
    return out + gold == 0 ? 0 : 2.0 * hit / (out + gold);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static List<JsonNode> lines(Path gold) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(gold))
      if (!line.isBlank()) lines.add(JSON.readTree(line));
    return lines;
  }
}
