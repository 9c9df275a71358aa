package zhengnuo.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengnuo.reading.checks.Finding;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.lexicon.Lexicon;

/** Rows 20 to 33 and 53 to 58: what a text may hold. */
@Tag("P16")
class TextRowsTest {
  private static final String HEAD = "云溪县政府工作报告\n各位代表：\n";
  private static final String SENTENCE = "全年新建学校2所。";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Document document(byte[] bytes) throws Unreadable {
    return Documents.read("报告.txt", bytes);
  }

  private static Reading read(String text) throws Unreadable {
    return Reading.of(document(utf8(text)), Lexicon.bundled(), OptionalInt.empty(), false);
  }

  private static List<String> found(String text, String check) throws Unreadable {
    return read(text).findings().stream()
        .filter(finding -> finding.check().equals(check))
        .map(Finding::found)
        .toList();
  }

  @Test
  void row_20_a_title_alone_is_no_report() {
    for (String title : new String[] {"云溪县政府工作报告\n", "云溪县2032年政府工作报告\n（2032年1月9日）"}) {
      Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> document(utf8(title)));
      assertThat(refusal.code()).isEqualTo("empty");
    }
  }

  @Test
  void row_22_hz_of_old_mail_is_read_and_named() throws Unreadable {
    String text = "全年新建学校";
    var mail = new StringBuilder("2031 ~~ ~{");
    for (byte b : text.getBytes(Charset.forName("GB2312"))) mail.append((char) (b & 0x7f));
    Document document = document(utf8(mail + "~}2~{K y~}".replace(" ", "") + ".\n"));
    assertThat(document.stored()).startsWith("2031 ~ 全年新建学校2");
    assertThat(document.encoding()).isEqualTo("HZ");
    assertThat(document(utf8("2031 ~{ is no such text ~}\n")).encoding()).isEqualTo("UTF-8");
  }

  @Test
  void row_23_a_few_bytes_of_another_encoding_or_a_cut_character_are_counted_and_placed()
      throws Unreadable {
    String text = SENTENCE.repeat(50) + "\n";
    byte[] cut = java.util.Arrays.copyOf(utf8(text + "全"), utf8(text).length + 2);
    assertThat(document(cut).notes()).singleElement().asString().contains("首个在第2行");
    byte[] other = "道路".getBytes(Charset.forName("GBK"));
    byte[] mixed = java.util.Arrays.copyOf(utf8(text), utf8(text).length + other.length);
    System.arraycopy(other, 0, mixed, utf8(text).length, other.length);
    assertThat(document(mixed).notes()).singleElement().asString().contains("已损坏");
    assertThat(document(mixed).stored()).startsWith(SENTENCE);
  }

  @Test
  void row_24_controls_lone_halves_and_overlong_forms_leave_text_that_any_store_takes()
      throws Unreadable {
    byte[] lone = (SENTENCE + "\ud800").getBytes(StandardCharsets.UTF_16LE);
    byte[] marked = new byte[lone.length + 2];
    System.arraycopy(lone, 0, marked, 2, lone.length);
    marked[0] = (byte) 0xff;
    marked[1] = (byte) 0xfe;
    byte[] overlong = utf8(SENTENCE.repeat(40) + "..");
    overlong[overlong.length - 2] = (byte) 0xc0;
    overlong[overlong.length - 1] = (byte) 0xaf;
    byte[] controls = utf8(SENTENCE.repeat(40) + "\0\u0001\u0085\u009f");
    for (byte[] bytes : new byte[][] {marked, overlong, controls}) {
      String stored = document(bytes).stored();
      assertThat(stored).startsWith(SENTENCE).doesNotContain("\0");
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(stored)).isTrue();
    }
  }

  @Test
  void row_25_invisible_characters_in_a_number_do_not_break_it_and_stay_stored() throws Unreadable {
    Reading reading = read("新增就业1\u200b2\u00ad0\ufeff0\u2060人。");
    assertThat(reading.facts()).hasSize(1);
    assertThat(reading.facts().getFirst().value()).isEqualTo("1200");
    assertThat(reading.document().stored()).contains("1\u200b2\u00ad0\ufeff0");
  }

  @Test
  void row_26_marks_that_turn_the_direction_are_found() throws Unreadable {
    assertThat(found(HEAD + "新建学校\u202e21\u202c所，改造\u20663\u2069所。", "direction-mark"))
        .containsExactly("U+202E");
    assertThat(found(HEAD + SENTENCE, "direction-mark")).isEmpty();
  }

  @Test
  void row_27_forms_of_one_number_are_one_value_at_the_stored_place() throws Unreadable {
    Reading reading = read("新增耕地１，２３４．５亩。新修道路1 2 . 5 公里。绿化12\n㎡。");
    assertThat(reading.facts())
        .extracting(fact -> fact.value())
        .containsExactly("1234.5", "12.5", "12");
    for (var fact : reading.facts())
      assertThat(reading.document().stored().substring(fact.start(), fact.end()))
          .isEqualTo(fact.text());
  }

  @Test
  void row_29_letters_and_digits_of_other_scripts_inside_numbers_are_found() throws Unreadable {
    assertThat(found(HEAD + "新建学校1O所，改造l2所，新增就业\u0661\u0662人，增长\u04175%。", "lookalike-digit"))
        .containsExactly("1O", "l2", "\u0661\u0662", "\u04175");
    assertThat(found(HEAD + "建设5G基站，PM2.5下降，4A级景区2家，A4纸，O2O平台，I类用地。", "lookalike-digit")).isEmpty();
  }

  @Test
  void row_30_rare_and_private_characters_stay_as_they_are() throws Unreadable {
    String rare = "县长\ud862\udf17\u4dae\ud869\udea5\u2ff0氵昔\ue5e5作报告，" + SENTENCE;
    Reading reading = read(rare);
    assertThat(reading.document().stored()).isEqualTo(rare);
    assertThat(new String(reading.document().mended())).startsWith(rare);
    assertThat(reading.facts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "全", "（", "建成学校、", "，", "甲\n", "一、", "2.", "约"})
  void rows_31_to_33_time_grows_with_hostile_text_and_no_faster(String part) throws Unreadable {
    long once = time(part.repeat(60_000 / part.length()));
    long fourfold = time(part.repeat(240_000 / part.length()));
    // Linear is 4, quadratic 16; the floor keeps a quick machine's noise out.
    assertThat(fourfold).isLessThan(9 * Math.max(once, 20_000_000));
  }

  /** This thread's own time, the least of three. */
  private static long time(String text) throws Unreadable {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    byte[] bytes = utf8(HEAD + SENTENCE + text);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long begun = threads.getCurrentThreadCpuTime();
      Reading.of(document(bytes), Lexicon.bundled(), OptionalInt.empty(), false);
      least = Math.min(least, threads.getCurrentThreadCpuTime() - begun);
    }
    return least;
  }

  @Test
  void row_53_the_same_text_in_other_formats_gives_the_same_facts() throws Unreadable {
    String text = "一、2031年工作回顾\n新建学校2所，投资1.5亿元。\n二、2032年工作安排\n新增就业3000人。\n";
    Document page =
        Documents.read(
            "a.html",
            utf8("<html><body><p>" + (HEAD + text).strip().replace("\n", "</p><p>") + "</p>"));
    var again = Reading.of(page, Lexicon.bundled(), OptionalInt.empty(), false);
    assertThat(again.facts())
        .extracting(fact -> fact.subject() + fact.value() + fact.unit() + fact.year())
        .isEqualTo(
            read(HEAD + text).facts().stream()
                .map(fact -> fact.subject() + fact.value() + fact.unit() + fact.year())
                .toList());
  }

  @Test
  void row_54_two_reports_in_one_file_are_split_and_a_news_item_is_doubted() throws Unreadable {
    String body = "全县农业总产值增长5%，新建学校2所，改造道路15公里。".repeat(3) + "\n";
    String part = "一年来，" + body + "（一）工业向好\n" + body;
    String collection = "县长政府工作报告三篇\n" + body + "政府工作报告篇一\n" + part + "政府工作报告篇二\n" + part;
    assertThat(read(collection).outline().reports()).hasSize(2);
    assertThat(found("本报讯 昨日，县里召开会议。会议强调抓好工作。", "not-a-report")).hasSize(1);
  }

  @Test
  void row_56_other_languages_are_stored_and_nothing_is_taken_from_them() throws Unreadable {
    String[] texts = {
      "Government work report. In 2031 output grew by 8.2% and 2300 jobs were created. ".repeat(5),
      "\u0f56\u0f7c\u0f51\u0f0b\u0f61\u0f72\u0f42 8.2% ".repeat(30),
      "\u06be\u06c6\u0643\u06c8\u0645\u06d5\u062a 2031 ".repeat(30),
      "\u182e\u1823\u1829\u182d\u1823\u182f 8.2% ".repeat(30)
    };
    for (String text : texts) {
      Reading reading = read(text);
      assertThat(reading.document().stored()).isEqualTo(text);
      assertThat(reading.facts()).isEmpty();
      assertThat(reading.commitments()).isEmpty();
      assertThat(reading.findings()).extracting(Finding::check).containsExactly("not-chinese");
    }
    assertThat(found(HEAD + SENTENCE, "not-chinese")).isEmpty();
  }

  @Test
  void row_57_figures_that_cannot_be_meant_are_exact_and_found() throws Unreadable {
    Reading reading = read(HEAD + "全县生产总值1" + "0".repeat(30) + "亿元。电商交易额增长1200%。");
    assertThat(reading.facts().getFirst().high().toPlainString()).isEqualTo("1" + "0".repeat(38));
    assertThat(reading.findings())
        .filteredOn(finding -> finding.check().equals("odd-figure"))
        .hasSize(2);
    assertThat(found(HEAD + "能耗下降-3%。", "odd-figure")).hasSize(1);
    assertThat(found(HEAD + "能耗下降3%，生产总值500亿元，增长200%。", "odd-figure")).isEmpty();
  }
}
