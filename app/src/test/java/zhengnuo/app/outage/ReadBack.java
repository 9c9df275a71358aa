package zhengnuo.app.outage;

import java.io.IOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A reading is looked at and no more; the version that a user sees of it never goes back. */
record ReadBack(int weight, KnownReadings readings) implements Operation {
  @Override
  public String name() {
    return "read-back";
  }

  @Override
  public String action() {
    return "";
  }

  @Override
  public @Nullable Writing prepare(Visit visit, Random random)
      throws IOException, InterruptedException {
    KnownReadings.Reading reading = readings.any(random);
    CardForm form = CardForm.open(visit, reading, "", "confirm");
    return form == null ? null : Writing.seen(reading.matter(), form.version());
  }
}
