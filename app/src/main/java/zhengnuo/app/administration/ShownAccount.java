package zhengnuo.app.administration;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.access.Account;

/**
 * An account as a row of a list.
 *
 * @param unit name of the unit, empty for administrators
 * @param state in Chinese
 * @param roles what is granted today, in Chinese, empty if nothing is
 * @param administrator whether it is one of the three
 */
record ShownAccount(
    Account account, String unit, State state, String roles, boolean administrator) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /**
   * @param id as it stands in the address
   * @param words in Chinese
   */
  record State(String id, String words) {
    static State of(Account account, OffsetDateTime now, ZoneId zone) {
      if (account.disabled()) return new State("disabled", "停用");
      @Nullable OffsetDateTime locked = account.lockedUntil();
      if (locked != null && locked.isAfter(now))
        return new State(
            "locked", "锁到" + LocalDateTime.ofInstant(locked.toInstant(), zone).format(CLOCK));
      return account.mustChangePassword()
          ? new State("fresh", "在用，登录后要改密码")
          : new State("used", "在用");
    }
  }

  /** Whether it holds the words in its names or its unit. */
  boolean holds(String words) {
    return (account.name() + "\n" + account.signInName() + "\n" + unit)
        .toLowerCase(java.util.Locale.ROOT)
        .contains(words.toLowerCase(java.util.Locale.ROOT));
  }
}
