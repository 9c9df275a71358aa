package zhengnuo.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import zhengnuo.app.County;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.TestServer;
import zhengnuo.app.database.DatabaseAddress;

@OnRealDatabase
@Tag("P22")
class RouteTableTest {
  private static final String FORGOTTEN = "a-route-without-a-rule";

  /** Only there when a test asks for it. */
  @Controller
  @Profile(FORGOTTEN)
  static class Forgotten {
    @GetMapping("/forgotten")
    @ResponseBody
    String forgotten() {
      return "open";
    }
  }

  private final RouteTable table;
  private final ApplicationContext running;

  RouteTableTest(RouteTable table, ApplicationContext running) {
    this.table = table;
    this.running = running;
  }

  @Test
  void every_handler_of_the_program_has_a_rule() {
    var handlers =
        running
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .values()
            .stream()
            .filter(handler -> handler.getBeanType().getName().startsWith("zhengnuo."))
            .toList();
    assertThat(handlers).hasSizeGreaterThan(15);
    assertThat(handlers).allMatch(handler -> RouteTable.rule(handler) != null);
    Stream<String> listed = table.routes().stream().map(RouteTable.Route::handler);
    assertThat(listed).containsAll(handlers.stream().map(h -> h.getShortLogMessage()).toList());
  }

  @Test
  void the_program_does_not_start_with_a_handler_that_has_none(
      DatabaseAddress address, Installation installation) {
    assertThatThrownBy(() -> TestServer.start(address, installation.data(), FORGOTTEN).close())
        .hasStackTraceContaining("routes without a rule, put @For on each")
        .hasStackTraceContaining("Forgotten#forgotten");
  }

  @Test
  void who_is_not_signed_in_gets_nothing_but_the_sign_in(County county) throws Exception {
    // The set-up is done once the county stands.
    assertThat(county.government().path()).isEqualTo("1.");
    String port = running.getEnvironment().getProperty("local.server.port");
    List<RouteTable.Route> asked =
        table.routes().stream()
            .filter(route -> route.method().equals("GET") && route.rule().who() != For.Who.ANYONE)
            .toList();
    assertThat(asked).hasSizeGreaterThan(5);
    try (var client = HttpClient.newHttpClient()) {
      for (RouteTable.Route route : asked) {
        String path =
            route.path().replaceAll("\\{[^}]*\\}", "00000000-0000-0000-0000-000000000001");
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (route.rule().who() == For.Who.SIGNED_IN) {
          assertThat(answer.statusCode()).as(path).isEqualTo(302);
          assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        } else assertThat(answer.statusCode()).as(path).isEqualTo(404);
      }
    }
  }
}
