package zhengnuo.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;

/**
 * Who sent the request, with what is granted today: asked of the database once for each request.
 */
@Component
class Actors {
  private static final String KEY = Actors.class.getName();
  private static final String MUST_CHANGE = KEY + ".mustChangePassword";

  private final Accounts accounts;

  Actors(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The signed-in person, or null where nobody is, or the account was disabled since. */
  @Nullable Actor of(HttpServletRequest request) {
    if (request.getAttribute(KEY) instanceof Actor known) return known;
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || authentication instanceof AnonymousAuthenticationToken
        || !authentication.isAuthenticated()
        || !(authentication.getDetails() instanceof Integer epoch)) return null;
    try {
      var signedIn =
          accounts.signedIn(
              UUID.fromString(authentication.getName()), epoch, request.getRemoteAddr());
      request.setAttribute(KEY, signedIn.actor());
      request.setAttribute(MUST_CHANGE, signedIn.mustChangePassword());
      return signedIn.actor();
    } catch (NotFound disabled) {
      return null;
    }
  }

  /** Whether the signed-in person has to change the password before anything else. */
  boolean mustChangePassword(HttpServletRequest request) {
    return of(request) != null && Boolean.TRUE.equals(request.getAttribute(MUST_CHANGE));
  }
}
