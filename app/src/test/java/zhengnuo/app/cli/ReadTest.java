package zhengnuo.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;
  private Path report;
  private Path empty;

  private record Said(int code, String out, String err) {}

  @BeforeEach
  void files() throws IOException {
    report = folder.resolve("云溪县报告.txt");
    Files.writeString(
        report,
        "云溪县政府工作报告😀\n各位代表：\n一、2030年工作回顾\n2030年，全县生产总值完成120.5亿元，增长6.2%。\n"
            + "二、2031年工作安排\n确保年内新建农村公路86公里，新增就业2300人。\n");
    empty = Files.writeString(folder.resolve("空.txt"), "  \n");
  }

  private Said run(boolean terminal, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of("read"));
    all.addAll(List.of(arguments));
    int code =
        Commands.run(
            all.toArray(new String[0]),
            new Commands.Streams(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal));
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void facts_have_the_fields_of_the_gold_and_offsets_in_code_points() throws IOException {
    Said said = run(false, "--only", "facts", "--format", "jsonl", report.toString());
    assertThat(said.code()).isZero();
    List<JsonNode> lines = said.out().lines().map(JSON::readTree).toList();
    assertThat(lines).isNotEmpty();
    String stored = Files.readString(report);
    for (JsonNode line : lines) {
      assertThat(line.propertyNames())
          .containsExactly(
              "n",
              "at",
              "digits",
              "role",
              "text",
              "value",
              "unit",
              "subject",
              "measure",
              "modality",
              "bound",
              "year");
      int at = stored.offsetByCodePoints(0, line.get("at").intValue());
      assertThat(stored.substring(at)).startsWith(line.get("text").stringValue());
    }
  }

  @Test
  void explanations_are_given_only_when_asked_for() {
    assertThat(run(false, "--only", "facts", report.toString()).out())
        .doesNotContain("explanation");
    assertThat(run(false, "--only", "facts", "--explain", report.toString()).out())
        .contains("\"explanation\": ");
  }

  @Test
  @Tag("P16")
  void one_bad_file_among_many_is_a_line_with_its_code_and_the_end_is_2() {
    Said said =
        run(false, "--only", "facts", "--format", "jsonl", empty.toString(), report.toString());
    assertThat(said.code()).isEqualTo(2);
    List<JsonNode> lines = said.out().lines().map(JSON::readTree).toList();
    assertThat(lines.getFirst().get("error").stringValue()).isEqualTo("empty");
    assertThat(lines)
        .hasSizeGreaterThan(1)
        .allSatisfy(line -> assertThat(line.has("file")).isTrue());
    assertThat(run(false, report.toString(), report.toString()).code()).isZero();
  }

  private static byte[] zip(Object... namesAndBytes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndBytes[i].toString()));
        Object content = namesAndBytes[i + 1];
        zip.write(
            content instanceof byte[] whole
                ? whole
                : content.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private List<String> filesAndErrors(Said said) {
    return said.out()
        .lines()
        .map(JSON::readTree)
        .map(line ->
            line.get("file").stringValue().replace(folder + "/", "")
                + (line.has("error") ? " " + line.get("error").stringValue() : ""))
        .toList();
  }

  @Test
  @Tag("P15")
  @Tag("P16")
  void a_folder_is_read_in_the_order_of_names_and_nothing_in_it_ends_the_run() throws IOException {
    Files.createDirectories(folder.resolve("乡镇/空"));
    Files.writeString(folder.resolve("乡镇/b.txt"), "全年新增就业230人。\n");
    Files.writeString(folder.resolve("乡镇/~$b.txt"), "锁");
    Files.write(folder.resolve("乡镇/a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2});
    Files.write(
        folder.resolve("包.zip"),
        zip("z.txt", "全年新增就业5人。\n", "a.txt", " ", "c.zip", zip("x.txt", "x")));
    Files.createSymbolicLink(folder.resolve("链.txt"), report);
    Said said = run(false, folder.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(filesAndErrors(said))
        .containsExactly(
            "乡镇/a.png picture",
            "乡镇/b.txt",
            "云溪县报告.txt",
            "包.zip/a.txt empty",
            "包.zip/c.zip archive-nested",
            "包.zip/z.txt",
            "空.txt empty",
            "链.txt link");
    assertThat(run(false, folder.toString()).out()).isEqualTo(said.out());
  }

  @Test
  @Tag("P16")
  void a_zip_that_leaves_itself_or_holds_nothing_is_one_line() throws IOException {
    Path bad = Files.write(folder.resolve("坏.zip"), zip("../x.txt", "x"));
    Path none = Files.write(folder.resolve("无.zip"), zip("a/", ""));
    Said said = run(false, bad.toString(), none.toString());
    assertThat(filesAndErrors(said)).containsExactly("坏.zip zip-suspicious", "无.zip archive-empty");
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    assertThat(run(false, nothing.toString()).err()).contains("文件夹里没有文件");
  }

  @Test
  @Tag("P16")
  void no_file_name_moves_the_cursor_or_turns_the_line() throws IOException {
    Path odd = Files.writeString(folder.resolve("a\u202e\u001b[2Jtxt.b"), "全年新增就业5人。\n");
    Said said = run(true, "--only", "facts", odd.toString(), empty.toString());
    assertThat(said.out()).contains("a\ufffd\ufffd[2Jtxt.b").doesNotContain("\u202e", "\u001b");
  }

  @Test
  void a_single_bad_file_is_said_on_the_error_stream() {
    Said said = run(false, empty.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("文件没有正文").contains("请检查");
    assertThat(run(false, folder.resolve("没有.txt").toString()).err()).contains("没有这个文件");
  }

  @Test
  void a_mistake_in_a_word_list_is_said_by_file_and_line_and_nothing_of_the_program()
      throws IOException {
    Path words = Files.createDirectory(folder.resolve("词表"));
    Files.writeString(words.resolve("factwords.tsv"), "class!\twords\nreach\n");
    Said said = run(false, "--lexicon", words.toString(), report.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("factwords.tsv 第2行有1列，应有2列").doesNotContain("Exception");
  }

  @Test
  void a_terminal_gets_a_table_and_a_bar_and_a_pipe_neither() {
    Said shown = run(true, "--only", "facts", report.toString(), report.toString());
    assertThat(shown.out()).contains("指标").doesNotContain("{");
    assertThat(shown.err()).contains("2/2");
    Said piped = run(false, "--only", "facts", report.toString(), report.toString());
    assertThat(piped.out()).startsWith("{");
    assertThat(piped.err()).isEmpty();
  }

  @Test
  void columns_of_a_table_stand_under_one_another_though_hanzi_are_wide() {
    List<String> lines = run(true, "--only", "facts", report.toString()).out().lines().toList();
    int column = lines.getFirst().indexOf("数值");
    int left = TablePrinter.width(lines.getFirst().substring(0, column));
    for (String line : lines.subList(1, lines.size())) {
      int i = 0;
      while (TablePrinter.width(line.substring(0, i)) < left) i++;
      assertThat(line.charAt(i)).as(line).isNotEqualTo(' ');
      assertThat(line.charAt(i - 1)).as(line).isEqualTo(' ');
    }
  }

  @Test
  void csv_quotes_by_rfc_4180_and_runs_no_formula() {
    String name = folder.resolve("=1+1,\"x\".txt").toString();
    var listing = new Listing.Builder().column("a", "甲").column("b", "乙");
    listing.row("=HYPERLINK(\"x\")", "-3.2");
    listing.row("+1-1", 7);
    var out = new ByteArrayOutputStream();
    var printer = new CsvPrinter(new PrintStream(out, true, StandardCharsets.UTF_8));
    printer.rows(name, listing.build());
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("'=HYPERLINK(\"\"x\"\")\",-3.2\r\n")
        .contains(",'+1-1,7\r\n");
  }

  @Test
  void html_needs_nothing_beside_it_and_lets_no_markup_through() throws IOException {
    Files.writeString(report, "<script>alert(1)</script>\n全年新增就业2300人。\n");
    String page = run(false, "--format", "html", report.toString()).out();
    assertThat(page).contains("&lt;script&gt;").doesNotContain("<script").doesNotContain("http");
    assertThat(page).contains("<span class=\"f").endsWith("</html>\n");
  }

  @Test
  void json_is_one_array_also_when_nothing_was_found() throws IOException {
    assertThat(JSON.readTree(run(false, "--format", "json", report.toString()).out()).size())
        .isOne();
    Files.writeString(report, "今天开会。\n");
    assertThat(run(false, "--only", "facts", "--format", "json", report.toString()).out())
        .isEqualTo("[]\n");
  }

  @Test
  void a_wrong_option_says_what_may_stand_there() {
    Said said = run(false, "--only", "numbers", report.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("facts、outline、commitments、findings");
    assertThat(run(false).err()).contains("还缺少");
  }
}
