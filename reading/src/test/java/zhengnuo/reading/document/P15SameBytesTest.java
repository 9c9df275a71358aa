package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zhengnuo.reading.Reading;
import zhengnuo.reading.lexicon.Lexicon;

@Tag("P15")
class P15SameBytesTest {
  private static final List<String> TEXTS =
      List.of(
          "一、工作回顾\n全年新增就业１２３４人，增长8.2 %。\n",
          "各位代表：\nTITLE I\n力争年内建成学校2所，投资1,234万元。\n", "# 政府工作报告\n第3页\n完成投资6.5&permil;。");

  /** One file of each format, with what locale, zone or order could touch in it. */
  private static final Map<String, byte[]> FILES =
      Map.of(
          "报告.md",
          TEXTS.get(2).getBytes(StandardCharsets.UTF_8),
          "报告.txt",
          TEXTS.get(0).getBytes(Charset.forName("GB18030")),
          "REPORT I.HTML",
          ("<HTML><TITLE>TITLE I</TITLE><TABLE><TR><TH>指标<TH>2032年<TR><TD>道路<TD>1,234公里</TABLE><P>"
                  + TEXTS.get(1))
              .getBytes(StandardCharsets.UTF_8),
          "报告.docx",
          WordFile.body(
                  WordFile.paragraph(TEXTS.get(0))
                      + "<w:p><w:pPr><w:pStyle w:val='TOC I'/></w:pPr></w:p>")
              .bytes(),
          "报告.pdf",
          new PdfFile().text(90, 200, 16, "全年完成投资1234.5万元。").endPage().bytes());

  @Test
  void the_same_files_of_every_format_give_the_same_reading_under_four_settings() throws Exception {
    String plain = all(Locale.ROOT, "UTC", 1, false, P15SameBytesTest::readings);
    assertThat(all(Locale.of("tr", "TR"), "Asia/Shanghai", 1, false, P15SameBytesTest::readings))
        .isEqualTo(plain);
    assertThat(all(Locale.of("ar", "EG"), "Pacific/Apia", 4, false, P15SameBytesTest::readings))
        .isEqualTo(plain);
    assertThat(all(Locale.CHINA, "America/St_Johns", 4, true, P15SameBytesTest::readings))
        .isEqualTo(plain);
  }

  private static String readings(String ignored) throws Unreadable {
    var readings = new StringBuilder();
    for (String name : FILES.keySet().stream().sorted().toList()) {
      byte[] file = Objects.requireNonNull(FILES.get(name));
      readings.append(reading(Documents.read(name, file)));
    }
    return readings.toString();
  }

  @Test
  void the_same_bytes_give_the_same_reading_under_four_settings() throws Exception {
    String plain = all(Locale.ROOT, "UTC", 1, false, P15SameBytesTest::reading);
    assertThat(all(Locale.of("tr", "TR"), "Asia/Shanghai", 1, false, P15SameBytesTest::reading))
        .isEqualTo(plain);
    assertThat(all(Locale.of("ar", "EG"), "Pacific/Apia", 4, false, P15SameBytesTest::reading))
        .isEqualTo(plain);
    assertThat(all(Locale.CHINA, "America/St_Johns", 4, true, P15SameBytesTest::reading))
        .isEqualTo(plain);
  }

  @Test
  void negative_control_a_reader_that_looked_at_the_locale_is_caught() throws Exception {
    Reader careless =
        text -> String.format("%d %s", text.length(), text.toLowerCase(Locale.getDefault()));
    assertThat(all(Locale.of("tr", "TR"), "UTC", 1, false, careless))
        .isNotEqualTo(all(Locale.ROOT, "UTC", 1, false, careless));
  }

  private interface Reader {
    String read(String text) throws Unreadable;
  }

  private static String reading(String text) throws Unreadable {
    return reading(Documents.read("报告.md", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String reading(Document document) {
    var reading = Reading.of(document, Lexicon.bundled(), java.util.OptionalInt.empty(), true);
    return new String(document.mended())
        + document.notes()
        + reading.facts()
        + reading.commitments()
        + reading.outline().sections()
        + reading.findings();
  }

  private static String all(
      Locale locale, String zone, int threads, boolean reversed, Reader reader) throws Exception {
    Locale formerLocale = Locale.getDefault();
    TimeZone formerZone = TimeZone.getDefault();
    Locale.setDefault(locale);
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<String>> tasks = new ArrayList<>();
      for (String text : TEXTS) tasks.add(() -> reader.read(text));
      if (reversed) Collections.reverse(tasks);
      List<String> results = new ArrayList<>();
      for (var result : pool.invokeAll(tasks)) results.add(result.get());
      if (reversed) Collections.reverse(results);
      return String.join("\u0000", results);
    } finally {
      Locale.setDefault(formerLocale);
      TimeZone.setDefault(formerZone);
    }
  }
}
