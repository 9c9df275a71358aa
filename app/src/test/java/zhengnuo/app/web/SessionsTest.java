package zhengnuo.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.TestServer;
import zhengnuo.app.Visitor;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.database.DatabaseAddress;
import zhengnuo.app.ledger.organisation.OrganisationTree;

/** Sessions begin and end for all instances of the program at once. */
@OnRealDatabase
@Tag("P20")
class SessionsTest {
  private static final String FRESH = "Qingshi-2031-Xin";
  private static final String COOKIE = "__Host-zhengnuo";

  private final ApplicationContext running;
  private final County county;
  private final Accounts accounts;
  private final JdbcClient db;

  SessionsTest(ApplicationContext running, County county, Accounts accounts, JdbcClient db) {
    this.running = running;
    this.county = county;
    this.accounts = accounts;
    this.db = db;
  }

  private static boolean isIn(Visitor visitor) {
    return visitor.get("/account").path().equals("/account");
  }

  private int sessions(UUID account) {
    return db.sql("select count(*) from spring_session where principal_name = :name")
        .param("name", account.toString())
        .query(Integer.class)
        .single();
  }

  @Test
  void a_changed_password_ends_every_session_and_the_new_one_begins_anew() {
    UUID person = county.person(county.government().id());
    Visitor desk = Visitor.of(running, county, person);
    Visitor phone = Visitor.of(running, county, person);
    Visitor other = Visitor.of(running, county, county.person(null));
    assertThat(sessions(person)).isEqualTo(2);
    Visitor.Page changed =
        desk.send(
            desk.get("/account"),
            "/account/password",
            "oldPassword",
            County.PASSWORD,
            "newPassword",
            FRESH);
    assertThat(changed.path()).isEqualTo("/sign-in?changed");
    assertThat(changed.main()).contains("密码已改");
    assertThat(isIn(desk)).isFalse();
    assertThat(isIn(phone)).isFalse();
    assertThat(isIn(other)).isTrue();
    assertThat(sessions(person)).isZero();
    desk.signIn(county.signInName(person), FRESH);
    assertThat(isIn(desk)).isTrue();
  }

  @Test
  void a_password_set_by_the_administrator_and_a_disabling_end_every_session() {
    UUID person = county.person(county.government().id());
    Visitor first = Visitor.of(running, county, person);
    accounts.setPassword(county.system(), person, 1, FRESH);
    assertThat(isIn(first)).isFalse();
    Visitor second = Visitor.to(running);
    second.signIn(county.signInName(person), FRESH);
    assertThat(isIn(second)).isTrue();
    accounts.setDisabled(county.system(), person, 2, true, "试");
    accounts.setDisabled(county.system(), person, 3, false, "");
    assertThat(isIn(second)).isFalse();
    assertThat(sessions(person)).isZero();
  }

  /** A session that is stored just after the password was changed is of an older epoch. */
  @Test
  void a_session_stored_while_the_password_was_changing_counts_no_more() {
    UUID person = county.person(county.government().id());
    Visitor visitor = Visitor.of(running, county, person);
    db.sql("update account set session_epoch = session_epoch + 1 where id = :id")
        .param("id", person)
        .update();
    assertThat(sessions(person)).isOne();
    assertThat(isIn(visitor)).isFalse();
  }

  @Test
  void signing_in_changes_the_session_and_signing_out_ends_it() {
    UUID person = county.person(county.government().id());
    Visitor visitor = Visitor.to(running);
    visitor.get("/sign-in");
    String before = visitor.cookie(COOKIE);
    visitor.signIn(county.signInName(person), County.PASSWORD);
    String signedIn = Objects.requireNonNull(visitor.cookie(COOKIE));
    assertThat(signedIn).isNotEqualTo(before);
    visitor.send(visitor.get("/account"), "/sign-out");
    Visitor thief = Visitor.to(running);
    thief.takeCookie(COOKIE, signedIn);
    assertThat(isIn(thief)).isFalse();
  }

  @Test
  void another_instance_knows_the_session_its_end_the_name_of_the_place_and_the_set_up(
      DatabaseAddress address, Installation installation, OrganisationTree tree) {
    try (ConfigurableApplicationContext second = TestServer.start(address, installation.data())) {
      Visitor there = Visitor.to(second);
      UUID person = county.person(county.government().id());
      Visitor here = Visitor.of(running, county, person);
      there.takeCookie(COOKIE, Objects.requireNonNull(here.cookie(COOKIE)));
      assertThat(isIn(there)).isTrue();

      assertThat(tree.get(county.government().id()).name()).isEqualTo("云溪县人民政府");
      assertThat(there.get("/account").html().select(".bar-place").text()).isEqualTo("云溪县");
      rename("望溪县人民政府");
      assertThat(there.get("/account").html().select(".bar-place").text()).isEqualTo("望溪县");
      assertThat(here.get("/account").html().select(".bar-place").text()).isEqualTo("望溪县");
      rename("云溪县人民政府");

      accounts.setPassword(county.system(), person, 1, FRESH);
      assertThat(isIn(there)).isFalse();
      assertThat(there.get("/set-up").status()).isEqualTo(404);
      assertThat(there.post("/set-up", Map.of()).status()).isEqualTo(403);
    }
  }

  private void rename(String name) {
    db.sql("update organisation set name = :name where parent is null")
        .param("name", name)
        .update();
  }
}
