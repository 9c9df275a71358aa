package zhengnuo.app.ledger.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Audit;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.access.StaleVersion;
import zhengnuo.app.database.Ids;
import zhengnuo.app.web.Once;

/** What units ask for and leaders decide: 延期, 暂缓, 终止, 恢复. */
@Service
public class Applications {
  private final ApplicationRows rows;
  private final Matters matters;
  private final MatterMoves moves;
  private final Access access;
  private final Audit audit;
  private final Once once;

  Applications(
      ApplicationRows rows,
      Matters matters,
      MatterMoves moves,
      Access access,
      Audit audit,
      Once once) {
    this.rows = rows;
    this.matters = matters;
    this.moves = moves;
    this.access = access;
    this.audit = audit;
    this.once = once;
  }

  /** Those made about a matter, the latest first; the caller has asked whether it may be seen. */
  @Transactional(readOnly = true)
  public List<Application> of(Matter matter) {
    return rows.of(matter.id());
  }

  /** Those that wait for a decision, for who may read the government's whole ledger. */
  @Transactional(readOnly = true)
  public List<Application> open(Actor actor, UUID government, String place) {
    return access.mayAny(actor, Access.READS_GOVERNMENT, place) ? rows.open(government) : List.of();
  }

  /**
   * Asks; the lead unit's 审核人 does.
   *
   * @param deadline the new one for an extension, null otherwise
   * @throws Rejected if something is missing, the state does not allow it, or one is open already
   */
  @Transactional
  public void ask(
      Actor actor,
      String request,
      UUID id,
      Application.Kind kind,
      @Nullable LocalDate deadline,
      String reason) {
    once.effect(
        actor,
        request,
        List.of("ask", id, kind, String.valueOf(deadline), reason),
        () -> {
          Matter matter = moves.seen(actor, id);
          access.require(actor, Role.REVIEWER, matter.leadPlace());
          if (reason.isBlank()) throw new Rejected("reason", "申请%s须写明理由".formatted(kind.chinese));
          check(matter, kind, deadline);
          if (rows.of(id).stream().anyMatch(Application::open))
            throw new Rejected("", "这件事已有一份申请在等决定，定了以后再申请");
          UUID made = Ids.next();
          rows.add(made, id, kind, deadline, reason.strip(), actor.name(), actor.post());
          audit.record(
              actor,
              "申请" + kind.chinese,
              "申请",
              made,
              null,
              Map.of("matter", id, "kind", kind, "deadline", String.valueOf(deadline)),
              reason);
          return "/ledger/matters/" + id;
        });
  }

  /** The supervision office says what it thinks of an open one. */
  @Transactional
  public void advise(
      Actor actor, String request, UUID id, UUID application, int version, String advice) {
    once.effect(
        actor,
        request,
        List.of("advise", application, version, advice),
        () -> {
          Matter matter = moves.seen(actor, id);
          access.require(actor, Role.SUPERVISOR, matter.place());
          Application open = open(matter, application, version);
          if (advice.isBlank()) throw new Rejected("advice", "填写督查室的意见");
          rows.advise(application, advice.strip());
          audit.record(
              actor, "提出意见", "申请", application, open, rows.lock(application).orElseThrow(), "");
          return "/ledger/matters/" + matter.id();
        });
  }

  /**
   * Decides; a 领导 does, or a 督查员 records it with who decided and the paper's number.
   *
   * @param deadline as decided for an extension: the one asked for or another
   */
  @Transactional
  public void decide(
      Actor actor,
      String request,
      UUID id,
      UUID application,
      int version,
      Application.Outcome outcome,
      @Nullable LocalDate deadline,
      String words,
      Decision decision) {
    once.effect(
        actor,
        request,
        List.of("decide", application, version, outcome, String.valueOf(deadline), words, decision),
        () -> {
          Matter matter = moves.seen(actor, id);
          requireDecider(actor, matter, decision);
          Application open = open(matter, application, version);
          if (outcome == Application.Outcome.REFUSED && words.isBlank())
            throw new Rejected("words", "不同意须写明理由");
          boolean extended =
              open.kind() == Application.Kind.EXTENSION && outcome == Application.Outcome.GRANTED;
          LocalDate granted = extended ? (deadline == null ? open.deadline() : deadline) : null;
          if (outcome == Application.Outcome.GRANTED)
            grant(actor, matter, open, granted, words, decision);
          String by = decision.recorded() ? decision.decidedBy().strip() : actor.name();
          rows.decide(application, outcome, granted, words.strip(), by);
          audit.record(
              actor,
              outcome.chinese + open.kind().chinese,
              "申请",
              application,
              open,
              rows.lock(application).orElseThrow(),
              words);
          return "/ledger/matters/" + matter.id();
        });
  }

  private void grant(
      Actor actor,
      Matter matter,
      Application open,
      @Nullable LocalDate deadline,
      String words,
      Decision decision) {
    String reason = words.isBlank() ? open.reason() : words;
    MatterMove move = open.kind().move();
    if (move != null) {
      moves.apply(actor, matter, move, reason, decision);
      return;
    }
    check(matter, open.kind(), deadline);
    if (deadline == null) throw new Rejected("deadline", "填写新的完成时限");
    extend(actor, matter, deadline, reason, decision);
    // Parts were given the whole's deadline, so they have the new one too.
    for (Matter part : matters.parts(matter.id()))
      if (part.state().running && part.deadline().equals(matter.deadline()))
        extend(actor, part, deadline, reason, decision);
  }

  private void extend(
      Actor actor, Matter matter, LocalDate deadline, String reason, Decision decision) {
    Matter extended =
        MatterMoves.changed(matter).deadline(deadline, "由%s延期".formatted(matter.deadline())).done();
    moves.record(
        actor,
        matter,
        extended,
        "延期",
        new MatterActs.Change(null, deadline, null, null, null),
        reason,
        decision);
  }

  private static void check(Matter matter, Application.Kind kind, @Nullable LocalDate deadline) {
    MatterMove move = kind.move();
    if (move != null) {
      move.apply(matter.state(), "·");
      return;
    }
    if (!matter.state().running)
      throw new Rejected("", "事项现为“%s”，不能延期".formatted(matter.state().chinese));
    if (deadline == null || !deadline.isAfter(matter.deadline()))
      throw new Rejected("deadline", "新的完成时限应晚于现在的%s".formatted(matter.deadline()));
  }

  private void requireDecider(Actor actor, Matter matter, Decision decision) {
    if (access.may(actor, Role.LEADER, matter.place())) return;
    access.require(actor, Role.SUPERVISOR, matter.place());
    if (!decision.recorded()) throw new Rejected("decidedBy", "这由领导决定；代录须写明决定人和文件或会议纪要的编号");
  }

  /** Holds an open one about this matter; another's answers like what is not there. */
  private Application open(Matter matter, UUID id, int version) {
    Application application =
        rows.lock(id)
            .filter(stored -> stored.matter().equals(matter.id()))
            .orElseThrow(() -> new NotFound("申请"));
    if (application.version() != version || !application.open())
      throw new StaleVersion(
          Map.of(
              "意见",
              application.advice(),
              "决定",
              application.decision() == null ? "" : application.decision().chinese),
          Map.of("您看到的", "第%d版".formatted(version)));
    return application;
  }
}
