package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P16")
class ArchiveTest {
  private static final byte[] TEXT = "全年新建学校2所。".getBytes(StandardCharsets.UTF_8);

  private static byte[] zip(Charset charset, String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, charset)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) zip.write(TEXT);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    return zip(StandardCharsets.UTF_8, names);
  }

  private static String[] names(byte[] bytes) throws Unreadable {
    var archive = new Archive(bytes);
    String[] names = new String[archive.size()];
    for (int i = 0; i < names.length; i++) names[i] = archive.name(i);
    return names;
  }

  private static void refused(String code, byte[] bytes) {
    Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> new Archive(bytes));
    assertThat(refusal).as(code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.remedy()).startsWith("请").endsWith("。");
  }

  @Test
  void files_come_in_the_order_of_their_names_without_folders_and_left_overs() throws Exception {
    byte[] bytes = zip("乙.txt", "a/", "a/丙.txt", ".DS_Store", "a/~$丙.docx", "__MACOSX/x", "甲.txt");
    assertThat(Archive.is(bytes)).isTrue();
    assertThat(names(bytes)).containsExactly("a/丙.txt", "乙.txt", "甲.txt");
    assertThat(new Archive(bytes).bytes(0)).isEqualTo(TEXT);
  }

  @Test
  void a_document_is_no_archive_and_an_archive_no_document() throws Exception {
    byte[] docx = WordFile.body(WordFile.paragraph("增长5%。")).bytes();
    assertThat(Archive.is(docx)).isFalse();
    assertThat(Archive.is(TEXT)).isFalse();
    assertThat(Archive.is(new byte[0])).isFalse();
    byte[] bytes = zip("甲.txt");
    Unreadable refusal =
        catchThrowableOfType(Unreadable.class, () -> Documents.read("a.zip", bytes));
    assertThat(refusal.code()).isEqualTo("archive");
  }

  @Test
  void names_in_gbk_are_decoded() throws Exception {
    assertThat(names(zip(Charset.forName("GBK"), "报告.txt", "年份/乾县.txt")))
        .containsExactly("年份/乾县.txt", "报告.txt");
  }

  @Test
  void names_are_only_shown_and_cannot_turn_or_break_a_line() throws Exception {
    String long300 = "长".repeat(300) + ".txt";
    byte[] bytes =
        zip("CON", "a\u202etxt.exe", "b\nc.txt", "d.txt.", "<img onerror=x>", "嘊嘍.txt", long300);
    assertThat(names(bytes))
        .containsExactly(
            "<img onerror=x>",
            "CON",
            "a\ufffdtxt.exe",
            "b\ufffdc.txt",
            "d.txt.",
            "嘊嘍.txt",
            long300);
    for (int i = 0; i < 7; i++) assertThat(new Archive(bytes).bytes(i)).isEqualTo(TEXT);
  }

  @Test
  void names_that_leave_the_archive_and_links_are_refused() throws Exception {
    refused("zip-suspicious", zip("甲.txt", "../../etc/x"));
    refused("zip-suspicious", zip("/etc/x"));
    refused("zip-suspicious", zip("..\\x"));
    refused("zip-suspicious", zip("C:x"));
    byte[] link = zip("甲.txt");
    int entry = find(link, new byte[] {'P', 'K', 1, 2});
    link[entry + 41] = (byte) 0xa1; // the mode of a symbolic link
    refused("zip-suspicious", link);
  }

  @Test
  void an_archive_in_an_archive_is_refused_and_the_file_beside_it_read() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.zip"));
      zip.write(zip("甲.txt"));
      zip.putNextEntry(new ZipEntry("b.txt"));
      zip.write(TEXT);
    }
    var archive = new Archive(bytes.toByteArray());
    Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> archive.bytes(0));
    assertThat(refusal.code()).isEqualTo("archive-nested");
    assertThat(archive.bytes(1)).isEqualTo(TEXT);
  }

  @Test
  void a_bomb_is_refused_and_the_file_beside_it_read() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      for (int i = 0; i < 4; i++) zip.write(new byte[1 << 20]);
      zip.putNextEntry(new ZipEntry("b.txt"));
      zip.write(TEXT);
    }
    var archive = new Archive(bytes.toByteArray());
    Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> archive.bytes(0));
    assertThat(refusal.code()).isEqualTo("zip-too-large");
    assertThat(refusal.what()).isEqualTo("文件解压后过大，疑似异常文件。");
    assertThat(archive.bytes(1)).isEqualTo(TEXT);
  }

  @Test
  void too_many_overlapping_or_twin_entries_are_refused() throws Exception {
    String[] many = new String[10_001];
    for (int i = 0; i < many.length; i++) many[i] = "e" + i;
    refused("zip-too-large", zip(many));
    byte[] overlapping = zip("a.txt", "b.txt");
    int first = find(overlapping, new byte[] {'P', 'K', 1, 2});
    int second = first + 46 + "a.txt".length();
    while (overlapping[second] != 'P') second++;
    Arrays.fill(overlapping, second + 42, second + 46, (byte) 0);
    refused("zip-suspicious", overlapping);
    byte[] twins = zip("a.txt", "b.txt");
    twins[second + 46] = 'a';
    refused("zip-suspicious", twins);
  }

  @Test
  void a_changed_byte_of_a_text_is_found_by_its_sum() throws Exception {
    byte[] bytes = zip("a.txt");
    var stored = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(stored)) {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(TEXT);
    }
    byte[] changed = stored.toByteArray();
    changed[find(changed, TEXT)] ^= 1;
    Unreadable refusal =
        catchThrowableOfType(Unreadable.class, () -> new Archive(changed).bytes(0));
    assertThat(refusal.code()).isEqualTo("zip-damaged");
    refused("zip-damaged", Arrays.copyOf(bytes, bytes.length - 30));
  }

  private static int find(byte[] bytes, byte[] wanted) {
    for (int at = 0; at + wanted.length <= bytes.length; at++)
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) return at;
    throw new AssertionError("not there");
  }
}
