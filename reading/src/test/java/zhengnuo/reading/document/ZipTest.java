package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows 1 to 8: packages that are made to harm. */
@Tag("P14")
@Tag("P16")
class ZipTest {
  private static final String SENTENCE = "全年新建学校2所。";

  private static final String[] PARTS = {
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/footnotes.xml",
    "word/endnotes.xml",
    "word/_rels/document.xml.rels",
    "word/_rels/settings.xml.rels"
  };

  private static WordFile good() {
    return WordFile.body(WordFile.paragraph(SENTENCE));
  }

  private static String code(byte[] bytes) {
    Unreadable refusal =
        catchThrowableOfType(Unreadable.class, () -> Documents.read("a.docx", bytes));
    return refusal == null ? "" : refusal.code();
  }

  /** Where the central directory's entry of this name begins. */
  private static int central(byte[] bytes, String name) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at + 46 + wanted.length <= bytes.length; at++) {
      if (buffer.getInt(at) != 0x02014b50 || buffer.getShort(at + 28) != wanted.length) continue;
      if (new String(bytes, at + 46, wanted.length, StandardCharsets.UTF_8).equals(name)) return at;
    }
    throw new AssertionError(name);
  }

  @Test
  void row_1_a_bomb_in_an_archive_in_the_package_is_never_unpacked() throws Unreadable {
    byte[] bomb = new WordFile().part("x", new byte[60_000_000]).bytes();
    byte[] file = good().part("word/embeddings/a.zip", bomb).bytes();
    assertThat(Documents.read("a.docx", file).stored()).contains(SENTENCE);
  }

  @Test
  void row_1_a_bomb_in_any_part_that_is_read_stops_at_the_ratio() {
    for (String part : PARTS) {
      byte[] file = good().part(part, "<d>" + " ".repeat(60_000_000) + "</d>").bytes();
      assertThat(code(file)).as(part).isEqualTo("zip-too-large");
    }
  }

  @Test
  void row_3_entries_that_share_their_bytes_are_refused() {
    byte[] bytes = good().part("word/other.xml", "<d/>").bytes();
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int first = buffer.getInt(central(bytes, "word/document.xml") + 42);
    buffer.putInt(central(bytes, "word/other.xml") + 42, first);
    assertThat(code(bytes)).isEqualTo("zip-suspicious");
    buffer.putInt(central(bytes, "word/other.xml") + 42, first + 5);
    assertThat(code(bytes)).isEqualTo("zip-suspicious");
  }

  @Test
  void row_4_a_directory_of_more_entries_than_the_limit_is_refused_unread() {
    byte[] bytes = good().bytes();
    int end = bytes.length - 22;
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(end + 10, (short) 0xffff);
    assertThat(code(bytes)).isEqualTo("zip-too-large");
  }

  @Test
  void row_5_entities_that_expand_are_refused_at_once_in_every_part() {
    var laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 'haha'>");
    for (int i = 1; i < 40; i++)
      laughs.append("<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    laughs.append("]><d>&a39;</d>");
    String quadratic =
        "<!DOCTYPE d [<!ENTITY a '"
            + "x".repeat(100_000)
            + "'>]><d>"
            + "&a;".repeat(10_000)
            + "</d>";
    for (String part : PARTS) {
      long begun = System.nanoTime();
      assertThat(code(good().part(part, laughs.toString()).bytes())).isEqualTo("xml-doctype");
      assertThat(code(good().part(part, quadratic).bytes())).isEqualTo("xml-doctype");
      assertThat(System.nanoTime() - begun).as(part).isLessThan(2_000_000_000L);
    }
  }

  @Test
  void row_6_nothing_outside_is_opened_by_any_part(@TempDir Path folder) throws IOException {
    Path canary = Files.writeString(folder.resolve("canary"), "金丝雀");
    try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String web = "http://127.0.0.1:" + listener.getLocalPort() + "/";
      for (String target : new String[] {canary.toUri().toString(), web}) {
        String[] attacks = {
          "<!DOCTYPE d [<!ENTITY f SYSTEM '%s'>]><d><p><t>&f;</t></p></d>",
          "<!DOCTYPE d SYSTEM '%s'><d/>",
          "<!DOCTYPE d [<!ENTITY %% f SYSTEM '%s'>%%f;]><d/>",
          "<?xml-stylesheet type='text/xsl' href='%s'?><d xmlns:x='http://www.w3.org/2001/XInclude'><x:include parse='text' href='%1$s'/></d>"
        };
        for (String attack : attacks)
          for (String part : PARTS) unopened(good().part(part, attack.formatted(target)).bytes());
        unopened(
            ("<html><base href='%1$s'><link rel=stylesheet href='%1$s'><img src='%1$s'><object data='%1$s'></object>"
                        .formatted(target)
                    + "<p>"
                    + SENTENCE)
                .getBytes(StandardCharsets.UTF_8));
        unopened(
            new PdfFile()
                .text(90, 200, 16, SENTENCE)
                .endPage()
                .catalog(
                    "/AcroForm<</XFA(<!DOCTYPE d [<!ENTITY f SYSTEM '%1$s'>]><d>&f;</d>)>>/OpenAction<</S/URI/URI(%1$s)>>"
                        .formatted(target))
                .bytes());
      }
      listener.setSoTimeout(300);
      assertThat(catchThrowableOfType(SocketTimeoutException.class, listener::accept)).isNotNull();
    }
  }

  private static void unopened(byte[] file) {
    try {
      assertThat(Documents.read("a.docx", file).stored()).doesNotContain("金丝雀");
    } catch (Unreadable refused) {
      assertThat(refused.what() + refused.where()).doesNotContain("金丝雀");
    }
  }

  @Test
  void row_7_tables_in_tables_are_refused_before_the_stack_ends() {
    String deep = "<w:tbl><w:tr><w:tc>".repeat(300);
    assertThat(code(WordFile.body(deep + WordFile.paragraph(SENTENCE)).bytes()))
        .isEqualTo("xml-too-deep");
  }

  @Test
  void row_8_a_link_and_names_that_leave_the_package_are_refused() {
    byte[] bytes = good().part("word/link", "/etc/hostname").bytes();
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(central(bytes, "word/link") + 38, 0xa1ff0000);
    assertThat(code(bytes)).isEqualTo("zip-suspicious");
    for (String name : new String[] {"/etc/x", "a/../../x", "C:\\x", "..\\..\\x"})
      assertThat(code(good().part(name, "x").bytes())).as(name).isEqualTo("zip-suspicious");
  }

  @Test
  void row_19_a_byte_changed_inside_a_part_is_noticed() {
    String noise = "abcdefghijklmnopqrstuvwxyz0123456789".repeat(40);
    byte[] bytes = WordFile.body(WordFile.paragraph(SENTENCE + noise)).bytes();
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int entry = central(bytes, "word/document.xml");
    buffer.putInt(entry + 16, buffer.getInt(entry + 16) ^ 1);
    assertThat(code(bytes)).isEqualTo("xml-damaged");
  }

  @Test
  void row_51_bytes_behind_the_package_and_another_format_before_it_are_read_or_refused()
      throws Unreadable {
    byte[] file = good().bytes();
    byte[] longer = java.util.Arrays.copyOf(file, file.length + 500);
    assertThat(Documents.read("a.docx", longer).stored()).contains(SENTENCE);
    byte[] picture = new byte[file.length + 6];
    System.arraycopy("GIF89a".getBytes(StandardCharsets.US_ASCII), 0, picture, 0, 6);
    System.arraycopy(file, 0, picture, 6, file.length);
    assertThat(code(picture)).isEqualTo("picture");
    byte[] pdf = new PdfFile().text(90, 200, 16, "全年新建学校").endPage().bytes();
    byte[] both = java.util.Arrays.copyOf(pdf, pdf.length + file.length);
    System.arraycopy(file, 0, both, pdf.length, file.length);
    assertThat(Documents.read("a.docx", both).format()).isEqualTo(Format.PDF);
  }
}
