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
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import zhengnuo.app.County;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;

@OnRealDatabase
class SignInTest {
  private static final String WRONG = "Yunxi-2031-Kam";

  private final County county;
  private final Accounts accounts;
  private final AuthenticationProvider signIn;
  private final MovableClock clock;
  private final UUID person;
  private final String name;

  SignInTest(County county, Accounts accounts, AuthenticationProvider signIn, MovableClock clock) {
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
}
