package zhengnuo.app.outage;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The own last act on a report is taken back; which one that is the answer does not say. */
record Undo(int weight, KnownReadings readings) implements Operation {
  @Override
  public String name() {
    return "undo";
  }

  @Override
  public String action() {
    return "撤销";
  }

  @Override
  public @Nullable Writing prepare(Visit visit, Random random)
      throws IOException, InterruptedException {
    String report = readings.anyReport(random);
    Visit.Answer answer = visit.get("/reports/" + report);
    if (answer.status() != 200) throw new IOException("reader answered " + answer.status());
    String path = "/reports/" + report + "/undo";
    var page = answer.page();
    if (page.selectFirst("form[action=" + path + "]") == null) return null;
    Map<String, String> fields = Visit.fields(page, "form[action=" + path + "]");
    String key = Writing.keyOf(fields.getOrDefault("request", ""), "undo");
    return Writing.form(key, report, -1, "", path, fields);
  }
}
