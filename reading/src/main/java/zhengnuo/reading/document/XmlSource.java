package zhengnuo.reading.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;

/** The bytes of a part as a window that moves on over its stream, in UTF-8 whatever it was. */
final class XmlSource {
  private static final int WINDOW = 1 << 15;
  private static final int DECLARATION = 200;

  private InputStream in;

  /** From {@code at} to {@code end} stands what was not taken yet. */
  byte[] bytes = new byte[WINDOW];

  int at;
  int end;

  XmlSource(InputStream in) throws IOException {
    this.in = in;
    while (end < 4 && more()) {}
    if (starts(0xef, 0xbb, 0xbf)) at = 3;
    else if (starts(0xfe, 0xff) || starts(0, '<')) transcode(StandardCharsets.UTF_16BE);
    else if (starts(0xff, 0xfe) || starts('<', 0)) transcode(StandardCharsets.UTF_16LE);
    else declared();
  }

  private boolean starts(int... mark) {
    if (end < mark.length) return false;
    for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xff) != mark[i]) return false;
    return true;
  }

  private void declared() throws IOException {
    if (!starts('<', '?')) return;
    while (end < DECLARATION && more()) {}
    String head =
        new String(bytes, 0, Math.min(end, DECLARATION), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int from = head.indexOf("encoding=");
    if (from < 0 || from > head.indexOf("?>")) return;
    from += "encoding=".length();
    int to = from < head.length() ? head.indexOf(head.charAt(from), from + 1) : -1;
    if (to < 0) return;
    String name = head.substring(from + 1, to);
    if (name.equals("utf-8") || name.equals("us-ascii")) return;
    try {
      transcode(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new IOException("unknown encoding " + name, unknown);
    }
  }

  /** Rare enough to be done in one piece: office programs write UTF-8. */
  private void transcode(Charset charset) throws IOException {
    byte[] rest = in.readAllBytes();
    byte[] all = Arrays.copyOf(bytes, end + rest.length);
    System.arraycopy(rest, 0, all, end, rest.length);
    String text = new String(all, charset);
    if (text.startsWith("\ufeff")) text = text.substring(1);
    in.close();
    in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    at = end = 0;
  }

  /**
   * Takes in more behind {@code end}; what stands before {@code at} goes.
   *
   * @return false at the stream's end
   */
  boolean more() throws IOException {
    if (at > 0) {
      System.arraycopy(bytes, at, bytes, 0, end - at);
      end -= at;
      at = 0;
    }
    // A tag that is longer than the window: pictures are kept in attributes now and then.
    if (end == bytes.length) bytes = Arrays.copyOf(bytes, end * 2);
    int n = in.read(bytes, end, bytes.length - end);
    if (n <= 0) return false;
    end += n;
    return true;
  }

  /**
   * Where the tag that begins at {@code at} ends; {@code at} may move.
   *
   * @param quotes whether a value in quotes may hold the sign that ends it
   * @return -1 if it does not end, or another begins in it
   */
  int tagEnd(boolean quotes) throws IOException {
    int i = at + 1;
    byte quote = 0;
    while (true) {
      if (i == end) {
        int taken = i - at;
        if (!more()) return -1;
        i = at + taken;
      }
      byte b = bytes[i];
      if (quote != 0) {
        if (b == quote) quote = 0;
      } else if (b == '>') return i;
      else if (b == '<') return -1;
      else if (quotes && (b == '"' || b == '\'')) quote = b;
      i++;
    }
  }

  /**
   * Moves behind the end of a comment or an instruction that begins at {@code at}.
   *
   * @return false if it does not end
   */
  boolean pass(String until) throws IOException {
    int matched = 0;
    at += 2;
    while (matched < until.length()) {
      if (at == end && !more()) return false;
      byte b = bytes[at++];
      if (b == until.charAt(matched)) matched++;
      // --- before > still ends a comment.
      else if (!(b == '-' && matched == 2)) matched = b == until.charAt(0) ? 1 : 0;
    }
    return true;
  }

  void close() throws IOException {
    in.close();
  }
}
