package zhengnuo.app.outage;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.access.Role;

/**
 * A report is returned with a reason, on the page of its matter by the clerk, who may return what
 * was adopted too, or on the desk by the unit's reviewer.
 *
 * @param words with which each reason begins
 */
record GiveBack(
    String name, String action, Role role, String words, int weight, KnownMatters matters)
    implements Operation {
  @Override
  public @Nullable Writing prepare(Visit visit, Random random)
      throws IOException, InterruptedException {
    String from = role == Role.REVIEWER ? "/desk" : "/ledger/matters/" + matters.any(random);
    Visit.Answer answer = visit.get(from);
    if (answer.status() != 200) throw new IOException(from + " answered " + answer.status());
    var page = answer.page();
    var forms = page.select("form[action^=/desk/progress][action$=/" + name + "]");
    if (forms.isEmpty()) return null;
    String path = forms.get(random.nextInt(forms.size())).attr("action");
    Map<String, String> fields = Visit.fields(page, "form[action=" + path + "]");
    String value = Writing.unique(words);
    fields.put("reason", value);
    return Writing.form(
        fields.getOrDefault("request", ""), path.split("/", -1)[3], -1, value, path, fields);
  }

  @Override
  public String standing() {
    return "select id, return_reason as value from progress where return_reason like '%s %%'"
        .formatted(words);
  }
}
