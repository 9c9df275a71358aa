package zhengnuo.app.ledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.StaleVersion;

/**
 * What a 督查员 decides on readings. Each act checks the version that the person saw, changes the
 * standing and never the reading; {@link RecordedActs} holds the report and keeps the record.
 */
@Service
public class Confirmations {
  private final RecordedActs recorded;

  Confirmations(RecordedActs recorded) {
    this.recorded = recorded;
  }

  /**
   * @param key of the reading within its report: {@code c12}
   * @param version that the person saw
   * @throws StaleVersion if someone decided on it meanwhile
   */
  @Transactional
  public void confirm(Actor actor, String request, UUID report, String key, int version) {
    recorded.make(
        actor,
        request,
        report,
        List.of("confirm", key, version),
        read -> {
          ReadRow row = SeenReading.current(read, key, version, Map.of());
          return recorded.decide(
              actor,
              ReadingAct.Kind.CONFIRM,
              "确认“" + SeenReading.shortly(row) + "”",
              "",
              List.of(Decision.to(ReadState.CONFIRMED, row)));
        });
  }

  /**
   * Changes fields and confirms; what was read stays beside what the person wrote.
   *
   * @param fields by name, those of {@link Corrections}; fields left out stay as they are
   * @throws Rejected naming each field that cannot hold what was typed
   * @throws StaleVersion with both texts if someone decided on it meanwhile
   */
  @Transactional
  public void correct(
      Actor actor,
      String request,
      UUID report,
      String key,
      int version,
      Map<String, String> fields) {
    recorded.make(
        actor,
        request,
        report,
        List.of("correct", key, version, fields),
        read -> {
          ReadRow row = SeenReading.current(read, key, version, fields);
          Map<String, String> corrected = Corrections.after(row, fields);
          return recorded.decide(
              actor,
              ReadingAct.Kind.CORRECT,
              "更正“" + SeenReading.shortly(row) + "”",
              "",
              List.of(new Decision(row, ReadState.CONFIRMED, corrected)));
        });
  }

  /** The reading is none; it stays in the record and can be brought back. */
  @Transactional
  public void reject(
      Actor actor, String request, UUID report, String key, int version, String reason) {
    recorded.make(
        actor,
        request,
        report,
        List.of("reject", key, version, reason),
        read -> {
          ReadRow row = SeenReading.current(read, key, version, Map.of());
          return recorded.decide(
              actor,
              ReadingAct.Kind.REJECT,
              "剔除“" + SeenReading.shortly(row) + "”",
              reason,
              List.of(Decision.to(ReadState.REJECTED, row)));
        });
  }

  /** Confirms whatever nobody has decided on yet, findings left out: those need a look each. */
  @Transactional
  public void confirmAll(Actor actor, String request, UUID report) {
    recorded.make(
        actor,
        request,
        report,
        List.of("confirm-all"),
        read -> {
          List<Decision> decisions = new ArrayList<>();
          for (ReadRow row : read.rows())
            if (row.kind() != ReadKind.FINDING && row.standing().state() == ReadState.OPEN)
              decisions.add(Decision.to(ReadState.CONFIRMED, row));
          return recorded.decide(
              actor, ReadingAct.Kind.CONFIRM_ALL, "确认其余" + decisions.size() + "条", "", decisions);
        });
  }
}
