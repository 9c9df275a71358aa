package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P16")
class BadInputTest {
  private static final String SENTENCE = "全年新建学校2所。";

  private static void refused(String code, String words, String name, byte[] bytes) {
    Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> Documents.read(name, bytes));
    assertThat(refusal).as(code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.what()).contains(words);
    assertThat(refusal.remedy()).startsWith("请").endsWith("。");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pdf(String words, String password) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      if (!words.isEmpty()) {
        try (var content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(72, 500);
          content.showText(words);
          content.endText();
        }
      }
      if (!password.isEmpty())
        pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void the_good_file_beside_each_bad_one_is_read() throws Exception {
    assertThat(
            Documents.read("a.docx", WordFile.body(WordFile.paragraph(SENTENCE)).bytes()).stored())
        .contains(SENTENCE);
    assertThat(Documents.read("a.pdf", pdf("GDP 8.2% in 2031", "")).stored()).contains("8.2%");
    assertThat(Documents.read("a.txt", utf8(SENTENCE)).notes()).isEmpty();
  }

  @Test
  void an_empty_or_blank_file_has_no_text() {
    refused("empty", "文件没有正文", "a.txt", new byte[0]);
    refused("empty", "文件没有正文", "a.txt", utf8(" \r\n\u3000\u200b\n"));
    refused("empty", "文件没有正文", "a.docx", WordFile.body("<w:p/>").bytes());
    refused(
        "empty", "文件没有正文", "a.html", utf8("<html><body><script>var a = 1;</script></body></html>"));
  }

  @Test
  void a_file_beyond_the_limit_is_refused_by_its_size() {
    refused("too-large", "上限100 MB", "a.txt", new byte[101 << 20]);
  }

  @Test
  void a_scanned_pdf_asks_for_the_text() throws IOException {
    refused("pdf-scanned", "未发现可识别文字（扫描件），请上传文字版", "a.pdf", pdf("", ""));
  }

  @Test
  void a_locked_pdf_asks_to_take_the_password_off() throws IOException {
    refused("encrypted", "文件有打开密码，请去除后上传", "a.pdf", pdf("secret", "open"));
  }

  @Test
  void a_pdf_with_an_owner_password_alone_is_read() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(pdf("GDP 8.2%", ""))) {
      pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      pdf.save(bytes);
    }
    assertThat(Documents.read("a.pdf", bytes.toByteArray()).stored()).contains("8.2%");
  }

  @Test
  void a_cut_pdf_is_said_to_be_damaged_or_read() throws IOException {
    byte[] whole = pdf("GDP 8.2%", "");
    for (int length = 20; length < whole.length; length += 37) {
      byte[] cut = Arrays.copyOf(whole, length);
      Unreadable refusal =
          catchThrowableOfType(Unreadable.class, () -> Documents.read("a.pdf", cut));
      if (refusal != null) assertThat(refusal.code()).startsWith("pdf-");
    }
  }

  @Test
  void a_zip_bomb_stops_at_the_ratio() {
    var bomb = new WordFile().part("word/document.xml", "<d>" + " ".repeat(60_000_000) + "</d>");
    refused("zip-too-large", "文件解压后过大，疑似异常文件", "a.docx", bomb.bytes());
  }

  @Test
  void a_picture_that_unpacks_far_is_never_unpacked() throws Unreadable {
    var file =
        WordFile.body(WordFile.paragraph(SENTENCE)).part("word/media/a.emf", new byte[60_000_000]);
    assertThat(Documents.read("a.docx", file.bytes()).stored()).contains(SENTENCE);
  }

  @Test
  void too_many_entries_are_refused() {
    var file = WordFile.body(WordFile.paragraph(SENTENCE));
    for (int i = 0; i < 10_001; i++) file.part("e" + i, new byte[0]);
    refused("zip-too-large", "文件解压后过大", "a.docx", file.bytes());
  }

  @Test
  void entries_that_share_a_name_or_leave_the_archive_are_refused() {
    byte[] twins =
        WordFile.body(WordFile.paragraph(SENTENCE)).part("word/documenT.xml", "<d/>").bytes();
    byte[] name = utf8("documenT");
    for (int i = 0; i + name.length < twins.length; i++)
      if (Arrays.equals(Arrays.copyOfRange(twins, i, i + name.length), name)) twins[i + 7] = 't';
    refused("zip-suspicious", "内部结构异常", "a.docx", twins);
    var outside = WordFile.body(WordFile.paragraph(SENTENCE)).part("../../x", "x");
    refused("zip-suspicious", "内部结构异常", "a.docx", outside.bytes());
  }

  @Test
  void a_document_type_is_refused_before_anything_expands() {
    String laughs = "<!DOCTYPE d [<!ENTITY a 'haha'><!ENTITY b '&a;&a;&a;&a;'>]><d>&b;</d>";
    refused(
        "xml-doctype", "DTD", "a.docx", new WordFile().part("word/document.xml", laughs).bytes());
    String outside =
        "<!DOCTYPE d [<!ENTITY f SYSTEM 'file:///etc/hostname'>]><d><p><t>&f;</t></p></d>";
    refused(
        "xml-doctype", "DTD", "a.docx", new WordFile().part("word/document.xml", outside).bytes());
  }

  @Test
  void elements_nested_beyond_the_limit_are_refused_and_up_to_it_are_read() throws Unreadable {
    String deep = "<a>".repeat(100_000);
    refused("xml-too-deep", "嵌套过深", "a.docx", WordFile.body(deep).bytes());
    String honest = "<a>".repeat(200) + WordFile.paragraph(SENTENCE) + "</a>".repeat(200);
    assertThat(Documents.read("a.docx", WordFile.body(honest).bytes()).stored()).contains(SENTENCE);
  }

  @Test
  void a_cut_docx_is_said_to_be_damaged() {
    byte[] whole = WordFile.body(WordFile.paragraph(SENTENCE)).bytes();
    refused("zip-damaged", "不完整", "a.docx", Arrays.copyOf(whole, whole.length / 2));
  }

  @Test
  void a_wrong_extension_is_read_by_content_and_noted() throws Exception {
    String page = "<!DOCTYPE html><html><body><p>" + SENTENCE + "</p></body></html>";
    for (Document document :
        new Document[] {
          Documents.read("a.doc", utf8(page)),
          Documents.read("a.docx", pdf("GDP 8.2%", "")),
          Documents.read("a.pdf", WordFile.body(WordFile.paragraph(SENTENCE)).bytes())
        }) assertThat(document.notes()).first().asString().startsWith("扩展名与内容不符");
  }

  @Test
  void a_web_page_gives_its_article_alone() throws Unreadable {
    String page =
        "<html><head><title>云溪县政府工作报告_云溪县人民政府</title><meta charset=gbk></head><body>"
            + "<nav>首页 走进云溪</nav><div class=side><a href=x>相关新闻很长的一条。</a></div>"
            + "<div id=main><p>"
            + SENTENCE
            + "</p><p onclick='x()'>全年完成投资5亿元。<script>alert(1)</script></p></div>"
            + "<footer>版权所有。</footer><a href=2.html>下一页</a></body></html>";
    Document document = Documents.read("a.html", utf8(page));
    assertThat(document.stored()).isEqualTo("云溪县政府工作报告\n" + SENTENCE + "\n全年完成投资5亿元。\n");
    assertThat(document.notes()).singleElement().asString().contains("下一页");
  }

  @Test
  void every_byte_flipped_in_a_docx_ends_in_text_or_a_refusal() {
    byte[] whole = WordFile.body(WordFile.paragraph(SENTENCE).repeat(5)).bytes();
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x15;
      try {
        assertThat(Documents.read("a.docx", damaged).stored()).isNotBlank();
      } catch (Unreadable refusal) {
        assertThat(refusal.remedy()).startsWith("请");
      }
    }
  }
}
