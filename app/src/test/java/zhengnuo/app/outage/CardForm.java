package zhengnuo.app.outage;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form on the card of a reading, as the page shows it.
 *
 * @param key under which the program remembers that it was sent
 */
record CardForm(Map<String, String> fields, String path, String key, int version) {

  /**
   * @param part of the card that holds the form: empty or {@code edit}
   * @return null where the reading is no longer there or its card has no such form
   */
  static @Nullable CardForm open(
      Visit visit, KnownReadings.Reading reading, String part, String act)
      throws IOException, InterruptedException {
    Visit.Answer answer = visit.get(reading.path() + (part.isEmpty() ? "" : "?part=" + part));
    if (answer.status() == 404) return null;
    if (answer.status() != 200) throw new IOException("card answered " + answer.status());
    String path = reading.path() + "/" + act;
    String selector = "form[action=" + path + "]";
    var page = answer.page();
    if (page.selectFirst(selector) == null) return null;
    Map<String, String> fields = Visit.fields(page, selector);
    return new CardForm(
        fields,
        path,
        Writing.keyOf(fields.getOrDefault("request", ""), reading.key() + act),
        Integer.parseInt(fields.getOrDefault("version", "-1")));
  }
}
