package zhengnuo.app.administration;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import zhengnuo.app.access.Account;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.GrantLine;

/** The list of accounts that 系统管理员 and 安全管理员 begin with. */
@Component
class ShownAccounts {
  private final Accounts accounts;
  private final Clock clock;

  ShownAccounts(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** All accounts with what is granted to them today. */
  List<ShownAccount> all(Actor actor) {
    Map<UUID, List<GrantLine>> standing =
        accounts.standing(actor).stream().collect(Collectors.groupingBy(GrantLine::account));
    return accounts.all(actor).stream()
        .map(account -> shown(account, standing.getOrDefault(account.id(), List.of())))
        .toList();
  }

  ShownAccount shown(Account account, List<GrantLine> standing) {
    return new ShownAccount(
        account,
        account.organisationName() == null ? "" : account.organisationName(),
        ShownAccount.State.of(account, OffsetDateTime.now(clock), clock.getZone()),
        standing.stream().map(ShownAccounts::words).collect(Collectors.joining("、")),
        standing.stream().anyMatch(line -> line.role().isAdministrator()));
  }

  private static String words(GrantLine line) {
    return line.organisationName() == null
        ? line.role().chinese
        : line.role().chinese + "（" + line.organisationName() + "）";
  }
}
