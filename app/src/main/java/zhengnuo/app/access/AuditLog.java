package zhengnuo.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit log: 审计管理员 alone, who can neither change nor stop it. */
@Service
public class AuditLog {
  private final AuditEntries entries;
  private final AuditChain chain;
  private final Access access;
  private final Clock clock;

  AuditLog(AuditEntries entries, AuditChain chain, Access access, Clock clock) {
    this.entries = entries;
    this.chain = chain;
    this.access = access;
    this.clock = clock;
  }

  /**
   * What is looked for; empty words and open dates leave nothing out.
   *
   * @param person words in the name or post of who acted
   * @param object words in the action, the object, and unless it is of the business, in its rows
   *     before and after or the reason
   * @param from first day
   * @param to last day
   * @param before only entries below this number: those after the last one shown
   */
  public record Search(
      String person,
      String object,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      long before) {}

  /** The newest entries first. */
  public List<LogLine> newest(Actor actor, Search search, int atMost) {
    access.requireAdministrator(actor, Role.AUDIT_ADMINISTRATOR);
    return entries.newest(
        search.person(),
        search.object(),
        search.from() == null ? null : beginning(search.from()),
        search.to() == null ? null : beginning(search.to().plusDays(1)),
        search.before(),
        atMost);
  }

  /** Walks the whole chain and recomputes every link. */
  @Transactional(readOnly = true)
  public AuditChain.Verdict verify(Actor actor) {
    access.requireAdministrator(actor, Role.AUDIT_ADMINISTRATOR);
    return chain.verify();
  }

  private OffsetDateTime beginning(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
  }
}
