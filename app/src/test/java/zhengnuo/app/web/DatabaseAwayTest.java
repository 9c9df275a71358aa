package zhengnuo.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import zhengnuo.app.County;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.Visitor;
import zhengnuo.app.database.DatabaseAddress;

/** While the database is away, sessions are too: pages say so all the same. */
@OnRealDatabase
@Tag("P21")
class DatabaseAwayTest {
  private final ApplicationContext running;
  private final County county;
  private final DatabaseAddress address;
  private final HikariDataSource pool;

  DatabaseAwayTest(
      ApplicationContext running, County county, DatabaseAddress address, DataSource pool) {
    this.running = running;
    this.county = county;
    this.address = address;
    this.pool = (HikariDataSource) pool;
  }

  private void allow(int connections) throws SQLException {
    try (var owner =
            DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
        var app = DriverManager.getConnection(address.url(), address.app(), address.appPassword());
        var limit = owner.createStatement();
        var cut = app.createStatement()) {
      limit.execute(
          "alter database %s connection limit %d".formatted(owner.getCatalog(), connections));
      if (connections == 0)
        cut.execute(
            """
            select pg_terminate_backend(pid, 5000) from pg_stat_activity
             where datname = current_database() and usename = current_user
               and pid <> pg_backend_pid()
            """);
    }
  }

  private void allowAll() throws SQLException {
    // Who owns the database is let in by no limit either; the one for all may change it.
    String other = address.url().replaceAll("/[^/?]+($|\\?)", "/postgres$1");
    try (var owner = DriverManager.getConnection(other, address.owner(), address.ownerPassword());
        var statement = owner.createStatement()) {
      String name = address.url().replaceAll(".*/([^/?]+)($|\\?.*)", "$1");
      statement.execute("alter database %s connection limit -1".formatted(name));
    }
  }

  private static void assertSaysSo(Visitor.Page page, String words) {
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.main()).contains("数据库暂时连不上", words);
    assertThat(page.answer().headers().firstValue("Retry-After")).contains("5");
    assertThat(page.answer().headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(page.answer().headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).containsIgnoringCase("utf-8"));
  }

  @Test
  void every_answer_while_the_database_is_away_is_the_page_that_says_so() throws Exception {
    Visitor visitor = Visitor.of(running, county, county.person(county.government().id()));
    Visitor.Page account = visitor.get("/account");
    Map<String, String> form = account.form("/account/password");
    form.put("oldPassword", County.PASSWORD);
    form.put("newPassword", "Qingshi-2031-Xin");
    long patience = pool.getConnectionTimeout();
    pool.setConnectionTimeout(300);
    try {
      allow(0);
      assertSaysSo(visitor.get("/account"), "什么都没有改动");
      assertSaysSo(visitor.post("/account/password", form), "这一步的结果还不知道");
      assertSaysSo(Visitor.to(running).get("/"), "什么都没有改动");
      Visitor.Page told = visitor.post("/account/password", form, "Accept", "application/json");
      assertThat(told.status()).isEqualTo(503);
      assertThat(told.answer().headers().firstValue("Content-Type"))
          .contains("application/problem+json");
      assertThat(told.answer().body()).contains("/problems/database-away", "结果还不知道");
    } finally {
      pool.setConnectionTimeout(patience);
      allowAll();
    }
    assertThat(visitor.get("/account").path()).isEqualTo("/account");
  }

  private String told(String method) throws Exception {
    var page =
        (ModelAndView)
            running
                .getBean(Problems.class)
                .unexpected(
                    new IllegalStateException("after the commit"),
                    new MockHttpServletRequest(method, "/reports"),
                    new MockHttpServletResponse());
    return String.valueOf(page.getModel().get("detail"));
  }

  @Test
  void a_fault_after_a_form_was_sent_promises_nothing() throws Exception {
    assertThat(told("POST")).contains("结果还不知道，请刷新页面核对").doesNotContain("没有改动", "没有变");
    assertThat(told("GET")).contains("什么都没有改动");
  }
}
