package zhengnuo.app.routes;

import static zhengnuo.app.access.Role.LEADER;
import static zhengnuo.app.access.Role.REPORTER;
import static zhengnuo.app.access.Role.REVIEWER;
import static zhengnuo.app.access.Role.SUPERVISOR;
import static zhengnuo.app.routes.Who.any;
import static zhengnuo.app.routes.Who.at;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import zhengnuo.app.County;
import zhengnuo.app.Visitor;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.organisation.OrganisationKind;
import zhengnuo.app.ledger.organisation.OrganisationLevel;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.routes.Person.Standing;
import zhengnuo.app.routes.Who.Place;

/**
 * Two governments side by side with one person for each role at each place, all signed in, and
 * those whose account is good for nothing.
 */
final class People {
  private static final String SESSION = "__Host-zhengnuo";
  private static final Actor PROGRAM = Actor.program("测试");

  private final ApplicationContext running;
  private final County county;
  private final Accounts accounts;
  private final Map<Place, Organisation> places = new EnumMap<>(Place.class);
  private final Map<Who, Actor> actors = new LinkedHashMap<>();
  private final List<Person> people = new ArrayList<>();
  private final Scene.Units besides;

  People(ApplicationContext running, County county) {
    this.running = running;
    this.county = county;
    this.accounts = running.getBean(Accounts.class);
    var tree = running.getBean(OrganisationTree.class);
    Organisation government = county.government();
    places.put(Place.GOVERNMENT, government);
    places.put(Place.LEAD, county.department("县自然资源局"));
    places.put(Place.COOPERATING, county.department("县财政局"));
    places.put(Place.UNRELATED, county.department("县统计局"));
    places.put(
        Place.BELOW,
        tree.add(
            PROGRAM,
            government.id(),
            "柳渡镇人民政府",
            OrganisationKind.GOVERNMENT,
            OrganisationLevel.TOWNSHIP));
    Organisation beside =
        tree.add(PROGRAM, null, "邻县人民政府", OrganisationKind.GOVERNMENT, OrganisationLevel.COUNTY);
    places.put(Place.BESIDE, beside);
    besides =
        new Scene.Units(
            beside,
            under(tree, beside, "邻县住建局"),
            under(tree, beside, "邻县教育局"),
            under(tree, beside, "邻县水务局"));
    for (Place place : Place.values())
      for (Role role : Role.values())
        if (role.isAdministrator() == (place == Place.NOWHERE)) add(new Who(role, place));
    // Two governments in one person: the role of one must not open the other.
    add(
        "supervisor and leader beside, unrelated unit's reporter and reviewer",
        any(at(Place.BESIDE, SUPERVISOR, LEADER), at(Place.UNRELATED, REPORTER, REVIEWER)));
    add(
        "supervisor and leader beside, cooperating unit's reporter and reviewer",
        any(at(Place.BESIDE, SUPERVISOR, LEADER), at(Place.COOPERATING, REPORTER, REVIEWER)));
    addWithout();
  }

  private static Organisation under(OrganisationTree tree, Organisation above, String name) {
    return tree.add(
        PROGRAM, above.id(), name, OrganisationKind.DEPARTMENT, OrganisationLevel.COUNTY);
  }

  List<Person> all() {
    return people;
  }

  Person holding(Role role, Place place) {
    Set<Who> one = Set.of(new Who(role, place));
    return people.stream()
        .filter(person -> person.standing() == Standing.IN_USE && person.holds().equals(one))
        .findFirst()
        .orElseThrow();
  }

  /** A fresh set of things of the government that all places are named after. */
  Scene scene() {
    Scene scene =
        Scene.make(
            running,
            new Scene.Units(
                place(Place.GOVERNMENT),
                place(Place.LEAD),
                place(Place.COOPERATING),
                place(Place.BELOW)),
            new Scene.Actors(
                actor(SUPERVISOR, Place.GOVERNMENT),
                actor(REPORTER, Place.LEAD),
                actor(REVIEWER, Place.LEAD),
                actor(REPORTER, Place.BELOW),
                actor(REVIEWER, Place.BELOW)));
    account(scene, Place.UNRELATED);
    return scene;
  }

  /** Things of the government beside it. */
  Scene sceneBeside() {
    Actor reporter = actor(REPORTER, Place.BESIDE);
    Actor reviewer = actor(REVIEWER, Place.BESIDE);
    Scene scene =
        Scene.make(
            running,
            besides,
            new Scene.Actors(
                actor(SUPERVISOR, Place.BESIDE), reporter, reviewer, reporter, reviewer));
    account(scene, Place.BESIDE);
    return scene;
  }

  private void account(Scene scene, Place place) {
    UUID account = county.person(place(place).id());
    UUID grant = accounts.grant(PROGRAM, account, Role.REPORTER, place(place).id(), null, "岗位分工");
    scene.account(account, grant);
  }

  private Organisation place(Place place) {
    return Objects.requireNonNull(places.get(place));
  }

  private Actor actor(Role role, Place place) {
    return Objects.requireNonNull(actors.get(new Who(role, place)));
  }

  private void add(Who who) {
    Person person = add(who.toString(), Set.of(who));
    actors.put(who, county.actor(person.account()));
  }

  private Person add(String name, Set<Who> holds) {
    UUID account = granted(holds);
    Person person = signedIn(name, account, holds, Standing.IN_USE);
    people.add(person);
    return person;
  }

  private UUID granted(Set<Who> holds) {
    Place home = holds.iterator().next().place();
    UUID account = county.person(home == Place.NOWHERE ? null : place(home).id());
    for (Who who : holds)
      accounts.grant(
          PROGRAM,
          account,
          who.role(),
          who.place() == Place.NOWHERE ? null : place(who.place()).id(),
          null,
          "测试");
    return account;
  }

  private Person signedIn(String name, UUID account, Set<Who> holds, Standing standing) {
    Visitor visitor = Visitor.of(running, county, account);
    Visitor.Page page = visitor.get("/account");
    if (page.status() != 200) throw new AssertionError(name + " is not signed in: " + page.text());
    return new Person(
        name,
        account,
        holds,
        standing,
        SESSION + "=" + Objects.requireNonNull(visitor.cookie(SESSION)),
        Objects.requireNonNull(page.html().selectFirst("[name=_csrf]")).val());
  }

  private void addWithout() {
    Visitor nobody = Visitor.to(running);
    String token =
        Objects.requireNonNull(nobody.get("/sign-in").html().selectFirst("[name=_csrf]")).val();
    people.add(
        new Person(
            "nobody",
            new UUID(0, 0),
            Set.of(),
            Standing.NOBODY,
            SESSION + "=" + Objects.requireNonNull(nobody.cookie(SESSION)),
            token));
    Set<Who> supervisor = at(Place.GOVERNMENT, SUPERVISOR, LEADER, REPORTER, REVIEWER);
    UUID disabled = granted(supervisor);
    people.add(signedIn("disabled account", disabled, Set.of(), Standing.DISABLED));
    accounts.setDisabled(county.system(), disabled, accounts.get(disabled).version(), true, "离职");
    UUID ended = granted(supervisor);
    people.add(signedIn("account whose grants ended", ended, Set.of(), Standing.IN_USE));
    accounts
        .lines(county.security(), ended)
        .forEach(line -> accounts.endGrant(county.security(), line.id(), line.version(), "离岗"));
    UUID fresh =
        accounts.create(
            PROGRAM, "fresh1", "某新", place(Place.GOVERNMENT).id(), County.PASSWORD, true);
    for (Who who : supervisor)
      accounts.grant(PROGRAM, fresh, who.role(), place(Place.GOVERNMENT).id(), null, "测试");
    people.add(
        signedIn(
            "account with a password to change", fresh, Set.of(), Standing.PASSWORD_TO_CHANGE));
  }
}
