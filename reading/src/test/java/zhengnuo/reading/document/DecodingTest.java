package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P16")
class DecodingTest {
  private static final String TEXT = "过去一年，全县生产总值增长8.2%，新增就业2300人。\r\n各位代表！\n".repeat(20);

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE"})
  void the_encoding_is_found_without_a_mark(String charset) throws Unreadable {
    assertThat(Decoding.of(TEXT.getBytes(Charset.forName(charset))).text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void a_leading_mark_is_no_text_and_is_named(String charset) throws Unreadable {
    Decoding decoding = Decoding.of(("\ufeff" + TEXT).getBytes(Charset.forName(charset)));
    assertThat(decoding.text()).isEqualTo(TEXT);
    assertThat(decoding.encoding()).contains(charset).contains("BOM");
  }

  @Test
  void sound_utf8_is_what_the_platform_says_it_is() throws Unreadable {
    var random = new Random(7);
    int sound = 0;
    for (int round = 0; round < 4000; round++) {
      byte[] bytes =
          (" 增é😀a\uffee\ud7ff\u0800\n".repeat(3) + "全县").getBytes(StandardCharsets.UTF_8);
      for (int faults = random.nextInt(3); faults > 0; faults--)
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      bytes = Arrays.copyOf(bytes, bytes.length - random.nextInt(4));
      String expected = new String(bytes, StandardCharsets.UTF_8);
      char[] text = SoundUtf8.decode(bytes, 0);
      boolean odd =
          expected
              .chars()
              .anyMatch(
                  c -> c == '\ufffd' || c < ' ' && Characters.KIND[c] == Characters.INVISIBLE);
      if (odd) assertThat(text).isNull();
      else if (text != null) {
        sound++;
        assertThat(new String(text)).isEqualTo(expected);
      } else assertThat(expected).containsPattern("[\ufffe\uffff]");
    }
    assertThat(sound).isGreaterThan(500);
  }

  @Test
  void four_byte_characters_of_gb18030_are_kept() throws Unreadable {
    String rare = TEXT + "㐂𠮷";
    assertThat(Decoding.of(rare.getBytes(Charset.forName("GB18030"))).text()).isEqualTo(rare);
  }

  @Test
  void traditional_text_in_big5_is_read_as_it_stands() throws Unreadable {
    String text = "過去一年，全縣經濟運行總體平穩，發展質量穩步提升，民生福祉持續增進。".repeat(5);
    assertThat(Decoding.of(text.getBytes(Charset.forName("Big5"))).text()).isEqualTo(text);
  }

  @Test
  void damaged_characters_are_counted_and_placed() throws Unreadable {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    bytes[0] = (byte) 0xff;
    assertThat(Decoding.of(bytes).notes()).singleElement().asString().contains("第1行");
  }

  @Test
  void a_nul_is_replaced_and_said_and_moves_nothing() throws Unreadable {
    Decoding decoding = Decoding.of((TEXT + "\0" + TEXT).getBytes(StandardCharsets.UTF_8));
    assertThat(decoding.text()).isEqualTo(TEXT + "\ufffd" + TEXT);
    assertThat(decoding.notes()).singleElement().asString().contains("NUL");
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    byte[] bytes = new byte[4000];
    new Random(1).nextBytes(bytes);
    assertThatThrownBy(() -> Decoding.of(bytes))
        .isInstanceOfSatisfying(
            Unreadable.class, refusal -> assertThat(refusal.code()).isEqualTo("not-text"));
  }
}
