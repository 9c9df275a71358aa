package zhengnuo.app.ledger.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Audit;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Role;
import zhengnuo.app.database.Ids;
import zhengnuo.app.web.Once;

/**
 * What every act on readings has in common: the report's row is held, the person may decide there,
 * a repeated request key has one effect, the act is kept for its undo and audited. Runs in the
 * transaction of the act.
 */
@Service
class RecordedActs {
  private final Reports reports;
  private final ReadReports reader;
  private final ReadRows rows;
  private final ReadingActs acts;
  private final Access access;
  private final Audit audit;
  private final Once once;
  private final Clock clock;

  RecordedActs(
      Reports reports,
      ReadReports reader,
      ReadRows rows,
      ReadingActs acts,
      Access access,
      Audit audit,
      Once once,
      Clock clock) {
    this.reports = reports;
    this.reader = reader;
    this.rows = rows;
    this.acts = acts;
    this.access = access;
    this.audit = audit;
    this.once = once;
    this.clock = clock;
  }

  /**
   * @param content what was sent, in a form whose {@code toString} tells all of it
   * @param effect changes the standings and tells what it did
   */
  void make(
      Actor actor,
      String request,
      UUID report,
      Object content,
      Function<ReadReport, DoneAct> effect) {
    ReadReport read = held(actor, report);
    once.effect(
        actor,
        request,
        List.of(report, content),
        () -> {
          DoneAct done = effect.apply(read);
          acts.add(
              new ReadingAct(
                  Ids.next(),
                  report,
                  actor.account(),
                  actor.name(),
                  clock.instant(),
                  done.act(),
                  done.sentence(),
                  done.touched(),
                  false));
          audit.record(
              actor,
              done.act().chinese,
              "report",
              report,
              null,
              done.touched(),
              done.reason().isEmpty() ? done.sentence() : done.sentence() + "：" + done.reason());
          return "/reports/" + report;
        });
  }

  /** Writes what each reading becomes. */
  DoneAct decide(
      Actor actor, ReadingAct.Kind act, String sentence, String reason, List<Decision> decisions) {
    Instant now = clock.instant();
    List<ReadingAct.Touch> touched = new ArrayList<>();
    for (Decision decision : decisions) {
      rows.decide(decision.row(), decision.state(), decision.corrected(), actor.name(), now);
      touched.add(decision.touch());
    }
    return new DoneAct(act, sentence, reason, touched);
  }

  /** The report with its row held, for one who may decide there. */
  ReadReport held(Actor actor, UUID id) {
    if (reports.lock(id).isEmpty()) throw new NotFound("报告");
    ReadReport read = reader.get(actor, id);
    access.require(actor, Role.SUPERVISOR, reader.placeOf(read.report));
    return read;
  }
}
