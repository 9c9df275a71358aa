package zhengnuo.app.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.TestServer;
import zhengnuo.app.access.Role;
import zhengnuo.app.database.DatabaseAddress;
import zhengnuo.app.routes.Expectation.Reach;
import zhengnuo.app.routes.Scene.Thing;
import zhengnuo.app.routes.Who.Place;
import zhengnuo.app.web.For;
import zhengnuo.app.web.Installation;
import zhengnuo.app.web.RouteTable;

/**
 * Every route as every role from every place, by the table of {@link Expectations}. That a route
 * without a rule keeps the program from starting is shown by {@code RouteTableTest}.
 */
@OnRealDatabase
@Tag("P22")
@Tag("P23")
class RouteMatrixTest {
  private static People people;
  private static Scene things;
  private static Scene beside;

  private final RouteTable table;
  private final ApplicationContext running;
  private final DatabaseAddress address;
  private final Installation installation;
  private final StoredRows stored;
  private final Expectations expectations = new Expectations();

  RouteMatrixTest(
      RouteTable table,
      ApplicationContext running,
      DatabaseAddress address,
      Installation installation,
      JdbcClient db) {
    this.table = table;
    this.running = running;
    this.address = address;
    this.installation = installation;
    this.stored = new StoredRows(db);
  }

  @BeforeAll
  static void two_governments_at_work(ApplicationContext running, County county) {
    people = new People(running, county);
    things = people.scene();
    beside = people.sceneBeside();
  }

  @Test
  void every_route_has_a_row() {
    assertThat(expectations.missing(table.routes())).isEmpty();
  }

  @Test
  void everyone_gets_what_the_table_says_and_nothing_else() {
    var run = run(running, things);
    run.refusals(expectations.rows());
    run.effects(expectations.rows(), people::scene);
    assertThat(run.faults()).isEmpty();
    assertThat(run.neverShown()).as("hidden, but never shown to anyone").isEmpty();
    assertThat(run.sent()).isGreaterThan(5000);
  }

  @Test
  void a_form_without_the_token_of_its_session_changes_nothing() {
    var wire = new Wire(running);
    Map<String, String> before = stored.digest();
    List<String> taken = new ArrayList<>();
    String foreign = people.holding(Role.SUPERVISOR, Place.BESIDE).token();
    expectations
        .rows()
        .forEach((route, all) -> {
          String method = route.substring(0, route.indexOf(' '));
          if (method.equals("GET")) return;
          Expectation first = all.getFirst();
          Person person =
              people.all().stream()
                  .filter(first::allows)
                  .findFirst()
                  .orElseGet(() -> people.holding(Role.SUPERVISOR, Place.GOVERNMENT));
          for (String token : List.of("", foreign)) {
            int status =
                wire.send(person, method, first.request().apply(things, beside), token).status();
            if (status != 403) taken.add(route + " as " + person + " got " + status);
          }
        });
    assertThat(taken).isEmpty();
    assertThat(StoredRows.changed(before, stored.digest())).isEmpty();
  }

  @Test
  void an_act_leads_back_to_a_page_of_this_site_alone() {
    var wire = new Wire(running);
    Scene own = people.scene();
    Map<Sent, Person> acts = new LinkedHashMap<>();
    acts.put(
        act("/desk/review", "progress", own.id(Thing.SUBMITTED_PROGRESS)),
        people.holding(Role.REVIEWER, Place.LEAD));
    acts.put(
        act("/desk/adopt", "progress", own.id(Thing.REVIEWED_PROGRESS)),
        people.holding(Role.SUPERVISOR, Place.GOVERNMENT));
    acts.put(
        act("/desk/progress/%s/return".formatted(own.id(Thing.ADOPTED_PROGRESS)), "reason", "口径不对"),
        people.holding(Role.SUPERVISOR, Place.GOVERNMENT));
    acts.put(
        act("/ledger/issue", "matter", own.id(Thing.DRAFT)),
        people.holding(Role.SUPERVISOR, Place.GOVERNMENT));
    // The same key each time: one effect, and each answer leads back.
    acts.forEach((act, person) -> {
      for (String back :
          List.of(
              "https://evil.example/",
              "//evil.example/desk",
              "/\\evil.example",
              "/desk/..//evil.example",
              "/ledger/../..//evil.example",
              "/desk@evil.example",
              "/ledger.evil.example",
              "/ledger/{id}",
              "/desk?x={y}",
              "/ledger\r\nX-Evil: 1",
              "javascript:alert(1)",
              "/accounts",
              "")) {
        Wire.Answer answer = wire.send(person, "POST", act.with("back", back));
        assertThat(answer.status()).as(act.path() + " back to " + back).isEqualTo(302);
        assertThat(answer.headers()).doesNotContain("evil").doesNotContain("X-Evil");
        URI led = URI.create(wire.server()).resolve(answer.location());
        assertThat(led.toString())
            .as(act.path() + " back to " + back)
            .matches(java.util.regex.Pattern.quote(wire.server()) + "/(desk|ledger)(\\?.*)?");
      }
      Wire.Answer home = wire.send(person, "POST", act.with("back", "/ledger/matters/1?a=b#c"));
      assertThat(home.location()).endsWith("/ledger/matters/1?a=b#c");
    });
  }

  private static Sent act(String path, String name, Object value) {
    return Sent.to(path, "request", UUID.randomUUID(), name, value);
  }

  @Test
  void what_a_demonstration_opens_is_not_there_in_a_real_installation() {
    assertThat(table.routes()).noneMatch(route -> route.rule().who() == For.Who.DEMONSTRATION);
    var wire = new Wire(running);
    Sent signIn = Sent.to("/demonstration/sign-in", "signInName", "person1");
    Sent clock = Sent.to("/demonstration/clock", "day", "2031-12-01");
    for (Person person : people.all()) {
      // A disabled account's session is gone, and its token with it.
      int gone = person.standing() == Person.Standing.DISABLED ? 403 : 404;
      assertThat(wire.send(person, "POST", signIn).status()).as(person.name()).isEqualTo(gone);
      assertThat(wire.send(person, "POST", clock).status()).as(person.name()).isEqualTo(gone);
      assertThat(wire.send(person, "GET", clock).status()).as(person.name()).isEqualTo(404);
    }
  }

  @Test
  void negative_control_a_new_route_is_missed_in_the_table_and_caught_leaking() {
    try (var planted = TestServer.start(address, installation.data(), Planted.NEW_ROUTE)) {
      List<RouteTable.Route> routes = planted.getBean(RouteTable.class).routes();
      assertThat(expectations.missing(routes))
          .containsExactly(
              "GET /planted/{id} has no row in Expectations: say there who may call it");
      var row =
          new Expectation(
              "",
              (scene, other) -> Sent.to("/planted/" + scene.id(Thing.MATTER)),
              Reach.ALLOWED,
              Who.any(
                  Who.at(Place.GOVERNMENT, Role.SUPERVISOR, Role.REPORTER),
                  Who.at(Place.LEAD, Role.REPORTER),
                  Who.at(Place.COOPERATING, Role.REPORTER)),
              false);
      var run = run(planted, things);
      run.refusals(Map.of("GET /planted/{id}", List.of(row)));
      for (String who : List.of("SUPERVISOR@BESIDE", "REPORTER@UNRELATED", "REPORTER@BELOW"))
        assertThat(run.faults())
            .contains("GET /planted/{id} as " + who + " was shown a matter's title");
      assertThat(run.faults()).noneMatch(fault -> fault.contains(" as REPORTER@LEAD "));
    }
  }

  @Test
  void negative_control_without_the_guard_words_are_shown_and_rows_change() {
    try (var open = TestServer.start(address, installation.data(), Planted.NO_GUARD)) {
      var run = run(open, people.scene());
      Map<String, List<Expectation>> some = new LinkedHashMap<>();
      for (String route :
          Set.of(
              "GET /ledger/matters/{id}",
              "GET /ledger/matters/{id}/light",
              "GET /reports/{id}",
              "POST /ledger/matters/{id}/milestones",
              "POST /desk/review"))
        some.put(route, expectations.rows().getOrDefault(route, List.of()));
      run.refusals(some);
      assertThat(run.faults())
          .contains(
              "GET /ledger/matters/{id} as LEADER@BESIDE was shown a matter's title",
              "GET /ledger/matters/{id} as REPORTER@UNRELATED was shown a reason of return",
              "GET /ledger/matters/{id} as REVIEWER@BELOW was shown unsent progress",
              "GET /ledger/matters/{id}/light as REPORTER@BESIDE was shown a matter's title",
              "GET /reports/{id} as REPRESENTATIVE@BESIDE was shown a report's sentence")
          .anyMatch(fault ->
              fault.startsWith("POST /ledger/matters/{id}/milestones  changed rows of [milestone]"))
          .anyMatch(fault -> fault.startsWith("POST /desk/review  changed rows of [progress]"));
    }
  }

  private RouteRun run(ApplicationContext server, Scene of) {
    return new RouteRun(new Wire(server), stored, people.all(), of, beside);
  }
}
