package zhengnuo.app.outage;

import java.util.List;
import java.util.Random;

/** What users do, and how often. */
final class Operations {
  private Operations() {}

  static List<Operation> all(KnownReadings readings) {
    return List.of(
        new Decide("confirm", "确认", 20, readings),
        new Decide("reject", "剔除", 10, readings),
        new Correct(35, readings),
        new Add(8, readings),
        new Undo(8, readings),
        new Upload(4, readings),
        new ReadBack(15, readings));
  }

  static Operation pick(List<Operation> operations, Random random) {
    int at = random.nextInt(operations.stream().mapToInt(Operation::weight).sum());
    for (Operation operation : operations) {
      at -= operation.weight();
      if (at < 0) return operation;
    }
    throw new IllegalStateException("weights do not add up");
  }
}
