package zhengnuo.app.ledger.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Actor;

/**
 * Readings that a 督查员 makes: commitments cut apart or joined, and what the reader missed. The ones
 * they stand for stay in the record.
 */
@Service
public class MadeReadings {
  private final RecordedActs recorded;
  private final ReadRows rows;
  private final Clock clock;

  MadeReadings(RecordedActs recorded, ReadRows rows, Clock clock) {
    this.recorded = recorded;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Cuts a commitment in two or more.
   *
   * @param cuts positions in the stored text where a new part begins, inside the span
   */
  @Transactional
  public void split(
      Actor actor, String request, UUID report, String key, int version, List<Integer> cuts) {
    recorded.make(
        actor,
        request,
        report,
        List.of("split", key, version, cuts),
        read -> {
          ReadCommitment row = SeenReading.currentCommitment(read, key, version);
          List<ReadCommitment> parts =
              Regrouping.split(read, row, cuts, actor.name(), clock.instant());
          return regroup(
              actor,
              read,
              ReadingAct.Kind.SPLIT,
              "拆开“" + SeenReading.shortly(row) + "”",
              List.of(row),
              parts);
        });
  }

  /** Joins a commitment to the one before it in the text. */
  @Transactional
  public void merge(Actor actor, String request, UUID report, String key, int version) {
    recorded.make(
        actor,
        request,
        report,
        List.of("merge", key, version),
        read -> {
          ReadCommitment row = SeenReading.currentCommitment(read, key, version);
          ReadCommitment before = Regrouping.before(read, row);
          ReadCommitment joined =
              Regrouping.merged(read, before, row, actor.name(), clock.instant());
          return regroup(
              actor,
              read,
              ReadingAct.Kind.MERGE,
              "并入“" + SeenReading.shortly(before) + "”",
              List.of(before, row),
              List.of(joined));
        });
  }

  /**
   * Marks what the reader missed.
   *
   * @param start of the stretch in the stored text, UTF-16 units
   * @param end after it; at most 500 characters long
   * @param fields as in {@link Confirmations#correct}; for a fact the quantity's own words are the
   *     stretch
   */
  @Transactional
  public void add(
      Actor actor,
      String request,
      UUID report,
      ReadKind kind,
      int start,
      int end,
      Map<String, String> fields) {
    recorded.make(
        actor,
        request,
        report,
        List.of("add", kind, start, end, fields),
        read -> {
          ReadRow added =
              Additions.of(read, kind, start, end, fields, actor.name(), clock.instant());
          rows.add(read.id(), kind, List.of(added));
          return new DoneAct(
              ReadingAct.Kind.ADD,
              "补记" + kind.chinese + "“" + SeenReading.shortly(added) + "”",
              "",
              List.of(
                  new ReadingAct.Touch(
                      added.key(), null, Map.of(), ReadState.CONFIRMED, Map.of())));
        });
  }

  private DoneAct regroup(
      Actor actor,
      ReadReport read,
      ReadingAct.Kind act,
      String sentence,
      List<ReadCommitment> replaced,
      List<ReadCommitment> made) {
    List<Decision> decisions = new ArrayList<>();
    for (ReadCommitment row : replaced) decisions.add(Decision.to(ReadState.REPLACED, row));
    DoneAct done = recorded.decide(actor, act, sentence, "", decisions);
    rows.add(read.id(), ReadKind.COMMITMENT, made);
    List<ReadingAct.Touch> touched = new ArrayList<>(done.touched());
    for (ReadCommitment row : made)
      touched.add(
          new ReadingAct.Touch(
              row.key(), null, Map.of(), row.standing().state(), row.standing().corrected()));
    return new DoneAct(act, sentence, "", touched);
  }
}
