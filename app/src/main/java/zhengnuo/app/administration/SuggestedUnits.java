package zhengnuo.app.administration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Units that a county government usually has, from {@code units-of-a-county.txt}. */
@Component
class SuggestedUnits {
  /** What the set-up form begins with. */
  Map<String, String> defaults() {
    Map<String, String> defaults = new HashMap<>();
    defaults.put("level", "COUNTY");
    defaults.put("units", units());
    defaults.put("system-signInName", "system");
    defaults.put("security-signInName", "security");
    defaults.put("audit-signInName", "audit");
    return defaults;
  }

  private static String units() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    SuggestedUnits.class.getResourceAsStream("units-of-a-county.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .collect(Collectors.joining("\n"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
