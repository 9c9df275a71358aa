package zhengnuo.app.ledger.matter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit asks a leader to decide about a matter.
 *
 * @param deadline the new one that is asked for, null unless it is an extension
 * @param advice what the supervision office says to it, empty while it said nothing
 * @param decision null while it is open, as {@code decidedAt} is
 */
public record Application(
    UUID id,
    UUID matter,
    Kind kind,
    @Nullable LocalDate deadline,
    String reason,
    String askedBy,
    String askedByPost,
    LocalDateTime askedAt,
    String advice,
    @Nullable Outcome decision,
    @Nullable LocalDate decidedDeadline,
    String decidedWords,
    String decidedBy,
    @Nullable LocalDateTime decidedAt,
    int version) {

  /** What is asked for. */
  public enum Kind {
    EXTENSION("延期"),
    SUSPENSION("暂缓"),
    TERMINATION("终止"),
    RESUMPTION("恢复");

    /** The name that people see. */
    public final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }

    /** The move that granting it makes; null for an extension, which moves the deadline alone. */
    @Nullable MatterMove move() {
      return switch (this) {
        case EXTENSION -> null;
        case SUSPENSION -> MatterMove.SUSPEND;
        case TERMINATION -> MatterMove.TERMINATE;
        case RESUMPTION -> MatterMove.RESUME;
      };
    }
  }

  /** How it was decided. */
  public enum Outcome {
    GRANTED("同意"),
    REFUSED("不同意");

    /** The name that people see. */
    public final String chinese;

    Outcome(String chinese) {
      this.chinese = chinese;
    }
  }

  public boolean open() {
    return decision == null;
  }
}
