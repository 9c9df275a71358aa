package zhengnuo.reading.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A web page saved as one file, as browsers and Word write it (RFC 2557): the first part that is
 * html, its transfer encoding taken off. Pictures and styles beside it are never looked at.
 */
final class Mhtml {
  private static final int HEADER_LINES = 200;

  private final byte[] bytes;
  private int at;

  private Mhtml(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @param head the file's first bytes in small letters
   */
  static boolean begins(String head) {
    boolean headed = head.startsWith("mime-version:") || head.contains("\nmime-version:");
    boolean first = head.startsWith("from:") || head.startsWith("mime-version:");
    return headed && (first || head.startsWith("content-") || head.startsWith("subject:"))
        || head.contains("\ncontent-type: multipart/related");
  }

  /**
   * The bytes of the page.
   *
   * @throws Unreadable {@code mhtml-damaged} if no part is html
   */
  static byte[] page(byte[] bytes) throws Unreadable {
    return new Mhtml(bytes).page();
  }

  private byte[] page() throws Unreadable {
    List<String> boundaries = new ArrayList<>();
    while (true) {
      String type = "";
      String transfer = "";
      for (String field : header()) {
        String lower = field.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-type:")) type = field.substring(13).strip();
        if (lower.startsWith("content-transfer-encoding:")) transfer = lower.substring(26).strip();
      }
      String kind = type.toLowerCase(Locale.ROOT);
      if (kind.startsWith("text/html") || kind.startsWith("application/xhtml"))
        return decoded(body(boundaries), transfer);
      if (kind.startsWith("multipart/")) {
        String boundary = boundary(type);
        if (!boundary.isEmpty()) boundaries.add("--" + boundary);
      }
      if (!nextPart(boundaries))
        throw new Unreadable(
            "mhtml-damaged", "单一文件网页里没有找到网页正文。", "", "请用 Word 打开后另存为 docx，或在浏览器中另存为网页再上传。");
    }
  }

  /** The fields up to the blank line, folded lines joined. */
  private List<String> header() {
    List<String> fields = new ArrayList<>();
    for (int n = 0; n < HEADER_LINES && at < bytes.length; n++) {
      String line = line();
      if (line.isBlank()) break;
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (folded && !fields.isEmpty()) fields.set(fields.size() - 1, fields.getLast() + line);
      else fields.add(line);
    }
    return fields;
  }

  private String line() {
    int from = at;
    while (at < bytes.length && bytes[at] != '\n') at++;
    int to = at < bytes.length ? at++ : at;
    if (to > from && bytes[to - 1] == '\r') to--;
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static String boundary(String type) {
    int from = type.toLowerCase(Locale.ROOT).indexOf("boundary=");
    if (from < 0) return "";
    String value = type.substring(from + 9).strip();
    if (value.startsWith("\"")) {
      int close = value.indexOf('"', 1);
      return close < 0 ? value.substring(1) : value.substring(1, close);
    }
    int end = value.indexOf(';');
    return (end < 0 ? value : value.substring(0, end)).strip();
  }

  private boolean nextPart(List<String> boundaries) {
    while (at < bytes.length) {
      String line = line();
      for (String boundary : boundaries)
        if (line.startsWith(boundary) && !line.startsWith(boundary + "--")) return true;
    }
    return false;
  }

  private byte[] body(List<String> boundaries) {
    int from = at;
    while (at < bytes.length) {
      int begin = at;
      String line = line();
      for (String boundary : boundaries)
        if (line.startsWith(boundary)) return java.util.Arrays.copyOfRange(bytes, from, begin);
    }
    return java.util.Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] decoded(byte[] body, String transfer) throws Unreadable {
    if (transfer.startsWith("base64")) {
      try {
        return Base64.getMimeDecoder().decode(body);
      } catch (IllegalArgumentException broken) {
        throw Zip.damaged();
      }
    }
    return transfer.startsWith("quoted-printable") ? unquoted(body) : body;
  }

  private static byte[] unquoted(byte[] body) {
    var out = new ByteArrayOutputStream(body.length);
    for (int i = 0; i < body.length; i++) {
      if (body[i] != '=') {
        out.write(body[i]);
        continue;
      }
      int high = i + 1 < body.length ? Character.digit(body[i + 1], 16) : -1;
      int low = i + 2 < body.length ? Character.digit(body[i + 2], 16) : -1;
      if (high >= 0 && low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else if (i + 1 < body.length && body[i + 1] == '\n') i++;
      else if (i + 2 < body.length && body[i + 1] == '\r' && body[i + 2] == '\n') i += 2;
      else out.write('=');
    }
    return out.toByteArray();
  }
}
