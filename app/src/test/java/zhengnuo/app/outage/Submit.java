package zhengnuo.app.outage;

import java.io.IOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.access.Role;

/**
 * A row is typed and sent at once.
 *
 * @param returned only one that came back: what is sent is a new version
 */
record Submit(String name, int weight, KnownMatters matters, boolean returned)
    implements Operation {
  @Override
  public Role role() {
    return Role.REPORTER;
  }

  @Override
  public String action() {
    return "提交进展";
  }

  @Override
  public @Nullable Writing prepare(Visit visit, Random random)
      throws IOException, InterruptedException {
    GridRow row = GridRow.fillIn(visit, matters, random, returned);
    if (row == null) return null;
    row.fields().put("request", row.request());
    row.fields().put("matter", row.id());
    return Writing.form(
        row.request(), row.scope(), row.version(), row.value(), "/desk/submit", row.fields());
  }
}
