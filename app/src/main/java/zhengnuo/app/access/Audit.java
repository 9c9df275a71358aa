package zhengnuo.app.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit log: one entry for each change, in the change's own transaction. */
@Service
public class Audit {
  private final AuditEntries entries;
  private final JsonMapper json;
  private final Clock clock;

  Audit(AuditEntries entries, JsonMapper json, Clock clock) {
    this.entries = entries;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Records a change. It stands or falls with the transaction that it is called in.
   *
   * @param action what was done, in Chinese: 下达, 退回进展
   * @param objectType in Chinese: 事项, 进展
   * @param before the row before, null for a new one; written as JSON, never with a password
   * @param after the row after, null for a removed one
   * @param reason as the actor gave it, empty if none was asked for
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      Actor actor,
      String action,
      String objectType,
      UUID objectId,
      @Nullable Object before,
      @Nullable Object after,
      String reason) {
    entries.add(
        OffsetDateTime.now(clock),
        actor,
        action,
        objectType,
        objectId,
        before == null ? null : json.writeValueAsString(before),
        after == null ? null : json.writeValueAsString(after),
        reason);
  }
}
