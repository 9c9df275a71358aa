package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The files of a zip in the order of their names, unpacked one at a time. No name in it ever
 * becomes a path: names are only shown.
 */
public final class Archive {
  private final Zip zip;
  private final List<String> names = new ArrayList<>();

  /**
   * @throws Unreadable as for any zip: damaged, too large, or made as no archiver makes one (names
   *     that leave it, links, entries that share a name or overlap)
   */
  public Archive(byte[] bytes) throws Unreadable {
    if (bytes.length > Limits.FILE_BYTES) throw Limits.tooLarge(bytes.length);
    zip = new Zip(bytes);
    for (String name : zip.names()) if (!name.endsWith("/") && !isLeftOver(name)) names.add(name);
    names.sort(null);
  }

  /** Whether the bytes are a zip of files: office documents are zips too, and none. */
  public static boolean is(byte[] bytes) {
    return Documents.isArchive(bytes);
  }

  /** What systems and office programs leave beside people's files: .DS_Store, ~$报告.docx. */
  public static boolean isLeftOver(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.equalsIgnoreCase("Thumbs.db")
        || name.equalsIgnoreCase("desktop.ini")
        || path.startsWith("__MACOSX/");
  }

  public int size() {
    return names.size();
  }

  /** The name of a file as it may be shown: what would turn or break the line is marked. */
  public String name(int file) {
    return shown(names.get(file));
  }

  /** Control and direction marks stand as U+FFFD, so that no name looks like another. */
  static String shown(String name) {
    var shown = new StringBuilder(name);
    for (int i = 0; i < shown.length(); i++) {
      int type = Character.getType(shown.charAt(i));
      if (type == Character.CONTROL
          || type == Character.FORMAT
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR) shown.setCharAt(i, '\ufffd');
    }
    return shown.toString();
  }

  /**
   * The bytes of a file.
   *
   * @throws Unreadable if they are damaged, locked or too large; {@code archive-nested} if they are
   *     an archive themselves
   */
  public byte[] bytes(int file) throws Unreadable {
    byte[] bytes = zip.whole(names.get(file));
    if (is(bytes)) throw new Unreadable("archive-nested", "压缩包里还有压缩包，没有读取。", "", "请先解压里面的压缩包，再读。");
    return bytes;
  }
}
