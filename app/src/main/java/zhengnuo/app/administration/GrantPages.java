package zhengnuo.app.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
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
import zhengnuo.app.access.GrantLine;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.web.For;

/** 安全管理员's grants: who holds which role where, giving one and withdrawing it. */
@Controller
class GrantPages {
  private static final List<Role> BUSINESS =
      Arrays.stream(Role.values()).filter(role -> !role.isAdministrator()).toList();

  private final Accounts accounts;
  private final ShownAccounts shown;
  private final GrantForms forms;
  private final OrganisationTree tree;
  private final Clock clock;

  GrantPages(
      Accounts accounts,
      ShownAccounts shown,
      GrantForms forms,
      OrganisationTree tree,
      Clock clock) {
    this.accounts = accounts;
    this.shown = shown;
    this.forms = forms;
    this.tree = tree;
    this.clock = clock;
  }

  /**
   * A grant as a row.
   *
   * @param until its last day in words
   * @param daysLeft with the last day, where that is near; else null
   */
  record Row(GrantLine line, boolean stands, String until, @Nullable Long daysLeft) {
    private static final int NEAR = 30;

    static Row of(GrantLine line, LocalDate today) {
      LocalDate last = line.lastDay();
      if (last == null) return new Row(line, line.standsOn(today), "没有定", null);
      long left = last.toEpochDay() - today.toEpochDay() + 1;
      return new Row(
          line,
          line.standsOn(today),
          last.isBefore(line.from()) ? "当天收回" : last.toString(),
          left > 0 && left <= NEAR ? left : null);
    }
  }

  @GetMapping("/grants")
  @For(Role.SECURITY_ADMINISTRATOR)
  String list(Actor actor, @RequestParam(defaultValue = "") String words, Model page) {
    List<ShownAccount> all = shown.all(actor);
    page.addAttribute("all", all.size());
    page.addAttribute("without", all.stream().filter(a -> a.roles().isEmpty()).count());
    page.addAttribute("accounts", all.stream().filter(a -> a.holds(words.strip())).toList());
    page.addAttribute("words", words);
    return "administration/grants";
  }

  @GetMapping("/grants/{account}")
  @For(Role.SECURITY_ADMINISTRATOR)
  String of(
      Actor actor,
      @PathVariable UUID account,
      @RequestParam(defaultValue = "") String done,
      Model page) {
    page.addAttribute("done", done);
    var unit = accounts.get(account).organisation();
    return show(
        actor,
        account,
        page,
        List.of(),
        Map.of("organisation", unit == null ? "" : unit.toString()));
  }

  @PostMapping("/grants/{account}")
  @For(Role.SECURITY_ADMINISTRATOR)
  String give(
      Actor actor,
      @PathVariable UUID account,
      @RequestParam String request,
      @RequestParam(required = false) @Nullable Role role,
      @RequestParam(required = false) @Nullable UUID organisation,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      Model page,
      HttpServletResponse response) {
    try {
      if (role == null) throw new Rejected("role", "选择身份");
      return "redirect:" + forms.give(actor, request, account, role, organisation, day(to), reason);
    } catch (Rejected rejected) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(actor, account, page, rejected.faults(), typed);
    }
  }

  @PostMapping("/grants/{account}/{grant}/withdrawal")
  @For(Role.SECURITY_ADMINISTRATOR)
  String withdraw(
      Actor actor,
      @PathVariable UUID account,
      @PathVariable UUID grant,
      @RequestParam String request,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Model page,
      HttpServletResponse response) {
    try {
      return "redirect:" + forms.withdraw(actor, request, account, grant, version, reason);
    } catch (Rejected rejected) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.addAttribute("withdrawing", grant);
      // The reason of a withdrawal has a field of its own beside the grant.
      List<FieldFault> faults =
          rejected.faults().stream()
              .map(fault -> new FieldFault("reason-" + grant, fault.message()))
              .toList();
      return show(actor, account, page, faults, Map.of("reason-" + grant, reason));
    }
  }

  private String show(
      Actor actor, UUID id, Model page, List<FieldFault> faults, Map<String, String> typed) {
    LocalDate today = LocalDate.now(clock);
    var account = accounts.get(id);
    List<GrantLine> lines = accounts.lines(actor, id);
    List<GrantLine> standing = lines.stream().filter(line -> line.standsOn(today)).toList();
    Faults.show(page, faults, typed);
    page.addAttribute("shown", shown.shown(account, standing));
    page.addAttribute("own", id.equals(actor.account()));
    page.addAttribute("rows", lines.stream().map(line -> Row.of(line, today)).toList());
    page.addAttribute(
        "reportsAndReviews",
        standing.stream().anyMatch(line -> line.role() == Role.REPORTER)
            && standing.stream().anyMatch(line -> line.role() == Role.REVIEWER));
    page.addAttribute("roles", BUSINESS);
    page.addAttribute("units", tree.under(""));
    return "administration/grants-of";
  }

  private static @Nullable LocalDate day(String typed) {
    if (typed.isBlank()) return null;
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException garbled) {
      throw new Rejected("to", "日期写成 2031-12-31 的样子");
    }
  }
}
