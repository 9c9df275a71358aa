package zhengnuo.app.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.Visitor;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Refused;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.access.StaleVersion;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.organisation.OrganisationKind;
import zhengnuo.app.ledger.organisation.OrganisationLevel;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.web.Installation;

@OnRealDatabase
class ReportIntakeTest {
  private static final String SILENT = "政府工作报告\n一、今后的重点工作\n　　10月底前改造农村公路86公里。%s\n";

  private final County county;
  private final ReportIntake intake;
  private final ReportKeeping keeping;
  private final ReadReports reports;
  private final CancelledReadings cancelled;
  private final JdbcClient db;
  private final ApplicationContext running;
  private final Path files;
  private final Actor clerk;

  ReportIntakeTest(
      County county,
      ReportIntake intake,
      ReportKeeping keeping,
      ReadReports reports,
      CancelledReadings cancelled,
      Installation installation,
      JdbcClient db,
      ApplicationContext running) {
    this.county = county;
    this.intake = intake;
    this.keeping = keeping;
    this.reports = reports;
    this.cancelled = cancelled;
    this.db = db;
    this.running = running;
    this.files = installation.data().resolve("files");
    this.clerk = county.holder(Role.SUPERVISOR, county.government());
  }

  private UUID take(String request, String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return intake.take(clerk, request, "报告.txt", bytes, county.government().id());
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /** A text that no other test brings. */
  private static String silent() {
    return SILENT.formatted(ReadText.unique());
  }

  private int count(String table) {
    return db.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private long storedFiles() throws IOException {
    if (!Files.exists(files)) return 0;
    try (Stream<Path> all = Files.walk(files)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  private List<String> audited(UUID report) {
    return db.sql("select action from audit_entry where object_id = :id order by id")
        .param("id", report)
        .query(String.class)
        .list();
  }

  @Test
  void a_report_is_kept_with_everything_that_was_read_its_bytes_and_one_entry() throws Exception {
    String text = ReadText.sample("云溪县2031年政府工作报告.txt");
    UUID id = take(key(), text);
    ReadReport kept = reports.get(clerk, id);
    ReadReport read = ReadText.of(text);
    assertThat(kept.report.stored()).isEqualTo(text);
    assertThat(kept.facts).hasSameSizeAs(read.facts).hasSize(213);
    assertThat(kept.commitments).hasSameSizeAs(read.commitments).hasSize(87);
    assertThat(kept.findings).hasSameSizeAs(read.findings).hasSize(7);
    assertThat(kept.rows()).allMatch(row -> row.standing().state() == ReadState.OPEN);
    String hash = kept.report.sha256();
    assertThat(files.resolve(hash.substring(0, 2)).resolve(hash)).hasContent(text);
    assertThat(audited(id)).containsExactly("收入报告");
  }

  @Test
  @Tag("P3")
  void the_same_request_or_the_same_bytes_give_the_report_that_is_there() throws Exception {
    String request = key();
    String text = silent();
    UUID first = take(request, text);
    int before = count("report");
    assertThat(take(request, text)).isEqualTo(first);
    assertThat(take(key(), text)).isEqualTo(first);
    assertThat(count("report")).isEqualTo(before);
    assertThat(audited(first)).hasSize(1);
    assertThat(take(key(), silent())).as("negative control").isNotEqualTo(first);
  }

  @Test
  void a_file_that_collects_two_reports_gives_two() throws Exception {
    String part = "%d年政府工作报告篇%s\n一、%d年重点工作\n　　10月底前改造农村公路%d公里。\n";
    String text = part.formatted(2030, "一", 2030, 72) + part.formatted(2031, "二", 2031, 86);
    UUID first = take(key(), text);
    assertThat(reports.get(clerk, first).report.planYear()).isEqualTo(2030);
    assertThat(
            db.sql("select plan_year from report where file_sha256 = :sha order by part")
                .param("sha", ReportReader.sha256(text.getBytes(StandardCharsets.UTF_8)))
                .query(Integer.class)
                .list())
        .containsExactly(2030, 2031);
    assertThat(take(key(), text)).isEqualTo(first);
  }

  @Test
  void a_reading_of_a_table_is_found_again_in_its_cell_and_one_of_a_plain_text_has_none()
      throws Exception {
    byte[] table = ReadText.table("报告", silent().split("\n"));
    UUID id = intake.take(clerk, key(), "报告.xlsx", table, county.government().id());
    ReadReport kept = reports.get(clerk, id);
    assertThat(ReadingCard.unfolded(kept, kept.commitments.getFirst()).place())
        .isEqualTo("一　工作安排第1段第1句，原文件工作表“报告”A3");
    ReadReport plain = reports.get(clerk, take(key(), silent()));
    assertThat(ReadingCard.unfolded(plain, plain.commitments.getFirst()).place())
        .isEqualTo("一　工作安排第1段第1句");
  }

  @Test
  @Tag("P16")
  void a_file_without_text_gets_a_page_that_says_what_and_what_to_do_and_leaves_nothing()
      throws Exception {
    refused("扫描.pdf", BadFiles.scannedPdf(), "未发现可识别文字（扫描件），请上传文字版");
    refused("加密.docx", BadFiles.encryptedDocx(), "文件有打开密码，请去除后上传");
    refused("炸弹.docx", BadFiles.zipBomb(), "文件解压后过大，疑似异常文件");
    refused("空白.txt", " \r\n".getBytes(StandardCharsets.UTF_8), "文件没有正文");
  }

  private void refused(String name, byte[] bytes, String words) throws IOException {
    Visitor visitor = Visitor.of(running, county, clerk.account());
    Map<String, String> form = visitor.get("/reports").form("/reports");
    form.remove("file");
    int rows = count("report");
    int entries = count("audit_entry");
    long stored = storedFiles();
    Visitor.Page page = visitor.upload("/reports", "file", name, bytes, form);
    assertThat(page.main())
        .as(name)
        .contains("没有读：" + name, words, "怎么办", "没有。文件没有留下，数据没有变", "换一份文件");
    assertThat(count("report")).as(name).isEqualTo(rows);
    assertThat(count("audit_entry")).as(name).isEqualTo(entries);
    assertThat(storedFiles()).as(name).isEqualTo(stored);
  }

  @Test
  @Tag("P16")
  void a_file_of_no_bytes_is_asked_for_again_and_leaves_nothing() {
    Visitor visitor = Visitor.of(running, county, clerk.account());
    Map<String, String> form = visitor.get("/reports").form("/reports");
    form.remove("file");
    int rows = count("report");
    Visitor.Page page = visitor.upload("/reports", "file", "空.txt", new byte[0], form);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.main()).contains("选择一份报告", "这次没有存");
    assertThat(count("report")).isEqualTo(rows);
  }

  @Test
  void negative_control_the_same_form_with_a_good_file_leads_to_the_report() {
    Visitor visitor = Visitor.of(running, county, clerk.account());
    Map<String, String> form = visitor.get("/reports").form("/reports");
    form.remove("file");
    Visitor.Page page = visitor.upload("/reports", "file", "好.txt", silent(), form);
    assertThat(page.path()).startsWith("/reports/");
    assertThat(page.main()).contains("改造农村公路86公里");
  }

  @Test
  @Tag("P29")
  void a_reading_that_was_called_off_is_not_kept() {
    String request = key();
    int before = count("report");
    cancelled.cancel(clerk.account().toString(), request);
    assertThatThrownBy(() -> take(request, silent()))
        .isInstanceOf(Rejected.class)
        .hasMessage("已取消，这份报告没有留下");
    assertThat(count("report")).isEqualTo(before);
  }

  @Test
  void a_person_states_the_year_that_a_text_is_silent_about() throws Exception {
    UUID id = take(key(), silent());
    assertThat(reports.get(clerk, id).report.planYear()).isNull();
    keeping.planFor(clerk, key(), id, 0, 2031);
    assertThat(reports.get(clerk, id).report.planYear()).isEqualTo(2031);
    assertThat(audited(id)).containsExactly("收入报告", "定报告年份");
    assertThatThrownBy(() -> keeping.planFor(clerk, key(), id, 0, 2032))
        .isInstanceOfSatisfying(
            StaleVersion.class,
            stale -> {
              assertThat(stale.stored()).containsEntry("计划年份", "2031年");
              assertThat(stale.submitted()).containsEntry("计划年份", "2032年");
            });
    assertThatThrownBy(() -> keeping.planFor(clerk, key(), id, 1, 1848))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("1949和2100之间");
    UUID telling = take(key(), ReadText.sample("云溪县2030年政府工作报告.txt"));
    assertThatThrownBy(() -> keeping.planFor(clerk, key(), telling, 0, 2031))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("报告自己写明了年份");
  }

  @Test
  @Tag("P22")
  void the_year_of_anothers_report_is_stated_by_nobody_who_may_not(OrganisationTree tree)
      throws Exception {
    UUID id = take(key(), silent());
    Organisation town =
        tree.add(
            Actor.program("测试"),
            county.government().id(),
            "柳渡镇人民政府",
            OrganisationKind.GOVERNMENT,
            OrganisationLevel.TOWNSHIP);
    Actor outside = county.holder(Role.SUPERVISOR, town);
    assertThatThrownBy(() -> keeping.planFor(outside, key(), id, 0, 2031))
        .isInstanceOf(NotFound.class);
    Actor leader = county.holder(Role.LEADER, county.government());
    assertThatThrownBy(() -> keeping.planFor(leader, key(), id, 0, 2031))
        .isInstanceOf(Refused.class);
    assertThat(reports.get(clerk, id).report.planYear()).isNull();
    assertThatThrownBy(
            () -> intake.take(outside, key(), "报告.txt", new byte[] {1}, county.government().id()))
        .isInstanceOf(Refused.class);
  }
}
