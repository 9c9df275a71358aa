package zhengnuo.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengnuo.app.database.DataFolder;
import zhengnuo.app.database.EmbeddedPostgres;

/**
 * The whole loop in a browser on a fresh folder: a docx is dropped on the first page, its promises
 * become matters, a unit reports, its reviewer agrees, the clerk adopts or returns, a leader sees
 * which matter is late and why, and decides.
 */
class JourneyLedgerTest {
  private static final String FIRST = "Yunxi-2031-Kan";
  private static final String OWN = "Liudu-2031-Wen";
  private static final String ROADS = "改造农村公路86公里";
  private static final String SHELTERS = "新建农村公路候车亭40座";

  @TempDir Path temporary;

  private final Map<String, BrowserContext> people = new HashMap<>();
  private String server = "";

  @Test
  void a_promise_goes_from_the_report_to_a_leader_s_page() throws IOException {
    try (var browser = new Browser();
        var folder = DataFolder.open(temporary.resolve("数据"));
        var postgres =
            EmbeddedPostgres.start(
                folder.database(),
                Path.of(System.getProperty("user.home"), ".cache", "zhengnuo", "postgres-18.6"));
        var running = TestServer.start(postgres.address("zhengnuo"), folder.path())) {
      server = "http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port");
      var clock = running.getBean(MovableClock.class);
      Page clerk = setUp(browser);
      clerkInitiates(browser, clerk);
      letIn(browser);
      clerkIssues(browser, clerk);
      unitReports(browser);
      clerkAnswers(browser, clerk);
      unitReportsAgain(browser);
      // Half a year in which nobody reports: the lights turn by themselves.
      clock.forward(Duration.ofDays(180));
      leaderDecides(browser);
    }
  }

  private Page setUp(Browser browser) throws IOException {
    Page page = browser.profile(1366, 768).newPage();
    page.navigate(server + "/");
    page.setInputFiles("#file", docx());
    assertThat(page.locator("h1")).containsText("已读完");
    page.click("text=留下并开始设置");
    page.fill("#government", "云溪县人民政府");
    person(page, "system", "齐文", "qiwen");
    person(page, "security", "顾行", "guxing");
    person(page, "audit", "白川", "baichuan");
    person(page, "clerk", "林知远", "linzhiyuan");
    page.click("text=完成设置");
    signIn(page, "linzhiyuan", FIRST);
    return page;
  }

  private void clerkInitiates(Browser browser, Page page) {
    page.click("td a");
    page.click("text=确认其余的事实和承诺");
    page.click("text=下一步：立项");
    assertThat(page.locator("h1")).hasText("把87条承诺立为事项");
    Browser.settled(page);
    Locator roads = row(page, ROADS);
    assertThat(roads.locator("[name=lead]")).hasValue("县交通运输局");
    assertThat(roads).containsText("“公路”通常由县交通运输局管");
    // A person's own choice stays beside what was suggested.
    Locator shelters = row(page, SHELTERS);
    shelters.locator("[name=lead]").fill("县住房和城乡建设局");
    shelters.locator("[name=lead]").blur();
    assertThat(row(page, SHELTERS)).containsText("原建议 县交通运输局");
    Browser.settled(page);
    row(page, SHELTERS).locator("[name=lead]").fill("县交通运输局");
    row(page, SHELTERS).locator("[name=lead]").blur();
    assertThat(row(page, SHELTERS)).containsText("已改");
    Browser.settled(page);
    // What is not taken says why.
    row(page, "艰苦奋斗").locator("[name=taken]").uncheck();
    assertThat(row(page, "艰苦奋斗").locator("[name=leftOut]")).isVisible();
    Browser.settled(page);
    row(page, "艰苦奋斗").locator("[name=leftOut]").selectOption("RHETORIC");
    assertThat(row(page, "艰苦奋斗")).containsText("不立项：修辞");
    assertThat(page.locator("#sum")).containsText("86 将立项");
    browser.picture(page, "initiation");
    page.click("text=将86件存为拟稿");
    assertThat(page.locator("h1")).hasText("报告任务");
    assertThat(page.locator(".views")).containsText("拟稿 86");
  }

  /** The two administrators let a unit's people and a leader in. */
  private void letIn(Browser browser) {
    Page system = browser.profile(1366, 768).newPage();
    system.navigate(server + "/sign-in");
    signIn(system, "qiwen", FIRST);
    account(system, "何雨", "heyu", "县交通运输局");
    account(system, "岑以安", "cenyian", "县交通运输局");
    account(system, "沈立言", "shenliyan", "云溪县人民政府");
    Page security = browser.profile(1366, 768).newPage();
    security.navigate(server + "/sign-in");
    signIn(security, "guxing", FIRST);
    grant(security, "heyu", "REPORTER", "县交通运输局");
    grant(security, "cenyian", "REVIEWER", "县交通运输局");
    grant(security, "shenliyan", "LEADER", "云溪县人民政府");
  }

  private void clerkIssues(Browser browser, Page page) {
    page.navigate(server + "/ledger?view=DRAFT&q=农村公路");
    Browser.settled(page);
    page.check("#all");
    assertThat(page.locator("#bulk-count")).containsText("已选");
    browser.picture(page, "ledger-drafts");
    page.click("text=下达选中的拟稿");
    page.navigate(server + "/ledger?q=农村公路");
    assertThat(page.locator("tr.row").first()).containsText("未到期");
  }

  private void unitReports(Browser browser) {
    Page page = as(browser, "heyu");
    assertThat(page.locator("main")).containsText("等您签收");
    browser.picture(page, "desk-accept");
    page.click("text=签收选中的");
    Locator roads = page.locator("#grid tbody tr", has(ROADS));
    roads.locator("input.value").fill("十公里");
    page.click("#submit");
    assertThat(page.locator(".error-summary")).containsText("写的是“十公里”，填写一个数");
    assertThat(roads.locator("input.value")).hasValue("十公里");
    Browser.settled(page);
    roads.locator("input.value").fill("13.6");
    roads.locator("textarea").fill("西岭至石坎段路基完成。");
    // It saves itself, and another page has it.
    roads.locator("textarea").blur();
    assertThat(roads).containsText("已存草稿");
    page.locator("#grid tbody tr", has(SHELTERS)).locator("input.value").fill("2");
    browser.picture(page, "desk-reporter");
    page.click("#submit");
    assertThat(page.locator("[role=status]")).containsText("已提交2件");
    Page reviewer = as(browser, "cenyian");
    assertThat(reviewer.locator("#review")).containsText("13.6公里");
    browser.picture(reviewer, "desk-reviewer");
    reviewer.click("text=同意选中的");
    assertThat(reviewer.locator("#review")).hasCount(0);
  }

  private void clerkAnswers(Browser browser, Page page) {
    page.navigate(server + "/desk");
    assertThat(page.locator("#adopt")).containsText(ROADS);
    browser.picture(page, "desk-clerk");
    Locator shelters = page.locator("#adopt tr.row", has(SHELTERS));
    shelters.locator("summary").click();
    shelters.locator("[name=reason]").fill("请写明是哪两座。");
    shelters.locator("details button").click();
    page.click("text=采纳选中的");
    page.navigate(server + "/ledger?q=" + ROADS);
    page.click("a.row-title");
    assertThat(page.locator("#state")).containsText("办理中");
    assertThat(page.locator("#reports")).containsText("已采纳");
    assertThat(page.locator("figure.chart")).containsText("实际 13.6公里");
    page.click("text=看原文");
    assertThat(page.locator(".card.selected")).containsText(ROADS);
    assertThat(page.locator(".sheet .selected").first()).containsText("改造农村公路");
  }

  private void unitReportsAgain(Browser browser) {
    Page page = as(browser, "heyu");
    assertThat(page.locator(".returned-box")).containsText("请写明是哪两座。");
    Locator shelters = page.locator("#grid tbody tr", has(SHELTERS));
    // Everything that was written is still there.
    assertThat(shelters.locator("input.value")).hasValue("2");
    shelters.locator("textarea").fill("青石、望溪各一座。");
    browser.picture(page, "desk-returned");
    page.click("#submit");
    assertThat(page.locator("[role=status]")).containsText("已提交1件");
    Page reviewer = as(browser, "cenyian");
    reviewer.click("text=同意选中的");
    reviewer.navigate(server + "/ledger?q=" + SHELTERS);
    reviewer.click("a.row-title");
    reviewer.click("summary:has-text('申请延期')");
    reviewer.fill("#newDeadline", "2032-03-31");
    reviewer.fill("#why", "钢材到货晚，申请延到明年3月底。");
    reviewer.click("text=提出申请");
    assertThat(reviewer.locator("#application")).containsText("申请延期");
    // A unit asks; it does not decide.
    assertThat(reviewer.locator("#application button")).hasCount(0);
  }

  private void leaderDecides(Browser browser) {
    Page page = as(browser, "shenliyan");
    assertThat(page).hasURL(server + "/overview");
    assertThat(page.locator("h1")).containsText("报告任务");
    assertThat(page.locator(".six")).containsText("红灯");
    assertThat(page.locator(".decisions")).containsText("钢材到货晚");
    browser.picture(page, "overview");
    page.click(".six a.ink-red");
    assertThat(page.locator("tr.row", has(ROADS))).containsText("红灯");
    browser.picture(page, "ledger");
    page.click("tr.row:has-text('" + ROADS + "') a.light");
    assertThat(page.locator("main")).containsText("落后超过30个百分点");
    assertThat(page.locator("main")).containsText("13.6公里（2031年3月底），为目标的15.8%");
    browser.picture(page, "light");
    page.navigate(server + "/overview");
    page.click("text=看申请并批示");
    page.fill("#words", "同意。");
    page.click("#application >> text=同意 >> nth=1");
    assertThat(page.locator("main")).containsText("时限改为2032-03-31");
    browser.picture(page, "matter");
    page.setViewportSize(390, 844);
    page.navigate(server + "/overview");
    browser.picture(page, "overview-phone");
  }

  private static Page.LocatorOptions has(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator row(Page page, String title) {
    return page.locator(".initiation tbody tr", has(title)).first();
  }

  /** The person's start page; at the first time the given password is changed for an own one. */
  private Page as(Browser browser, String signInName) {
    BrowserContext known = people.get(signInName);
    if (known != null) {
      Page page = known.newPage();
      page.navigate(server + "/");
      if (!page.url().contains("/sign-in")) return page;
      signIn(page, signInName, OWN);
      return page;
    }
    BrowserContext profile = browser.profile(1366, 768);
    people.put(signInName, profile);
    Page page = profile.newPage();
    page.navigate(server + "/sign-in");
    signIn(page, signInName, FIRST);
    page.fill("#oldPassword", FIRST);
    page.fill("#newPassword", OWN);
    page.click("main button.main");
    if (page.url().contains("/sign-in")) signIn(page, signInName, OWN);
    page.navigate(server + "/");
    return page;
  }

  private static void signIn(Page page, String signInName, String password) {
    page.fill("#signInName", signInName);
    page.fill("#password", password);
    page.click("main button.main");
  }

  private void account(Page page, String name, String signInName, String unit) {
    page.navigate(server + "/accounts/new");
    page.fill("#name", name);
    page.fill("#signInName", signInName);
    page.selectOption("#organisation", option(page, "#organisation", unit));
    page.fill("#password", FIRST);
    page.click("main button.main");
    assertThat(page.locator("[role=status]")).containsText("账号已建好");
  }

  private void grant(Page page, String signInName, String role, String place) {
    page.navigate(server + "/grants?words=" + signInName);
    page.click("main td a");
    page.selectOption("#role", role);
    page.selectOption("#organisation", option(page, "#organisation", place));
    page.fill("form.give #reason", "岗位职责");
    page.click("form.give button.main");
  }

  /**
   * The value of the choice that ends in these words; units stand indented under their government.
   */
  private static String option(Page page, String select, String words) {
    return String.valueOf(
        page.locator(select + " option", has(words)).first().getAttribute("value"));
  }

  private static void person(Page page, String who, String name, String signInName) {
    page.fill("#" + who + "-name", name);
    page.fill("#" + who + "-signInName", signInName);
    page.fill("#" + who + "-password", FIRST);
  }

  private Path docx() throws IOException {
    Path file = temporary.resolve("云溪县2031年政府工作报告.docx");
    String text = Files.readString(Path.of("..", "samples", "云溪县2031年政府工作报告.txt"));
    try (var document = new XWPFDocument();
        var out = Files.newOutputStream(file)) {
      for (String line : text.split("\n", -1)) document.createParagraph().createRun().setText(line);
      document.write(out);
    }
    return file;
  }
}
