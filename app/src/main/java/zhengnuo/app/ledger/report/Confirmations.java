package zhengnuo.app.ledger.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import zhengnuo.app.web.Once;

/**
 * What a 督查员 does with the readings of a report. Each act holds the report's row, checks the
 * version that the person saw, changes the standing and never the reading, keeps what is needed to
 * take it back, and writes one audit entry. A repeated request key has one effect.
 */
@Service
public class Confirmations {
  private final Reports reports;
  private final ReadReports reader;
  private final ReadRows rows;
  private final ReadingActs acts;
  private final Access access;
  private final Audit audit;
  private final Once once;
  private final Clock clock;

  Confirmations(
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
   * @param key of the reading within its report: {@code c12}
   * @param version that the person saw
   * @throws StaleVersion if someone decided on it meanwhile
   */
  @Transactional
  public void confirm(Actor actor, String request, UUID report, String key, int version) {
    act(
        actor,
        request,
        report,
        List.of("confirm", key, version),
        read -> {
          ReadRow row = current(read, key, version, Map.of());
          return change(
              read,
              ReadingAct.Kind.CONFIRM,
              actor,
              "确认“" + shortly(row.headline()) + "”",
              "",
              List.of(new Decision(row, ReadState.CONFIRMED, row.standing().corrected())));
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
    act(
        actor,
        request,
        report,
        List.of("correct", key, version, fields),
        read -> {
          ReadRow row = current(read, key, version, fields);
          Map<String, String> corrected = Corrections.after(row, fields);
          return change(
              read,
              ReadingAct.Kind.CORRECT,
              actor,
              "更正“" + shortly(row.headline()) + "”",
              "",
              List.of(new Decision(row, ReadState.CONFIRMED, corrected)));
        });
  }

  /** The reading is none; it stays in the record and can be brought back. */
  @Transactional
  public void reject(
      Actor actor, String request, UUID report, String key, int version, String reason) {
    act(
        actor,
        request,
        report,
        List.of("reject", key, version, reason),
        read -> {
          ReadRow row = current(read, key, version, Map.of());
          return change(
              read,
              ReadingAct.Kind.REJECT,
              actor,
              "剔除“" + shortly(row.headline()) + "”",
              reason,
              List.of(new Decision(row, ReadState.REJECTED, row.standing().corrected())));
        });
  }

  /** Confirms whatever nobody has decided on yet, findings left out: those need a look each. */
  @Transactional
  public void confirmAll(Actor actor, String request, UUID report) {
    act(
        actor,
        request,
        report,
        List.of("confirm-all"),
        read -> {
          List<Decision> decisions = new ArrayList<>();
          for (ReadRow row : read.rows())
            if (row.kind() != ReadKind.FINDING && row.standing().state() == ReadState.OPEN)
              decisions.add(new Decision(row, ReadState.CONFIRMED, row.standing().corrected()));
          return change(
              read,
              ReadingAct.Kind.CONFIRM_ALL,
              actor,
              "确认其余" + decisions.size() + "条",
              "",
              decisions);
        });
  }

  /**
   * Cuts a commitment in two or more.
   *
   * @param cuts positions in the stored text where a new part begins, inside the span
   */
  @Transactional
  public void split(
      Actor actor, String request, UUID report, String key, int version, List<Integer> cuts) {
    act(
        actor,
        request,
        report,
        List.of("split", key, version, cuts),
        read -> {
          ReadCommitment row = commitment(current(read, key, version, Map.of()));
          List<ReadCommitment> parts =
              Regrouping.split(read, row, cuts, actor.name(), clock.instant());
          return regroup(
              read,
              ReadingAct.Kind.SPLIT,
              actor,
              "拆开“" + shortly(row.headline()) + "”",
              List.of(row),
              parts);
        });
  }

  /** Joins a commitment to the one before it in the text. */
  @Transactional
  public void merge(Actor actor, String request, UUID report, String key, int version) {
    act(
        actor,
        request,
        report,
        List.of("merge", key, version),
        read -> {
          ReadCommitment row = commitment(current(read, key, version, Map.of()));
          ReadCommitment before = Regrouping.before(read, row);
          ReadCommitment joined =
              Regrouping.merged(read, before, row, actor.name(), clock.instant());
          return regroup(
              read,
              ReadingAct.Kind.MERGE,
              actor,
              "并入“" + shortly(before.headline()) + "”",
              List.of(before, row),
              List.of(joined));
        });
  }

  /**
   * Marks what the reader missed.
   *
   * @param start of the stretch in the stored text, UTF-16 units
   * @param end after it; at most 500 characters long
   * @param fields as in {@link #correct}; for a fact the quantity's own words are the stretch
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
    act(
        actor,
        request,
        report,
        List.of("add", kind, start, end, fields),
        read -> {
          ReadRow added =
              Additions.of(read, kind, start, end, fields, actor.name(), clock.instant());
          rows.add(read.id(), kind, List.of(added));
          return new Done(
              ReadingAct.Kind.ADD,
              "补记" + kind.chinese + "“" + shortly(added.headline()) + "”",
              "",
              List.of(
                  new ReadingAct.Touch(
                      added.key(), null, Map.of(), ReadState.CONFIRMED, Map.of())));
        });
  }

  /**
   * Takes back the actor's own last act on the report.
   *
   * @throws StaleVersion if someone else decided on one of its readings since
   */
  @Transactional
  public void undo(Actor actor, String request, UUID report) {
    ReadReport read = held(actor, report);
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
              throw new StaleVersion(saying(row), Map.of("撤销", act.sentence()));
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

  /** One reading and what it becomes. */
  private record Decision(ReadRow row, ReadState state, Map<String, String> corrected) {}

  /** What an act did, to be kept for its undo and its audit entry. */
  private record Done(
      ReadingAct.Kind act, String sentence, String reason, List<ReadingAct.Touch> touched) {}

  private interface Effect {
    Done on(ReadReport read);
  }

  private void act(Actor actor, String request, UUID report, Object content, Effect effect) {
    ReadReport read = held(actor, report);
    once.effect(
        actor,
        request,
        List.of(report, content),
        () -> {
          Done done = effect.on(read);
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

  /** The report with its row held, for one who may decide there. */
  private ReadReport held(Actor actor, UUID id) {
    if (reports.lock(id).isEmpty()) throw new NotFound("报告");
    ReadReport read = reader.get(actor, id);
    access.require(actor, Role.SUPERVISOR, reader.placeOf(read.report));
    return read;
  }

  private static ReadRow current(
      ReadReport read, String key, int version, Map<String, String> typed) {
    ReadRow row = read.row(key);
    if (row.standing().version() != version) {
      Map<String, String> mine = new java.util.LinkedHashMap<>();
      typed.forEach((field, value) -> mine.put(Corrections.name(field), shown(field, value)));
      throw new StaleVersion(saying(row), mine);
    }
    if (!row.standing().state().changeable())
      throw new Rejected("key", "这一条" + row.standing().state().chinese + "，不能再改");
    return row;
  }

  /** A field's value as people say it; what is no value of it stands as it was sent. */
  static String shown(String field, String value) {
    try {
      return Corrections.shown(field, value);
    } catch (IllegalArgumentException unknown) {
      return value;
    }
  }

  /** A reading in words, for who must choose between two texts. */
  private static Map<String, String> saying(ReadRow row) {
    Map<String, String> words = new java.util.LinkedHashMap<>();
    Corrections.read(row)
        .forEach((field, read) ->
            words.put(Corrections.name(field), shown(field, row.inForce(field, read))));
    words.put("状态", row.standing().state().chinese + "　" + row.standing().decidedBy());
    return words;
  }

  private Done change(
      ReadReport read,
      ReadingAct.Kind act,
      Actor actor,
      String sentence,
      String reason,
      List<Decision> decisions) {
    Instant now = clock.instant();
    List<ReadingAct.Touch> touched = new ArrayList<>();
    for (Decision decision : decisions) {
      ReadRow row = decision.row();
      rows.decide(row, decision.state(), decision.corrected(), actor.name(), now);
      touched.add(
          new ReadingAct.Touch(
              row.key(),
              row.standing().state(),
              row.standing().corrected(),
              decision.state(),
              decision.corrected()));
    }
    return new Done(act, sentence, reason, touched);
  }

  private Done regroup(
      ReadReport read,
      ReadingAct.Kind act,
      Actor actor,
      String sentence,
      List<ReadCommitment> replaced,
      List<ReadCommitment> made) {
    List<Decision> decisions = new ArrayList<>();
    for (ReadCommitment row : replaced)
      decisions.add(new Decision(row, ReadState.REPLACED, row.standing().corrected()));
    Done done = change(read, act, actor, sentence, "", decisions);
    rows.add(read.id(), ReadKind.COMMITMENT, made);
    List<ReadingAct.Touch> touched = new ArrayList<>(done.touched());
    for (ReadCommitment row : made)
      touched.add(
          new ReadingAct.Touch(
              row.key(), null, Map.of(), row.standing().state(), row.standing().corrected()));
    return new Done(act, sentence, "", touched);
  }

  private static ReadCommitment commitment(ReadRow row) {
    if (row instanceof ReadCommitment commitment) return commitment;
    throw new Rejected(List.of(new FieldFault("key", "只有承诺可以拆分、合并；事实请剔除后在原文上重新选取")));
  }

  private static String shortly(String words) {
    return words.length() <= 24 ? words : words.substring(0, 23) + "…";
  }
}
