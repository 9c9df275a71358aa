package zhengnuo.app.outage;

import java.io.IOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A reading is confirmed or rejected by the button on its card. */
record Decide(String name, String action, int weight, KnownReadings readings) implements Operation {

  @Override
  public @Nullable Writing prepare(Visit visit, Random random)
      throws IOException, InterruptedException {
    KnownReadings.Reading reading = readings.any(random);
    CardForm form = CardForm.open(visit, reading, "", name);
    return form == null
        ? null
        : Writing.form(
            form.key(), reading.matter(), form.version(), "", form.path(), form.fields());
  }
}
