package zhengnuo.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; what is sent to it is checked by the filter chain. */
@Controller
class SignInPages {
  private final List<OneClick> people;

  SignInPages(ObjectProvider<OneClick> people) {
    this.people = people.orderedStream().toList();
  }

  @GetMapping("/sign-in")
  @For(who = For.Who.ANYONE)
  String signIn(
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String changed,
      @RequestParam(required = false) @Nullable String out,
      Model page) {
    // One answer to a wrong password, a locked account and a name that nobody has.
    page.addAttribute(
        "message",
        failed != null
            ? "登录名或密码不对，请再填一次。同一个账号连续填错5次会锁15分钟，这期间填对了也进不去；过后再试，或请系统管理员重设密码。"
            : changed != null ? "密码已改，请用新密码登录。" : out != null ? "已退出。" : "");
    page.addAttribute("fault", failed != null);
    page.addAttribute("people", people);
    return "web/sign-in";
  }
}
