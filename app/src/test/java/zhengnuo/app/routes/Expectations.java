package zhengnuo.app.routes;

import static zhengnuo.app.access.Role.AUDIT_ADMINISTRATOR;
import static zhengnuo.app.access.Role.LEADER;
import static zhengnuo.app.access.Role.RELEASER;
import static zhengnuo.app.access.Role.REPORTER;
import static zhengnuo.app.access.Role.REPRESENTATIVE;
import static zhengnuo.app.access.Role.REVIEWER;
import static zhengnuo.app.access.Role.SECURITY_ADMINISTRATOR;
import static zhengnuo.app.access.Role.SUPERVISOR;
import static zhengnuo.app.access.Role.SYSTEM_ADMINISTRATOR;
import static zhengnuo.app.routes.Forms.act;
import static zhengnuo.app.routes.Forms.advice;
import static zhengnuo.app.routes.Forms.commitment;
import static zhengnuo.app.routes.Forms.decided;
import static zhengnuo.app.routes.Forms.decision;
import static zhengnuo.app.routes.Forms.entry;
import static zhengnuo.app.routes.Forms.grant;
import static zhengnuo.app.routes.Forms.keyed;
import static zhengnuo.app.routes.Forms.list;
import static zhengnuo.app.routes.Forms.matters;
import static zhengnuo.app.routes.Forms.milestone;
import static zhengnuo.app.routes.Forms.one;
import static zhengnuo.app.routes.Forms.page;
import static zhengnuo.app.routes.Forms.parts;
import static zhengnuo.app.routes.Forms.step;
import static zhengnuo.app.routes.Forms.terms;
import static zhengnuo.app.routes.Forms.withdrawal;
import static zhengnuo.app.routes.Who.Place.BELOW;
import static zhengnuo.app.routes.Who.Place.BESIDE;
import static zhengnuo.app.routes.Who.Place.COOPERATING;
import static zhengnuo.app.routes.Who.Place.GOVERNMENT;
import static zhengnuo.app.routes.Who.Place.LEAD;
import static zhengnuo.app.routes.Who.Place.NOWHERE;
import static zhengnuo.app.routes.Who.any;
import static zhengnuo.app.routes.Who.anywhere;
import static zhengnuo.app.routes.Who.at;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import zhengnuo.app.ledger.matter.MatterMove;
import zhengnuo.app.routes.Expectation.Reach;
import zhengnuo.app.routes.Scene.Thing;
import zhengnuo.app.web.RouteTable;

/**
 * The table: for each route what is sent to it and who may send it. Written by hand and not derived
 * from the program, so that it says what is meant and not what is.
 */
final class Expectations {
  private static final Set<Who> NONE = Set.of();
  private static final Set<Who> SYSTEM = at(NOWHERE, SYSTEM_ADMINISTRATOR);
  private static final Set<Who> SECURITY = at(NOWHERE, SECURITY_ADMINISTRATOR);
  private static final Set<Who> AUDITOR = at(NOWHERE, AUDIT_ADMINISTRATOR);

  /** Lists: whoever has the role opens them, and finds the own things alone. */
  private static final Set<Who> REPORT_LIST =
      anywhere(SUPERVISOR, LEADER, REPRESENTATIVE, RELEASER);

  private static final Set<Who> MATTER_LIST = any(REPORT_LIST, anywhere(REPORTER, REVIEWER));

  private static final Set<Who> SUPERVISES = at(GOVERNMENT, SUPERVISOR);
  private static final Set<Who> LEADS = at(GOVERNMENT, LEADER);
  private static final Set<Who> READS_REPORT = at(GOVERNMENT, SUPERVISOR, LEADER, REPRESENTATIVE);
  private static final Set<Who> READS_LEDGER = any(READS_REPORT, at(GOVERNMENT, RELEASER));

  /** A grant at the government reaches its units. */
  private static final Set<Who> REPORTS = any(at(LEAD, REPORTER), at(GOVERNMENT, REPORTER));

  private static final Set<Who> REVIEWS = any(at(LEAD, REVIEWER), at(GOVERNMENT, REVIEWER));
  private static final Set<Who> READS_MATTER =
      any(READS_LEDGER, REPORTS, REVIEWS, at(COOPERATING, REPORTER, REVIEWER));
  private static final Set<Who> READS_PART =
      any(READS_LEDGER, REPORTS, REVIEWS, at(BELOW, REPORTER, REVIEWER));

  private final Map<String, List<Expectation>> rows = new LinkedHashMap<>();

  Expectations() {
    beforeAndBeside();
    administration();
    reports();
    readings();
    initiation();
    ledger();
    matter();
    plan();
    moves();
    applications();
    desk();
  }

  /** Everything that is sent to a route, by {@code GET /path}. */
  Map<String, List<Expectation>> rows() {
    return rows;
  }

  /** Routes of the running program that the table does not know, and the other way round. */
  List<String> missing(List<RouteTable.Route> routes) {
    Set<String> there = new TreeSet<>();
    for (RouteTable.Route route : routes) there.add(route.method() + " " + route.path());
    List<String> faults = new ArrayList<>();
    for (String route : there)
      if (!rows.containsKey(route))
        faults.add(route + " has no row in Expectations: say there who may call it");
    for (String route : rows.keySet())
      if (!there.contains(route))
        faults.add(route + " is in Expectations, but the program has no such route");
    return faults;
  }

  private void beforeAndBeside() {
    open("GET /", "/");
    open("GET /sign-in", "/sign-in");
    open("GET /problems/expired-form", "/problems/expired-form");
    gone("POST /first", "/first");
    gone("POST /first/cancel", "/first/cancel");
    gone("GET /first/{part}", "/first/1");
    gone("GET /first/{part}/reader", "/first/1/reader");
    gone("GET /first/{part}/reader/readings/{key}", "/first/1/reader/readings/c1");
    gone("GET /set-up", "/set-up");
    gone("POST /set-up", "/set-up");
    row("GET /account", new Expectation("", plain("/account"), Reach.OWN_ACCOUNT, NONE, false));
    row(
        "POST /account/password",
        new Expectation(
            "",
            (s, b) -> Sent.to("/account/password", "oldPassword", "wrong", "newPassword", "x"),
            Reach.OWN_ACCOUNT,
            NONE,
            false));
  }

  private void administration() {
    row("GET /accounts", may(SYSTEM, plain("/accounts")));
    row("GET /accounts/new", may(SYSTEM, plain("/accounts/new")));
    row(
        "POST /accounts",
        may(
            SYSTEM,
            (s, b) ->
                keyed("/accounts")
                    .with("signInName", "n" + UUID.randomUUID().toString().substring(0, 8))
                    .with("name", "某新人")
                    .with("organisation", s.id(Thing.LEAD_UNIT))
                    .with("password", "Yunxi-2031-Kan")));
    row("GET /accounts/{id}", may(SYSTEM, (s, b) -> page("/accounts/%s", s, Thing.ACCOUNT)));
    row(
        "POST /accounts/{id}/state",
        may(
            SYSTEM,
            (s, b) ->
                keyed("/accounts/%s/state".formatted(s.id(Thing.ACCOUNT)))
                    .with("version", s.version("account", Thing.ACCOUNT))
                    .with("disabled", true)
                    .with("reason", "离职")));
    row(
        "POST /accounts/{id}/password",
        may(
            SYSTEM,
            (s, b) ->
                keyed("/accounts/%s/password".formatted(s.id(Thing.ACCOUNT)))
                    .with("version", s.version("account", Thing.ACCOUNT))
                    .with("password", "Yunxi-2032-Kan")));
    row("GET /units", may(SYSTEM, plain("/units")));
    row(
        "POST /units",
        may(
            SYSTEM,
            (s, b) ->
                keyed("/units")
                    .with("parent", s.id(Thing.GOVERNMENT))
                    .with("name", "局" + UUID.randomUUID().toString().substring(0, 8))
                    .with("kind", "DEPARTMENT")
                    .with("level", "COUNTY")));
    row("GET /grants", may(SECURITY, plain("/grants")));
    row("GET /grants/{account}", may(SECURITY, (s, b) -> page("/grants/%s", s, Thing.ACCOUNT)));
    row(
        "POST /grants/{account}",
        may(SECURITY, (s, b) -> grant(s, "REVIEWER")),
        named("an administrator's role", NONE, (s, b) -> grant(s, "AUDIT_ADMINISTRATOR")));
    row(
        "POST /grants/{account}/{grant}/withdrawal",
        may(SECURITY, (s, b) -> withdrawal(s, s)),
        named("another account's grant", NONE, (s, b) -> withdrawal(s, b)));
    row("GET /audit", may(AUDITOR, plain("/audit")));
    row("GET /audit/chain", may(AUDITOR, plain("/audit/chain")));
  }

  private void reports() {
    row("GET /reports", may(REPORT_LIST, plain("/reports")));
    row(
        "POST /reports",
        may(
            // Into the ledger of the own government; a unit has none.
            any(SUPERVISES, at(BELOW, SUPERVISOR), at(BESIDE, SUPERVISOR)),
            (s, b) ->
                keyed("/reports")
                    .withFile("县2031年政府工作报告\n一、重点工作\n　　新建公厕12座。\n" + UUID.randomUUID())));
    row(
        "POST /reports/cancel",
        may(anywhere(SUPERVISOR), (s, b) -> keyed("/reports/cancel")).without());
    row("GET /reports/{id}", may(READS_REPORT, (s, b) -> page("/reports/%s", s, Thing.REPORT)));
    row(
        "POST /reports/{id}/plan-year",
        // The report says its year itself.
        may(
                SUPERVISES,
                (s, b) ->
                    keyed("/reports/%s/plan-year".formatted(s.id(Thing.REPORT)))
                        .with("version", s.version("report", Thing.REPORT))
                        .with("planYear", 2032))
            .without());
    row(
        "GET /reports/{report}/commitments/{commitment}",
        may(READS_REPORT, (s, b) -> commitment(s, s)),
        named("another report's commitment", NONE, (s, b) -> commitment(s, b)),
        named("a commitment under a foreign report", NONE, (s, b) -> commitment(b, s)));
  }

  private void readings() {
    row(
        "GET /reports/{id}/readings/{key}",
        may(READS_REPORT, (s, b) -> page("/reports/%s/readings/c1", s, Thing.REPORT)));
    row(
        "POST /reports/{id}/readings/{key}/{act}",
        named("correct", SUPERVISES, (s, b) -> act(s, "correct").with("deadline", "9月底前")),
        named("confirm", SUPERVISES, (s, b) -> act(s, "confirm")),
        named("merge", SUPERVISES, (s, b) -> act(s, "merge")).without(),
        named("split", SUPERVISES, (s, b) -> act(s, "split")).without(),
        named("reject", SUPERVISES, (s, b) -> act(s, "reject")),
        named("choose", SUPERVISES, (s, b) -> act(s, "choose")));
    row(
        "POST /reports/{id}/readings",
        may(
                SUPERVISES,
                (s, b) ->
                    keyed("/reports/%s/readings".formatted(s.id(Thing.REPORT)))
                        .with("kind", "COMMITMENT")
                        .with("start", 3)
                        .with("end", 12))
            .without());
    row(
        "POST /reports/{id}/confirm-all",
        may(SUPERVISES, (s, b) -> keyed("/reports/%s/confirm-all".formatted(s.id(Thing.REPORT)))));
    row(
        "POST /reports/{id}/undo",
        may(SUPERVISES, (s, b) -> keyed("/reports/%s/undo".formatted(s.id(Thing.REPORT)))));
  }

  private void initiation() {
    row(
        "GET /reports/{report}/initiation",
        may(SUPERVISES, (s, b) -> page("/reports/%s/initiation", s, Thing.REPORT)));
    row(
        "POST /reports/{report}/initiation/{commitment}",
        may(SUPERVISES, (s, b) -> decided(s, s)),
        named("another report's commitment", NONE, (s, b) -> decided(s, b)),
        named("a commitment under a foreign report", NONE, (s, b) -> decided(b, s)));
    row(
        "POST /reports/{report}/initiation",
        may(SUPERVISES, (s, b) -> keyed("/reports/%s/initiation".formatted(s.id(Thing.REPORT)))));
  }

  private void ledger() {
    // Everyone at or under the government may open its ledger; each finds the own rows alone.
    Set<Who> within = new TreeSet<>(java.util.Comparator.comparing(Who::toString));
    for (Who who : MATTER_LIST) if (who.place() != BESIDE) within.add(who);
    Set<Who> leaders = new TreeSet<>(java.util.Comparator.comparing(Who::toString));
    for (Who who : within) if (who.role() == SUPERVISOR || who.role() == LEADER) leaders.add(who);
    Set<Who> around = new TreeSet<>(java.util.Comparator.comparing(Who::toString));
    for (Who who : within) if (who.place() == GOVERNMENT || who.place() == BELOW) around.add(who);
    row(
        "GET /ledger",
        may(MATTER_LIST, plain("/ledger")),
        named("a government", within, (s, b) -> page("/ledger?government=%s", s, Thing.GOVERNMENT)),
        named("words", within, (s, b) -> page("/ledger?q=zq&government=%s", s, Thing.GOVERNMENT)),
        named("one below", around, (s, b) -> page("/ledger?government=%s", s, Thing.TOWNSHIP)));
    row(
        "GET /ledger/sheet",
        may(MATTER_LIST, plain("/ledger/sheet")),
        named(
            "a government",
            within,
            (s, b) -> page("/ledger/sheet?government=%s", s, Thing.GOVERNMENT)));
    row(
        "GET /overview",
        may(anywhere(SUPERVISOR, LEADER), plain("/overview")),
        named(
            "a government",
            leaders,
            (s, b) -> page("/overview?government=%s", s, Thing.GOVERNMENT)));
    row(
        "POST /ledger/issue",
        may(SUPERVISES, (s, b) -> matters("/ledger/issue", s.id(Thing.DRAFT))),
        named(
            "two governments' drafts",
            NONE,
            (s, b) -> matters("/ledger/issue", s.id(Thing.DRAFT), b.id(Thing.DRAFT))));
  }

  private void matter() {
    row(
        "GET /ledger/matters/{id}",
        may(READS_MATTER, (s, b) -> page("/ledger/matters/%s", s, Thing.MATTER)),
        named("whole", READS_MATTER, (s, b) -> page("/ledger/matters/%s", s, Thing.WHOLE)),
        named("part", READS_PART, (s, b) -> page("/ledger/matters/%s", s, Thing.PART)),
        named(
            "draft", any(SUPERVISES, LEADS), (s, b) -> page("/ledger/matters/%s", s, Thing.DRAFT)));
    row(
        "GET /ledger/matters/{id}/light",
        may(READS_MATTER, (s, b) -> page("/ledger/matters/%s/light", s, Thing.MATTER)),
        named("part", READS_PART, (s, b) -> page("/ledger/matters/%s/light", s, Thing.PART)),
        named(
            "draft",
            any(SUPERVISES, LEADS),
            (s, b) -> page("/ledger/matters/%s/light", s, Thing.DRAFT)));
    row(
        "POST /ledger/matters/{id}/terms",
        may(SUPERVISES, (s, b) -> terms(s, Thing.DRAFT, s)),
        named("sent out", SUPERVISES, (s, b) -> terms(s, Thing.MATTER, s)),
        named("a foreign lead unit", NONE, (s, b) -> terms(s, Thing.DRAFT, b)),
        named(
            "a foreign lead unit with an old version",
            NONE,
            (s, b) -> terms(s, Thing.DRAFT, b, 99)));
  }

  private void plan() {
    Set<Who> planners = any(SUPERVISES, REVIEWS);
    row(
        "POST /ledger/matters/{id}/milestones",
        may(planners, (s, b) -> milestone(s, Thing.MATTER)),
        named("part", any(planners, at(BELOW, REVIEWER)), (s, b) -> milestone(s, Thing.PART)));
    row(
        "POST /ledger/matters/{id}/milestones/{milestone}/reached",
        may(any(REPORTS, REVIEWS), (s, b) -> step(s, Thing.MATTER, s, "reached")),
        named("under a foreign matter", NONE, (s, b) -> step(b, Thing.MATTER, s, "reached")),
        named("of a foreign matter", NONE, (s, b) -> step(s, Thing.MATTER, b, "reached")),
        named("of another matter", NONE, (s, b) -> step(s, Thing.SENT, s, "reached")));
    row(
        "POST /ledger/matters/{id}/milestones/{milestone}/removed",
        may(planners, (s, b) -> step(s, Thing.MATTER, s, "removed")),
        named("under a foreign matter", NONE, (s, b) -> step(b, Thing.MATTER, s, "removed")),
        named("of a foreign matter", NONE, (s, b) -> step(s, Thing.MATTER, b, "removed")),
        named("of another matter", NONE, (s, b) -> step(s, Thing.SENT, s, "removed")));
    row(
        "POST /ledger/matters/{id}/parts",
        may(planners, (s, b) -> parts(s, s)),
        named("a foreign unit", NONE, (s, b) -> parts(s, b)));
  }

  private void moves() {
    Set<Who> decides = any(LEADS, SUPERVISES);
    row(
        "POST /ledger/matters/{id}/moves/{move}",
        move(MatterMove.ISSUE, Thing.DRAFT, SUPERVISES),
        move(MatterMove.ACCEPT, Thing.SENT, REPORTS),
        move(MatterMove.RECALL, Thing.SENT, SUPERVISES),
        // Who reviews for the lead unit of the whole, decides on its parts.
        move(MatterMove.RECALL, Thing.SENT_PART, any(SUPERVISES, REVIEWS)),
        move(MatterMove.BEGIN, Thing.SENT, REPORTS).without(),
        move(MatterMove.ASK_COMPLETION, Thing.MATTER, REVIEWS),
        move(
            MatterMove.ASK_COMPLETION,
            Thing.PART,
            any(at(GOVERNMENT, REVIEWER), at(BELOW, REVIEWER))),
        move(MatterMove.COMPLETE, Thing.ASKED, SUPERVISES),
        move(MatterMove.SEND_BACK, Thing.ASKED, SUPERVISES),
        move(MatterMove.REOPEN, Thing.ASKED, SUPERVISES).without(),
        move(MatterMove.SUSPEND, Thing.MATTER, decides),
        move(MatterMove.RESUME, Thing.MATTER, decides).without(),
        move(MatterMove.TERMINATE, Thing.MATTER, decides),
        // Nobody carries a single matter over: the year's end does.
        move(MatterMove.CARRY_OVER, Thing.MATTER, anywhere(SUPERVISOR, LEADER, REPORTER, REVIEWER))
            .without());
  }

  private static Expectation move(MatterMove move, Thing thing, Set<Who> allowed) {
    return named(
        move + " of " + thing,
        allowed,
        (s, b) ->
            keyed("/ledger/matters/%s/moves/%s".formatted(s.id(thing), move))
                .with("version", s.version("matter", thing))
                .with("reason", "情况有变")
                .with("decidedBy", "沈县长")
                .with("paper", "县政府会议纪要〔2031〕5号"));
  }

  private void applications() {
    row(
        "POST /ledger/matters/{id}/applications",
        may(
            REVIEWS,
            (s, b) ->
                keyed("/ledger/matters/%s/applications".formatted(s.id(Thing.SENT)))
                    .with("kind", "EXTENSION")
                    .with("deadline", "2032-03-31")
                    .with("reason", "汛期停工")));
    row(
        "POST /ledger/matters/{id}/applications/{application}/advice",
        may(SUPERVISES, (s, b) -> advice(s, Thing.MATTER, s, 0)),
        named("old version", SUPERVISES, (s, b) -> advice(s, Thing.MATTER, s, -1)).without(),
        named("under a foreign matter", NONE, (s, b) -> advice(b, Thing.MATTER, s, 0)),
        named("of a foreign matter", NONE, (s, b) -> advice(s, Thing.MATTER, b, 0)),
        named("of another matter", NONE, (s, b) -> advice(s, Thing.SENT, s, 0)));
    row(
        "POST /ledger/matters/{id}/applications/{application}/decision",
        may(any(LEADS, SUPERVISES), (s, b) -> decision(s, Thing.MATTER, s, 0)),
        named("old version", any(LEADS, SUPERVISES), (s, b) -> decision(s, Thing.MATTER, s, -1))
            .without(),
        named("under a foreign matter", NONE, (s, b) -> decision(b, Thing.MATTER, s, 0)),
        named("of a foreign matter", NONE, (s, b) -> decision(s, Thing.MATTER, b, 0)),
        named("of another matter", NONE, (s, b) -> decision(s, Thing.SENT, s, 0)));
  }

  private void desk() {
    row("GET /desk", may(anywhere(SUPERVISOR, LEADER, REPORTER, REVIEWER), plain("/desk")));
    row(
        "POST /desk/drafts/{matter}",
        may(REPORTS, (s, b) -> entry("/desk/drafts/" + s.id(Thing.MATTER), s)));
    row(
        "POST /desk/submit",
        may(REPORTS, (s, b) -> entry("/desk/submit", s)),
        named(
            "two governments' matters",
            NONE,
            (s, b) -> {
              Sent both = entry("/desk/submit", s);
              for (Sent.Field field : entry("/desk/submit", b).fields())
                if (!field.name().equals("request") && !field.name().equals("month"))
                  both = both.with(field.name(), field.value());
              return both;
            }));
    row(
        "POST /desk/progress/{id}/withdraw",
        may(REPORTS, (s, b) -> one(s, Thing.SUBMITTED_PROGRESS, "withdraw")));
    row(
        "POST /desk/accept",
        may(REPORTS, (s, b) -> matters("/desk/accept", s.id(Thing.SENT))),
        named(
            "two governments' matters",
            NONE,
            (s, b) -> matters("/desk/accept", s.id(Thing.SENT), b.id(Thing.SENT))));
    row(
        "POST /desk/review",
        may(REVIEWS, (s, b) -> list("/desk/review", s, Thing.SUBMITTED_PROGRESS)),
        named(
            "two governments' reports",
            NONE,
            (s, b) ->
                list("/desk/review", s, Thing.SUBMITTED_PROGRESS)
                    .with("progress", b.id(Thing.SUBMITTED_PROGRESS))));
    row(
        "POST /desk/progress/{id}/send-back",
        may(REVIEWS, (s, b) -> one(s, Thing.SUBMITTED_PROGRESS, "send-back")));
    row(
        "POST /desk/adopt",
        may(SUPERVISES, (s, b) -> list("/desk/adopt", s, Thing.REVIEWED_PROGRESS)),
        named(
            "of a part",
            any(SUPERVISES, REVIEWS),
            (s, b) -> list("/desk/adopt", s, Thing.REVIEWED_PROGRESS_OF_PART)),
        named(
            "two governments' reports",
            NONE,
            (s, b) ->
                list("/desk/adopt", s, Thing.REVIEWED_PROGRESS)
                    .with("progress", b.id(Thing.REVIEWED_PROGRESS))));
    row(
        "POST /desk/progress/{id}/return",
        may(SUPERVISES, (s, b) -> one(s, Thing.ADOPTED_PROGRESS, "return")),
        named(
            "of a part",
            any(SUPERVISES, REVIEWS),
            (s, b) -> one(s, Thing.REVIEWED_PROGRESS_OF_PART, "return")));
  }

  private static BiFunction<Scene, Scene, Sent> plain(String path) {
    return (scene, beside) -> Sent.to(path);
  }

  private static Expectation may(Set<Who> allowed, BiFunction<Scene, Scene, Sent> request) {
    return named("", allowed, request);
  }

  private static Expectation named(
      String name, Set<Who> allowed, BiFunction<Scene, Scene, Sent> request) {
    return new Expectation(name, request, Reach.ALLOWED, allowed, true);
  }

  private void open(String route, String path) {
    row(route, new Expectation("", plain(path), Reach.ANYONE, NONE, false));
  }

  private void gone(String route, String path) {
    row(route, new Expectation("", plain(path), Reach.NOBODY, NONE, false));
  }

  private void row(String route, Expectation... expectations) {
    if (rows.put(route, List.of(expectations)) != null) throw new AssertionError("twice: " + route);
  }
}
