package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** P16: bad input gets an error that says what, where and what to do, or notes; never silence. */
@Tag("P16")
class P16RefusalWordsTest {
  private static final String KEPT = "全年新建学校2所。";

  private interface Reader {
    Document read(String name, byte[] bytes) throws Unreadable;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Files that cannot be read, or not wholly: by what is wrong with them. */
  private static Map<String, byte[]> bad() {
    byte[] docx = WordFile.body(WordFile.paragraph(KEPT)).bytes();
    byte[] pdf = new PdfFile().text(90, 200, 16, KEPT).endPage().bytes();
    Map<String, byte[]> bad = new LinkedHashMap<>();
    bad.put("nothing", new byte[0]);
    bad.put("blanks", utf8(" \n\u3000"));
    bad.put("half a docx", Arrays.copyOf(docx, docx.length / 2));
    bad.put("half a pdf", Arrays.copyOf(pdf, 60));
    bad.put("a picture", utf8("GIF89a" + KEPT));
    bad.put("a program", utf8("MZ" + KEPT));
    bad.put(
        "a document type", new WordFile().part("word/document.xml", "<!DOCTYPE d><d/>").bytes());
    bad.put("too deep", WordFile.body("<a>".repeat(1000)).bytes());
    bad.put("broken elements", WordFile.body("<a></b>").bytes());
    bad.put("a bomb", new WordFile().part("word/document.xml", " ".repeat(9_000_000)).bytes());
    bad.put("no meaning", new PdfFile().unmapped().text(90, 200, 16, KEPT).endPage().bytes());
    bad.put("a scan", new PdfFile().raw("q Q").endPage().bytes());
    bad.put("damaged characters", damaged());
    bad.put(
        "tracked",
        WordFile.body(
                "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>"
                    + KEPT
                    + "</w:t></w:r></w:p>")
            .bytes());
    bad.put(
        "hidden",
        WordFile.body(
                "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>"
                    + KEPT
                    + "</w:t></w:r></w:p>")
            .bytes());
    bad.put("goes on", utf8("<html><body><p>" + KEPT + "</p><a href=2>下一页</a>"));
    bad.put(
        "one page of two",
        new PdfFile().text(90, 200, 16, KEPT).endPage().raw("q Q").endPage().bytes());
    return bad;
  }

  private static byte[] damaged() {
    byte[] bytes = utf8(KEPT.repeat(20));
    bytes[30] = (byte) 0xff;
    return bytes;
  }

  /** What a person would miss, empty if nothing. */
  private static String fault(Reader reader, byte[] bytes) {
    try {
      Document document = reader.read("a", bytes);
      if (!document.stored().contains("新建学校")) return "text is missing";
      if (document.notes().isEmpty()) return "what was left out is not said";
      for (String note : document.notes()) if (!chinese(note)) return "note is not Chinese";
      return "";
    } catch (Unreadable refusal) {
      if (!chinese(refusal.what())) return "what is wrong is not said in Chinese";
      if (!refusal.remedy().startsWith("请") || !refusal.remedy().endsWith("。"))
        return "what to do is not said";
      if (refusal.where().contains("zhengnuo") || refusal.what().contains("Exception"))
        return "names of the program are shown";
      return "";
    } catch (RuntimeException | Error escaped) {
      return "thrown: " + escaped;
    }
  }

  private static boolean chinese(String words) {
    return words.endsWith("。")
        && words.chars().filter(c -> c >= 0x4e00 && c <= 0x9fff).count() * 3 > words.length();
  }

  @Test
  void every_bad_file_is_refused_with_what_and_remedy_or_read_with_a_note() {
    bad().forEach((what, bytes) -> assertThat(fault(Documents::read, bytes)).as(what).isEmpty());
  }

  @Test
  void negative_control_readers_that_keep_silent_or_speak_otherwise_are_caught() {
    Reader silent =
        (name, bytes) -> {
          Document document = Documents.read(name, utf8(KEPT));
          assertThat(document.notes()).isEmpty();
          return document;
        };
    Reader empty = (name, bytes) -> Documents.read(name, utf8("其他的话。"));
    Reader english =
        (name, bytes) -> {
          throw new Unreadable("x", "The file is damaged.", "", "Try again.");
        };
    Reader helpless =
        (name, bytes) -> {
          throw new Unreadable("x", "文件不完整或已损坏。", "", "");
        };
    Reader crashing =
        (name, bytes) -> {
          throw new IllegalStateException("broken");
        };
    for (Reader reader : new Reader[] {silent, empty, english, helpless, crashing})
      bad().forEach((what, bytes) -> assertThat(fault(reader, bytes)).as(what).isNotEmpty());
  }
}
