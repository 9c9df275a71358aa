package zhengnuo.reading.document;

import java.util.ArrayList;
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
    if (bytes.length > Limits.FILE_BYTES) throw Limits.tooLarge(bytes.length);
    Format format = Format.TXT;
    Decoding decoding = Decoding.of(bytes);
    return mended(
        name,
        format,
        decoding.encoding(),
        decoding.text(),
        new ArrayList<>(decoding.notes()),
        List.of());
  }

  private static Document mended(
      String name,
      Format format,
      String encoding,
      String stored,
      List<String> notes,
      List<Document.Place> places) {
    boolean marks = format == Format.TXT || format == Format.MARKDOWN;
    var mended = Mending.of(stored, marks);
    return new Document(
        name, format, encoding, stored, mended.text(), mended.offsets(), notes, places);
  }
}
