package zhengnuo.app.ledger.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Audit;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.StaleVersion;
import zhengnuo.app.web.Once;

/** Undoes what a person did on readings: last act first, and only one's own. */
@Service
public class TakingBack {
  private final RecordedActs recorded;
  private final ReadRows rows;
  private final ReadingActs acts;
  private final Audit audit;
  private final Once once;
  private final Clock clock;

  TakingBack(
      RecordedActs recorded, ReadRows rows, ReadingActs acts, Audit audit, Once once, Clock clock) {
    this.recorded = recorded;
    this.rows = rows;
    this.acts = acts;
    this.audit = audit;
    this.once = once;
    this.clock = clock;
  }

  /**
   * Takes back the actor's own last act on the report.
   *
   * @throws StaleVersion if someone else decided on one of its readings since
   */
  @Transactional
  public void undo(Actor actor, String request, UUID report) {
    ReadReport read = recorded.held(actor, report);
    once.effect(
        actor,
        request,
        List.of("undo", report),
        () -> {
          ReadingAct act =
              acts.last(report, actor.account())
                  .orElseThrow(
                      () -> new Rejected(List.of(new FieldFault("undo", "您在这份报告上没有可以撤销的操作"))));
          for (ReadingAct.Touch touch : act.touched()) {
            ReadRow row = read.row(touch.key());
            if (row.standing().state() != touch.after()
                || !row.standing().corrected().equals(touch.correctedAfter()))
              throw new StaleVersion(SeenReading.saying(row), Map.of("撤销", act.sentence()));
            rows.decide(
                row,
                touch.before() == null ? ReadState.WITHDRAWN : touch.before(),
                touch.correctedBefore(),
                actor.name(),
                clock.instant());
          }
          acts.undo(act.id());
          audit.record(
              actor,
              "撤销" + act.act().chinese,
              "report",
              report,
              act.touched(),
              null,
              act.sentence());
          return "/reports/" + report;
        });
  }
}
