package zhengnuo.app.outage;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The clerk records that a leader refused an application. */
record RefuseExtension(int weight, KnownMatters matters) implements Operation {
  @Override
  public String name() {
    return "refuse";
  }

  @Override
  public String action() {
    return "不同意延期";
  }

  @Override
  public @Nullable Writing prepare(Visit visit, Random random)
      throws IOException, InterruptedException {
    Visit.Answer answer = visit.get("/ledger/matters/" + matters.any(random));
    if (answer.status() != 200) throw new IOException("matter answered " + answer.status());
    var page = answer.page();
    var form = page.selectFirst("form[action$=/decision]");
    if (form == null) return null;
    String path = form.attr("action");
    Map<String, String> fields = Visit.fields(page, "form[action=" + path + "]");
    String value = Writing.unique("批示");
    fields.put("outcome", "REFUSED");
    fields.put("words", value);
    fields.put("decidedBy", "沈立言");
    fields.put("paper", "柳政纪〔2032〕1号");
    return Writing.form(
        fields.getOrDefault("request", ""),
        path.split("/", -1)[5],
        Integer.parseInt(fields.getOrDefault("version", "0")),
        value,
        path,
        fields);
  }

  @Override
  public String standing() {
    return "select id, decided_words as value from application where decision is not null";
  }
}
