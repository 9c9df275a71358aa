package zhengnuo.app.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengnuo.app.ledger.desk.MixedLedger.CARE;
import static zhengnuo.app.ledger.desk.MixedLedger.DAMS;
import static zhengnuo.app.ledger.desk.MixedLedger.HOUSING;
import static zhengnuo.app.ledger.desk.MixedLedger.PARKING;
import static zhengnuo.app.ledger.desk.MixedLedger.POWER;
import static zhengnuo.app.ledger.desk.MixedLedger.ROADS;
import static zhengnuo.app.ledger.desk.MixedLedger.SCHOOLS;
import static zhengnuo.app.ledger.desk.MixedLedger.SPORT;
import static zhengnuo.app.ledger.desk.MixedLedger.TODAY;
import static zhengnuo.app.ledger.desk.MixedLedger.TOILETS;

import java.io.ByteArrayInputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.progress.Entry;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.Reporting;
import zhengnuo.app.ledger.supervision.LedgerLights;
import zhengnuo.app.ledger.supervision.Standing;

/** One ledger for all tests, which only look at it. */
@OnRealDatabase
class LedgerViewTest {
  private static MixedLedger ledger;
  private static List<Standing> all;

  private final County county;
  private final LedgerSheet sheets;
  private final LedgerLights lights;
  private final Reporting reporting;
  private final JdbcClient db;

  LedgerViewTest(
      County county, LedgerSheet sheets, LedgerLights lights, Reporting reporting, JdbcClient db) {
    this.county = county;
    this.sheets = sheets;
    this.lights = lights;
    this.reporting = reporting;
    this.db = db;
  }

  @BeforeAll
  static void a_ledger_is_kept_until_july(
      County county, MovableClock clock, ApplicationContext running) {
    ledger = new MixedLedger(county, clock, running);
    all = ledger.standings();
  }

  private LedgerQuery query(
      LedgerQuery.View view,
      @Nullable UUID unit,
      Standing.@Nullable Sort light,
      String due,
      String q,
      LedgerQuery.Group group,
      LedgerQuery.Order order) {
    return new LedgerQuery(
        county.government().id(), 2031, view, unit, light, due, "", q, group, order);
  }

  private LedgerView view(LedgerQuery query) {
    return new LedgerView(query, TODAY, all);
  }

  private LedgerView everything() {
    return view(
        query(
            LedgerQuery.View.ALL,
            null,
            null,
            "",
            "",
            LedgerQuery.Group.TOPIC,
            LedgerQuery.Order.LIGHT));
  }

  private LedgerView by(LedgerQuery.View tab) {
    return view(query(tab, null, null, "", "", LedgerQuery.Group.NONE, LedgerQuery.Order.NUMBER));
  }

  private LedgerView filtered(
      @Nullable UUID unit, Standing.@Nullable Sort light, String due, String q) {
    return view(
        query(
            LedgerQuery.View.ALL,
            unit,
            light,
            due,
            q,
            LedgerQuery.Group.NONE,
            LedgerQuery.Order.NUMBER));
  }

  private static List<String> titles(LedgerView view) {
    return view.rows().stream().map(row -> row.matter().title()).toList();
  }

  @Test
  void the_worst_stands_first_and_of_equals_what_is_due_first() {
    assertThat(titles(everything()))
        .containsExactly(ROADS, SPORT, DAMS, POWER, PARKING, TOILETS, SCHOOLS, CARE, HOUSING);
    assertThat(everything().lights())
        .isEqualTo(
            Map.of(
                Standing.Sort.RED, 3L,
                Standing.Sort.YELLOW, 1L,
                Standing.Sort.GREEN, 2L,
                Standing.Sort.DRAFT, 1L,
                Standing.Sort.SUSPENDED, 1L,
                Standing.Sort.COMPLETED, 1L));
  }

  @Test
  void each_tab_counts_what_it_shows() {
    Map<LedgerQuery.View, List<String>> tabs =
        Map.of(
            LedgerQuery.View.LIT, List.of(ROADS, DAMS, POWER, SPORT),
            LedgerQuery.View.DUE, List.of(DAMS, SPORT),
            LedgerQuery.View.SILENT, List.of(ROADS, DAMS),
            LedgerQuery.View.ASKED, List.of(TOILETS),
            LedgerQuery.View.DRAFT, List.of(SCHOOLS));
    tabs.forEach((tab, titles) -> assertThat(titles(by(tab))).as(tab.chinese).isEqualTo(titles));
    for (LedgerQuery.View tab : LedgerQuery.View.values())
      assertThat(everything().count(tab)).as(tab.chinese).isEqualTo(by(tab).rows().size());
    assertThat(by(LedgerQuery.View.ALL).rows()).hasSize(9);
  }

  @Test
  void filters_narrow_and_say_so() {
    UUID city = ledger.unit(TOILETS).id();
    assertThat(titles(filtered(city, null, "", ""))).containsExactly(PARKING, TOILETS);
    assertThat(titles(filtered(null, Standing.Sort.RED, "", "")))
        .containsExactly(ROADS, DAMS, SPORT);
    assertThat(titles(filtered(null, null, "overdue", ""))).containsExactly(ROADS, SPORT);
    assertThat(titles(filtered(null, null, "2031-07", ""))).containsExactly(DAMS, SPORT);
    assertThat(titles(filtered(null, null, "", " 公厕 "))).containsExactly(TOILETS);
    assertThat(titles(filtered(null, null, "", "城市管理"))).containsExactly(PARKING, TOILETS);
    assertThat(titles(filtered(null, null, "", ledger.matter(CARE).label()))).containsExactly(CARE);
    assertThat(titles(filtered(city, Standing.Sort.RED, "", ""))).isEmpty();
    assertThat(filtered(city, null, "", "").query().narrowed()).isTrue();
    assertThat(everything().query().narrowed()).isFalse();
  }

  @Test
  void each_choice_of_a_filter_counts_what_it_would_show() {
    LedgerView view = everything();
    assertThat(view.units()).hasSize(7);
    for (LedgerView.Choice unit : view.units())
      assertThat(filtered(UUID.fromString(unit.value()), null, "", "").rows())
          .as(unit.label())
          .hasSize((int) unit.count());
    assertThat(view.dues())
        .extracting(due -> due.label() + " " + due.count())
        .containsExactly("已逾期 2", "2031年6月 1", "2031年7月 2", "2031年10月 1", "2031年12月 5");
    for (LedgerView.Choice due : view.dues())
      assertThat(filtered(null, null, due.value(), "").rows()).hasSize((int) due.count());
    assertThat(view.topics().stream().mapToLong(LedgerView.Choice::count).sum()).isEqualTo(9);
    assertThat(view.known()).isEqualTo(YearMonth.of(2031, 6));
  }

  @Test
  void rows_stand_together_by_unit_light_or_topic_with_their_counts() {
    LedgerView byUnit =
        view(
            query(
                LedgerQuery.View.ALL,
                null,
                null,
                "",
                "",
                LedgerQuery.Group.UNIT,
                LedgerQuery.Order.NUMBER));
    assertThat(byUnit.groups())
        .extracting(LedgerView.Group::title)
        .containsExactly("交通运输局", "城市管理局", "民政局", "水利局", "牵头单位待定", "农业农村局", "教育体育局", "住房和城乡建设局");
    assertThat(byUnit.groups().get(1).counts()).isEqualTo(Map.of(Standing.Sort.GREEN, 2L));
    LedgerView byLight =
        view(
            query(
                LedgerQuery.View.ALL,
                null,
                null,
                "",
                "",
                LedgerQuery.Group.LIGHT,
                LedgerQuery.Order.LIGHT));
    assertThat(byLight.groups())
        .extracting(group -> group.title() + group.rows().size())
        .containsExactly("红灯3", "黄灯1", "绿灯2", "拟稿1", "暂缓1", "已办结1");
    assertThat(everything().groups().stream().mapToInt(group -> group.rows().size()).sum())
        .isEqualTo(9);
  }

  @Test
  void the_address_holds_every_filter_and_each_can_be_dropped_alone() {
    UUID city = ledger.unit(TOILETS).id();
    var query =
        query(
            LedgerQuery.View.LIT,
            city,
            Standing.Sort.RED,
            "2031-07",
            "公厕 & 100%",
            LedgerQuery.Group.UNIT,
            LedgerQuery.Order.DEADLINE);
    String address = query.with("year", "2031");
    assertThat(address)
        .startsWith("/ledger?government=" + county.government().id())
        .contains("view=LIT", "unit=" + city, "light=RED", "due=2031-07")
        .contains("group=UNIT", "order=DEADLINE")
        .contains("q=%E5%85%AC%E5%8E%95%20%26%20100%25");
    assertThat(query.sheet()).isEqualTo(address.replace("/ledger?", "/ledger/sheet?"));
    assertThat(query.drops("城市管理局"))
        .extracting(LedgerQuery.Drop::words)
        .containsExactly("牵头单位：城市管理局", "亮灯：红灯", "时限：2031-07", "“公厕 & 100%”", "红灯和黄灯");
    assertThat(query.drops("城市管理局").getFirst().address())
        .doesNotContain("unit=")
        .contains("light=RED", "view=LIT");
    assertThat(everything().query().drops("")).isEmpty();
  }

  @Test
  @Tag("P27")
  void the_sheet_opens_has_text_cells_only_and_a_formula_stays_text() throws Exception {
    Matter evil =
        county
            .matter("新建公厕12座")
            .ledBy(ledger.unit(TOILETS))
            .with(ledger.unit(CARE))
            .dueOn("2031-12-31")
            .titled("=HYPERLINK(\"http://example.invalid\",\"新建公厕\")")
            .accepted();
    Progress draft =
        reporting.save(
            ledger.unit(TOILETS).reporter(),
            evil.id(),
            YearMonth.of(2031, 6),
            0,
            new Entry("3", false, "=1+1"));
    reporting.submit(ledger.unit(TOILETS).reporter(), "", List.of(draft.id()));
    reporting.review(ledger.unit(TOILETS).reviewer(), "", List.of(draft.id()));
    List<Standing> rows = new ArrayList<>(all);
    rows.add(lights.book(evil).on(evil, TODAY).orElseThrow());
    var view = new LedgerView(by(LedgerQuery.View.ALL).query(), TODAY, rows);
    byte[] bytes = sheets.write(county.clerk(), county.government(), view);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("2031年任务");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("云溪县人民政府2031年报告任务台账，截至2031-07-10，10件");
      assertThat(sheet.getLastRowNum()).isEqualTo(11);
      for (Row row : sheet)
        for (Cell cell : row)
          assertThat(cell.getCellType())
              .as(cell.getAddress().toString())
              .isEqualTo(CellType.STRING);
      assertThat(texts(sheet.getRow(2)))
          .startsWith("1", ledger.matter(ROADS).label(), ROADS, "交通运输局", "", "2031-06-30")
          .contains("86公里", "—", "红灯");
      List<String> last = texts(sheet.getRow(11));
      assertThat(last.get(2)).isEqualTo("=HYPERLINK(\"http://example.invalid\",\"新建公厕\")");
      assertThat(last.get(4)).isEqualTo("民政局");
      assertThat(last.get(7)).isEqualTo("3");
      assertThat(last.getLast()).isEqualTo("6月：=1+1");
    }
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : row) texts.add(cell.getStringCellValue());
    return texts;
  }

  @Test
  @Tag("P7")
  void taking_a_sheet_along_is_recorded_with_its_rows_and_filters() {
    LedgerView view = filtered(null, Standing.Sort.RED, "", "");
    sheets.write(county.clerk(), county.government(), view);
    assertThat(
            db.sql(
                    """
                    select action || ' ' || (after ->> 'rows') || ' ' || (after ->> 'query')
                      from audit_entry order by id desc limit 1
                    """)
                .query(String.class)
                .single())
        .isEqualTo("导出台账 3 " + view.query().sheet());
  }
}
