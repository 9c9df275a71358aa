package zhengnuo.app.outage;

import java.io.IOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.access.Role;

/** A row is typed and saved without being sent: durable, but nothing for the audit log. */
record SaveDraft(int weight, KnownMatters matters) implements Operation {
  @Override
  public String name() {
    return "draft";
  }

  @Override
  public Role role() {
    return Role.REPORTER;
  }

  @Override
  public String action() {
    return "";
  }

  @Override
  public boolean isRemembered() {
    return false;
  }

  @Override
  public @Nullable Writing prepare(Visit visit, Random random)
      throws IOException, InterruptedException {
    GridRow row = GridRow.fillIn(visit, matters, random, false);
    return row == null
        ? null
        : Writing.form(
            "draft " + Writing.uuid(row.value()),
            row.scope(),
            row.version(),
            row.value(),
            "/desk/drafts/" + row.id(),
            row.fields());
  }
}
