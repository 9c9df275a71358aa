package zhengnuo.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import zhengnuo.app.County;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.Visitor;

@OnRealDatabase
class SignInTest {
  private static final String WRONG = "Yunxi-2031-Kam";

  private final County county;
  private final Accounts accounts;
  private final AuthenticationProvider signIn;
  private final MovableClock clock;
  private final JdbcClient db;
  private final ApplicationContext running;
  private final UUID person;
  private final String name;

  SignInTest(
      County county,
      Accounts accounts,
      AuthenticationProvider signIn,
      MovableClock clock,
      JdbcClient db,
      ApplicationContext running) {
    this.db = db;
    this.running = running;
    this.county = county;
    this.accounts = accounts;
    this.signIn = signIn;
    this.clock = clock;
    this.person = county.person(null);
    this.name = county.signInName(person);
  }

  /** What the attempt fails with, null if it succeeds. */
  private @Nullable Throwable attempt(String signInName, String password) {
    return catchThrowable(() ->
        signIn.authenticate(
            UsernamePasswordAuthenticationToken.unauthenticated(signInName, password)));
  }

  @Test
  void five_failures_lock_for_fifteen_minutes_even_against_the_right_password() {
    for (int i = 1; i <= 4; i++)
      assertThat(attempt(name, WRONG)).isInstanceOf(BadCredentialsException.class);
    assertThat(attempt(name, WRONG)).isInstanceOf(LockedException.class);
    clock.forward(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(attempt(name, County.PASSWORD)).isInstanceOf(LockedException.class);
    clock.forward(Duration.ofSeconds(1));
    assertThat(attempt(name, County.PASSWORD)).isNull();
  }

  @Test
  void a_success_begins_the_count_anew() {
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i <= 4; i++)
        assertThat(attempt(name, WRONG)).isInstanceOf(BadCredentialsException.class);
      assertThat(attempt(name, County.PASSWORD)).isNull();
    }
  }

  @Test
  void twenty_guesses_at_once_are_five_guesses() throws Exception {
    var start = new CountDownLatch(1);
    List<Future<@Nullable Throwable>> running = new ArrayList<>();
    int told = 0;
    try (var threads = Executors.newFixedThreadPool(20)) {
      for (int i = 0; i < 20; i++)
        running.add(
            threads.submit(() -> {
              start.await();
              return attempt(name, WRONG);
            }));
      start.countDown();
      for (Future<@Nullable Throwable> guess : running)
        if (guess.get() instanceof BadCredentialsException) told++;
    }
    assertThat(told).isEqualTo(4);
    assertThat(attempt(name, County.PASSWORD)).isInstanceOf(LockedException.class);
  }

  @Test
  void an_unknown_name_and_a_disabled_account_get_the_answer_of_a_wrong_password() {
    Throwable wrong = attempt(name, WRONG);
    assertThat(wrong).isInstanceOf(BadCredentialsException.class);
    accounts.setDisabled(county.system(), person, 1, true, "试");
    for (Throwable same :
        new Throwable[] {attempt("nobody", County.PASSWORD), attempt(name, County.PASSWORD)})
      assertThat(same)
          .hasSameClassAs(wrong)
          .hasMessage(java.util.Objects.requireNonNull(wrong).getMessage());
  }

  @Test
  void whoever_tries_names_reads_the_same_of_a_locked_one_as_of_one_that_nobody_has() {
    for (int i = 0; i < 5; i++) attempt(name, WRONG);
    assertThat(attempt(name, County.PASSWORD)).isInstanceOf(LockedException.class);
    Visitor.Page locked = Visitor.to(running).signIn(name, County.PASSWORD);
    Visitor.Page unknown = Visitor.to(running).signIn("nobody-has-this", County.PASSWORD);
    Visitor.Page wrong = Visitor.to(running).signIn(county.signInName(county.person(null)), WRONG);
    assertThat(locked.main()).contains("连续填错5次会锁15分钟");
    for (Visitor.Page other : new Visitor.Page[] {unknown, wrong}) {
      assertThat(other.path()).isEqualTo(locked.path());
      assertThat(other.main()).isEqualTo(locked.main());
    }
  }

  @Test
  void a_wrong_password_on_the_page_counts_once() {
    for (int i = 0; i < 4; i++) Visitor.to(running).signIn(name, WRONG);
    assertThat(logged(person)).hasSize(4);
    assertThat(Visitor.to(running).signIn(name, County.PASSWORD).path()).isEqualTo("/account");
  }

  private List<String> logged(UUID object) {
    return db.sql(
            """
            select action || ' ' || name || ' ' || address || ' ' || reason from audit_entry
             where object_id = :id and action in ('登录', '登录失败', '锁住账号') order by id
            """)
        .param("id", object)
        .query(String.class)
        .list();
  }

  @Test
  void each_attempt_is_in_the_log_with_its_outcome() {
    for (int i = 0; i < 5; i++) attempt(name, WRONG);
    attempt(name, County.PASSWORD);
    clock.forward(Duration.ofMinutes(16));
    Visitor.to(running).signIn(name, County.PASSWORD);
    accounts.setDisabled(county.system(), person, 1, true, "试");
    Visitor.to(running).signIn(name, County.PASSWORD);
    String holder = accounts.get(person).name();
    assertThat(logged(person))
        .containsExactly(
            "登录失败 没有登录的人  密码不对，连续第1次",
            "登录失败 没有登录的人  密码不对，连续第2次",
            "登录失败 没有登录的人  密码不对，连续第3次",
            "登录失败 没有登录的人  密码不对，连续第4次",
            "锁住账号 没有登录的人  密码连续5次不对，锁15分钟",
            "登录失败 没有登录的人  账号锁着",
            "登录 " + holder + " 127.0.0.1 ",
            "登录失败 没有登录的人 127.0.0.1 账号已停用");
  }

  @Test
  @Tag("P26")
  void a_name_that_nobody_has_is_not_logged_since_it_may_be_a_password() {
    int before = logged(Actor.PROGRAM).size();
    attempt("My-Password-2031", "lin");
    assertThat(logged(Actor.PROGRAM)).hasSize(before + 1).last().asString().contains("没有这个登录名");
    assertThat(
            db.sql("select count(*) from audit_entry e where e::text like '%My-Password-2031%'")
                .query(Integer.class)
                .single())
        .isZero();
  }
}
