package zhengnuo.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the running program with its rule; refuses to start where one has none. */
@Component
public class RouteTable implements SmartInitializingSingleton {
  private final RequestMappingHandlerMapping mappings;

  RouteTable(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.mappings = mappings;
  }

  /**
   * One route.
   *
   * @param method GET, POST, …
   * @param path with its variables in braces
   */
  public record Route(String method, String path, String handler, For rule) {}

  /** All routes, by path and method. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    mappings
        .getHandlerMethods()
        .forEach((info, handler) -> {
          For rule = rule(handler);
          if (rule == null) return;
          Set<String> methods = new TreeSet<>();
          for (RequestMethod method : info.getMethodsCondition().getMethods())
            methods.add(method.name());
          if (methods.isEmpty()) methods.add("GET");
          for (String path : info.getPatternValues())
            for (String method : methods)
              routes.add(new Route(method, path, handler.getShortLogMessage(), rule));
        });
    routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
    return routes;
  }

  static @Nullable For rule(HandlerMethod handler) {
    return AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), For.class);
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> open = new ArrayList<>();
    for (HandlerMethod handler : mappings.getHandlerMethods().values())
      if (rule(handler) == null && handler.getBeanType().getName().startsWith("zhengnuo."))
        open.add(handler.getShortLogMessage());
    if (!open.isEmpty())
      throw new IllegalStateException(
          "routes without a rule, put @For on each: " + String.join(", ", open));
  }
}
