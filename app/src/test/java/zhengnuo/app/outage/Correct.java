package zhengnuo.app.outage;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A field of a reading is corrected; several users open the same version of it. */
record Correct(int weight, KnownReadings readings) implements Operation {
  @Override
  public String name() {
    return "correct";
  }

  @Override
  public String action() {
    return "更正";
  }

  @Override
  public @Nullable Writing prepare(Visit visit, Random random)
      throws IOException, InterruptedException {
    KnownReadings.Reading reading = readings.any(random);
    CardForm form = CardForm.open(visit, reading, "edit", name());
    if (form == null) return null;
    List<String> free =
        List.of("title", "object", "beneficiaries", "subject").stream()
            .filter(form.fields()::containsKey)
            .toList();
    if (free.isEmpty()) return null;
    String value = Writing.unique("更正");
    form.fields().put(free.get(random.nextInt(free.size())), value);
    // The time in which a person types, and another opens the same version.
    Thread.sleep(random.nextInt(40));
    return Writing.form(
        form.key(), reading.matter(), form.version(), value, form.path(), form.fields());
  }
}
