package zhengnuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import zhengnuo.app.demo.DemoServer;

/**
 * The one set of numbers: what the fictional county shows on the morning of 16 September 2031, on
 * every page that a person opens.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
  private final TestPostgres postgres = TestPostgres.start();
  private ConfigurableApplicationContext running;
  private final Map<String, Visitor> people = new HashMap<>();

  @BeforeAll
  void play() throws Exception {
    running = DemoServer.application(postgres.fresh(), postgres.data(), 0).run();
  }

  @AfterAll
  void close() throws Exception {
    running.close();
    postgres.close();
  }

  /** Enters with the one click of the sign-in page. */
  private Visitor as(String signInName) {
    return people.computeIfAbsent(
        signInName,
        name -> {
          Visitor visitor = Visitor.to(running);
          var page = visitor.get("/sign-in");
          var form =
              page.html().select("form[action=/demonstration/sign-in]").stream()
                  .filter(each -> !each.select("[value=" + name + "]").isEmpty())
                  .findFirst()
                  .orElseThrow();
          Map<String, String> fields = new HashMap<>();
          form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));
          visitor.post("/demonstration/sign-in", fields);
          return visitor;
        });
  }

  @Test
  void the_overview_counts_79_matters_by_their_lights() {
    var overview = as("shenliyan").get("/overview").html();
    assertThat(overview.select("h1").text()).isEqualTo("2031年报告任务79件");
    assertThat(overview.select(".six strong").eachText())
        .containsExactly("4", "11", "43", "6", "1", "14");
    assertThat(overview.select(".six .note").eachText())
        .containsExactly("比上周+1", "比上周−1", "比上周−1", "没有变", "没有变", "比上周+1");
    assertThat(overview.select(".decisions > li")).hasSize(3);
    assertThat(overview.select(".changes li").eachText())
        .satisfiesExactlyInAnyOrder(
            change -> assertThat(change).contains("绿", "红", "新建养老服务中心3个"),
            change -> assertThat(change).contains("绿", "黄", "县人民医院新院区"),
            change -> assertThat(change).contains("黄", "绿", "新建农村公路候车亭40座"),
            change -> assertThat(change).contains("黄", "结", "公厕"));
  }

  @Test
  void topics_and_units_add_up_to_the_whole() {
    var overview = as("shenliyan").get("/overview").html();
    assertThat(counts(overview.select("table.topics tbody tr").eachText()))
        .containsExactlyInAnyOrder(
            "经济与财政 12 0 2 9 0 1",
            "工业与项目 13 1 2 7 1 2",
            "农业农村 14 1 1 8 1 3",
            "城建与交通 13 1 2 6 2 2",
            "民生社会 16 1 3 7 1 4",
            "生态环境 6 0 1 3 1 1",
            "自身建设 5 0 0 3 1 1");
    assertThat(overview.select("table.units tbody tr").eachText().getLast())
        .isEqualTo("合计 79 4 11 43 7 14");
  }

  private static List<String> counts(List<String> lines) {
    return lines.stream()
        .map(line -> line.split(" "))
        .map(cells -> String.join(" ", java.util.Arrays.copyOf(cells, 7)))
        .toList();
  }

  @Test
  void the_ledger_lists_the_same_79() {
    var ledger = as("linzhiyuan").get("/ledger").html();
    assertThat(ledger.select("tr.row")).hasSize(79);
    assertThat(ledger.select(".views a").eachText()).contains("全部 79", "红灯和黄灯 15", "到期未报 2");
    assertThat(as("linzhiyuan").get("/ledger?light=RED").html().select("tr.row")).hasSize(4);
  }

  @Test
  void the_report_has_87_commitments_of_which_79_became_matters() {
    var clerk = as("linzhiyuan");
    var report =
        clerk.get("/reports").html().select("td a").stream()
            .filter(link -> link.text().contains("2031"))
            .findFirst()
            .orElseThrow()
            .attr("href");
    var sheet = clerk.get(report + "/initiation").html();
    assertThat(sheet.select("h1").text()).isEqualTo("把87条承诺立为事项");
    assertThat(sheet.select("#sum strong").eachText()).containsExactly("79", "3", "5", "0");
    var reader = clerk.get(report).html();
    assertThat(reader.select("#counts").text()).contains("307").contains("213").contains("87");
  }

  @Test
  void the_roads_of_five_townships_add_up() {
    var clerk = as("linzhiyuan");
    var row =
        clerk.get("/ledger").html().select("tr.row").stream()
            .filter(each -> each.text().contains("改造农村公路86公里"))
            .findFirst()
            .orElseThrow();
    assertThat(row.select("td.label").text()).isEqualTo("023");
    var matter = clerk.get(row.select("a.row-title").attr("href")).html();
    assertThat(matter.select("#state").text()).contains("距时限106天，序时应达66.7%，实际54.1%，落后12.6个百分点");
    assertThat(matter.select("tr:contains(计划) td").eachText()).element(7).isEqualTo("57.3");
    assertThat(matter.select("tr.actual td").eachText())
        .startsWith("0.0", "3.2", "13.6", "23.6", "33.1", "38.0", "41.2", "46.5");
    assertThat(matter.select("table.rows td:nth-child(3)").eachText())
        .containsExactly("14.6", "7.4", "9.1", "11.2", "4.2", "46.5");
  }

  @Test
  void a_reporter_finds_what_is_due_and_what_came_back() {
    var desk = as("zhoujing").get("/desk").html();
    assertThat(desk.select("h1").text()).isEqualTo("9月16日，要办的有2类6件");
    assertThat(desk.select(".returned-box").text()).contains("请写明停工的3个点在哪个村");
    assertThat(desk.select("#grid tbody tr")).hasSize(5);
    assertThat(desk.select("#submit").text()).isEqualTo("提交已填的3件");
  }

  @Test
  void administrators_see_no_matter() {
    for (String administrator : List.of("qiwen", "guxing", "baichuan")) {
      assertThat(as(administrator).get("/ledger").status()).isEqualTo(403);
      assertThat(as(administrator).get("/overview").status()).isEqualTo(403);
      assertThat(as(administrator).get("/desk").status()).isEqualTo(403);
    }
  }

  /** Last of all in effect: it is asked of its own county's clock, which only runs forward. */
  @Test
  void the_clock_does_not_run_backwards() {
    var clerk = as("linzhiyuan");
    var page = clerk.get("/demonstration/clock");
    var answer = clerk.send(page, "/demonstration/clock", "day", "2031-08-01");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("时钟只能往后拨");
  }
}
