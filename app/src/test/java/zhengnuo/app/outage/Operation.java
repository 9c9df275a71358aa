package zhengnuo.app.outage;

import java.io.IOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.access.Role;

/**
 * One kind of call that users make. Everything else is done for all kinds: sending, repeating,
 * writing the history, and judging by the key that the program remembers, the audit entry of the
 * same transaction, the order, and the versions.
 */
interface Operation {
  /** As the history calls it: {@code correct}. */
  String name();

  /** How often it is done, beside the others' weights. */
  int weight();

  /** Who does it. */
  default Role role() {
    return Role.SUPERVISOR;
  }

  /** Whether the program remembers its key; else the key stands in the history alone. */
  default boolean isRemembered() {
    return true;
  }

  /** The {@code action} of the one audit entry that its effect leaves; empty for a read. */
  String action();

  /**
   * Opens pages and fills in a form, as a person would.
   *
   * @return null where there is nothing to do at the moment
   * @throws IOException where a page did not come; the user then tries something else
   */
  @Nullable Writing prepare(Visit visit, Random random) throws IOException, InterruptedException;

  /** Whether an answer says that it was done; other answers below 500 say that it was not. */
  default boolean isDone(Visit.Answer answer) {
    return answer.status() == 302 && !answer.asksToSignIn();
  }

  /** Its form was answered: done. */
  default void done(Writing writing, Visit.Answer answer) {}

  /**
   * SQL of the rows that hold what this operation wrote, for one that adds rows and never changes
   * them: columns {@code id} and {@code value}, the whole text in which the unique value stands.
   * Each applied call's value must then stand in exactly one row, and no other value with a UUID.
   * Empty where another judge looks at the rows.
   */
  default String standing() {
    return "";
  }
}
