package zhengnuo.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import zhengnuo.app.demo.DemoServer;

/**
 * Every page as the person for whom it is, at the desk and on the phone, in the fictional county:
 * it opens, fits, says its number, and neither the browser nor axe has anything to object to.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyPagesTest {
  private static final int[][] SCREENS = {{1366, 768}, {390, 844}};

  private final TestPostgres postgres = TestPostgres.start();
  private final List<String> errors = new ArrayList<>();
  private Browser browser;
  private ConfigurableApplicationContext running;
  private String address = "";

  @BeforeAll
  void play() throws Exception {
    browser = new Browser();
    running = DemoServer.application(postgres.fresh(), postgres.data(), 0).run();
    address = "http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port");
  }

  @AfterAll
  void close() throws Exception {
    if (running != null) running.close();
    if (browser != null) browser.close();
    postgres.close();
  }

  /**
   * A page of the program.
   *
   * @param who the sign-in name, empty for nobody
   * @param link to be followed from {@code path}, empty for none
   * @param telling what stands somewhere on the page
   */
  private record Shown(
      String name, String who, String path, String link, String title, String telling) {}

  private static final List<Shown> PAGES =
      List.of(
          new Shown("sign-in", "", "/sign-in", "", "登录", "林知远"),
          new Shown("reports", "linzhiyuan", "/reports", "", "报告", "87"),
          new Shown("ledger", "linzhiyuan", "/ledger", "", "台账", "全部 79"),
          new Shown("ledger-none", "linzhiyuan", "/ledger?q=没有的词", "", "台账", "没有符合的事项"),
          new Shown("ledger-unit", "zhoujing", "/ledger", "", "台账", "1200户"),
          new Shown("ledger-deputy", "songqinghe", "/ledger", "", "台账", "79件"),
          new Shown("matter", "linzhiyuan", "/ledger", "改造农村公路86公里", "改造农村公路86公里", "差10.8公里"),
          new Shown("matter-asked", "shenliyan", "/ledger", "棚户区改造安置房竣工320套", "棚户区", "超过时限16天"),
          new Shown("matter-steps", "linzhiyuan", "/ledger", "新建县实验小学东校区", "新建县实验小学", "节点"),
          new Shown("desk-reporter", "zhoujing", "/desk", "", "我的桌面", "2类6件"),
          new Shown("desk-reviewer", "fangjingzhi", "/desk", "", "我的桌面", "没有要办的"),
          new Shown("desk-supervisor", "linzhiyuan", "/desk", "", "我的桌面", "等领导定的"),
          new Shown("desk-leader", "shenliyan", "/desk", "", "我的桌面", "3件"),
          new Shown("overview", "shenliyan", "/overview", "", "总览", "2031年报告任务79件"),
          new Shown("clock", "linzhiyuan", "/demonstration/clock", "", "演示的时钟", "2031年9月16日"),
          new Shown("account", "chengsu", "/account", "", "账号", "程素"));

  @Test
  void each_page_opens_fits_and_says_its_number() {
    var all = new SoftAssertions();
    for (int[] screen : SCREENS) {
      Map<String, BrowserContext> people = new HashMap<>();
      for (Shown shown : PAGES) {
        Page page =
            people.computeIfAbsent(shown.who(), who -> enter(who, screen[0], screen[1])).newPage();
        String name = "%s at %d".formatted(shown.name(), screen[0]);
        listen(page, name);
        Response response = Objects.requireNonNull(page.navigate(address + shown.path()));
        if (!shown.link().isEmpty()) {
          page.locator("a.row-title", new Page.LocatorOptions().setHasText(shown.link())).click();
          page.waitForLoadState();
        }
        all.assertThat(response.status()).as(name).isEqualTo(200);
        check(all, page, name);
        all.assertThat(page.title()).as(name).contains(shown.title());
        all.assertThat(page.locator("main").innerText()).as(name).contains(shown.telling());
        browser.picture(page, "page-%s-%d".formatted(shown.name(), screen[0]));
        page.close();
      }
      people.values().forEach(BrowserContext::close);
    }
    all.assertThat(errors).as("what the browser objects to").isEmpty();
    all.assertAll();
  }

  private static void check(SoftAssertions all, Page page, String name) {
    all.assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as(name + ": wider than the screen")
        .isEqualTo(0);
    var serious =
        new AxeBuilder(page)
            .setLegacyMode(true).analyze().getViolations().stream()
                .filter(each -> List.of("serious", "critical").contains(each.getImpact()))
                .map(each ->
                    each.getId()
                        + " "
                        + each.getNodes().stream().limit(3).map(node -> node.getHtml()).toList())
                .toList();
    all.assertThat(serious).as(name + ": axe").isEmpty();
  }

  @Test
  void the_keyboard_leads_through_ledger_and_desk() {
    try (BrowserContext profile = enter("linzhiyuan", 1366, 768)) {
      Page page = profile.newPage();
      listen(page, "keys");
      page.navigate(address + "/ledger");
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("x");
      assertThat(page.locator("#bulk-count")).hasText("已选1件");
      page.keyboard().press("?");
      assertThat(page.locator("#keys")).isVisible();
      assertThat(page.locator("#keys button")).isFocused();
      browser.picture(page, "page-keys");
      page.keyboard().press("Escape");
      assertThat(page.locator("#keys")).isHidden();
      assertThat(page.locator("tr.cursor")).isFocused();
      page.locator("#by-light").focus();
      page.selectOption("#by-light", "RED");
      assertThat(page.locator("tr.row")).hasCount(4);
      assertThat(page.locator("#by-light")).isFocused();
      org.assertj.core.api.Assertions.assertThat(page.url()).contains("light=RED");
      page.locator("h1").click();
      page.keyboard().press("/");
      assertThat(page.locator("#bar-q")).isFocused();
      page.locator("#bar-q").fill("公路");
      page.keyboard().press("Enter");
      assertThat(page.locator("tr.row").first()).containsText("公路");
      page.waitForLoadState();
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      assertThat(page.locator(".state-path")).isVisible();
      page.waitForLoadState();
      page.keyboard().press("g");
      page.keyboard().press("d");
      assertThat(page.locator("h1")).containsText("9月16日");
    }
    org.assertj.core.api.Assertions.assertThat(errors).isEmpty();
  }

  @Test
  void a_draft_saves_itself_and_says_what_it_refuses() {
    try (BrowserContext profile = enter("zhoujing", 1366, 768)) {
      Page page = profile.newPage();
      page.navigate(address + "/desk");
      assertThat(page.locator("#submit")).hasText("提交已填的3件");
      var first = page.locator("#grid input.value:focus");
      assertThat(first).hasCount(1);
      var row = page.locator("#grid tr", new Page.LocatorOptions().setHasText("适老化"));
      row.locator("input.value").fill("九百");
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("#grid input.value").nth(3)).isFocused();
      assertThat(row.locator(".state")).containsText("没有存");
      assertThat(row.locator("input.value")).hasValue("九百");
      Browser.settled(page);
      row.locator("input.value").fill("964");
      page.keyboard().press("Tab");
      assertThat(row.locator(".state")).containsText("已存草稿");
      assertThat(page.locator("#submit")).hasText("提交已填的4件");
    }
  }

  @Test
  void a_commitment_is_left_out_and_given_a_lead_in_its_row() {
    try (BrowserContext profile = enter("linzhiyuan", 1366, 768)) {
      Page page = profile.newPage();
      page.navigate(address + "/reports");
      page.click("text=云溪县2030年政府工作报告");
      page.click("text=确认其余的事实和承诺");
      assertThat(page.locator("#progress")).not().containsText("已看0条");
      page.navigate(page.url().replaceAll("[?#].*", "") + "/initiation");
      assertThat(page.locator("h1")).hasText("把63条承诺立为事项");
      assertThat(page.locator("#sum")).containsText("63 将立项");
      browser.picture(page, "page-initiation-1366");
      var row = page.locator("table.initiation tbody tr").first();
      page.keyboard().press("j");
      page.keyboard().press("x");
      assertThat(row.locator("select[name=leftOut]")).isFocused();
      Browser.settled(page);
      row.locator("select[name=leftOut]").selectOption("RHETORIC");
      assertThat(page.locator("#sum")).containsText("62 将立项");
      assertThat(page.locator("#act button")).hasText("将62件存为拟稿");
      Browser.settled(page);
      var lead = page.locator("input.lead").first();
      lead.fill("没有的局");
      page.keyboard().press("Tab");
      assertThat(page.locator(".initiation .message").first()).containsText("没有叫“没有的局”的单位");
      assertThat(page.locator("input.lead").first()).hasValue("没有的局");
      Browser.settled(page);
      page.locator("input.lead").first().fill("县财政局");
      page.keyboard().press("Tab");
      assertThat(page.locator(".initiation tr.changed").first()).containsText("已改");
      var all = new SoftAssertions();
      for (int[] screen : SCREENS) {
        page.setViewportSize(screen[0], screen[1]);
        page.reload();
        check(all, page, "initiation at " + screen[0]);
      }
      browser.picture(page, "page-initiation-390");
      all.assertAll();
    }
  }

  private BrowserContext enter(String who, int width, int height) {
    BrowserContext profile = browser.profile(width, height);
    if (who.isEmpty()) return profile;
    Page page = profile.newPage();
    page.navigate(address + "/sign-in");
    page.locator("form:has(input[value='%s']) button".formatted(who)).first().click();
    page.waitForLoadState();
    page.close();
    return profile;
  }

  private void listen(Page page, String name) {
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) errors.add(name + ": " + message.text());
    });
    page.onPageError(error -> errors.add(name + ": " + error));
  }
}
