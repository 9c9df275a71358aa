package zhengnuo.app.outage;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.access.Role;

/** The unit's reviewer asks for a later deadline; one application is open at a time. */
record AskExtension(int weight, KnownMatters matters) implements Operation {
  @Override
  public String name() {
    return "ask";
  }

  @Override
  public Role role() {
    return Role.REVIEWER;
  }

  @Override
  public String action() {
    return "申请延期";
  }

  @Override
  public @Nullable Writing prepare(Visit visit, Random random)
      throws IOException, InterruptedException {
    String id = matters.any(random);
    Visit.Answer answer = visit.get("/ledger/matters/" + id);
    if (answer.status() != 200) throw new IOException("matter answered " + answer.status());
    String path = "/ledger/matters/" + id + "/applications";
    var page = answer.page();
    if (page.selectFirst("form[action=" + path + "]") == null) return null;
    Map<String, String> fields = Visit.fields(page, "form[action=" + path + "]");
    String value = Writing.unique("申请");
    fields.put("kind", "EXTENSION");
    fields.put("deadline", "2033-06-%02d".formatted(1 + random.nextInt(30)));
    fields.put("reason", value);
    return Writing.form(fields.getOrDefault("request", ""), id, -1, value, path, fields);
  }

  @Override
  public String standing() {
    return "select id, reason as value from application";
  }
}
