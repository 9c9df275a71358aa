package zhengnuo.app.ledger.matter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Audit;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Refused;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.access.StaleVersion;
import zhengnuo.app.web.Once;

/**
 * Makes the moves of {@link MatterMove}. Each holds the matter's row, checks role and place, and
 * leaves one entry in the history and one in the audit log.
 */
@Service
public class MatterMoves {
  private final Matters matters;
  private final MatterActs acts;
  private final Ledger ledger;
  private final Access access;
  private final Audit audit;
  private final Once once;

  MatterMoves(
      Matters matters, MatterActs acts, Ledger ledger, Access access, Audit audit, Once once) {
    this.matters = matters;
    this.acts = acts;
    this.ledger = ledger;
    this.access = access;
    this.audit = audit;
    this.once = once;
  }

  /**
   * Makes one move.
   *
   * @param version that the person saw
   * @param decision whose it is where a 督查员 records what a leader decided; both parts are needed
   * @throws StaleVersion if the matter was changed meanwhile
   * @throws Rejected if the state does not allow it or a reason is missing
   * @throws Refused if role or place are wrong, or who asked for completion would grant it
   */
  @Transactional
  public void make(
      Actor actor,
      String request,
      UUID id,
      int version,
      MatterMove move,
      String reason,
      Decision decision) {
    once.effect(
        actor,
        request,
        List.of("move", id, version, move, reason, decision),
        () -> {
          Matter matter = lock(actor, id, version);
          require(actor, move, matter, decision);
          if (move == MatterMove.ISSUE && matter.leadUnit() == null)
            throw new Rejected("leadUnit", "“%s”还没有牵头单位，选定后再下达".formatted(matter.title()));
          if (move == MatterMove.COMPLETE) secondPerson(actor, matter);
          apply(actor, matter, move, reason, decision);
          return "/ledger/matters/" + id;
        });
  }

  /**
   * Sends out drafts, all or none.
   *
   * <p>Those that are no drafts any more are passed over.
   *
   * @throws Rejected naming each draft that lacks its lead unit
   */
  @Transactional
  public void issue(Actor actor, String request, List<UUID> ids) {
    once.effect(
        actor,
        request,
        List.of("issue", ids),
        () -> {
          List<Matter> sent = new ArrayList<>();
          List<FieldFault> faults = new ArrayList<>();
          for (UUID id : ids.stream().sorted().toList()) {
            Matter matter = seen(actor, id);
            require(actor, MatterMove.ISSUE, matter, Decision.OWN);
            if (matter.state() != MatterState.DRAFT) continue;
            if (matter.leadUnit() == null)
              faults.add(
                  new FieldFault(
                      "m-" + matter.id(),
                      "%s“%s”还没有牵头单位，选定后再下达".formatted(matter.label(), matter.title())));
            sent.add(matter);
          }
          if (!faults.isEmpty()) throw new Rejected(faults);
          for (Matter matter : sent) apply(actor, matter, MatterMove.ISSUE, "", Decision.OWN);
          return "/ledger";
        });
  }

  /** Takes note of all that was sent to the actor's units and not yet accepted. */
  @Transactional
  public void accept(Actor actor, String request, List<UUID> ids) {
    once.effect(
        actor,
        request,
        List.of("accept", ids),
        () -> {
          for (UUID id : ids.stream().sorted().toList()) {
            Matter matter = seen(actor, id);
            require(actor, MatterMove.ACCEPT, matter, Decision.OWN);
            if (matter.state() == MatterState.ISSUED)
              apply(actor, matter, MatterMove.ACCEPT, "", Decision.OWN);
          }
          return "/desk";
        });
  }

  /** The first report begins the work by itself; in the report's own transaction. */
  @Transactional
  public void begin(Actor actor, UUID id) {
    Matter matter = seen(actor, id);
    access.require(actor, MatterMove.BEGIN.role, matter.leadPlace());
    if (matter.state() == MatterState.ISSUED)
      matter = apply(actor, matter, MatterMove.ACCEPT, "", Decision.OWN);
    if (matter.state() == MatterState.ACCEPTED)
      apply(actor, matter, MatterMove.BEGIN, "", Decision.OWN);
    UUID parent = matter.parent();
    if (parent == null) return;
    // The whole is under way with its first part; that follows, and is no act of the part's unit.
    Matter whole = matters.lock(parent).orElseThrow();
    if (whole.state() == MatterState.ACCEPTED)
      apply(actor, whole, MatterMove.BEGIN, "子事项开始办理", Decision.OWN);
  }

  /** The moves that this person may make now. */
  public List<MatterMove> open(Actor actor, Matter matter) {
    List<MatterMove> open = new ArrayList<>();
    for (MatterMove move : MatterMove.values())
      if (move.openFrom(matter.state()) && mayRecord(actor, move, matter)) open.add(move);
    return open;
  }

  /** Whether the actor decides on it, and does not only record what a leader decided. */
  public boolean decides(Actor actor, MatterMove move, Matter matter) {
    return access.mayAny(actor, EnumSet.of(move.role), place(move, matter))
        || move.role == Role.SUPERVISOR && leadsWhole(actor, matter);
  }

  /** Who reviews for the lead unit of the whole, decides on its parts as the 督查员 does. */
  public boolean leadsWhole(Actor actor, Matter part) {
    @Nullable Matter whole = ledger.whole(part);
    return whole != null && access.may(actor, Role.REVIEWER, whole.leadPlace());
  }

  Matter lock(Actor actor, UUID id, int version) {
    Matter matter = seen(actor, id);
    if (matter.version() != version)
      throw new StaleVersion(
          java.util.Map.of("状态", matter.state().chinese, "完成时限", matter.deadline().toString()),
          java.util.Map.of("您看到的", "第%d版，现在是第%d版".formatted(version, matter.version())));
    return matter;
  }

  /** Holds the row of a matter that the actor may see. */
  Matter seen(Actor actor, UUID id) {
    Matter matter = matters.lock(id).orElseThrow(() -> new NotFound("事项"));
    if (!ledger.sees(actor, matter)) throw new NotFound("事项");
    return matter;
  }

  Matter apply(Actor actor, Matter matter, MatterMove move, String reason, Decision decision) {
    MatterState to = move.apply(matter.state(), reason);
    Matter moved = changed(matter).state(to).done();
    record(actor, matter, moved, move.chinese, MatterActs.Change.of(to), reason, decision);
    return moved;
  }

  /** Stores a change with its entry in the history and in the audit log. */
  void record(
      Actor actor,
      Matter before,
      Matter after,
      String act,
      MatterActs.Change change,
      String reason,
      Decision decision) {
    matters.save(after);
    acts.add(actor, after, act, change, reason, decision);
    audit.record(actor, act, "事项", after.id(), before, after, reason);
  }

  /** Stores a new matter with the first entry of its history. */
  void enter(Actor actor, Matter made, String act) {
    matters.add(made);
    acts.add(
        actor,
        made,
        act,
        new MatterActs.Change(made.state(), made.deadline(), made.target(), made.curve(), null),
        "",
        Decision.OWN);
    audit.record(actor, act, "事项", made.id(), null, made, "");
  }

  static MatterChange changed(Matter matter) {
    return new MatterChange(matter);
  }

  private void require(Actor actor, MatterMove move, Matter matter, Decision decision) {
    if (decides(actor, move, matter)) return;
    if (move.role == Role.LEADER && access.may(actor, Role.SUPERVISOR, matter.place())) {
      if (!decision.recorded())
        throw new Rejected("decidedBy", "%s由领导决定；代录须写明决定人和文件或会议纪要的编号".formatted(move.chinese));
      return;
    }
    access.require(actor, move.role, place(move, matter));
  }

  private boolean mayRecord(Actor actor, MatterMove move, Matter matter) {
    return decides(actor, move, matter)
        || move.role == Role.LEADER && access.may(actor, Role.SUPERVISOR, matter.place());
  }

  private static String place(MatterMove move, Matter matter) {
    return move.role == Role.REPORTER || move.role == Role.REVIEWER
        ? matter.leadPlace()
        : matter.place();
  }

  private void secondPerson(Actor actor, Matter matter) {
    for (MatterAct act : ledger.acts(matter).reversed())
      if (act.act().equals(MatterMove.ASK_COMPLETION.chinese)) {
        if (act.account().equals(actor.account()))
          throw new Refused("申请办结的人不能自己办结，请由另一位来核。什么都没有改动。");
        return;
      }
  }
}
