package zhengnuo.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks a sign-in name with its password; each attempt leaves an entry in the log.
 *
 * <p>Five failures lock the account for 15 minutes (a default of this product; GB/T 22239-2019
 * 8.1.4.1 asks for a limit). An unknown name takes the same time and gets the same answer as a
 * wrong password. A name that no account has is not logged: it may be a password in the wrong
 * field.
 */
@Service
class SignIn implements AuthenticationProvider {
  private static final int FAILURES = 5;
  private static final Duration LOCK = Duration.ofMinutes(15);

  private final AccountRows rows;
  private final Accounts accounts;
  private final Audit audit;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final String unknown;

  SignIn(AccountRows rows, Accounts accounts, Audit audit, PasswordEncoder passwords, Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.audit = audit;
    this.passwords = passwords;
    this.clock = clock;
    this.unknown = passwords.encode("nobody has this password");
  }

  @Override
  @Transactional(noRollbackFor = {BadCredentialsException.class, LockedException.class})
  public Authentication authenticate(Authentication attempt) {
    String typed = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    AccountRows.Credentials known = rows.credentials(attempt.getName()).orElse(null);
    boolean right = passwords.matches(typed, known == null ? unknown : known.passwordHash());
    if (known == null) {
      failed(Actor.PROGRAM, address, "登录失败", "没有这个登录名");
      throw new BadCredentialsException("");
    }
    // Counted one after another, or guesses sent at once would count as one.
    AccountRows.Credentials held = rows.heldCredentials(known.id());
    // The password was changed while this one was compared.
    if (!held.passwordHash().equals(known.passwordHash())) right = false;
    OffsetDateTime now = OffsetDateTime.now(clock);
    if (held.disabled()) {
      failed(held.id(), address, "登录失败", "账号已停用");
      throw new BadCredentialsException("");
    }
    if (held.lockedUntil() != null && held.lockedUntil().isAfter(now)) {
      failed(held.id(), address, "登录失败", "账号锁着");
      throw new LockedException("");
    }
    if (!right) throw wrong(held, now, address);
    if (held.failures() > 0) rows.failed(held.id(), 0, null);
    Actor actor = accounts.actor(held.id(), address);
    audit.record(actor, "登录", "账号", held.id(), null, null, "");
    return token(held.id().toString(), held.sessionEpoch());
  }

  private AuthenticationException wrong(
      AccountRows.Credentials held, OffsetDateTime now, String address) {
    int failures = held.failures() + 1;
    if (failures < FAILURES) {
      rows.failed(held.id(), failures, null);
      failed(held.id(), address, "登录失败", "密码不对，连续第%d次".formatted(failures));
      return new BadCredentialsException("");
    }
    rows.failed(held.id(), 0, now.plus(LOCK));
    failed(held.id(), address, "锁住账号", "密码连续%d次不对，锁%d分钟".formatted(failures, LOCK.toMinutes()));
    return new LockedException("");
  }

  /** Whoever tried is not known: the entry names no account as the one who did it. */
  private void failed(UUID account, String address, String action, String reason) {
    var somebody = new Actor(Actor.PROGRAM, "没有登录的人", "", null, "", List.of(), address);
    audit.record(somebody, action, "账号", account, null, null, reason);
  }

  /**
   * A signed-in person; what is granted is asked anew at each request, so nothing stands here but
   * the epoch of the account's sessions.
   */
  static Authentication token(String account, int epoch) {
    var token =
        UsernamePasswordAuthenticationToken.authenticated(
            account, null, List.of(new SimpleGrantedAuthority("SIGNED_IN")));
    token.setDetails(epoch);
    return token;
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
