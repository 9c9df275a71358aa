package zhengnuo.reading.document;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** HZ (RFC 1843): hanzi in seven bits between {@code ~{} and {@code ~}}, from mail of the 1990s. */
final class Hz {
  static final String NAME = "HZ";

  private static final Charset GB2312 = Charset.forName("GB2312");

  private Hz() {}

  /** The text; null if the characters are no HZ. */
  static char @Nullable [] decode(char[] ascii) {
    var text = new StringBuilder();
    boolean hanzi = false;
    int pairs = 0;
    for (int i = 0; i < ascii.length; i++) {
      char c = ascii[i];
      char next = i + 1 < ascii.length ? ascii[i + 1] : 0;
      if (c == '~' && !hanzi && (next == '{' || next == '~' || next == '\n')) {
        hanzi = next == '{';
        if (next == '~') text.append('~');
        i++;
      } else if (c == '~' && hanzi && next == '}') {
        hanzi = false;
        i++;
      } else if (hanzi && c == '\n') {
        // A line ends the hanzi too.
        hanzi = false;
        text.append(c);
      } else if (hanzi) {
        if (c < 0x21 || c > 0x77 || next < 0x21 || next > 0x7e) return null;
        byte[] pair = {(byte) (c | 0x80), (byte) (next | 0x80)};
        text.append(new String(pair, GB2312));
        pairs++;
        i++;
      } else text.append(c);
    }
    return pairs < 2 ? null : text.toString().toCharArray();
  }
}
