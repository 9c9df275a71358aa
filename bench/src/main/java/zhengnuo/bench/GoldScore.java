package zhengnuo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhengnuo.bench.rivals.Found;

/**
 * How much of what a careful person found a program finds.
 *
 * <p>Counted are the gold's quantities, which begin with an Arabic digit; output elsewhere is not
 * looked at. A number is found if one stands at the same place with the same value, falls without
 * their sign; a quantity if value, sign and unit are the same.
 */
final class GoldScore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Quantity(String value, String unit) {}

  private int gold;
  private int out;
  private int numbers;
  private int quantities;

  /**
   * Adds one text.
   *
   * @param lines the text's {@code .gold.jsonl}
   */
  void add(Path lines, String text, List<Found> found) {
    Map<Integer, Quantity> open = new HashMap<>();
    Set<Integer> known = new HashSet<>();
    try {
      for (String line : Files.readAllLines(lines)) {
        JsonNode json = JSON.readTree(line);
        int at = text.offsetByCodePoints(0, json.get("at").asInt());
        known.add(at);
        if (json.get("role").asString().equals("quantity"))
          open.put(at, new Quantity(json.get("value").asString(), json.get("unit").asString()));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    gold += open.size();
    for (Found each : found) {
      if (!known.contains(each.at())) continue;
      out++;
      Quantity wanted = open.remove(each.at());
      if (wanted == null || wanted.value.contains("..") != each.isRange()) continue;
      if (same(wanted.value, each, true)) numbers++;
      if (same(wanted.value, each, false) && wanted.unit.equals(each.unit())) quantities++;
    }
  }

  private static boolean same(String wanted, Found found, boolean withoutSign) {
    int range = wanted.indexOf("..");
    String low = range < 0 ? wanted : wanted.substring(0, range);
    String high = range < 0 ? wanted : wanted.substring(range + 2);
    return same(low, found.low(), withoutSign) && same(high, found.high(), withoutSign);
  }

  private static boolean same(String wanted, BigDecimal found, boolean withoutSign) {
    BigDecimal value = new BigDecimal(wanted);
    return withoutSign ? value.abs().compareTo(found.abs()) == 0 : value.compareTo(found) == 0;
  }

  double numberRecall() {
    return share(numbers, gold);
  }

  double precision() {
    return share(quantities, out);
  }

  double recall() {
    return share(quantities, gold);
  }

  double f1() {
    return share(2 * quantities, out + gold);
  }

  /** Nothing of nothing is not known. */
  private static double share(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
