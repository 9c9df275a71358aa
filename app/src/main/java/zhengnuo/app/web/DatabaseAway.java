package zhengnuo.app.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers where not even the session can be read or stored. Sessions stand in the database too: an
 * answer that leaves through their filter fails with it, be it the page that says so. This one
 * stands before that filter and makes its page without a session.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 10)
class DatabaseAway implements Filter {
  /** Headers of the answer that is thrown away. */
  private static final Set<String> OF_THE_BODY =
      Set.of(
          "content-type",
          "content-length",
          "content-disposition",
          "etag",
          "last-modified",
          "location",
          "set-cookie");

  private final ObjectProvider<ViewResolver> views;
  private final JsonMapper json;

  DatabaseAway(
      @Qualifier("thymeleafViewResolver") ObjectProvider<ViewResolver> views, JsonMapper json) {
    this.views = views;
    this.json = json;
  }

  /** Whether this happened because the database cannot be reached or was cut off. */
  static boolean causes(Throwable fault) {
    @Nullable Throwable cause = fault;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof TransactionSystemException
          || cause instanceof SQLTransientConnectionException) return true;
      // 08: no connection; 57P: the server is stopping, starting or has cut the session.
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        String state = sql.getSQLState();
        if (state.startsWith("08") || state.startsWith("57P")) return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException fault) {
      if (!causes(fault)
          || !(request instanceof HttpServletRequest asked)
          || !(response instanceof HttpServletResponse answer)) throw fault;
      // The work was done and leads on; only the session's last moment could not be stored.
      boolean leadsOn = answer.getStatus() >= 300 && answer.getStatus() < 400;
      if (answer.isCommitted() && leadsOn) return;
      if (answer.isCommitted()) throw fault;
      answer(fault, asked, answer);
    }
  }

  private void answer(Throwable fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : response.getHeaderNames())
      if (!OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT)))
        kept.put(name, response.getHeader(name));
    response.reset();
    kept.forEach(response::setHeader);
    // It would ask the session.
    request.removeAttribute(CsrfToken.class.getName());
    request.removeAttribute("_csrf");
    Object page = Problems.away(fault, request, response);
    if (page instanceof ResponseEntity<?> problem) {
      response.setStatus(problem.getStatusCode().value());
      response.setContentType(String.valueOf(problem.getHeaders().getContentType()));
      response
          .getOutputStream()
          .write(json.writeValueAsString(problem.getBody()).getBytes(StandardCharsets.UTF_8));
    } else if (page instanceof ModelAndView view) render(view, request, response);
  }

  private void render(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      View view =
          views
              .getObject()
              .resolveViewName(String.valueOf(page.getViewName()), Locale.SIMPLIFIED_CHINESE);
      if (view == null) throw new ServletException("no view for " + page);
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      view.render(page.getModel(), request, response);
    } catch (IOException | ServletException | RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new ServletException(failed);
    }
  }
}
