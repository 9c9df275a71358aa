package zhengnuo.app.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; what is sent to it is checked by the filter chain. */
@Controller
class SignInPages {
  @GetMapping("/sign-in")
  @For(who = For.Who.ANYONE)
  String signIn(
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String locked,
      @RequestParam(required = false) @Nullable String out,
      Model page) {
    page.addAttribute(
        "message",
        locked != null
            ? "连续填错5次，这个账号已锁15分钟。过后再试，或请系统管理员处理。"
            : failed != null ? "登录名或密码不对，请再填一次。" : out != null ? "已退出。" : "");
    page.addAttribute("fault", failed != null || locked != null);
    return "web/sign-in";
  }
}
