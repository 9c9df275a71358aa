package zhengnuo.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Role;

/** The three administrators in a browser: a person comes, is let in, and the log tells of it. */
@OnRealDatabase
class JourneyAdministratorsTest {
  private final County county;
  private final Accounts accounts;
  private final String server;

  JourneyAdministratorsTest(ApplicationContext running, County county, Accounts accounts) {
    this.county = county;
    this.accounts = accounts;
    this.server = "http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port");
  }

  @Test
  void a_person_is_made_let_in_and_found_in_the_log_by_keyboard_alone() throws IOException {
    var bureau = county.department("县交通运输局");
    county.department("县民政局");
    UUID other = county.person(bureau.id());
    accounts.grant(county.security(), other, Role.REPORTER, bureau.id(), null, "岗位：农村公路股填报员");
    accounts.grant(
        county.security(),
        other,
        Role.REVIEWER,
        bureau.id(),
        java.time.LocalDate.parse("2031-03-20"),
        "局长出差，代审；云交办〔2031〕22号");
    try (var browser = new Browser()) {
      for (int[] size : new int[][] {{1366, 768}, {390, 844}}) {
        String suffix = size[0] > 1000 ? "" : "-phone";
        String signInName = "heyu" + size[0];
        try (var profile = browser.profile(size[0], size[1])) {
          Page page = profile.newPage();
          signIn(page, county.system().account());
          browser.picture(page, "accounts" + suffix);
          page.click("text=新建账号");
          page.focus("#name");
          page.keyboard().type("何雨");
          page.keyboard().press("Tab");
          page.keyboard().type(signInName);
          page.selectOption("#organisation", bureau.id().toString());
          page.fill("#password", "short");
          page.press("#password", "Enter");
          assertThat(page.locator(".error-summary")).containsText("密码至少12个字符");
          assertThat(page.locator("#name")).hasValue("何雨");
          fits(page);
          browser.picture(page, "account-faulty" + suffix);
          page.fill("#password", County.PASSWORD);
          page.press("#password", "Enter");
          assertThat(page.locator("[role=status]")).containsText("账号已建好");
          fits(page);
          browser.picture(page, "account" + suffix);
          page.navigate(server + "/units");
          fits(page);
          browser.picture(page, "units" + suffix);
          signOut(page);

          signIn(page, county.security().account());
          fits(page);
          browser.picture(page, "grants" + suffix);
          page.navigate(server + "/grants/" + other);
          fits(page);
          browser.picture(page, "grants-of" + suffix);
          page.navigate(server + "/grants/" + accounts.bySignInName(signInName).orElseThrow().id());
          assertThat(page.locator("main")).containsText("还没有身份");
          page.selectOption("#role", "REPORTER");
          page.fill("#reason", "岗位：农村公路股填报员");
          page.focus("main button.main");
          page.keyboard().press("Enter");
          assertThat(page.locator("[role=status]")).containsText("已授予");
          page.focus("summary");
          page.keyboard().press("Enter");
          fits(page);
          browser.picture(page, "grant-withdrawing" + suffix);
          signOut(page);

          signIn(page, county.auditor().account());
          assertThat(page.locator(".log")).containsText("授权填报员");
          page.locator("summary").first().click();
          fits(page);
          browser.picture(page, "audit" + suffix);
          page.click("text=校验日志链");
          assertThat(page.locator("h1")).containsText("日志链完好");
          fits(page);
          browser.picture(page, "audit-chain" + suffix);
        }
      }
    }
  }

  /** Nothing stands out at the right, so that nobody has to scroll sideways. */
  private static void fits(Page page) {
    Object over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    org.assertj.core.api.Assertions.assertThat(over).as(page.url()).isEqualTo(0);
  }

  private void signIn(Page page, UUID account) {
    page.navigate(server + "/sign-in");
    page.fill("#signInName", county.signInName(account));
    page.fill("#password", County.PASSWORD);
    page.press("#password", "Enter");
    assertThat(page.locator(".bar-out")).isAttached();
  }

  private static void signOut(Page page) {
    // On the phone it stands in the menu.
    if (page.locator(".bar-menu").isVisible()) page.click(".bar-menu");
    page.click(".bar-out button");
    assertThat(page.locator("#signInName")).isVisible();
  }
}
