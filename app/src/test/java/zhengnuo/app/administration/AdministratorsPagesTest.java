package zhengnuo.app.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.Visitor;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.AuditChain;
import zhengnuo.app.access.Role;
import zhengnuo.app.web.For;
import zhengnuo.app.web.RouteTable;

/** The three administrators at their pages, as they use them. */
@OnRealDatabase
class AdministratorsPagesTest {
  private static final String FRESH = "Qingshi-2031-Xin";

  private final ApplicationContext running;
  private final County county;
  private final Accounts accounts;
  private final JdbcClient db;

  AdministratorsPagesTest(
      ApplicationContext running, County county, Accounts accounts, JdbcClient db) {
    this.running = running;
    this.county = county;
    this.accounts = accounts;
    this.db = db;
  }

  private Visitor visitor(Actor actor) {
    return Visitor.of(running, county, actor.account());
  }

  private int count(String from) {
    return db.sql("select count(*) from " + from).query(Integer.class).single();
  }

  @Test
  @Tag("P22")
  @Tag("P23")
  void each_administrator_opens_the_pages_of_the_own_role_and_no_other(RouteTable table) {
    for (Actor actor : List.of(county.system(), county.security(), county.auditor())) {
      Visitor visitor = visitor(actor);
      int own = 0;
      for (RouteTable.Route route : table.routes()) {
        if (!route.method().equals("GET") || route.rule().who() != For.Who.SIGNED_IN) continue;
        Role[] roles = route.rule().value();
        if (roles.length == 0) continue;
        boolean may = Arrays.stream(roles).anyMatch(actor::holdsAnywhere);
        if (may) own++;
        String path = route.path().replaceAll("\\{[^}]*\\}", county.auditor().account().toString());
        assertThat(visitor.get(path).status()).as(actor.grants() + path).isEqualTo(may ? 200 : 403);
      }
      assertThat(own).isPositive();
    }
  }

  @Test
  @Tag("P22")
  @Tag("P23")
  void nobody_sends_what_another_role_sends(RouteTable table) {
    List<Actor> actors =
        List.of(
            county.system(),
            county.security(),
            county.auditor(),
            county.holder(Role.SUPERVISOR, county.government()),
            county.holder(Role.LEADER, county.government()),
            county.holder(Role.REPORTER, county.department("旁观局")));
    int asked = 0;
    for (Actor actor : actors) {
      Visitor visitor = visitor(actor);
      String token = visitor.get("/account").form("/account/password").get("_csrf");
      for (RouteTable.Route route : table.routes()) {
        Role[] roles = route.rule().value();
        if (route.method().equals("GET")
            || roles.length == 0
            || Arrays.stream(roles).anyMatch(actor::holdsAnywhere)) continue;
        String path = route.path().replaceAll("\\{[^}]*\\}", county.auditor().account().toString());
        int before = count("audit_entry");
        Visitor.Page answer = visitor.post(path, Map.of("_csrf", String.valueOf(token)));
        assertThat(answer.status()).as(actor.grants() + path).isEqualTo(403);
        assertThat(answer.text()).as(path).contains("没有这个身份");
        assertThat(count("audit_entry")).isEqualTo(before);
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(30);
  }

  @Test
  @Tag("P23")
  void each_administrator_comes_to_the_own_page_and_sees_no_report() {
    for (var own :
        Map.of(
                "/accounts", county.system(),
                "/grants", county.security(),
                "/audit", county.auditor())
            .entrySet()) {
      Visitor visitor = visitor(own.getValue());
      Visitor.Page home = visitor.get("/");
      assertThat(home.path()).isEqualTo(own.getKey());
      assertThat(home.html().select(".bar nav").text()).doesNotContain("报告");
      assertThat(visitor.get("/reports").status()).isEqualTo(403);
    }
  }

  @Test
  void a_new_account_is_at_a_unit_has_no_right_and_changes_its_password_first() {
    var unit = county.department("账号局");
    Visitor system = visitor(county.system());
    Visitor.Page made =
        system.send(
            system.get("/accounts/new?organisation=" + unit.id()),
            "/accounts",
            "name",
            "何雨",
            "signInName",
            "heyu",
            "password",
            County.PASSWORD);
    assertThat(made.text()).contains("账号已建好").contains("账号局");
    assertThat(system.get("/accounts?words=何雨").html().select("tbody tr")).hasSize(1);

    Visitor fresh = Visitor.to(running);
    Visitor.Page first = fresh.signIn("heyu", County.PASSWORD);
    assertThat(first.path()).isEqualTo("/account");
    assertThat(first.text()).contains("先改密码再做别的").contains("还没有身份");
    assertThat(fresh.get("/reports").path()).isEqualTo("/account");
    fresh.send(first, "/account/password", "oldPassword", County.PASSWORD, "newPassword", FRESH);
    Visitor again = Visitor.to(running);
    again.signIn("heyu", FRESH);
    assertThat(again.get("/account").text()).doesNotContain("先改密码再做别的");
    assertThat(again.get("/reports").status()).isEqualTo(403);
  }

  @Test
  void what_is_wrong_stands_at_its_field_and_what_was_typed_stays_but_no_password() {
    Visitor system = visitor(county.system());
    int before = count("account");
    Visitor.Page faulty =
        system.send(
            system.get("/accounts/new"),
            "/accounts",
            "name",
            "何雨",
            "signInName",
            county.signInName(county.system().account()),
            "password",
            "short");
    assertThat(faulty.status()).isEqualTo(422);
    assertThat(faulty.text())
        .contains("有3处需要修改")
        .contains("已有人用")
        .contains("选择这个人所在的单位")
        .contains("密码至少12个字符");
    assertThat(faulty.html().select("#name").val()).isEqualTo("何雨");
    assertThat(faulty.html().select("#password").val()).isEmpty();
    assertThat(faulty.answer().body()).doesNotContain("short");
    assertThat(count("account")).isEqualTo(before);
  }

  @Test
  @Tag("P3")
  void the_same_form_sent_twice_makes_one_account_one_unit_and_one_grant() {
    Visitor system = visitor(county.system());
    var unit = county.department("重复局");
    Map<String, String> account = system.get("/accounts/new").form("/accounts");
    account.putAll(Map.of("name", "重复", "signInName", "twice", "password", County.PASSWORD));
    account.put("organisation", unit.id().toString());
    int accountsBefore = count("account");
    String where = system.post("/accounts", account).path();
    assertThat(system.post("/accounts", account).path()).isEqualTo(where);
    assertThat(count("account")).isEqualTo(accountsBefore + 1);

    Map<String, String> added = system.get("/units").form("/units");
    added.put("name", "重复二局");
    int unitsBefore = count("organisation");
    system.post("/units", added);
    assertThat(system.post("/units", added).status()).isEqualTo(200);
    assertThat(count("organisation")).isEqualTo(unitsBefore + 1);

    Visitor security = visitor(county.security());
    String page = "/grants/" + accounts.bySignInName("twice").orElseThrow().id();
    Map<String, String> grant = security.get(page).form(page);
    grant.putAll(Map.of("role", "REPORTER", "reason", "岗位分工"));
    int grantsBefore = count("role_grant");
    security.post(page, grant);
    assertThat(security.post(page, grant).status()).isEqualTo(200);
    assertThat(count("role_grant")).isEqualTo(grantsBefore + 1);
  }

  @Test
  @Tag("P5")
  void who_disables_from_an_old_page_sees_both_and_changes_nothing() {
    UUID person = county.person(county.government().id());
    String page = "/accounts/" + person;
    Visitor system = visitor(county.system());
    Visitor.Page old = system.get(page);
    system.send(old, page + "/password", "password", FRESH);
    Visitor.Page stale = system.send(old, page + "/state", "reason", "离任");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("现在存着的").contains("您写的");
    assertThat(accounts.get(person).disabled()).isFalse();
  }

  @Test
  void a_disabled_account_is_out_at_its_next_request_and_comes_back_when_enabled() {
    UUID person = county.person(county.government().id());
    Visitor visitor = Visitor.of(running, county, person);
    assertThat(visitor.get("/account").status()).isEqualTo(200);
    Visitor system = visitor(county.system());
    String page = "/accounts/" + person;
    assertThat(system.send(system.get(page), page + "/state").text()).contains("写明停用的理由");
    assertThat(system.send(system.get(page), page + "/state", "reason", "离任").text())
        .contains("已停用");
    assertThat(visitor.get("/account").path()).isEqualTo("/sign-in");
    assertThat(system.get("/accounts?state=disabled").text()).contains(county.signInName(person));
    system.send(system.get(page), page + "/state");
    assertThat(Visitor.to(running).signIn(county.signInName(person), County.PASSWORD).path())
        .isEqualTo("/account");
  }

  @Test
  @Tag("P23")
  void one_administrator_takes_over_no_other() {
    Visitor system = visitor(county.system());
    for (Actor other : List.of(county.security(), county.auditor())) {
      String page = "/accounts/" + other.account();
      Visitor.Page shown = system.get(page);
      assertThat(shown.text()).contains("须由另外两位管理员共同更换");
      assertThat(shown.html().select("main form")).isEmpty();
      Map<String, String> forged = system.get("/accounts/new").form("/accounts");
      forged.putAll(Map.of("version", "1", "password", FRESH, "disabled", "true", "reason", "试"));
      assertThat(system.post(page + "/password", forged).status()).isEqualTo(403);
      assertThat(system.post(page + "/state", forged).status()).isEqualTo(403);
      assertThat(accounts.get(other.account()).disabled()).isFalse();
      assertThat(
              Visitor.to(running)
                  .signIn(county.signInName(other.account()), County.PASSWORD)
                  .path())
          .isNotEqualTo("/sign-in?failed");
    }
  }

  @Test
  @Tag("P20")
  void a_role_given_at_a_place_counts_from_the_next_request_until_it_is_withdrawn() {
    UUID person = county.person(county.government().id());
    Visitor visitor = Visitor.of(running, county, person);
    assertThat(visitor.get("/reports").status()).isEqualTo(403);
    Visitor security = visitor(county.security());
    String page = "/grants/" + person;
    Visitor.Page given =
        security.send(
            security.get(page),
            page,
            "role",
            "SUPERVISOR",
            "to",
            "2031-12-31",
            "reason",
            "云政办〔2031〕2号");
    assertThat(given.main())
        .contains("已授予")
        .contains("督查员")
        .contains("云溪县人民政府")
        .contains("2031-12-31")
        .contains("云政办〔2031〕2号")
        .contains(county.security().name());
    assertThat(visitor.get("/reports").status()).isEqualTo(200);

    String withdrawal = given.html().select("form[action$=withdrawal]").attr("action");
    assertThat(security.send(given, withdrawal, "reason", " ").text()).contains("写明收回的理由");
    Visitor.Page withdrawn = security.send(given, withdrawal, "reason", "调离");
    assertThat(withdrawn.main()).contains("已收回").contains("当天收回");
    assertThat(visitor.get("/reports").status()).isEqualTo(403);
  }

  @Test
  void a_grant_with_faults_says_each_at_its_field_and_keeps_what_was_typed() {
    UUID person = county.person(county.government().id());
    Visitor security = visitor(county.security());
    String page = "/grants/" + person;
    Visitor.Page faulty =
        security.send(
            security.get(page),
            page,
            "role",
            "REPORTER",
            "organisation",
            UUID.randomUUID().toString(),
            "to",
            "2031-03-03",
            "reason",
            "");
    assertThat(faulty.status()).isEqualTo(422);
    assertThat(faulty.text()).contains("没有这个单位").contains("最后一天不能早于今天").contains("写明授权的依据");
    assertThat(faulty.html().select("#to").val()).isEqualTo("2031-03-03");
    assertThat(faulty.html().select("#role option[selected]").val()).isEqualTo("REPORTER");
    assertThat(accounts.grants(person)).isEmpty();
    assertThat(security.send(security.get(page), page, "role", "REPORTER", "to", "年底").text())
        .contains("日期写成 2031-12-31 的样子");
  }

  @Test
  @Tag("P23")
  void the_security_administrator_finds_no_form_for_the_own_account_nor_an_administrators() {
    Visitor security = visitor(county.security());
    for (Actor administrator : List.of(county.system(), county.security(), county.auditor())) {
      String page = "/grants/" + administrator.account();
      Visitor.Page shown = security.get(page);
      assertThat(shown.html().select("main form")).isEmpty();
      UUID other = county.person(county.government().id());
      Map<String, String> forged = security.get("/grants/" + other).form("/grants/" + other);
      forged.putAll(Map.of("role", "LEADER", "reason", "试"));
      assertThat(security.post(page, forged).status()).isEqualTo(403);
      assertThat(accounts.grants(administrator.account())).hasSize(1);
    }
  }

  @Test
  void a_grant_is_withdrawn_only_by_the_address_of_its_own_account() {
    UUID person = county.person(county.government().id());
    UUID other = county.person(county.government().id());
    UUID grant =
        accounts.grant(
            county.security(), person, Role.REPORTER, county.government().id(), null, "试");
    Visitor security = visitor(county.security());
    Map<String, String> forged = security.get("/grants/" + other).form("/grants/" + other);
    forged.putAll(Map.of("version", "1", "reason", "试"));
    assertThat(security.post("/grants/" + other + "/" + grant + "/withdrawal", forged).status())
        .isEqualTo(404);
    assertThat(accounts.grants(person)).hasSize(1);
  }

  @Test
  void a_unit_is_added_below_another_and_once_by_its_name() {
    Visitor system = visitor(county.system());
    var bureau = county.department("树局");
    Visitor.Page added =
        system.send(
            system.get("/units?parent=" + bureau.id()),
            "/units",
            "name",
            "树木股",
            "kind",
            "DEPARTMENT");
    assertThat(added.html().select("tr.added").text()).contains("树木股").contains("刚新增");
    assertThat(added.html().select("tr.added .depth-2")).hasSize(1);
    Visitor.Page again =
        system.send(system.get("/units?parent=" + bureau.id()), "/units", "name", "树木股");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("已经有了");
    assertThat(again.html().select("#name").val()).isEqualTo("树木股");
  }

  @Test
  void the_log_shows_old_and_new_and_is_found_by_person_object_and_day() {
    UUID person = county.person(county.department("日志查询局").id());
    accounts.setDisabled(county.system(), person, 1, true, "离任核查");
    Visitor auditor = visitor(county.auditor());
    String name = county.signInName(person);
    Visitor.Page found = auditor.get("/audit?object=" + name);
    assertThat(found.html().select("tbody tr td[data-label=做了什么]").eachText())
        .containsSubsequence("停用账号", "新建账号");
    assertThat(found.html().selectXpath("(//table[contains(@class,'log')]/tbody/tr)[1]").text())
        .contains("停用 否 是")
        .contains("离任核查");
    assertThat(auditor.get("/audit?person=" + county.system().name() + "&object=离任核查").main())
        .contains("停用账号");
    assertThat(auditor.get("/audit?person=没有这个人&object=离任核查").main()).contains("没有这样的记录");
    assertThat(auditor.get("/audit?from=2031-03-04&to=2031-03-04&object=离任核查").main())
        .contains("停用账号");
    assertThat(auditor.get("/audit?from=2031-03-05&object=离任核查").main()).contains("没有这样的记录");
    assertThat(auditor.get("/audit?to=2031-03-03&object=离任核查").main()).contains("没有这样的记录");
    assertThat(auditor.get("/audit?from=昨天").main()).contains("日期写成 2031-12-31 的样子");
  }

  @Test
  void the_log_goes_on_to_older_pages_without_a_gap() {
    for (int i = 0; i < 55; i++) county.department("翻页" + i);
    Visitor auditor = visitor(county.auditor());
    Visitor.Page first = auditor.get("/audit?object=翻页");
    assertThat(first.html().select(".log > tbody > tr")).hasSize(50);
    Visitor.Page second = auditor.get(first.html().select(".pages a").attr("href"));
    assertThat(second.html().select(".log > tbody > tr")).hasSize(5);
    assertThat(second.main()).contains("翻页0").contains("回到最新的");
  }

  @Test
  @Tag("P7")
  void the_auditor_has_the_chain_walked_and_reads_the_verdict(AuditChain chain)
      throws InterruptedException {
    while (chain.verify().unsealed() > 0) if (chain.seal() == 0) Thread.sleep(10);
    Visitor.Page verdict = visitor(county.auditor()).get("/audit/chain");
    assertThat(verdict.main()).contains("日志链完好").contains("没有发现改动、删除、插入或调换").contains("查不出的");
  }
}
