package zhengnuo.app.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.web.For;

/** 系统管理员's accounts: the list, a new one, and one account's state and password. */
@Controller
class AccountPages {
  private final Accounts accounts;
  private final ShownAccounts shown;
  private final AccountForms forms;
  private final OrganisationTree tree;

  AccountPages(Accounts accounts, ShownAccounts shown, AccountForms forms, OrganisationTree tree) {
    this.accounts = accounts;
    this.shown = shown;
    this.forms = forms;
    this.tree = tree;
  }

  @GetMapping("/accounts")
  @For(Role.SYSTEM_ADMINISTRATOR)
  String list(
      Actor actor,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String state,
      Model page) {
    List<ShownAccount> all = shown.all(actor);
    page.addAttribute("all", all.size());
    page.addAttribute("disabled", all.stream().filter(a -> a.account().disabled()).count());
    page.addAttribute(
        "accounts",
        all.stream()
            .filter(account -> account.holds(words.strip()))
            .filter(account -> state.isEmpty() || account.state().id().equals(state))
            .toList());
    page.addAttribute("words", words);
    page.addAttribute("state", state);
    return "administration/accounts";
  }

  @GetMapping("/accounts/new")
  @For(Role.SYSTEM_ADMINISTRATOR)
  String form(@RequestParam(defaultValue = "") String organisation, Model page) {
    return form(page, List.of(), Map.of("organisation", organisation));
  }

  @PostMapping("/accounts")
  @For(Role.SYSTEM_ADMINISTRATOR)
  String create(
      Actor actor,
      @RequestParam String request,
      @RequestParam(defaultValue = "") String signInName,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable UUID organisation,
      @RequestParam(defaultValue = "") String password,
      @RequestParam Map<String, String> typed,
      Model page,
      HttpServletResponse response) {
    try {
      return "redirect:" + forms.create(actor, request, signInName, name, organisation, password);
    } catch (Rejected rejected) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(page, rejected.faults(), typed);
    }
  }

  @GetMapping("/accounts/{id}")
  @For(Role.SYSTEM_ADMINISTRATOR)
  String one(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      Model page) {
    page.addAttribute("done", done);
    return one(actor, id, page, List.of(), Map.of());
  }

  @PostMapping("/accounts/{id}/state")
  @For(Role.SYSTEM_ADMINISTRATOR)
  String setDisabled(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String request,
      @RequestParam int version,
      @RequestParam boolean disabled,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      Model page,
      HttpServletResponse response) {
    try {
      return "redirect:" + forms.setDisabled(actor, request, id, version, disabled, reason);
    } catch (Rejected rejected) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return one(actor, id, page, rejected.faults(), typed);
    }
  }

  @PostMapping("/accounts/{id}/password")
  @For(Role.SYSTEM_ADMINISTRATOR)
  String setPassword(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String request,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String password,
      @RequestParam Map<String, String> typed,
      Model page,
      HttpServletResponse response) {
    try {
      return "redirect:" + forms.setPassword(actor, request, id, version, password);
    } catch (Rejected rejected) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return one(actor, id, page, rejected.faults(), typed);
    }
  }

  private String form(Model page, List<FieldFault> faults, Map<String, String> typed) {
    Faults.show(page, faults, typed);
    page.addAttribute("units", tree.under(""));
    return "administration/new-account";
  }

  private String one(
      Actor actor, UUID id, Model page, List<FieldFault> faults, Map<String, String> typed) {
    Faults.show(page, faults, typed);
    var account = accounts.get(id);
    page.addAttribute(
        "shown",
        shown.shown(
            account,
            accounts.standing(actor).stream().filter(line -> line.account().equals(id)).toList()));
    page.addAttribute("own", id.equals(actor.account()));
    return "administration/one-account";
  }
}
