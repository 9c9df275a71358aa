package zhengnuo.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page that a form with a missing or ended token leads to. */
@Controller
class ExpiredFormPages {
  @RequestMapping(ExpiredForms.PATH)
  @For(who = For.Who.ANYONE)
  Object expired(HttpServletRequest request, HttpServletResponse response) {
    return Problems.expiredForm(request, response, ExpiredForms.of(request));
  }
}
