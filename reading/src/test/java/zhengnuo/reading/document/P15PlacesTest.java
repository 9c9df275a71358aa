package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where words stood and what was left out are said alike in every locale and zone. */
@Tag("P15")
class P15PlacesTest {
  private static final List<String> TEXT = List.of("政府工作报告", "全年新建学校12所，增长8.2%。");
  private static final Locale ARABIC = Locale.of("ar", "EG");

  private static Map<String, byte[]> files() throws Exception {
    var old = OldWordFile.of(TEXT.toArray(String[]::new));
    old.run("三", OldWordFile.DELETED).end('\r', OldWordFile.PLAIN);
    Map<String, byte[]> files = new TreeMap<>();
    files.put("a.doc", old.bytes());
    files.put("a.docx", AgreementTest.docx(TEXT));
    files.put("a.rtf", AgreementTest.rtf(TEXT));
    files.put("a.pdf", AgreementTest.pdf(TEXT));
    files.put("a.mht", AgreementTest.mhtml(TEXT).getBytes(StandardCharsets.UTF_8));
    files.put("a.xlsx", AgreementTest.sheet(new XSSFWorkbook(), TEXT));
    files.put("a.xls", AgreementTest.sheet(new HSSFWorkbook(), TEXT));
    files.put("a.ofd", OfdTest.file(OfdTest.line(30, 60, TEXT.getLast()), "").bytes());
    files.put("too-deep.rtf", ("{\\rtf1" + "{".repeat(999)).getBytes(StandardCharsets.US_ASCII));
    return files;
  }

  private static String read(Map<String, byte[]> files, Locale locale, String zone) {
    Locale formerLocale = Locale.getDefault();
    TimeZone formerZone = TimeZone.getDefault();
    Locale.setDefault(locale);
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    var all = new StringBuilder();
    try {
      files.forEach((name, bytes) -> {
        try {
          Document document = Documents.read(name, bytes);
          all.append(document.stored()).append(document.places()).append(document.notes());
        } catch (Unreadable refusal) {
          all.append(refusal.what()).append(refusal.where()).append(refusal.remedy());
        }
      });
      return all.toString();
    } finally {
      Locale.setDefault(formerLocale);
      TimeZone.setDefault(formerZone);
    }
  }

  @Test
  void every_format_gives_the_same_places_and_notes_under_four_settings() throws Exception {
    Map<String, byte[]> files = files();
    String plain = read(files, Locale.ROOT, "UTC");
    assertThat(plain).contains("第2段", "第1页", "工作表“报告”A2", "文中有1处修订", "第2页没有可识别的文字", "上限256层");
    assertThat(read(files, ARABIC, "Pacific/Apia")).isEqualTo(plain);
    assertThat(read(files, Locale.of("tr", "TR"), "Asia/Shanghai")).isEqualTo(plain);
    assertThat(read(files, Locale.CHINA, "America/St_Johns")).isEqualTo(plain);
  }

  @Test
  void negative_control_a_place_numbered_by_the_locale_would_differ() {
    assertThat(String.format(ARABIC, "第%d段", 2)).isNotEqualTo("第2段");
  }
}
