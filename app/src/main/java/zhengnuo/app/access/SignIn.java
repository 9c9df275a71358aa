package zhengnuo.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks a sign-in name with its password.
 *
 * <p>Five failures lock the account for 15 minutes (a default of this product; GB/T 22239-2019
 * 8.1.4.1 asks for a limit). An unknown name takes the same time and gets the same answer as a
 * wrong password.
 */
@Service
class SignIn implements AuthenticationProvider {
  private static final int FAILURES = 5;
  private static final Duration LOCK = Duration.ofMinutes(15);

  private final AccountRows rows;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final String unknown;

  SignIn(AccountRows rows, PasswordEncoder passwords, Clock clock) {
    this.rows = rows;
    this.passwords = passwords;
    this.clock = clock;
    this.unknown = passwords.encode("nobody has this password");
  }

  @Override
  @Transactional(noRollbackFor = {BadCredentialsException.class, LockedException.class})
  public Authentication authenticate(Authentication attempt) {
    String typed = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
    AccountRows.Credentials known = rows.credentials(attempt.getName()).orElse(null);
    boolean right = passwords.matches(typed, known == null ? unknown : known.passwordHash());
    OffsetDateTime now = OffsetDateTime.now(clock);
    if (known == null) throw new BadCredentialsException("");
    // Counted one after another, or guesses sent at once would count as one.
    known = rows.heldCredentials(known.id());
    if (known.disabled()) throw new BadCredentialsException("");
    if (known.lockedUntil() != null && known.lockedUntil().isAfter(now))
      throw new LockedException("");
    if (!right) {
      int failures = known.failures() + 1;
      boolean lock = failures >= FAILURES;
      rows.failed(known.id(), lock ? 0 : failures, lock ? now.plus(LOCK) : null);
      if (lock) throw new LockedException("");
      throw new BadCredentialsException("");
    }
    if (known.failures() > 0) rows.failed(known.id(), 0, null);
    return token(known.id().toString());
  }

  /** A signed-in person; what is granted is asked anew at each request, so nothing stands here. */
  static Authentication token(String account) {
    return UsernamePasswordAuthenticationToken.authenticated(
        account, null, List.of(new SimpleGrantedAuthority("SIGNED_IN")));
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
