package zhengnuo.reading.document;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A zip in memory, read through its central directory, so that only the parts that are asked for
 * are ever unpacked. Refuses what no office program writes: entries that share a name, leave the
 * archive, or overlap; and stops unpacking at the limits.
 */
final class Zip {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int LOCAL_SIGNATURE = 0x04034b50;

  private static final Charset CHINESE = Charset.forName("GB18030");

  private record Entry(int offset, int method, int packed, int sum, boolean encrypted) {}

  private final byte[] bytes;
  private final ByteBuffer buffer;
  private final Map<String, Entry> entries = new HashMap<>();
  private long unpacked;

  /**
   * @throws Unreadable {@code zip-damaged}, {@code zip-suspicious} or {@code zip-too-large}
   */
  Zip(byte[] bytes) throws Unreadable {
    this.bytes = bytes;
    buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = end();
    int count = buffer.getShort(end + 10) & 0xffff;
    int size = buffer.getInt(end + 12);
    int at = buffer.getInt(end + 16);
    if (count > Limits.ZIP_ENTRIES)
      throw tooLarge("包内有%s个文件，上限%s个".formatted(count, Limits.ZIP_ENTRIES));
    if (at < 0 || size < 0 || (long) at + size > end) throw damaged();
    // An entry's bytes may not reach into the next one's: a bomb shares one kernel among many.
    TreeMap<Integer, Integer> spans = new TreeMap<>();
    for (int i = 0; i < count; i++) at = entry(at, end, spans);
    int free = 0;
    for (var span : spans.entrySet()) {
      if (span.getKey() < free) throw suspicious("包内文件互相重叠");
      free = span.getValue();
    }
  }

  private int entry(int at, int end, TreeMap<Integer, Integer> spans) throws Unreadable {
    if (at + 46 > end || buffer.getInt(at) != ENTRY_SIGNATURE) throw damaged();
    int flags = buffer.getShort(at + 8);
    int method = buffer.getShort(at + 10);
    int packed = buffer.getInt(at + 20);
    int nameLength = buffer.getShort(at + 28) & 0xffff;
    int next =
        at
            + 46
            + nameLength
            + (buffer.getShort(at + 30) & 0xffff)
            + (buffer.getShort(at + 32) & 0xffff);
    int offset = buffer.getInt(at + 42);
    if (next > end || offset < 0 || packed < 0 || offset + 30L + packed > bytes.length)
      throw damaged();
    String name = name(at + 46, nameLength, (flags & 0x800) != 0).replace('\\', '/');
    boolean leaves = name.startsWith("/") || name.contains("../") || name.indexOf(':') >= 0;
    boolean link = (buffer.getInt(at + 38) >>> 28) == 0xa;
    if (leaves || link) throw suspicious("包内文件名越出本包");
    var entry = new Entry(offset, method, packed, buffer.getInt(at + 16), (flags & 1) != 0);
    if (entries.putIfAbsent(name, entry) != null) throw suspicious("包内有重名文件");
    if (spans.put(offset, offset + 30 + packed) != null) throw suspicious("包内文件互相重叠");
    return next;
  }

  /** Chinese Windows writes names in GBK, and only some archivers mark UTF-8 as such. */
  private String name(int at, int length, boolean utf8) {
    String name = new String(bytes, at, length, StandardCharsets.UTF_8);
    return utf8 || name.indexOf('\ufffd') < 0 ? name : new String(bytes, at, length, CHINESE);
  }

  private int end() throws Unreadable {
    for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
      if (buffer.getInt(at) == END_SIGNATURE) return at;
    throw damaged();
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /** The names, in no order. */
  Iterable<String> names() {
    return entries.keySet();
  }

  /**
   * The part unpacked as it is read, or null if there is none; a {@link TooLarge} ends the reading.
   */
  @Nullable InputStream open(String name) throws Unreadable {
    Entry entry = entries.get(name);
    if (entry == null) return null;
    if (entry.encrypted()) throw encrypted();
    int at = entry.offset();
    if (buffer.getInt(at) != LOCAL_SIGNATURE) throw damaged();
    int data = at + 30 + (buffer.getShort(at + 26) & 0xffff) + (buffer.getShort(at + 28) & 0xffff);
    if ((long) data + entry.packed() > bytes.length) throw damaged();
    var packed = new ByteArrayInputStream(bytes, data, entry.packed());
    return switch (entry.method()) {
      case 0 -> new Bounded(packed, entry, null);
      case 8 -> {
        var inflater = new Inflater(true);
        yield new Bounded(new InflaterInputStream(packed, inflater, 8192), entry, inflater);
      }
      default -> throw damaged();
    };
  }

  /**
   * All bytes of an entry, which has to be there.
   *
   * @throws Unreadable also {@code too-large}, and {@code zip-damaged} if they are not those that
   *     were packed
   */
  byte[] whole(String name) throws Unreadable {
    InputStream in = open(name);
    if (in == null) throw damaged();
    try (in) {
      byte[] whole = in.readNBytes((int) Limits.FILE_BYTES + 1);
      if (whole.length > Limits.FILE_BYTES) throw Limits.tooLarge(whole.length);
      return whole;
    } catch (TooLarge beyond) {
      throw beyond.unreadable;
    } catch (IOException broken) {
      throw damaged();
    }
  }

  /** Thrown out of a part's stream when it unpacks beyond the limits. */
  static final class TooLarge extends IOException {
    final Unreadable unreadable;

    TooLarge(Unreadable unreadable) {
      super(unreadable.what());
      this.unreadable = unreadable;
    }
  }

  private final class Bounded extends FilterInputStream {
    private final Entry entry;
    private final @Nullable Inflater inflater;
    private final CRC32 sum = new CRC32();
    private long here;

    Bounded(InputStream in, Entry entry, @Nullable Inflater inflater) {
      super(in);
      this.entry = entry;
      this.inflater = inflater;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int n = super.read(to, offset, length);
      if (n > 0) {
        sum.update(to, offset, n);
        count(n);
      } else if (n < 0 && (int) sum.getValue() != entry.sum())
        // One wrong byte may be a wrong figure.
        throw new IOException("the part is not the one that was packed");
      return n;
    }

    /** Does not wait for the garbage collector to give the unpacker's memory back. */
    @Override
    public void close() throws IOException {
      super.close();
      if (inflater != null) inflater.end();
    }

    private void count(int n) throws TooLarge {
      here += n;
      unpacked += n;
      if (unpacked > Limits.UNPACKED_BYTES)
        throw new TooLarge(tooLarge("解压后超过%s MB".formatted(Limits.UNPACKED_BYTES >> 20)));
      if (here > Limits.RATIO_FREE_BYTES && here > (long) entry.packed() * Limits.ZIP_RATIO)
        throw new TooLarge(tooLarge("解压比超过%s∶1".formatted(Limits.ZIP_RATIO)));
    }
  }

  private static Unreadable tooLarge(String where) {
    return new Unreadable("zip-too-large", "文件解压后过大，疑似异常文件。", where, "请用原来的软件打开后另存为新的文件再上传。");
  }

  private static Unreadable suspicious(String where) {
    return new Unreadable("zip-suspicious", "文件的内部结构异常，没有读取。", where, "请用原来的软件打开后另存为新的文件再上传。");
  }

  static Unreadable damaged() {
    return new Unreadable("zip-damaged", "文件不完整或已损坏。", "", "请重新下载或重新保存后再上传。");
  }

  static Unreadable encrypted() {
    return new Unreadable("encrypted", "文件有打开密码，请去除后上传。", "", "请在 Word 或 WPS 中打开，取消打开密码后保存，再上传。");
  }
}
