package zhengnuo.app.administration;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.organisation.OrganisationKind;
import zhengnuo.app.ledger.organisation.OrganisationLevel;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.web.Once;

/**
 * What 系统管理员 sends: each form has its effect once, however often it is sent. Passwords stay out of
 * what is remembered of a form.
 */
@Service
class AccountForms {
  private final Accounts accounts;
  private final OrganisationTree tree;
  private final Access access;
  private final Once once;

  AccountForms(Accounts accounts, OrganisationTree tree, Access access, Once once) {
    this.accounts = accounts;
    this.tree = tree;
    this.access = access;
    this.once = once;
  }

  /**
   * @return the new account's page
   */
  @Transactional
  String create(
      Actor actor,
      String request,
      String signInName,
      String name,
      @Nullable UUID unit,
      String password) {
    access.requireAdministrator(actor, Role.SYSTEM_ADMINISTRATOR);
    return once.effect(
        actor,
        Once.key(request, "create"),
        Arrays.asList(signInName, name, unit),
        () ->
            "/accounts/"
                + accounts.create(actor, signInName, name, unit, password, true)
                + "?done=created");
  }

  /**
   * @return the account's page
   */
  @Transactional
  String setDisabled(
      Actor actor, String request, UUID account, int version, boolean disabled, String reason) {
    access.requireAdministrator(actor, Role.SYSTEM_ADMINISTRATOR);
    return once.effect(
        actor,
        Once.key(request, "state"),
        Arrays.asList(account, version, disabled, reason),
        () -> {
          accounts.setDisabled(actor, account, version, disabled, reason);
          return "/accounts/" + account + (disabled ? "?done=disabled" : "?done=enabled");
        });
  }

  /**
   * @return the account's page
   */
  @Transactional
  String setPassword(Actor actor, String request, UUID account, int version, String password) {
    access.requireAdministrator(actor, Role.SYSTEM_ADMINISTRATOR);
    return once.effect(
        actor,
        Once.key(request, "password"),
        Arrays.asList(account, version),
        () -> {
          accounts.setPassword(actor, account, version, password);
          return "/accounts/" + account + "?done=password";
        });
  }

  /**
   * @return the page of units
   */
  @Transactional
  String addUnit(
      Actor actor,
      String request,
      UUID parent,
      String name,
      OrganisationKind kind,
      OrganisationLevel level) {
    access.requireAdministrator(actor, Role.SYSTEM_ADMINISTRATOR);
    return once.effect(
        actor,
        Once.key(request, "unit"),
        Arrays.asList(parent, name, kind, level),
        () -> "/units?added=" + tree.add(actor, parent, name, kind, level).id());
  }
}
