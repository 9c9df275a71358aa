package zhengnuo.app.outage;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A commitment that the reader missed is marked in the text. */
record Add(int weight, KnownReadings readings) implements Operation {
  @Override
  public String name() {
    return "add";
  }

  @Override
  public String action() {
    return "补记";
  }

  @Override
  public @Nullable Writing prepare(Visit visit, Random random)
      throws IOException, InterruptedException {
    String report = readings.anyReport(random);
    Visit.Answer answer = visit.get("/reports/" + report);
    if (answer.status() != 200) throw new IOException("reader answered " + answer.status());
    var page = answer.page();
    String path = "/reports/" + report + "/readings";
    Map<String, String> fields = Visit.fields(page, "form[action=" + path + "]");
    var runs = page.select("[data-start]");
    if (runs.isEmpty()) return null;
    Element run = runs.get(random.nextInt(runs.size()));
    int start = Integer.parseInt(run.attr("data-start"));
    String value = Writing.unique("补记");
    fields.put("start", Integer.toString(start));
    fields.put("end", Integer.toString(start + Math.max(1, Math.min(40, run.text().length()))));
    fields.put("words", run.text());
    fields.put("title", value);
    String key = Writing.keyOf(fields.getOrDefault("request", ""), "add");
    return Writing.form(key, report, -1, value, path, fields);
  }
}
