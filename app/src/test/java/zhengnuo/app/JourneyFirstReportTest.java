package zhengnuo.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengnuo.app.database.DataFolder;
import zhengnuo.app.database.EmbeddedPostgres;
import zhengnuo.app.web.Server;

/** The clerk's way in a browser, from a docx dropped on the first page to a confirmed reading. */
class JourneyFirstReportTest {
  private static final String PASSWORD = "Yunxi-2031-Kan";

  @TempDir Path temporary;

  @Test
  void a_report_is_read_kept_and_confirmed() throws IOException {
    Path report = docx(sample("云溪县2031年政府工作报告.txt"));
    int port = freePort();
    try (var browser = new Browser();
        var folder = DataFolder.open(temporary.resolve("数据 文件夹"));
        var postgres =
            EmbeddedPostgres.start(
                folder.database(),
                Path.of(System.getProperty("user.home"), ".cache", "zhengnuo", "postgres-18.6"));
        var server = Server.start(postgres.address("zhengnuo"), folder.path(), port);
        var profile = browser.profile(1366, 768)) {
      org.assertj.core.api.Assertions.assertThat(server.isRunning()).isTrue();
      Page page = profile.newPage();
      page.navigate("http://127.0.0.1:" + port + "/");
      browser.picture(page, "first-page");
      cancelled(browser, page, report);
      collection(browser, page);
      page.setInputFiles("#file", report);
      assertThat(page.locator("h1")).containsText("已读完：云溪县2031年政府工作报告");
      assertThat(page.locator(".count-strip")).containsText("87");
      assertThat(page.getByText("增长6.3%")).isVisible();
      assertThat(page.getByText("2031-12-31").first()).isVisible();
      aboveTheFold(page, ".count-strip", ".one-finding", "text=留下并开始设置");
      browser.picture(page, "first-result");
      page.click("text=对照原文看全部");
      assertThat(page.locator(".card.selected")).hasCount(1);
      browser.picture(page, "first-reader");
      page.goBack();
      page.click("text=留下并开始设置");
      fillSetUp(page);
      browser.picture(page, "set-up");
      page.click("text=完成设置");
      page.fill("#signInName", "lin");
      page.fill("#password", PASSWORD);
      browser.picture(page, "sign-in");
      page.click("main button.main");
      browser.picture(page, "reports");
      page.click("td a");
      assertThat(page.locator("#counts")).containsText("307");
      // Keys count from when the page's script runs, which is after its text is there.
      page.waitForLoadState();
      browser.picture(page, "reader");
      page.keyboard().press("j");
      assertThat(page.locator(".card.selected .which")).containsText("第2条");
      page.keyboard().press("Enter");
      assertThat(page.locator("#progress")).containsText("已看1条");
      assertThat(page.locator("#foot")).containsText("确认");
      browser.picture(page, "reader-confirmed");
      page.locator("#undo").click();
      assertThat(page.locator("#progress")).containsText("已看0条");
      twoAtOnce(browser, page);
      phone(browser, page);
      page.setViewportSize(1366, 768);
      planYear(browser, page);
    }
  }

  /** A text that names no year asks a person for it. */
  private void planYear(Browser browser, Page page) throws IOException {
    Path silent =
        Files.writeString(
            temporary.resolve("任务清单.txt"), "政府工作报告\n一、今后的重点工作\n　　10月底前改造农村公路86公里。新建停车泊位600个。\n");
    page.click("nav >> text=报告");
    page.setInputFiles("#file", silent);
    page.click("text=读这份报告");
    assertThat(page.locator(".reader-head")).containsText("文中没有写明年份");
    page.fill("#edit-planYear", "31");
    page.click("text=定下");
    assertThat(page.locator(".error-summary")).containsText("填写四位数的年份");
    assertThat(page.locator("#edit-planYear")).hasValue("31");
    browser.picture(page, "plan-year");
    page.fill("#edit-planYear", "2031");
    page.click("text=定下");
    assertThat(page.locator(".reader-title")).containsText("计划2031年");
    page.click(".card.is-commitment .row");
    assertThat(page.locator(".card.selected")).containsText("2031-10-31");
  }

  /** Two people write over one reading: the second chooses field by field, and nothing is lost. */
  private static void twoAtOnce(Browser browser, Page page) {
    page.click("#counts >> text=承诺");
    // What is typed before the other list has come would go with the old one.
    page.waitForURL("**kind=commitment**");
    page.waitForLoadState();
    page.click(".card.selected >> text=更正");
    // The first field takes the focus when the form is there; typed before, words go into it.
    assertThat(page.locator("#edit-title")).isFocused();
    page.fill("#edit-beneficiaries", "全县群众");
    page.fill("#edit-deadline", "2031年10月底前");
    Page other = page.context().newPage();
    other.navigate(page.url());
    other.waitForLoadState();
    other.click(".card.selected >> text=更正");
    assertThat(other.locator("#edit-title")).isFocused();
    other.fill("#edit-deadline", "2031年11月底前");
    Browser.settled(other);
    other.click("text=存为更正");
    assertThat(other.locator("#foot")).containsText("更正");
    other.close();
    Browser.settled(page);
    page.click("text=存为更正");
    assertThat(page.locator(".choose h3")).isFocused();
    assertThat(page.locator("[name='pick.beneficiaries'][value=mine]")).isChecked();
    browser.picture(page, "reader-choose");
    Browser.settled(page);
    page.click(".choose button.main");
    assertThat(page.locator(".choose .fault")).hasText("选择“时限”用哪一份");
    page.check("[name='pick.deadline'][value=mine]");
    Browser.settled(page);
    page.click(".choose button.main");
    assertThat(page.locator("#progress")).containsText("已看1条");
    page.locator(".card .row").first().click();
    assertThat(page.locator(".card.selected")).containsText("2031-10-31");
    assertThat(page.locator(".card.selected")).containsText("全县群众");
    page.locator("#undo").click();
    assertThat(page.locator(".card.selected")).containsText("2031-11-30");
  }

  /** On a slow line the page says what is happening, and the file is called off. */
  private static void cancelled(Browser browser, Page page, Path report) {
    var network = page.context().newCDPSession(page);
    network.send("Network.enable");
    network.send("Network.emulateNetworkConditions", line(2_000));
    page.setInputFiles("#file", report);
    assertThat(page.locator("#work")).containsText("把文件交给政诺");
    assertThat(page.locator("#work button")).isFocused();
    browser.picture(page, "first-work");
    network.send("Network.emulateNetworkConditions", line(-1));
    page.click("text=取消");
    assertThat(page.locator("form[data-upload]")).isVisible();
    network.detach();
  }

  /** A file that collects two reports has a page for each. */
  private void collection(Browser browser, Page page) throws IOException {
    String plan = "%d年政府工作报告篇%s\n一、%d年重点工作\n　　10月底前改造农村公路%d公里。\n";
    Path two =
        Files.writeString(
            temporary.resolve("两篇.txt"),
            plan.formatted(2030, "一", 2030, 72) + plan.formatted(2031, "二", 2031, 86));
    page.setInputFiles("#file", two);
    assertThat(page.locator(".parts a")).hasCount(2);
    page.click("text=第2篇");
    assertThat(page.locator("table").last()).containsText("改造农村公路86公里");
    browser.picture(page, "first-collection");
    page.click("text=对照原文看全部");
    assertThat(page.locator("#sheet")).containsText("2031年政府工作报告篇二");
    page.click("text=返回读出的内容");
    page.click("text=换一份");
  }

  private static JsonObject line(int bytesASecond) {
    var conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", 0);
    conditions.addProperty("downloadThroughput", -1);
    conditions.addProperty("uploadThroughput", bytesASecond);
    return conditions;
  }

  private static void aboveTheFold(Page page, String... selectors) {
    for (String selector : selectors) {
      var box = page.locator(selector).boundingBox();
      org.assertj.core.api.Assertions.assertThat(box.y + box.height)
          .as(selector)
          .isLessThan(768 - 38);
    }
  }

  private static void phone(Browser browser, Page page) {
    page.setViewportSize(390, 844);
    page.reload();
    assertThat(page.locator("#counts")).isVisible();
    // A click that nothing covers: the foot lies over the cards.
    page.locator("#undo").click(new Locator.ClickOptions().setTrial(true));
    browser.picture(page, "reader-phone");
  }

  private static void fillSetUp(Page page) {
    page.fill("#government", "云溪县人民政府");
    fill(page, "system", "齐文", "qiwen");
    fill(page, "security", "顾行", "guxing");
    fill(page, "audit", "白川", "baichuan");
    // The first attempt lacks the clerk's name: everything typed stays but the passwords.
    page.fill("#clerk-signInName", "lin");
    page.fill("#clerk-password", "too short");
    page.fill("#clerk-name", "林知远");
    page.click("text=完成设置");
    assertThat(page.locator(".error-summary")).containsText("密码至少12个字符");
    assertThat(page.locator("#government")).hasValue("云溪县人民政府");
    for (String who : List.of("system", "security", "audit", "clerk"))
      page.fill("#" + who + "-password", PASSWORD);
  }

  private static void fill(Page page, String who, String name, String signInName) {
    page.fill("#" + who + "-name", name);
    page.fill("#" + who + "-signInName", signInName);
    page.fill("#" + who + "-password", PASSWORD);
  }

  private Path docx(String text) throws IOException {
    Path file = temporary.resolve("云溪县2031年政府工作报告.docx");
    try (var document = new XWPFDocument();
        var out = Files.newOutputStream(file)) {
      for (String line : Pattern.compile("\r?\n").split(text))
        document.createParagraph().createRun().setText(line);
      document.write(out);
    }
    return file;
  }

  private static String sample(String name) throws IOException {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("samples")))
      here = java.util.Objects.requireNonNull(here.getParent());
    return Files.readString(here.resolve("samples").resolve(name));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
