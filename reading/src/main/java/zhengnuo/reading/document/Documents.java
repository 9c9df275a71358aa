package zhengnuo.reading.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes documents of bytes. */
public final class Documents {
  private Documents() {}

  /**
   * Reads bytes of any supported format in this process.
   *
   * @param name the file name, only to be shown and to note a wrong extension
   * @throws Unreadable in Chinese if the bytes hold no text that can be read
   */
  public static Document read(String name, byte[] bytes) throws Unreadable {
    String stored = new String(bytes, StandardCharsets.UTF_8);
    int[] map = new int[stored.length() + 1];
    for (int i = 0; i < map.length; i++) map[i] = i;
    return new Document(
        name,
        Format.TXT,
        "UTF-8",
        stored,
        stored.toCharArray(),
        new OffsetMap(map, stored.length()),
        List.of(),
        List.of());
  }
}
