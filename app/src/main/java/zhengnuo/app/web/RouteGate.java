package zhengnuo.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Refused;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;

/** The outer gate: no handler runs before its {@link For} is met. */
@Component
class RouteGate implements HandlerInterceptor {
  private final Actors actors;
  private final Accounts accounts;
  private final Installation installation;
  private final Loopback loopback;

  RouteGate(Actors actors, Accounts accounts, Installation installation, Loopback loopback) {
    this.actors = actors;
    this.accounts = accounts;
    this.installation = installation;
    this.loopback = loopback;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)) return true;
    For rule = RouteTable.rule(method);
    if (rule == null) return true; // the framework's own error page; RouteTable refuses any other
    // No database keeps it, and no keyboard types it.
    for (String[] values : request.getParameterMap().values())
      for (String value : values)
        if (value.indexOf(0) >= 0) throw new Rejected("", "填写的内容里有不能保存的字符，请去掉后再提交");
    switch (rule.who()) {
      case ANYONE -> {
        return true;
      }
      case BEFORE_SET_UP -> {
        if (!loopback.is(request) || accounts.any()) throw new NotFound("页面");
        return true;
      }
      case DEMONSTRATION -> {
        if (!installation.demonstration() || !loopback.is(request)) throw new NotFound("页面");
        return true;
      }
      case SIGNED_IN -> {
        Actor actor = actors.of(request);
        if (actor == null) {
          leave(request, response, "/sign-in");
          return false;
        }
        if (!rule.withPasswordToChange() && actors.mustChangePassword(request)) {
          leave(request, response, "/account");
          return false;
        }
        if (rule.value().length > 0 && Arrays.stream(rule.value()).noneMatch(actor::holdsAnywhere))
          throw new Refused(
              "这个页面给%s用，您没有这个身份。需要的话请找安全管理员授权。"
                  .formatted(
                      Arrays.stream(rule.value())
                          .map((Role role) -> role.chinese)
                          .collect(Collectors.joining("、"))));
        return true;
      }
    }
    return false;
  }

  private static void leave(
      HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
    // htmx would put the other page into a fragment's place: it is told to leave the page instead.
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", address);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    response.sendRedirect(address);
  }
}
