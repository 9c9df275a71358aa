package zhengnuo.reading.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes to characters by what the bytes are, never by what a file says of itself.
 *
 * @param characters every one kept but a leading byte order mark; a NUL, which no database text can
 *     hold, is U+FFFD
 * @param encoding as people name it
 * @param notes in Chinese: damaged and replaced characters
 */
record Decoding(char[] characters, String encoding, List<String> notes) {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");

  /** How many bytes decide between encodings. */
  private static final int SAMPLE = 1 << 18;

  /**
   * @throws Unreadable {@code empty}, {@code not-text} if more than one character in twenty cannot
   *     be decoded, {@code too-long}
   */
  static Decoding of(byte[] bytes) throws Unreadable {
    int utf8Mark = starts(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
    char[] sound = SoundUtf8.decode(bytes, utf8Mark);
    char[] mail = sound != null && sound.length == bytes.length ? Hz.decode(sound) : null;
    if (mail != null) return new Decoding(mail, Hz.NAME, List.of());
    if (sound != null)
      return new Decoding(sound, name(StandardCharsets.UTF_8, utf8Mark > 0), List.of());
    int mark = 0;
    Charset charset;
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      charset = StandardCharsets.UTF_8;
      mark = 3;
    } else if (starts(bytes, 0xff, 0xfe, 0, 0) || starts(bytes, 0, 0, 0xfe, 0xff)) {
      charset = bytes[0] == 0 ? StandardCharsets.UTF_32BE : StandardCharsets.UTF_32LE;
      mark = 4;
    } else if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
      charset = starts(bytes, 0xff) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      mark = 2;
    } else charset = guess(bytes);
    String text = new String(bytes, mark, bytes.length - mark, charset);
    return checked(text.toCharArray(), charset, mark > 0);
  }

  String text() {
    return new String(characters);
  }

  private static String name(Charset charset, boolean marked) {
    return charset.name() + (marked ? "（有 BOM）" : "");
  }

  private static Decoding checked(char[] text, Charset charset, boolean marked) throws Unreadable {
    if (text.length > Limits.CHARACTERS) throw Limits.tooLong(text.length);
    int damaged = 0;
    int firstDamaged = -1;
    int nuls = 0;
    int controls = 0;
    int lines = 1;
    int seen = 0;
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      if (c == '\n') lines++;
      else if (c == 0) nuls++;
      else if (c < ' ' && Characters.KIND[c] == Characters.INVISIBLE) controls++;
      else if (c == '\ufffd' && damaged++ == 0) firstDamaged = lines;
      else if (c > ' ' && c != '\u3000' && Characters.KIND[c] != Characters.INVISIBLE) seen++;
    }
    if (seen == 0 && damaged == 0) throw Limits.empty();
    // A few bad characters of a short text are a damaged text, not something else.
    int unreadable = damaged + nuls + controls;
    if (unreadable > 3 && unreadable * 20L > text.length)
      throw new Unreadable(
          "not-text",
          "文件不是文字，或文字已损坏（%s个字符中有%s个无法辨认）。".formatted(text.length, unreadable),
          "",
          "请用原来的软件打开并另存为 docx 或 txt 后再上传。");
    List<String> notes = new ArrayList<>();
    if (damaged > 0) notes.add("有%s个字符已损坏、无法辨认，首个在第%s行，读作“�”。".formatted(damaged, firstDamaged));
    if (nuls > 0) {
      notes.add("有%s个空字符（NUL），读作“�”。".formatted(nuls));
      for (int i = 0; i < text.length; i++) if (text[i] == 0) text[i] = '\ufffd';
    }
    return new Decoding(text, name(charset, marked), notes);
  }

  private static Charset guess(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE);
    int nuls = 0;
    for (int i = 0; i < sample; i++) if (bytes[i] == 0) nuls++;
    if (nuls * 20 < sample && utf8(bytes, sample)) return StandardCharsets.UTF_8;
    if (bytes.length % 2 == 0) {
      if (utf16(bytes, sample, 1)) return StandardCharsets.UTF_16LE;
      if (utf16(bytes, sample, 0)) return StandardCharsets.UTF_16BE;
    }
    return big5(bytes, sample) ? BIG5 : GB18030;
  }

  /** Whether the bytes are UTF-8 but for a few damaged places: under 2 % of the sequences. */
  private static boolean utf8(byte[] bytes, int to) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < to; ) {
      int b = bytes[i] & 0xff;
      if (b < 0x80) {
        i++;
        continue;
      }
      int following = b >= 0xf0 && b < 0xf5 ? 3 : b >= 0xe0 ? 2 : b >= 0xc2 ? 1 : 0;
      if (b >= 0xf5) following = 0;
      int k = 1;
      while (k <= following && i + k < to && (bytes[i + k] & 0xc0) == 0x80) k++;
      boolean cutOff = i + k >= to && to == SAMPLE;
      if (following > 0 && k > following || cutOff) good++;
      else bad++;
      i += k;
    }
    return bad == 0 || bad * 50 < good;
  }

  /** Whether the bytes at even ({@code high} 0) or odd places are the high bytes of a report. */
  private static boolean utf16(byte[] bytes, int to, int high) {
    int units = 0;
    int like = 0;
    for (int i = high; i < to; i += 2) {
      int b = bytes[i] & 0xff;
      units++;
      // ASCII, Chinese punctuation, hanzi, full-width forms.
      if (b == 0 || b == 0x20 || b == 0x30 || b >= 0x4e && b <= 0x9f || b == 0xff) like++;
    }
    return units > 0 && like * 10 >= units * 9;
  }

  /**
   * Simplified text keeps to GB2312, whose second bytes are above A0; in Big5 two of five are
   * below. Any GBK text decodes as something in both, so counting is all there is.
   */
  private static boolean big5(byte[] bytes, int to) {
    int pairs = 0;
    int low = 0;
    for (int i = 0; i + 1 < to; i++) {
      if (bytes[i] >= 0) continue;
      int second = bytes[++i] & 0xff;
      pairs++;
      if (second >= 0x40 && second < 0x7f) low++;
    }
    return pairs >= 20 && low * 5 > pairs;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) return false;
    for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xff) != mark[i]) return false;
    return true;
  }
}
