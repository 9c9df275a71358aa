package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zhengnuo.reading.Reading;
import zhengnuo.reading.lexicon.Lexicon;

@Tag("P15")
class SameBytesTest {
  private static final List<String> TEXTS =
      List.of(
          "一、工作回顾\n全年新增就业１２３４人，增长8.2 %。\n",
          "各位代表：\nTITLE I\n力争年内建成学校2所，投资1,234万元。\n", "# 政府工作报告\n第3页\n完成投资6.5&permil;。");

  @Test
  void the_same_bytes_give_the_same_reading_under_four_settings() throws Exception {
    String plain = all(Locale.ROOT, "UTC", 1, false, SameBytesTest::reading);
    assertThat(all(Locale.of("tr", "TR"), "Asia/Shanghai", 1, false, SameBytesTest::reading))
        .isEqualTo(plain);
    assertThat(all(Locale.of("ar", "EG"), "Pacific/Apia", 4, false, SameBytesTest::reading))
        .isEqualTo(plain);
    assertThat(all(Locale.CHINA, "America/St_Johns", 4, true, SameBytesTest::reading))
        .isEqualTo(plain);
  }

  @Test
  void a_reader_that_looked_at_the_locale_would_be_caught() throws Exception {
    Reader careless =
        text -> String.format("%d %s", text.length(), text.toLowerCase(Locale.getDefault()));
    assertThat(all(Locale.of("tr", "TR"), "UTC", 1, false, careless))
        .isNotEqualTo(all(Locale.ROOT, "UTC", 1, false, careless));
  }

  private interface Reader {
    String read(String text) throws Unreadable;
  }

  private static String reading(String text) throws Unreadable {
    Document document = Documents.read("报告.md", text.getBytes(StandardCharsets.UTF_8));
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
