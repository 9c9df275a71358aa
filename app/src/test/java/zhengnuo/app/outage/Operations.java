package zhengnuo.app.outage;

import java.util.List;
import java.util.Random;
import zhengnuo.app.access.Role;

/** What users do, and how often. */
final class Operations {
  private Operations() {}

  static List<Operation> all(KnownThings known) {
    KnownReadings readings = known.readings();
    KnownMatters matters = known.matters();
    return List.of(
        new Decide("confirm", "确认", 20, readings),
        new Decide("reject", "剔除", 10, readings),
        new Correct(35, readings),
        new Add(8, readings),
        new Undo(8, readings),
        new Upload(4, readings),
        new ReadBack(15, readings),
        new SaveDraft(50, matters),
        new Submit("submit", 25, matters, false),
        new Submit("correct-returned", 15, matters, true),
        new Agree("review", "审核同意进展", Role.REVIEWER, "agree", 50),
        new GiveBack("send-back", "审核退回进展", Role.REVIEWER, "退给填报", 15, matters),
        new Agree("adopt", "采纳进展", Role.SUPERVISOR, "take", 12),
        new GiveBack("return", "退回进展", Role.SUPERVISOR, "退回重报", 20, matters),
        new AskExtension(20, matters),
        new RefuseExtension(25, matters));
  }

  /** Those that one person does. */
  static List<Operation> of(List<Operation> operations, Person person) {
    return operations.stream().filter(operation -> operation.role() == person.role).toList();
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
