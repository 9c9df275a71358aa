package zhengnuo.app.routes;

import static zhengnuo.app.access.Role.LEADER;
import static zhengnuo.app.access.Role.RELEASER;
import static zhengnuo.app.access.Role.REPORTER;
import static zhengnuo.app.access.Role.REPRESENTATIVE;
import static zhengnuo.app.access.Role.REVIEWER;
import static zhengnuo.app.access.Role.SUPERVISOR;
import static zhengnuo.app.routes.Who.Place.BELOW;
import static zhengnuo.app.routes.Who.Place.COOPERATING;
import static zhengnuo.app.routes.Who.Place.GOVERNMENT;
import static zhengnuo.app.routes.Who.Place.LEAD;
import static zhengnuo.app.routes.Who.any;
import static zhengnuo.app.routes.Who.at;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.access.Actor;
import zhengnuo.app.ledger.matter.Application;
import zhengnuo.app.ledger.matter.Applications;
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.Decision;
import zhengnuo.app.ledger.matter.Initiation;
import zhengnuo.app.ledger.matter.InitiationLine;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.LeftOut;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterMove;
import zhengnuo.app.ledger.matter.MatterMoves;
import zhengnuo.app.ledger.matter.MatterPlan;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.progress.Entry;
import zhengnuo.app.ledger.progress.Reporting;
import zhengnuo.app.ledger.report.Confirmations;
import zhengnuo.app.ledger.report.ReportIntake;

/** The things of one government, one of each kind and state, with a word hidden in each. */
final class Scene {
  /** Things by which requests name them. */
  enum Thing {
    GOVERNMENT,
    LEAD_UNIT,
    COOPERATING_UNIT,
    TOWNSHIP,
    REPORT,
    COMMITMENT,
    LEFT_OUT_COMMITMENT,
    /** Under way, with progress in every state, a milestone and an open application. */
    MATTER,
    DRAFT,
    /** Sent out, not yet accepted. */
    SENT,
    /** Its completion was asked for. */
    ASKED,
    /** Broken down into the two parts. */
    WHOLE,
    PART,
    SENT_PART,
    MILESTONE,
    APPLICATION,
    DRAFT_PROGRESS,
    SUBMITTED_PROGRESS,
    REVIEWED_PROGRESS,
    ADOPTED_PROGRESS,
    RETURNED_PROGRESS,
    REVIEWED_PROGRESS_OF_PART,
    ACCOUNT,
    GRANT
  }

  /**
   * A word that stands in one thing alone.
   *
   * @param seers everyone who may read it
   */
  record Hidden(String word, String where, Set<Who> seers) {}

  /** Who acts in making it. */
  record Actors(
      Actor supervisor, Actor reporter, Actor reviewer, Actor partReporter, Actor partReviewer) {}

  /** The units of a government that take a part. */
  record Units(
      Organisation government,
      Organisation lead,
      Organisation cooperating,
      Organisation township) {}

  private static final java.util.concurrent.atomic.AtomicInteger MADE =
      new java.util.concurrent.atomic.AtomicInteger();

  private static final Set<Who> REPORT_READERS = at(GOVERNMENT, SUPERVISOR, LEADER, REPRESENTATIVE);
  private static final Set<Who> LEDGER_READERS = any(REPORT_READERS, at(GOVERNMENT, RELEASER));
  private static final Set<Who> LEAD_READERS =
      any(at(GOVERNMENT, REPORTER, REVIEWER), at(LEAD, REPORTER, REVIEWER));
  private static final Set<Who> MATTER_READERS =
      any(LEDGER_READERS, LEAD_READERS, at(COOPERATING, REPORTER, REVIEWER));
  private static final Set<Who> PART_READERS =
      any(LEDGER_READERS, LEAD_READERS, at(BELOW, REPORTER, REVIEWER));

  private final Map<Thing, UUID> ids;
  private final Map<String, Hidden> hidden = new java.util.LinkedHashMap<>();
  private final int number = MADE.incrementAndGet();
  private final JdbcClient db;

  private Scene(Map<Thing, UUID> ids, JdbcClient db) {
    this.ids = ids;
    this.db = db;
  }

  UUID id(Thing thing) {
    return Objects.requireNonNull(ids.get(thing), thing.name());
  }

  List<Hidden> hidden() {
    return List.copyOf(hidden.values());
  }

  /** The same kinds of things, none of which is there. */
  Scene nowhere() {
    Map<Thing, UUID> none = new EnumMap<>(Thing.class);
    for (Thing thing : ids.keySet()) none.put(thing, UUID.randomUUID());
    return new Scene(none, db);
  }

  /** The version that a page would carry now; 1 for what is not there. */
  int version(String table, Thing thing) {
    String key = table.equals("initiation_row") ? "commitment" : "id";
    return db.sql("select version from %s where %s = :id".formatted(table, key))
        .param("id", id(thing))
        .query(Integer.class)
        .optional()
        .orElse(1);
  }

  String text(String table, String column, Thing thing, String otherwise) {
    return db.sql("select %s::text from %s where id = :id".formatted(column, table))
        .param("id", id(thing))
        .query(String.class)
        .optional()
        .orElse(otherwise);
  }

  private String hide(String where, Set<Who> seers) {
    // Letters alone: digits would be read as figures of the report.
    String word = "zq" + letters(number) + letters(hidden.size()) + "x";
    hidden.put(where, new Hidden(word, where, seers));
    return word;
  }

  private static String letters(int n) {
    return "" + (char) ('a' + n / 16 % 16) + (char) ('a' + n % 16);
  }

  static Scene make(ApplicationContext running, Units units, Actors actors) {
    var scene = new Scene(new EnumMap<>(Thing.class), running.getBean(JdbcClient.class));
    scene.new Maker(running, units, actors).make();
    return scene;
  }

  /** Plays what people do, by the operations that they use. */
  private final class Maker {
    private final ReportIntake intake;
    private final Confirmations confirmations;
    private final Initiation initiation;
    private final Ledger ledger;
    private final MatterPlan plan;
    private final MatterMoves moves;
    private final Reporting reporting;
    private final Applications applications;
    private final Units units;
    private final Actors actors;

    Maker(ApplicationContext running, Units units, Actors actors) {
      this.intake = running.getBean(ReportIntake.class);
      this.confirmations = running.getBean(Confirmations.class);
      this.initiation = running.getBean(Initiation.class);
      this.ledger = running.getBean(Ledger.class);
      this.plan = running.getBean(MatterPlan.class);
      this.moves = running.getBean(MatterMoves.class);
      this.reporting = running.getBean(Reporting.class);
      this.applications = running.getBean(Applications.class);
      this.units = units;
      this.actors = actors;
    }

    void make() {
      ids.put(Thing.GOVERNMENT, units.government().id());
      ids.put(Thing.LEAD_UNIT, units.lead().id());
      ids.put(Thing.COOPERATING_UNIT, units.cooperating().id());
      ids.put(Thing.TOWNSHIP, units.township().id());
      takeReport();
      issue();
      breakDown();
      progress();
      advance(Thing.MATTER);
      ask();
    }

    private void takeReport() {
      String matter = hide("a matter's promise", any(MATTER_READERS));
      String draft = hide("a draft's promise", REPORT_READERS);
      String sent = hide("the promise of what was sent", MATTER_READERS);
      String asked = hide("the promise of what is asked for", MATTER_READERS);
      String whole = hide("the whole's promise", any(MATTER_READERS, PART_READERS));
      String left = hide("a promise that is no matter", REPORT_READERS);
      String text =
          """
          县2031年政府工作报告
          2031年1月18日在县人民代表大会上
          一、2030年工作回顾
          　　%s全县地区生产总值增长6.3%%。
          二、2031年重点工作
          　　10月底前新建%s停车泊位600个。新建%s公厕12座。新建%s养老服务中心3个。新建%s农村互助养老点30个。改造%s农村公路86公里。新建%s口袋公园8个。
          """
              .formatted(
                  hide("a report's sentence", REPORT_READERS),
                  matter,
                  draft,
                  sent,
                  asked,
                  whole,
                  left);
      try {
        UUID report =
            intake.take(
                actors.supervisor(),
                "",
                "报告.txt",
                text.getBytes(StandardCharsets.UTF_8),
                units.government().id());
        ids.put(Thing.REPORT, report);
        confirmations.confirmAll(actors.supervisor(), "", report);
        InitiationLine out = line(left);
        choose(out, false);
        initiation.initiate(actors.supervisor(), "", report, List.of());
        choose(line(left), true);
        ids.put(Thing.LEFT_OUT_COMMITMENT, out.id());
        ids.put(Thing.COMMITMENT, line(matter).id());
        Map<String, Thing> made =
            Map.of(
                matter, Thing.MATTER,
                draft, Thing.DRAFT,
                sent, Thing.SENT,
                asked, Thing.ASKED,
                whole, Thing.WHOLE);
        for (Matter each : ledger.ofReport(actors.supervisor(), report))
          made.forEach((word, thing) -> {
            if (each.promise().contains(word)) ids.put(thing, each.id());
          });
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
    }

    private InitiationLine line(String word) {
      return initiation.sheet(actors.supervisor(), id(Thing.REPORT)).lines().stream()
          .filter(line -> line.commitment().text().contains(word))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no commitment with " + word));
    }

    private void choose(InitiationLine line, boolean taken) {
      var choice =
          new Initiation.Choice(
              taken,
              taken ? null : LeftOut.NO_ACTION,
              null,
              "",
              taken ? units.lead().id() : null,
              List.of(),
              line.deadline(),
              line.topic());
      initiation.decide(
          actors.supervisor(),
          "",
          id(Thing.REPORT),
          List.of(new Initiation.Decided(line.id(), line.version(), choice)));
    }

    private void issue() {
      plan(Thing.MATTER, hide("a matter's title", MATTER_READERS));
      plan(Thing.DRAFT, hide("a draft's title", at(GOVERNMENT, SUPERVISOR, LEADER)));
      plan(Thing.SENT, "新建养老服务中心");
      plan(Thing.ASKED, "新建互助养老点");
      plan(Thing.WHOLE, hide("the whole's title", any(MATTER_READERS, PART_READERS)));
      List<UUID> sent = List.of(id(Thing.MATTER), id(Thing.SENT), id(Thing.ASKED), id(Thing.WHOLE));
      moves.issue(actors.supervisor(), "", sent);
      moves.accept(
          actors.reporter(), "", List.of(id(Thing.MATTER), id(Thing.ASKED), id(Thing.WHOLE)));
    }

    private void plan(Thing thing, String title) {
      Matter draft = matter(thing);
      plan.change(
          actors.supervisor(),
          "",
          draft.id(),
          draft.version(),
          new MatterPlan.Terms(
              title,
              draft.topic(),
              units.lead().id(),
              List.of(units.cooperating().id()),
              LocalDate.of(2031, 12, 31),
              "",
              CurveKind.MILESTONES));
    }

    private Matter matter(Thing thing) {
      return ledger.get(actors.supervisor(), id(thing));
    }

    private void breakDown() {
      Matter whole = matter(Thing.WHOLE);
      plan.breakDown(
          actors.reviewer(),
          "",
          whole.id(),
          whole.version(),
          List.of(
              new MatterPlan.Part(units.township().id(), ""),
              new MatterPlan.Part(units.cooperating().id(), "")));
      List<Matter> parts = ledger.parts(matter(Thing.WHOLE));
      ids.put(Thing.PART, parts.getFirst().id());
      ids.put(Thing.SENT_PART, parts.getLast().id());
    }

    private void progress() {
      UUID returned = submitted(Thing.MATTER, "2030-11", hide("returned progress", MATTER_READERS));
      ids.put(Thing.RETURNED_PROGRESS, returned);
      reporting.sendBack(
          actors.reviewer(), "", returned, hide("a reason of return", MATTER_READERS));
      UUID adopted = submitted(Thing.MATTER, "2030-12", hide("adopted progress", MATTER_READERS));
      ids.put(Thing.ADOPTED_PROGRESS, adopted);
      reporting.review(actors.reviewer(), "", List.of(adopted));
      reporting.adopt(actors.supervisor(), "", List.of(adopted));
      UUID reviewed = submitted(Thing.MATTER, "2031-01", hide("reviewed progress", MATTER_READERS));
      ids.put(Thing.REVIEWED_PROGRESS, reviewed);
      reporting.review(actors.reviewer(), "", List.of(reviewed));
      ids.put(
          Thing.SUBMITTED_PROGRESS,
          submitted(Thing.MATTER, "2031-02", hide("submitted progress", MATTER_READERS)));
      // What nobody has sent yet is the unit's own.
      ids.put(
          Thing.DRAFT_PROGRESS,
          saved(actors.reporter(), Thing.MATTER, "2031-03", hide("unsent progress", LEAD_READERS)));
      partProgress();
      reporting.review(actors.reviewer(), "", List.of(submitted(Thing.ASKED, "2031-01", "按节点推进。")));
      advance(Thing.ASKED);
    }

    private void partProgress() {
      UUID returned =
          saved(
              actors.partReporter(),
              Thing.PART,
              "2031-01",
              hide("a part's returned progress", PART_READERS));
      reporting.submit(actors.partReporter(), "", List.of(returned));
      reporting.review(actors.partReviewer(), "", List.of(returned));
      reporting.giveBack(
          actors.reviewer(), "", returned, hide("a part's reason of return", PART_READERS));
      UUID reviewed =
          saved(
              actors.partReporter(),
              Thing.PART,
              "2031-02",
              hide("a part's progress", PART_READERS));
      reporting.submit(actors.partReporter(), "", List.of(reviewed));
      reporting.review(actors.partReviewer(), "", List.of(reviewed));
      ids.put(Thing.REVIEWED_PROGRESS_OF_PART, reviewed);
    }

    private UUID saved(Actor reporter, Thing thing, String month, String note) {
      return reporting
          .save(reporter, id(thing), YearMonth.parse(month), 0, new Entry("", false, note))
          .id();
    }

    private UUID submitted(Thing thing, String month, String note) {
      UUID saved = saved(actors.reporter(), thing, month, note);
      reporting.submit(actors.reporter(), "", List.of(saved));
      return saved;
    }

    private void advance(Thing thing) {
      if (thing == Thing.ASKED) {
        Matter matter = matter(thing);
        moves.make(
            actors.reviewer(),
            "",
            matter.id(),
            matter.version(),
            MatterMove.ASK_COMPLETION,
            "",
            Decision.OWN);
        return;
      }
      plan.addMilestone(
          actors.supervisor(),
          "",
          id(thing),
          hide("a milestone", MATTER_READERS),
          LocalDate.of(2031, 6, 30));
      ids.put(Thing.MILESTONE, ledger.steps(matter(thing)).getFirst().id());
    }

    private void ask() {
      applications.ask(
          actors.reviewer(),
          "",
          id(Thing.MATTER),
          Application.Kind.SUSPENSION,
          null,
          hide("the reason of an application", MATTER_READERS));
      UUID asked = applications.of(matter(Thing.MATTER)).getFirst().id();
      ids.put(Thing.APPLICATION, asked);
      applications.advise(
          actors.supervisor(),
          "",
          id(Thing.MATTER),
          asked,
          1,
          hide("advice on an application", MATTER_READERS));
    }
  }

  /** An account that administrators may act on. */
  void account(UUID account, UUID grant) {
    ids.put(Thing.ACCOUNT, account);
    ids.put(Thing.GRANT, grant);
  }
}
