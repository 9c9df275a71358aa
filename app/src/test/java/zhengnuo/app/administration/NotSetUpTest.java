package zhengnuo.app.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.Visitor;
import zhengnuo.app.database.DatabaseAddress;
import zhengnuo.app.web.Installation;
import zhengnuo.app.web.Listening;
import zhengnuo.app.web.Server;

/** An installation that nobody has set up, seen from this machine and from elsewhere. */
@OnRealDatabase
class NotSetUpTest {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  @Test
  void from_elsewhere_nobody_sets_up_reads_a_report_or_learns_of_the_folder(
      ApplicationContext here, DatabaseAddress database, Installation installation) {
    assertThat(Visitor.to(here).get("/").text()).contains("放入一份政府工作报告");
    try (var running =
        Server.start(database, installation.data(), new Listening(HERE, 0, null, null, HERE))) {
      Visitor visitor = Visitor.to(running);
      Visitor.Page home = visitor.get("/");
      assertThat(home.main()).contains("还没有设置");
      assertThat(home.answer().body()).doesNotContain(installation.data().toString());
      assertThat(visitor.get("/set-up").status()).isEqualTo(404);
      assertThat(visitor.get("/first/1").status()).isEqualTo(404);
      assertThat(visitor.post("/first", Map.of()).status()).isNotEqualTo(200);
      String token = visitor.get("/sign-in").form("/sign-in").get("_csrf");
      Map<String, String> sent = Map.of("_csrf", String.valueOf(token), "government", "某县");
      assertThat(visitor.post("/set-up", sent).status()).isEqualTo(404);
    }
  }
}
