package zhengnuo.app.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import zhengnuo.app.access.Account;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.organisation.OrganisationKind;
import zhengnuo.app.ledger.organisation.OrganisationLevel;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.web.For;

/** 系统管理员's tree of governments and units, and a new one in it. */
@Controller
class UnitPages {
  private final Accounts accounts;
  private final OrganisationTree tree;
  private final AccountForms forms;

  UnitPages(Accounts accounts, OrganisationTree tree, AccountForms forms) {
    this.accounts = accounts;
    this.tree = tree;
    this.forms = forms;
  }

  /**
   * A unit as a row of the tree.
   *
   * @param depth 0 for the topmost government
   * @param people accounts in use that belong to it
   */
  record Row(Organisation unit, int depth, long people) {}

  @GetMapping("/units")
  @For(Role.SYSTEM_ADMINISTRATOR)
  String tree(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID parent,
      @RequestParam(required = false) @Nullable UUID added,
      Model page) {
    page.addAttribute("added", added);
    Organisation above = parent == null ? tree.under("").getFirst() : tree.get(parent);
    return show(
        actor,
        page,
        List.of(),
        Map.of(
            "parent", above.id().toString(),
            "kind", OrganisationKind.DEPARTMENT.name(),
            "level", above.level().name()));
  }

  @PostMapping("/units")
  @For(Role.SYSTEM_ADMINISTRATOR)
  String add(
      Actor actor,
      @RequestParam String request,
      @RequestParam UUID parent,
      @RequestParam(defaultValue = "") String name,
      @RequestParam OrganisationKind kind,
      @RequestParam OrganisationLevel level,
      @RequestParam Map<String, String> typed,
      Model page,
      HttpServletResponse response) {
    try {
      return "redirect:" + forms.addUnit(actor, request, parent, name, kind, level);
    } catch (Rejected rejected) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(actor, page, rejected.faults(), typed);
    }
  }

  private String show(Actor actor, Model page, List<FieldFault> faults, Map<String, String> typed) {
    Map<UUID, Long> people =
        accounts.all(actor).stream()
            .filter(account -> !account.disabled() && account.organisation() != null)
            .collect(Collectors.groupingBy(Account::organisation, Collectors.counting()));
    Faults.show(page, faults, typed);
    page.addAttribute(
        "rows",
        tree.under("").stream()
            .map(unit -> new Row(unit, depth(unit), people.getOrDefault(unit.id(), 0L)))
            .toList());
    page.addAttribute("kinds", OrganisationKind.values());
    page.addAttribute("levels", OrganisationLevel.values());
    return "administration/units";
  }

  private static int depth(Organisation unit) {
    return (int) unit.path().chars().filter(c -> c == '.').count() - 1;
  }
}
