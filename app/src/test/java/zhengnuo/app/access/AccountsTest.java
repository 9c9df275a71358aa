package zhengnuo.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.ledger.organisation.Organisation;

@OnRealDatabase
class AccountsTest {
  private final County county;
  private final Accounts accounts;
  private final JdbcClient db;
  private final MovableClock clock;

  AccountsTest(County county, Accounts accounts, JdbcClient db, MovableClock clock) {
    this.county = county;
    this.accounts = accounts;
    this.db = db;
    this.clock = clock;
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  @Tag("P23")
  void nobody_grants_to_themselves(Role role) {
    Actor security = county.security();
    UUID place = role.isAdministrator() ? null : county.government().id();
    assertThatThrownBy(() -> accounts.grant(security, security.account(), role, place, null, "试"))
        .isInstanceOf(Refused.class);
    assertThat(county.security().grants()).isEqualTo(security.grants());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  @Tag("P23")
  void the_security_administrator_grants_what_is_business_and_nothing_else(Role role) {
    UUID person = county.person(county.government().id());
    UUID place = role.isAdministrator() ? null : county.government().id();
    if (role.isAdministrator())
      assertThatThrownBy(() -> accounts.grant(county.security(), person, role, place, null, "试"))
          .isInstanceOf(Refused.class);
    else accounts.grant(county.security(), person, role, place, null, "试");
    assertThat(county.actor(person).holdsAnywhere(role)).isEqualTo(!role.isAdministrator());
  }

  @Test
  @Tag("P23")
  void who_is_no_security_administrator_grants_nothing() {
    UUID person = county.person(county.government().id());
    for (Actor actor :
        new Actor[] {
          county.system(), county.auditor(), county.holder(Role.SUPERVISOR, county.government())
        })
      assertThatThrownBy(() ->
              accounts.grant(actor, person, Role.SUPERVISOR, county.government().id(), null, "试"))
          .isInstanceOf(Refused.class);
    assertThat(accounts.grants(person)).isEmpty();
  }

  @Test
  @Tag("P23")
  void an_administrator_is_given_no_business() {
    assertThatThrownBy(() ->
            accounts.grant(
                county.security(),
                county.auditor().account(),
                Role.LEADER,
                county.government().id(),
                null,
                "试"))
        .isInstanceOf(Refused.class);
    Access access = new Access();
    for (Actor actor : new Actor[] {county.system(), county.security(), county.auditor()})
      assertThat(access.sees(actor, county.government().path())).isFalse();
    assertThat(
            access.sees(
                county.holder(Role.LEADER, county.government()), county.government().path()))
        .isTrue();
  }

  /** Past the program's own checks: the table itself refuses the second role. */
  @ParameterizedTest
  @EnumSource(Role.class)
  @Tag("P23")
  void the_table_takes_no_second_administrators_role(Role role) {
    UUID holder = county.auditor().account();
    if (role.isAdministrator())
      assertThatThrownBy(() -> insert(holder, role, null))
          .isInstanceOf(DataIntegrityViolationException.class);
    else assertThat(insert(county.person(null), role, county.government())).isOne();
  }

  @Test
  void the_table_takes_business_at_a_place_only_and_administrators_at_none() {
    UUID person = county.person(null);
    assertThatThrownBy(() -> insert(person, Role.SUPERVISOR, null))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> insert(person, Role.AUDIT_ADMINISTRATOR, county.government()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  @Tag("P23")
  void grants_that_end_keep_the_administrators_apart_too() {
    for (Role second : Role.values()) {
      UUID person = county.person(null);
      insert(person, Role.AUDIT_ADMINISTRATOR, null, "2031-01-01", "2031-06-01");
      Organisation place = second.isAdministrator() ? null : county.government();
      assertThatThrownBy(() -> insert(person, second, place, "2031-05-31", "2031-12-31"))
          .as(second.chinese)
          .isInstanceOf(DataIntegrityViolationException.class);
      assertThatThrownBy(() -> insert(person, second, place, "2030-01-01", null))
          .as(second.chinese)
          .isInstanceOf(DataIntegrityViolationException.class);
      // The day after the last is free.
      assertThat(insert(person, second, place, "2031-06-01", "2031-12-31")).isOne();
    }
  }

  @Test
  @Tag("P23")
  void negative_control_business_roles_may_meet_and_two_people_share_no_days() {
    UUID person = county.person(null);
    for (Role role : new Role[] {Role.REPORTER, Role.REVIEWER, Role.REPORTER})
      assertThat(insert(person, role, county.government(), "2031-01-01", null)).isOne();
    assertThat(insert(county.person(null), Role.AUDIT_ADMINISTRATOR, null, "2031-01-01", null))
        .isOne();
  }

  @Test
  @Tag("P23")
  void of_all_roles_granted_at_once_to_one_account_one_administrators_role_stands_alone()
      throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID person = county.person(null);
      var start = new CountDownLatch(1);
      List<Future<?>> running = new ArrayList<>();
      try (var threads = Executors.newFixedThreadPool(12)) {
        for (int i = 0; i < 12; i++) {
          Role role = Role.values()[Role.LEADER.ordinal() + i % 6];
          UUID place = role.isAdministrator() ? null : county.government().id();
          LocalDate to = i % 2 == 0 ? LocalDate.parse("2031-12-31") : null;
          running.add(
              threads.submit(() -> {
                start.await();
                return accounts.grant(Actor.program("测试"), person, role, place, to, "试");
              }));
        }
        start.countDown();
        for (Future<?> one : running)
          try {
            one.get();
          } catch (ExecutionException refused) {
            assertThat(refused.getCause()).isInstanceOfAny(Refused.class, Rejected.class);
          }
      }
      List<Grant> standing = accounts.grants(person);
      assertThat(standing).isNotEmpty();
      if (standing.stream().anyMatch(grant -> grant.role().isAdministrator()))
        assertThat(standing).hasSize(1);
    }
  }

  @Test
  void a_place_that_is_none_is_named_and_not_left_to_the_database() {
    UUID person = county.person(null);
    assertThatThrownBy(() ->
            accounts.grant(county.security(), person, Role.REPORTER, UUID.randomUUID(), null, "试"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("没有这个单位");
    assertThatThrownBy(
            () -> accounts.grant(county.security(), person, Role.REPORTER, null, null, "试"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("选择在哪个单位");
    assertThat(accounts.grants(person)).isEmpty();
  }

  @Test
  @Tag("P5")
  void who_withdraws_from_an_old_page_is_told() {
    UUID person = county.person(null);
    UUID grant =
        accounts.grant(
            county.security(), person, Role.REPORTER, county.government().id(), null, "试");
    db.sql("update role_grant set valid_to = '2031-12-31', version = 2 where id = :id")
        .param("id", grant)
        .update();
    assertThatThrownBy(() -> accounts.endGrant(county.security(), grant, 1, "试"))
        .isInstanceOf(StaleVersion.class);
    assertThat(accounts.grants(person)).hasSize(1);
  }

  private int insert(
      UUID account, Role role, @org.jspecify.annotations.Nullable Organisation place) {
    return insert(account, role, place, "2031-01-01", null);
  }

  private int insert(
      UUID account,
      Role role,
      @org.jspecify.annotations.Nullable Organisation place,
      String from,
      @org.jspecify.annotations.Nullable String to) {
    return db.sql(
            """
            insert into role_grant (id, account, role, organisation, valid_from, valid_to, reason,
                                    granted_at)
            values (gen_random_uuid(), :account, :role, :place, :from::date, :to::date, '',
                    '2031-01-01')
            """)
        .param("account", account)
        .param("role", role.name())
        .param("place", place == null ? null : place.id(), java.sql.Types.OTHER)
        .param("from", from)
        .param("to", to, java.sql.Types.VARCHAR)
        .update();
  }

  @Test
  @Tag("P20")
  void an_ended_grant_counts_no_more_and_its_last_day_stays() {
    UUID person = county.person(county.government().id());
    UUID grant =
        accounts.grant(
            county.security(), person, Role.SUPERVISOR, county.government().id(), null, "试");
    assertThat(county.actor(person).holdsAnywhere(Role.SUPERVISOR)).isTrue();
    clock.forward(Duration.ofDays(3));
    accounts.endGrant(county.security(), grant, 1, "试");
    assertThat(county.actor(person).holdsAnywhere(Role.SUPERVISOR)).isFalse();
    String ended = lastDay(grant);
    clock.forward(Duration.ofDays(10));
    assertThatThrownBy(() -> accounts.endGrant(county.security(), grant, 2, "再试"))
        .isInstanceOf(Rejected.class);
    assertThat(lastDay(grant)).isEqualTo(ended);
  }

  private String lastDay(UUID grant) {
    return db.sql("select valid_to::text from role_grant where id = :id")
        .param("id", grant)
        .query(String.class)
        .single();
  }

  @Test
  void a_sign_in_name_is_taken_whatever_its_case_and_the_blanks_around_it() {
    String taken = county.signInName(county.person(null));
    for (String same : new String[] {taken, taken.toUpperCase(java.util.Locale.ROOT), " " + taken})
      assertThatThrownBy(() ->
              accounts.create(
                  county.system(), same, "某", county.government().id(), County.PASSWORD, true))
          .as(same)
          .isInstanceOf(Rejected.class)
          .hasMessageContaining("已有人用");
  }

  @Test
  @Tag("P5")
  void who_disables_from_an_old_page_is_told() {
    UUID person = county.person(null);
    accounts.setDisabled(county.system(), person, 1, true, "试");
    assertThatThrownBy(() -> accounts.setDisabled(county.system(), person, 1, true, "试"))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> county.actor(person)).isInstanceOf(NotFound.class);
  }
}
