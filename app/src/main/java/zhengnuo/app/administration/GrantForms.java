package zhengnuo.app.administration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Role;
import zhengnuo.app.web.Once;

/** What 安全管理员 sends: each form has its effect once, however often it is sent. */
@Service
class GrantForms {
  private final Accounts accounts;
  private final Access access;
  private final Once once;

  GrantForms(Accounts accounts, Access access, Once once) {
    this.accounts = accounts;
    this.access = access;
    this.once = once;
  }

  /**
   * @param lastDay null where no end is set
   * @return the page of the account's grants
   */
  @Transactional
  String give(
      Actor actor,
      String request,
      UUID account,
      Role role,
      @Nullable UUID organisation,
      @Nullable LocalDate lastDay,
      String reason) {
    access.requireAdministrator(actor, Role.SECURITY_ADMINISTRATOR);
    return once.effect(
        actor,
        Once.key(request, "give"),
        Arrays.asList(account, role, organisation, lastDay, reason),
        () -> {
          accounts.grant(
              actor,
              account,
              role,
              organisation,
              lastDay == null ? null : lastDay.plusDays(1),
              reason);
          return "/grants/" + account + "?done=given";
        });
  }

  /**
   * @return the page of the account's grants
   */
  @Transactional
  String withdraw(
      Actor actor, String request, UUID account, UUID grant, int version, String reason) {
    access.requireAdministrator(actor, Role.SECURITY_ADMINISTRATOR);
    return once.effect(
        actor,
        Once.key(request, "withdraw"),
        Arrays.asList(grant, version, reason),
        () -> {
          if (accounts.lines(actor, account).stream().noneMatch(line -> line.id().equals(grant)))
            throw new NotFound("授权");
          accounts.endGrant(actor, grant, version, reason);
          return "/grants/" + account + "?done=withdrawn";
        });
  }
}
