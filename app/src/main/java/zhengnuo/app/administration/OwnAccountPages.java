package zhengnuo.app.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.web.For;

/** What a person sees and changes of the own account. */
@Controller
class OwnAccountPages {
  private final Accounts accounts;

  OwnAccountPages(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/account")
  @For(withPasswordToChange = true)
  String own(Actor actor, Model page) {
    return show(actor, page, List.of());
  }

  @PostMapping("/account/password")
  @For(withPasswordToChange = true)
  String changePassword(
      Actor actor,
      @RequestParam(defaultValue = "") String oldPassword,
      @RequestParam(defaultValue = "") String newPassword,
      Model page,
      HttpServletResponse response) {
    try {
      accounts.changePassword(actor, oldPassword, newPassword);
      return "redirect:/sign-in?changed";
    } catch (Rejected rejected) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(actor, page, rejected.faults());
    }
  }

  private String show(Actor actor, Model page, List<FieldFault> faults) {
    page.addAttribute("own", accounts.get(Objects.requireNonNull(actor.account())));
    page.addAttribute("grants", actor.grants());
    page.addAttribute("faults", faults);
    return "administration/account";
  }
}
