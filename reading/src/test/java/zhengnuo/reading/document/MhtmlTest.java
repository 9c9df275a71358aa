package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MhtmlTest {
  private static final String SENTENCE = "全年新建学校2所，增长8.2%。";
  private static final String PAGE =
      "<html><body><p class=\"a\">"
          + SENTENCE
          + "</p><img src=\"http://127.0.0.1/a.png\"></body></html>";

  private static String file(String transfer, String body) {
    return "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        + "\ttype=\"text/html\";\r\n\tboundary=\"--=_B\"\r\n\r\npreamble\r\n----=_B\r\n"
        + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----=_B\r\n"
        + "Content-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: "
        + transfer
        + "\r\n\r\n"
        + body
        + "\r\n----=_B--\r\nappended\r\n";
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String quoted(byte[] bytes) {
    var written = new StringBuilder();
    for (byte b : bytes) {
      if (b < 0 || b == '=') written.append("=%02X".formatted(b & 0xff));
      else written.append((char) b);
      if (written.length() % 76 > 70) written.append("=\r\n");
    }
    return written.toString();
  }

  @Test
  @Tag("P16")
  void the_page_is_read_in_any_transfer_encoding() throws Unreadable {
    byte[] gbk = PAGE.getBytes(Charset.forName("GBK"));
    for (String whole :
        new String[] {
          file("quoted-printable", quoted(gbk)),
          file("base64", Base64.getMimeEncoder().encodeToString(gbk)),
          file("8bit", new String(gbk, StandardCharsets.ISO_8859_1))
        }) {
      Document document = Documents.read("报告.mht", latin(whole));
      assertThat(document.format()).isEqualTo(Format.MHTML);
      assertThat(document.stored()).isEqualTo(SENTENCE + "\n");
      assertThat(document.notes()).isEmpty();
      assertThat(document.places()).extracting(Document.Place::label).containsExactly("第1段");
    }
  }

  @Test
  @Tag("P16")
  void under_the_name_of_word_it_is_read_and_noted() throws Unreadable {
    byte[] bytes = latin(file("quoted-printable", quoted(PAGE.getBytes(StandardCharsets.UTF_8))));
    assertThat(Documents.needsParser(bytes)).isTrue();
    assertThat(Documents.read("报告.doc", bytes).notes())
        .singleElement()
        .asString()
        .startsWith("扩展名与内容不符：文件名是“doc”，内容是单一文件网页");
  }

  @Test
  @Tag("P16")
  void without_a_page_it_says_so() {
    byte[] none = latin(file("8bit", "x").replace("text/html;", "text/css;"));
    Unreadable refusal =
        catchThrowableOfType(Unreadable.class, () -> Documents.read("a.mht", none));
    assertThat(refusal.code()).isEqualTo("mhtml-damaged");
    assertThat(refusal.remedy()).startsWith("请");
  }

  @Test
  void a_text_that_speaks_of_such_a_header_is_a_text() throws Unreadable {
    String text = "说明：\n信头有 MIME-Version: 1.0 一行。" + SENTENCE;
    Document document = Documents.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    assertThat(document.format()).isEqualTo(Format.TXT);
  }
}
