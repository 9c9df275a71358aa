package zhengnuo.app.ledger.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Audit;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.access.StaleVersion;
import zhengnuo.app.database.Ids;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.ledger.report.WrittenQuantity;
import zhengnuo.app.web.Once;

/** How a matter is to be done: terms of a draft, milestones, parts for other units. */
@Service
public class MatterPlan {
  private final Matters matters;
  private final MatterMoves moves;
  private final Milestones milestones;
  private final OrganisationTree tree;
  private final Access access;
  private final Audit audit;
  private final Once once;

  MatterPlan(
      Matters matters,
      MatterMoves moves,
      Milestones milestones,
      OrganisationTree tree,
      Access access,
      Audit audit,
      Once once) {
    this.matters = matters;
    this.moves = moves;
    this.milestones = milestones;
    this.tree = tree;
    this.access = access;
    this.audit = audit;
    this.once = once;
  }

  /**
   * What a 督查员 may change in a draft, and later only the units and the topic.
   *
   * @param target as typed: 3.5万亩; empty where there is no figure
   */
  public record Terms(
      String title,
      String topic,
      @Nullable UUID leadUnit,
      List<UUID> cooperating,
      LocalDate deadline,
      String target,
      CurveKind curve) {}

  /**
   * @param version that the person saw
   * @throws StaleVersion with both texts
   * @throws Rejected with each field that cannot stand
   */
  @Transactional
  public void change(Actor actor, String request, UUID id, int version, Terms terms) {
    once.effect(
        actor,
        request,
        List.of("terms", id, version, terms),
        () -> {
          Matter matter = moves.seen(actor, id);
          access.require(actor, Role.SUPERVISOR, matter.place());
          for (UUID unit : units(terms)) tree.within(unit, matter.place());
          if (matter.version() != version) throw new StaleVersion(words(matter), words(terms));
          Matter after = with(matter, terms);
          moves.record(
              actor,
              matter,
              after,
              matter.state() == MatterState.DRAFT ? "修改拟稿" : "调整分工",
              new MatterActs.Change(null, after.deadline(), after.target(), after.curve(), null),
              "",
              Decision.OWN);
          return "/ledger/matters/" + id;
        });
  }

  private Matter with(Matter matter, Terms terms) {
    List<FieldFault> faults = new ArrayList<>();
    if (terms.title().isBlank()) faults.add(new FieldFault("title", "填写事项名称"));
    boolean draft = matter.state() == MatterState.DRAFT;
    if (!draft && !terms.deadline().equals(matter.deadline()))
      faults.add(new FieldFault("deadline", "已下达的事项改时限，要由牵头单位申请延期"));
    if (!draft && !terms.target().equals(matter.shownTarget()))
      faults.add(new FieldFault("target", "已下达的事项不能在这里改目标"));
    if (!faults.isEmpty()) throw new Rejected(faults);
    var change =
        MatterMoves.changed(matter)
            .title(terms.title().strip())
            .topic(terms.topic())
            .units(terms.leadUnit(), terms.cooperating());
    if (!draft) return change.done();
    if (!terms.deadline().equals(matter.deadline())) change.deadline(terms.deadline(), "人工改定");
    boolean same = terms.target().equals(matter.shownTarget());
    @Nullable BigDecimal figure = same ? matter.target() : figure(terms.target());
    // Without a figure nothing but milestones can be judged; said here, the history knows it too.
    CurveKind curve = figure == null ? CurveKind.MILESTONES : terms.curve();
    return same
        ? change.target(figure, matter.targetText(), matter.unit(), curve).done()
        : change
            .target(figure, terms.target().strip(), TargetUnit.of(terms.target()), curve)
            .done();
  }

  private static @Nullable BigDecimal figure(String typed) {
    return WrittenQuantity.parse(typed).map(WrittenQuantity::value).orElse(null);
  }

  private static List<UUID> units(Terms terms) {
    List<UUID> units = new ArrayList<>(terms.cooperating());
    if (terms.leadUnit() != null) units.add(terms.leadUnit());
    return units;
  }

  private Map<String, String> words(Matter matter) {
    return words(
        new Terms(
            matter.title(),
            matter.topic(),
            matter.leadUnit(),
            matter.cooperating(),
            matter.deadline(),
            matter.shownTarget(),
            matter.curve()));
  }

  private Map<String, String> words(Terms terms) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("事项", terms.title());
    words.put("主题", terms.topic());
    UUID lead = terms.leadUnit();
    words.put("牵头单位", lead == null ? "" : tree.get(lead).name());
    words.put(
        "配合单位",
        String.join("、", terms.cooperating().stream().map(id -> tree.get(id).name()).toList()));
    words.put("完成时限", terms.deadline().toString());
    words.put("目标", terms.target());
    words.put("进度算法", terms.curve().chinese);
    return words;
  }

  /**
   * Adds a milestone; the 督查员 does, or the lead unit's 审核人.
   *
   * @throws Rejected if it has no name or comes after the deadline
   */
  @Transactional
  public void addMilestone(Actor actor, String request, UUID id, String name, LocalDate due) {
    once.effect(
        actor,
        request,
        List.of("milestone", id, name, due),
        () -> {
          Matter matter = moves.seen(actor, id);
          requirePlanner(actor, matter);
          if (name.isBlank()) throw new Rejected("name", "填写节点名称");
          if (due.isAfter(matter.deadline()))
            throw new Rejected("due", "节点不能晚于完成时限%s".formatted(matter.deadline()));
          UUID added = Ids.next();
          milestones.add(added, id, name.strip(), due);
          audit.record(
              actor, "加节点", "节点", added, null, Map.of("matter", id, "name", name, "due", due), "");
          return "/ledger/matters/" + id;
        });
  }

  /** Takes a milestone out of the plan; the past keeps it. */
  @Transactional
  public void removeMilestone(Actor actor, String request, UUID id, UUID milestone, String reason) {
    once.effect(
        actor,
        request,
        List.of("milestone-out", milestone, reason),
        () -> {
          Matter matter = moves.seen(actor, id);
          var stored = stored(matter, milestone);
          requirePlanner(actor, matter);
          if (reason.isBlank()) throw new Rejected("reason", "去掉节点须写明理由");
          milestones.remove(milestone);
          audit.record(actor, "去掉节点", "节点", milestone, stored, null, reason);
          return "/ledger/matters/" + matter.id();
        });
  }

  /** Records that a milestone is reached; the lead unit's 填报员 or 审核人 does. */
  @Transactional
  public void reachMilestone(Actor actor, String request, UUID id, UUID milestone) {
    once.effect(
        actor,
        request,
        List.of("milestone-reached", milestone),
        () -> {
          Matter matter = moves.seen(actor, id);
          var stored = stored(matter, milestone);
          access.requireAny(actor, Access.READS_UNIT, matter.leadPlace());
          if (stored.milestone().reachedAt() != null)
            throw new Rejected("", "“%s”已经记为达到".formatted(stored.milestone().name()));
          milestones.reach(milestone, actor.name());
          audit.record(
              actor, "节点达到", "节点", milestone, stored, milestones.lock(milestone).orElseThrow(), "");
          return "/ledger/matters/" + matter.id();
        });
  }

  /** Holds a milestone of this matter; another's answers like what is not there. */
  private Milestones.Stored stored(Matter matter, UUID milestone) {
    return milestones
        .lock(milestone)
        .filter(stored -> stored.matter().equals(matter.id()))
        .orElseThrow(() -> new NotFound("节点"));
  }

  /**
   * A part of a matter for another unit.
   *
   * @param target as typed, in the whole's unit where none is typed: 20公里 or 20; empty where there
   *     is no figure
   */
  public record Part(UUID unit, String target) {}

  /**
   * Breaks a matter down; the 督查员 does, or the lead unit's 审核人. The parts are sent out with the
   * whole's deadline. From then on the whole takes no figure of its own.
   *
   * @throws Rejected if a unit is named twice or lies outside the government, or a target is no
   *     figure
   */
  @Transactional
  public void breakDown(Actor actor, String request, UUID id, int version, List<Part> parts) {
    once.effect(
        actor,
        request,
        List.of("parts", id, version, parts),
        () -> {
          Matter whole = moves.lock(actor, id, version);
          requirePlanner(actor, whole);
          if (whole.parent() != null) throw new Rejected("", "子事项不能再分解");
          if (!whole.state().running)
            throw new Rejected("", "下达以后才能分解，现为“%s”".formatted(whole.state().chinese));
          if (parts.isEmpty()) throw new Rejected("unit", "选择要分解到的单位");
          requireEachUnitOnce(id, parts);
          // Growth and shares do not add up: there the slowest part decides.
          Formula formula =
              whole.measured() && whole.curve() == CurveKind.CUMULATIVE ? Formula.SUM : Formula.MIN;
          int next = matters.parts(id).stream().mapToInt(Matter::part).max().orElse(0);
          for (Part part : parts) moves.enter(actor, part(whole, part, ++next), "分解");
          moves.record(
              actor,
              whole,
              MatterMoves.changed(whole).formula(formula).done(),
              "分解到%d个单位".formatted(parts.size()),
              new MatterActs.Change(null, null, null, null, null),
              "",
              Decision.OWN);
          return "/ledger/matters/" + id;
        });
  }

  private void requireEachUnitOnce(UUID whole, List<Part> parts) {
    Set<@Nullable UUID> units = new HashSet<>();
    for (Matter before : matters.parts(whole))
      if (before.state() != MatterState.TERMINATED) units.add(before.leadUnit());
    for (Part part : parts)
      if (!units.add(part.unit()))
        throw new Rejected("unit", "“%s”已有一份，一个单位只分一份".formatted(tree.get(part.unit()).name()));
  }

  private Matter part(Matter whole, Part part, int n) {
    var unit = tree.within(part.unit(), whole.place());
    BigDecimal target = null;
    if (whole.measured()) {
      String typed = part.target().strip();
      BigDecimal value =
          typed.matches("[\\d.,]+")
              ? WrittenQuantity.parse(typed)
                  .map(quantity -> quantity.value().multiply(whole.unit().size()))
                  .orElse(null)
              : figure(typed);
      if (value == null)
        throw new Rejected("target", "“%s”的目标写的是“%s”，填写一个数".formatted(unit.name(), typed));
      target = value;
    }
    return new Matter(
        Ids.next(),
        whole.government(),
        whole.place(),
        whole.year(),
        whole.number(),
        n,
        whole.id(),
        whole.report(),
        whole.commitment(),
        whole.title(),
        whole.promise(),
        whole.placeInReport(),
        whole.topic(),
        whole.firmness(),
        part.unit(),
        unit.name(),
        unit.path(),
        List.of(),
        whole.deadline(),
        whole.deadlineNote(),
        target,
        target == null ? "" : whole.unit().show(Objects.requireNonNull(target)),
        whole.unit(),
        whole.curve(),
        null,
        MatterState.ISSUED,
        1);
  }

  private void requirePlanner(Actor actor, Matter matter) {
    if (!access.may(actor, Role.SUPERVISOR, matter.place()) && !moves.leadsWhole(actor, matter))
      access.require(actor, Role.REVIEWER, matter.leadPlace());
  }
}
