package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DocTest {
  private static final String SENTENCE = "全年新建学校2所。";
  private static final ParserProcess PARSER = new ParserProcess();

  @AfterAll
  static void close() {
    PARSER.close();
  }

  private static Document read(OldWordFile file) throws Unreadable {
    return Documents.read("报告.doc", file.bytes());
  }

  private static Unreadable refused(String code, byte[] bytes) {
    Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> PARSER.read("报告.doc", bytes));
    assertThat(refusal).as(code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.remedy()).startsWith("请").endsWith("。");
    return refusal;
  }

  @Test
  void paragraphs_are_read_with_their_places() throws Unreadable {
    Document document = read(OldWordFile.of("石桥县政府工作报告", SENTENCE, "", "增长6.2%。"));
    assertThat(document.format()).isEqualTo(Format.DOC);
    assertThat(document.stored()).isEqualTo("石桥县政府工作报告\n" + SENTENCE + "\n增长6.2%。\n");
    assertThat(document.places())
        .extracting(Document.Place::label)
        .containsExactly("第1段", "第2段", "第4段");
    assertThat(document.notes()).isEmpty();
  }

  @Test
  void a_table_is_read_row_by_row_with_its_place() throws Unreadable {
    var file = OldWordFile.of("目标如下：");
    for (String name : new String[] {"粮食产量", "蔬菜产量"})
      file.run(name, OldWordFile.PLAIN)
          .end('\u0007', OldWordFile.IN_TABLE)
          .run("5万吨", OldWordFile.PLAIN)
          .end('\u0007', OldWordFile.IN_TABLE)
          .end('\u0007', OldWordFile.ROW_END);
    file.run(SENTENCE, OldWordFile.PLAIN).end('\r', OldWordFile.PLAIN);
    Document document = read(file);
    assertThat(document.stored()).isEqualTo("目标如下：\n粮食产量\t5万吨\n蔬菜产量\t5万吨\n" + SENTENCE + "\n");
    assertThat(document.places())
        .extracting(Document.Place::label)
        .containsExactly("第1段", "表1第1行", "表1第2行", "第2段");
  }

  @Test
  void words_merged_over_rows_stand_in_each_of_them() throws Unreadable {
    var file = OldWordFile.of("目标如下：");
    for (int row = 0; row < 3; row++)
      file.run(row == 0 ? "粮食产量" : "", OldWordFile.PLAIN)
          .end('\u0007', OldWordFile.IN_TABLE)
          .run(row + 5 + "万吨", OldWordFile.PLAIN)
          .end('\u0007', OldWordFile.IN_TABLE)
          .end('\u0007', OldWordFile.rowEnd(row == 0 ? 0x60 : row == 1 ? 0x20 : 0));
    file.run(SENTENCE, OldWordFile.PLAIN).end('\r', OldWordFile.PLAIN);
    assertThat(read(file).stored())
        .isEqualTo("目标如下：\n粮食产量\t5万吨\n粮食产量\t6万吨\n7万吨\n" + SENTENCE + "\n");
  }

  @Test
  void tracked_changes_are_accepted_and_hidden_words_left_out_with_a_note() throws Unreadable {
    var file = new OldWordFile();
    file.run("新建学校", OldWordFile.PLAIN)
        .run("三", OldWordFile.DELETED)
        .run("两", OldWordFile.INSERTED)
        .run("所。", OldWordFile.PLAIN)
        .run("内部", OldWordFile.HIDDEN)
        .end('\r', OldWordFile.PLAIN);
    Document document = read(file);
    assertThat(document.stored()).isEqualTo("新建学校两所。\n");
    assertThat(document.notes()).containsExactly("文中有2处修订，按全部接受读取。", "有2个隐藏字，没有读取。");
  }

  @Test
  void a_fields_code_is_no_text_and_a_contents_table_is_left_out() throws Unreadable {
    var file =
        OldWordFile.of(
            "\u0013 TOC \\o \u0014一、工作回顾\t1",
            "二、工作安排\t5\u0015",
            "见\u0013 HYPERLINK \"http://127.0.0.1/\" \u0014附表\u0015。");
    Document document = read(file);
    assertThat(document.stored()).isEqualTo("见附表。\n");
    assertThat(document.notes()).containsExactly("目录2行不作正文。");
  }

  @Test
  void a_footnote_stands_behind_its_paragraph() throws Unreadable {
    var file = new OldWordFile();
    file.run("建成园区", OldWordFile.PLAIN)
        .footnote("指一期工程。")
        .run("一处。", OldWordFile.PLAIN)
        .end('\r', OldWordFile.PLAIN);
    file.run(SENTENCE, OldWordFile.PLAIN).end('\r', OldWordFile.PLAIN);
    assertThat(read(file).stored()).isEqualTo("建成园区一处。\n〔注〕指一期工程。\n" + SENTENCE + "\n");
  }

  @Test
  @Tag("P16")
  void word_under_the_name_of_wps_is_read_without_a_word_about_it() throws Unreadable {
    Document document = Documents.read("报告.wps", OldWordFile.of(SENTENCE).bytes());
    assertThat(document.stored()).contains(SENTENCE);
    assertThat(document.notes()).isEmpty();
    byte[] docx = WordFile.body(WordFile.paragraph(SENTENCE)).bytes();
    assertThat(Documents.read("报告.wps", docx).notes()).isEmpty();
    assertThat(Documents.read("报告.docx", OldWordFile.of(SENTENCE).bytes()).notes())
        .singleElement()
        .asString()
        .startsWith("扩展名与内容不符");
  }

  @Test
  @Tag("P16")
  void the_old_container_of_wps_asks_for_docx() throws IOException {
    assertThat(refused("ole-other", container("WPSDocument")).remedy()).contains("另存为 docx");
    assertThat(refused("ppt", container("PowerPoint Document")).what()).contains("演示文稿");
  }

  private static byte[] container(String... streams) throws IOException {
    try (var file = new POIFSFileSystem()) {
      for (String stream : streams)
        file.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
      var bytes = new ByteArrayOutputStream();
      file.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  @Tag("P16")
  void a_locked_file_asks_to_take_the_password_off() throws IOException {
    var locked = OldWordFile.of(SENTENCE);
    locked.flags |= 0x0100;
    assertThat(refused("encrypted", locked.bytes()).what()).isEqualTo("文件有打开密码，请去除后上传。");
    locked.flags |= 0x8000;
    refused("encrypted", locked.bytes());
    refused("encrypted", container("EncryptedPackage", "EncryptionInfo"));
    refused("encrypted", OldWordFile.of(SENTENCE).bytes("\tDRMContent"));
  }

  @Test
  @Tag("P16")
  void a_file_that_is_only_recommended_to_be_opened_for_reading_is_read() throws Unreadable {
    var file = OldWordFile.of(SENTENCE);
    file.flags |= 0x0400;
    assertThat(read(file).stored()).contains(SENTENCE);
  }

  @Test
  @Tag("P16")
  void a_fast_saved_file_is_read() throws Unreadable {
    var file = OldWordFile.of(SENTENCE);
    file.flags |= 0x0004;
    assertThat(read(file).stored()).isEqualTo(SENTENCE + "\n");
  }

  @Test
  @Tag("P16")
  void word_6_and_95_ask_for_a_newer_word() {
    for (int version : new int[] {33, 101, 104}) {
      var old = OldWordFile.of(SENTENCE);
      old.version = version;
      assertThat(refused("doc-old", old.bytes()).what()).contains("请用新版 Word 另存");
    }
    byte[] word2 = new byte[2000];
    word2[0] = (byte) 0xdb;
    word2[1] = (byte) 0xa5;
    refused("doc-old", word2);
  }

  @Test
  @Tag("P16")
  void macros_are_not_run_and_noted() throws Unreadable {
    Document document = Documents.read("报告.doc", OldWordFile.of(SENTENCE).bytes("Macros"));
    assertThat(document.notes()).containsExactly("文件带有宏，没有运行。");
  }

  @Test
  @Tag("P16")
  void a_cut_file_is_said_to_be_damaged_or_read() {
    byte[] whole = OldWordFile.of(SENTENCE, SENTENCE).bytes();
    for (int length = 8; length < whole.length; length += 997) {
      byte[] cut = Arrays.copyOf(whole, length);
      Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> PARSER.read("a.doc", cut));
      if (refusal != null) assertThat(refusal.code()).isIn("ole-damaged", "ole-other");
    }
    refused("ole-damaged", Arrays.copyOf(whole, 600));
  }

  @Test
  @Tag("P14")
  @Tag("P16")
  void a_chain_of_sectors_that_bites_its_tail_ends() {
    byte[] whole = OldWordFile.of(SENTENCE).bytes();
    // Every entry of the table of sectors leads back to the first.
    int table = 512 + 512 * intAt(whole, 76);
    for (int i = 0; i < 128; i++)
      if (intAt(whole, table + 4 * i) >= 0)
        Arrays.fill(whole, table + 4 * i, table + 4 * i + 4, (byte) 0);
    refused("ole-damaged", whole);
  }

  private static int intAt(byte[] bytes, int at) {
    return java.nio.ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(at);
  }

  @Test
  @Tag("P16")
  void an_odd_piece_table_ends_in_text_or_a_refusal() {
    byte[] whole = OldWordFile.of(SENTENCE).bytes();
    byte[] mark = SENTENCE.getBytes(StandardCharsets.UTF_16LE);
    int pieces = find(whole, new byte[] {2, 16, 0, 0, 0, 0, 0, 0, 0});
    assertThat(find(whole, mark)).isPositive();
    for (int at = pieces; at < pieces + 21; at++)
      for (byte value : new byte[] {0, 1, 0x7f, (byte) 0x80, (byte) 0xff}) {
        byte[] odd = whole.clone();
        odd[at] = value;
        Unreadable refusal =
            catchThrowableOfType(Unreadable.class, () -> PARSER.read("a.doc", odd));
        if (refusal != null) assertThat(refusal.remedy()).startsWith("请");
      }
  }

  private static int find(byte[] bytes, byte[] wanted) {
    for (int at = 0; at + wanted.length <= bytes.length; at++)
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) return at;
    throw new AssertionError("not there");
  }
}
