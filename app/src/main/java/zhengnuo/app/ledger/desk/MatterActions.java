package zhengnuo.app.ledger.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.matter.Application;
import zhengnuo.app.ledger.matter.Applications;
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.Decision;
import zhengnuo.app.ledger.matter.MatterMove;
import zhengnuo.app.ledger.matter.MatterMoves;
import zhengnuo.app.ledger.matter.MatterPlan;
import zhengnuo.app.web.For;

/** What people do on a matter's page; each form leads back to the page. */
@Controller
class MatterActions {
  private final MatterMoves moves;
  private final MatterPlan plan;
  private final Applications applications;

  MatterActions(MatterMoves moves, MatterPlan plan, Applications applications) {
    this.moves = moves;
    this.plan = plan;
    this.applications = applications;
  }

  @PostMapping("/ledger/matters/{id}/moves/{move}")
  @For({Role.SUPERVISOR, Role.LEADER, Role.REPORTER, Role.REVIEWER})
  String move(
      @PathVariable UUID id,
      @PathVariable MatterMove move,
      @RequestParam String request,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String decidedBy,
      @RequestParam(defaultValue = "") String paper,
      Actor actor) {
    if (move == MatterMove.CARRY_OVER) throw new Rejected("", "结转在年底开下一年台账时一起做，现在不能单独结转");
    moves.make(actor, request, id, version, move, reason, new Decision(decidedBy, paper));
    return back(id);
  }

  @PostMapping("/ledger/matters/{id}/terms")
  @For(Role.SUPERVISOR)
  String terms(
      @PathVariable UUID id,
      @RequestParam String request,
      @RequestParam int version,
      @RequestParam String title,
      @RequestParam String topic,
      @RequestParam(required = false) @Nullable UUID leadUnit,
      @RequestParam(defaultValue = "") List<UUID> cooperating,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate deadline,
      @RequestParam(defaultValue = "") String target,
      @RequestParam CurveKind curve,
      Actor actor) {
    plan.change(
        actor,
        request,
        id,
        version,
        new MatterPlan.Terms(title, topic, leadUnit, cooperating, deadline, target, curve));
    return back(id);
  }

  @PostMapping("/ledger/matters/{id}/milestones")
  @For({Role.SUPERVISOR, Role.REVIEWER})
  String addMilestone(
      @PathVariable UUID id,
      @RequestParam String request,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate due,
      Actor actor) {
    if (due == null) throw new Rejected("due", "填写节点的日期");
    plan.addMilestone(actor, request, id, name, due);
    return back(id);
  }

  @PostMapping("/ledger/matters/{id}/milestones/{milestone}/reached")
  @For({Role.REPORTER, Role.REVIEWER})
  String reached(
      @PathVariable UUID id,
      @PathVariable UUID milestone,
      @RequestParam String request,
      Actor actor) {
    plan.reachMilestone(actor, request, id, milestone);
    return back(id);
  }

  @PostMapping("/ledger/matters/{id}/milestones/{milestone}/removed")
  @For({Role.SUPERVISOR, Role.REVIEWER})
  String removed(
      @PathVariable UUID id,
      @PathVariable UUID milestone,
      @RequestParam String request,
      @RequestParam(defaultValue = "") String reason,
      Actor actor) {
    plan.removeMilestone(actor, request, id, milestone, reason);
    return back(id);
  }

  /**
   * @param unit the units, in the order of {@code target}; a line without a unit is passed over
   */
  @PostMapping("/ledger/matters/{id}/parts")
  @For({Role.SUPERVISOR, Role.REVIEWER})
  String parts(
      @PathVariable UUID id,
      @RequestParam String request,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String[] unit,
      @RequestParam(defaultValue = "") String[] target,
      Actor actor) {
    List<MatterPlan.Part> parts = new ArrayList<>();
    for (int i = 0; i < unit.length; i++)
      if (!unit[i].isBlank())
        parts.add(
            new MatterPlan.Part(UUID.fromString(unit[i]), i < target.length ? target[i] : ""));
    plan.breakDown(actor, request, id, version, parts);
    return back(id);
  }

  @PostMapping("/ledger/matters/{id}/applications")
  @For(Role.REVIEWER)
  String ask(
      @PathVariable UUID id,
      @RequestParam String request,
      @RequestParam Application.Kind kind,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate deadline,
      @RequestParam(defaultValue = "") String reason,
      Actor actor) {
    applications.ask(
        actor, request, id, kind, kind == Application.Kind.EXTENSION ? deadline : null, reason);
    return back(id);
  }

  @PostMapping("/ledger/matters/{id}/applications/{application}/advice")
  @For(Role.SUPERVISOR)
  String advise(
      @PathVariable UUID id,
      @PathVariable UUID application,
      @RequestParam String request,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String advice,
      Actor actor) {
    applications.advise(actor, request, id, application, version, advice);
    return back(id);
  }

  @PostMapping("/ledger/matters/{id}/applications/{application}/decision")
  @For({Role.LEADER, Role.SUPERVISOR})
  String decide(
      @PathVariable UUID id,
      @PathVariable UUID application,
      @RequestParam String request,
      @RequestParam int version,
      @RequestParam Application.Outcome outcome,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate deadline,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String decidedBy,
      @RequestParam(defaultValue = "") String paper,
      Actor actor) {
    applications.decide(
        actor,
        request,
        id,
        application,
        version,
        outcome,
        deadline,
        words,
        new Decision(decidedBy, paper));
    return back(id);
  }

  private static String back(UUID id) {
    return "redirect:/ledger/matters/" + id;
  }
}
