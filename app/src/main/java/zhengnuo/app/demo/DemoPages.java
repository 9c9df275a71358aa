package zhengnuo.app.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import zhengnuo.app.access.OneClickSignIn;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.web.For;

/** Being one of the county's people with a click, and moving the demonstration's clock. */
@Controller
@ConditionalOnProperty("zhengnuo.demonstration")
class DemoPages {
  private final OneClickSignIn signIn;
  private final DemoClock clock;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  DemoPages(OneClickSignIn signIn, DemoClock clock) {
    this.signIn = signIn;
    this.clock = clock;
  }

  @PostMapping("/demonstration/sign-in")
  @For(who = For.Who.DEMONSTRATION)
  String signIn(
      @RequestParam String signInName, HttpServletRequest request, HttpServletResponse response) {
    var entered = signIn.enter(signInName, request.getRemoteAddr());
    // The person before must not hand on a session to the next.
    var old = request.getSession(false);
    if (old != null) old.invalidate();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(entered);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return "redirect:/";
  }

  @GetMapping("/demonstration/clock")
  @For(who = For.Who.DEMONSTRATION)
  String clock(Model page) {
    page.addAttribute("moment", LocalDateTime.now(clock));
    return "demo/clock";
  }

  @PostMapping("/demonstration/clock")
  @For(who = For.Who.DEMONSTRATION)
  String move(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day) {
    if (day == null) throw new Rejected("day", "选择要拨到哪一天");
    LocalDateTime now = LocalDateTime.now(clock);
    // What was recorded stays in its order: a clock that ran backwards would tear it.
    if (!day.isAfter(now.toLocalDate())) throw new Rejected("day", "时钟只能往后拨；要回到9月16日，停下演示再启动一次");
    if (day.getYear() > now.getYear() + 2) throw new Rejected("day", "最多往后拨两年");
    clock.runFrom(day.atTime(LocalTime.of(8, 30)));
    return "redirect:/";
  }
}
