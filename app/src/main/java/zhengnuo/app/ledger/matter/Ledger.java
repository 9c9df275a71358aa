package zhengnuo.app.ledger.matter;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.organisation.OrganisationTree;

/** Looks at matters; what an actor may not see answers like what does not exist. */
@Service
public class Ledger {
  private final Matters matters;
  private final MatterActs acts;
  private final Milestones milestones;
  private final OrganisationTree tree;
  private final Access access;

  Ledger(
      Matters matters,
      MatterActs acts,
      Milestones milestones,
      OrganisationTree tree,
      Access access) {
    this.matters = matters;
    this.acts = acts;
    this.milestones = milestones;
    this.tree = tree;
    this.access = access;
  }

  /**
   * A milestone of a matter.
   *
   * @param id by which it is reached or taken out
   */
  public record Step(UUID id, Milestone milestone) {}

  /**
   * @throws NotFound if there is none, or none that the actor may see
   */
  @Transactional(readOnly = true)
  public Matter get(Actor actor, UUID id) {
    return seen(actor, id).orElseThrow(() -> new NotFound("事项"));
  }

  /** The matter, empty if there is none or none that the actor may see. */
  @Transactional(readOnly = true)
  public Optional<Matter> seen(Actor actor, UUID id) {
    return matters.get(id).filter(matter -> sees(actor, matter));
  }

  /**
   * Whether the actor may see it: who reads the government's ledger, who reports or approves for
   * the lead unit or one that takes part, and of a part also the lead unit of the whole.
   */
  public boolean sees(Actor actor, Matter matter) {
    // What was not sent out yet is seen by those alone who may still change it.
    if (matter.state() == MatterState.DRAFT)
      return access.may(actor, Role.SUPERVISOR, matter.place())
          || access.may(actor, Role.LEADER, matter.place())
          || leadsWhole(actor, matter, EnumSet.of(Role.REVIEWER));
    if (access.mayAny(actor, Access.READS_GOVERNMENT, matter.place())) return true;
    if (leadsWhole(actor, matter, Access.READS_UNIT)) return true;
    if (!matter.leadPlace().isEmpty()
        && access.mayAny(actor, Access.READS_UNIT, matter.leadPlace())) return true;
    for (UUID unit : matter.cooperating())
      if (access.mayAny(actor, Access.READS_UNIT, tree.get(unit).path())) return true;
    return false;
  }

  private boolean leadsWhole(Actor actor, Matter matter, Set<Role> roles) {
    UUID parent = matter.parent();
    return parent != null
        && matters
            .get(parent)
            .filter(whole -> access.mayAny(actor, roles, whole.leadPlace()))
            .isPresent();
  }

  /** The whole matters of a ledger that the actor may see, by number. */
  @Transactional(readOnly = true)
  public List<Matter> list(Actor actor, UUID government, int year) {
    return matters.ofLedger(government, year).stream()
        .filter(matter -> sees(actor, matter))
        .toList();
  }

  /** The parts of the whole matters of a ledger, by the whole; for figures and lights. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Matter>> parts(UUID government, int year) {
    Map<UUID, List<Matter>> byWhole = new LinkedHashMap<>();
    for (Matter part : matters.partsOfLedger(government, year)) {
      UUID whole = part.parent();
      if (whole != null)
        byWhole.computeIfAbsent(whole, id -> new java.util.ArrayList<>()).add(part);
    }
    return byWhole;
  }

  /** The parts of one matter, in order. */
  @Transactional(readOnly = true)
  public List<Matter> parts(Matter whole) {
    return whole.brokenDown() ? matters.parts(whole.id()) : List.of();
  }

  /** The matter that this one is a part of, null if it is none. */
  @Transactional(readOnly = true)
  public @Nullable Matter whole(Matter part) {
    UUID parent = part.parent();
    return parent == null ? null : matters.get(parent).orElse(null);
  }

  /** Matters and parts that the actor reports or approves for, drafts left out. */
  @Transactional(readOnly = true)
  public List<Matter> ofUnits(Actor actor) {
    Map<UUID, Matter> led = new LinkedHashMap<>();
    for (Role role : List.of(Role.REPORTER, Role.REVIEWER))
      for (String place : actor.places(role))
        for (Matter matter : matters.ledUnder(place)) led.putIfAbsent(matter.id(), matter);
    return List.copyOf(led.values());
  }

  /** Years in which a government has a ledger, the latest first. */
  @Transactional(readOnly = true)
  public List<Integer> years(UUID government) {
    return matters.years(government);
  }

  /** Whether anything was ever made a matter. */
  @Transactional(readOnly = true)
  public boolean begun() {
    return matters.any();
  }

  /** Matters made from a report, by number. */
  @Transactional(readOnly = true)
  public List<Matter> ofReport(Actor actor, UUID report) {
    return matters.ofReport(report).stream().filter(matter -> sees(actor, matter)).toList();
  }

  /** What happened to a matter, in order. */
  @Transactional(readOnly = true)
  public List<MatterAct> acts(Matter matter) {
    return acts.of(List.of(matter.id()));
  }

  /** The milestones that stand in a matter's plan, by due date. */
  @Transactional(readOnly = true)
  public List<Step> steps(Matter matter) {
    return milestones.of(List.of(matter.id())).stream()
        .filter(stored -> stored.milestone().removedAt() == null)
        .map(stored -> new Step(stored.id(), stored.milestone()))
        .toList();
  }

  /** All that was recorded of the course of these matters. */
  @Transactional(readOnly = true)
  public Map<UUID, MatterHistory> histories(Collection<Matter> of) {
    List<UUID> ids = of.stream().map(Matter::id).toList();
    Map<UUID, List<MatterAct>> entries =
        acts.of(ids).stream().collect(groupingBy(MatterAct::matter));
    Map<UUID, List<Milestones.Stored>> steps =
        milestones.of(ids).stream().collect(groupingBy(Milestones.Stored::matter));
    Map<UUID, MatterHistory> histories = new HashMap<>();
    for (Matter matter : of)
      histories.put(
          matter.id(),
          new MatterHistory(
              matter.unit(),
              entries.getOrDefault(matter.id(), List.of()).stream().map(MatterAct::event).toList(),
              steps.getOrDefault(matter.id(), List.of()).stream()
                  .map(Milestones.Stored::milestone)
                  .toList()));
    return histories;
  }
}
