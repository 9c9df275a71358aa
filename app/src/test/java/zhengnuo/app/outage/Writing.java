package zhengnuo.app.outage;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A form as a user has filled it in, ready to be sent, and sent again unchanged where no answer
 * came.
 *
 * @param key under which the program remembers the request; empty for a read, which was made when
 *     the page was opened
 * @param matter see {@link Event}
 * @param version that the page showed, -1 where it shows none
 * @param value unique text among the fields, empty where there is none
 * @param fields of the form, hidden ones too
 * @param fileName name of the file in {@code file}, empty where the form sends none
 */
record Writing(
    String key,
    String matter,
    int version,
    String value,
    String path,
    Map<String, String> fields,
    String fileName,
    byte[] file) {
  private static final Pattern UUID_IN_TEXT =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** A form without a file. */
  static Writing form(
      String key,
      String matter,
      int version,
      String value,
      String path,
      Map<String, String> fields) {
    return new Writing(key, matter, version, value, path, fields, "", new byte[0]);
  }

  /** No writing at all: what a page showed, for the history. */
  static Writing seen(String matter, int version) {
    return form("", matter, version, "", "", Map.of());
  }

  boolean isRead() {
    return key.isEmpty();
  }

  /** The same with the token of another session. */
  Writing withToken(String token) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.put("_csrf", token);
    return new Writing(key, matter, version, value, path, changed, fileName, file);
  }

  /** A text that no other call writes. */
  static String unique(String words) {
    return words + " " + UUID.randomUUID();
  }

  /** The unique part of a text; the whole text where it has none. */
  static String uuid(String text) {
    var unique = UUID_IN_TEXT.matcher(text);
    return unique.find() ? unique.group() : text;
  }

  /** What the program makes of a page's key and the name of one of its forms. */
  static String keyOf(String request, String form) {
    return UUID.nameUUIDFromBytes((request + "/" + form).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
