package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that are two things at once, or have something behind their end. */
@Tag("P16")
class PolyglotTest {
  private static final String SENTENCE = "全年新建学校2所。";
  private static final byte[] DOCX = WordFile.body(WordFile.paragraph(SENTENCE)).bytes();
  private static final byte[] HTML =
      "<html><body><p>别的话。</p></body></html>".getBytes(StandardCharsets.UTF_8);

  private static byte[] joined(byte[]... parts) {
    var whole = new ByteArrayOutputStream();
    for (byte[] part : parts) whole.writeBytes(part);
    return whole.toByteArray();
  }

  private static String code(byte[] bytes) {
    Unreadable refusal =
        catchThrowableOfType(Unreadable.class, () -> Documents.read("a.bin", bytes));
    return refusal == null ? "" : refusal.code();
  }

  @Test
  void a_pdf_with_a_zip_behind_it_is_a_pdf() throws Unreadable {
    Document document = Documents.read("a.pdf", joined(AgreementTest.pdf(List.of(SENTENCE)), DOCX));
    assertThat(document.format()).isEqualTo(Format.PDF);
    assertThat(document.stored().strip()).isEqualTo(SENTENCE);
  }

  @Test
  void a_picture_with_a_page_behind_it_is_a_picture() {
    assertThat(code(joined("GIF89a".getBytes(StandardCharsets.US_ASCII), HTML)))
        .isEqualTo("picture");
    assertThat(code(joined(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, DOCX))).isEqualTo("picture");
  }

  @Test
  void a_package_of_two_kinds_is_the_text_and_not_the_table() throws Unreadable {
    byte[] both =
        WordFile.body(WordFile.paragraph(SENTENCE))
            .part("xl/workbook.xml", "<workbook/>")
            .part("OFD.xml", "<x/>")
            .bytes();
    assertThat(Documents.read("a.docx", both).format()).isEqualTo(Format.DOCX);
    assertThat(Documents.read("a.docx", both).stored()).isEqualTo(SENTENCE + "\n");
  }

  @Test
  void what_is_appended_is_no_text() throws Unreadable {
    assertThat(Documents.read("a.docx", joined(DOCX, HTML)).stored()).isEqualTo(SENTENCE + "\n");
    assertThat(Documents.read("a.rtf", joined(AgreementTest.rtf(List.of(SENTENCE)), HTML)).stored())
        .isEqualTo(SENTENCE + "\n");
    assertThat(Documents.read("a.doc", joined(OldWordFile.of(SENTENCE).bytes(), HTML)).stored())
        .isEqualTo(SENTENCE + "\n");
    assertThat(code(joined(DOCX, new byte[70_000]))).isEqualTo("zip-damaged");
  }

  @Test
  void programs_and_other_archives_are_refused() {
    for (String head : new String[] {"MZ", "\u007fELF", "Rar!", "7z\u00bc\u00af", "\u001f\u008b"})
      assertThat(code(joined(head.getBytes(StandardCharsets.ISO_8859_1), HTML)))
          .as(head)
          .isEqualTo("binary");
  }
}
