package zhengnuo.app.outage;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.access.Role;

/**
 * One of the reports that wait on the desk is approved by the unit's reviewer, or adopted by the
 * clerk.
 *
 * @param form its id on the page
 */
record Agree(String name, String action, Role role, String form, int weight) implements Operation {
  @Override
  public @Nullable Writing prepare(Visit visit, Random random)
      throws IOException, InterruptedException {
    Visit.Answer answer = visit.get("/desk");
    if (answer.status() != 200) throw new IOException("desk answered " + answer.status());
    var page = answer.page();
    var waiting = page.select("input[name=progress][form=" + form + "]").eachAttr("value");
    if (waiting.isEmpty()) return null;
    String id = waiting.get(random.nextInt(waiting.size()));
    Map<String, String> fields = Visit.fields(page, "#" + form);
    fields.put("progress", id);
    return Writing.form(fields.getOrDefault("request", ""), id, -1, "", "/desk/" + name, fields);
  }
}
