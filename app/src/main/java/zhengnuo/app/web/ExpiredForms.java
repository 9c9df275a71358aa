package zhengnuo.app.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * A form whose token is missing or of an ended session: nothing was taken, and what was typed is
 * shown once more so that it can be copied into a fresh page.
 *
 * <p>A page of another site gets no words of its own shown here: what was sent is kept only where
 * the browser says that it came from this one.
 */
@Component
class ExpiredForms implements AccessDeniedHandler {
  static final String PATH = "/problems/expired-form";

  private static final String SENT = ExpiredForms.class.getName();
  private static final Set<String> HIDDEN = Set.of("_csrf", "request", "version");

  /** Values that no person typed: keys, and the names behind choices. */
  private static final Pattern CHOSEN =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z][A-Z_]+|true|false");

  /**
   * What is left of the form.
   *
   * @param texts as typed, in the order of the form; never a password
   * @param files names of files that have to be chosen anew
   * @param from the page that it was sent from
   */
  record Sent(List<String> texts, List<String> files, String from) {
    static final Sent NOTHING = new Sent(List.of(), List.of(), "/");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    request.setAttribute(
        SENT,
        isOwn(request, request.getHeader("Origin"))
            ? new Sent(texts(request), files(request), from(request))
            : Sent.NOTHING);
    request.getRequestDispatcher(PATH).forward(request, response);
  }

  static Sent of(HttpServletRequest request) {
    return request.getAttribute(SENT) instanceof Sent sent ? sent : Sent.NOTHING;
  }

  private static List<String> texts(HttpServletRequest request) {
    List<String> texts = new ArrayList<>();
    // Who signs in types a name and a password, perhaps each in the other's field.
    if (request.getRequestURI().equals("/sign-in")) return texts;
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (HIDDEN.contains(name) || name.toLowerCase(Locale.ROOT).contains("password")) return;
          for (String value : values)
            if (!value.isBlank() && !CHOSEN.matcher(value).matches()) texts.add(value);
        });
    return texts;
  }

  private static List<String> files(HttpServletRequest request)
      throws IOException, ServletException {
    List<String> files = new ArrayList<>();
    String kind = request.getContentType();
    if (kind == null || !kind.startsWith("multipart/")) return files;
    for (Part part : request.getParts()) {
      @Nullable String name = part.getSubmittedFileName();
      if (name != null && !name.isBlank()) files.add(name);
    }
    return files;
  }

  private static String from(HttpServletRequest request) {
    String referer = request.getHeader("Referer");
    if (!isOwn(request, referer)) return "/";
    URI page = URI.create(referer);
    return page.getRawQuery() == null
        ? page.getRawPath()
        : page.getRawPath() + "?" + page.getRawQuery();
  }

  /** Whether the address is of this server, as the browser calls it. */
  private static boolean isOwn(HttpServletRequest request, @Nullable String address) {
    if (address == null) return false;
    try {
      URI page = new URI(address);
      return page.getRawAuthority() != null
          && page.getRawAuthority().equals(request.getHeader("Host"));
    } catch (java.net.URISyntaxException garbled) {
      return false;
    }
  }
}
