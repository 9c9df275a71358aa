package zhengnuo.reading.document;

import java.nio.charset.StandardCharsets;

/** Element names of one part, each made a string once: a Word file has some dozens. */
final class XmlNames {
  private static final int ROOM = 256;

  private final byte[][] keys = new byte[ROOM][];
  private final String[] names = new String[ROOM];
  private int count;

  /** Where the name that begins at {@code at} ends. */
  static int end(byte[] bytes, int at, int to) {
    int i = at;
    while (i < to && (bytes[i] < 0 || bytes[i] > ' ' && bytes[i] != '=' && bytes[i] != '/')) i++;
    return i;
  }

  /** Where the name begins behind its prefix. */
  static int localFrom(byte[] bytes, int from, int to) {
    int i = to;
    while (i > from && bytes[i - 1] != ':') i--;
    return i;
  }

  static boolean is(byte[] bytes, int from, int to, String name) {
    if (to - from != name.length()) return false;
    for (int i = 0; i < name.length(); i++) if (bytes[from + i] != name.charAt(i)) return false;
    return true;
  }

  /** The name without its prefix. */
  String local(byte[] bytes, int from, int to) {
    int first = localFrom(bytes, from, to);
    int hash = 0;
    for (int i = first; i < to; i++) hash = hash * 31 + bytes[i];
    int slot = (hash ^ hash >>> 8) & ROOM - 1;
    while (keys[slot] != null) {
      byte[] key = keys[slot];
      if (java.util.Arrays.equals(key, 0, key.length, bytes, first, to)) return names[slot];
      slot = slot + 1 & ROOM - 1;
    }
    String name = new String(bytes, first, to - first, StandardCharsets.UTF_8);
    // A hostile part has names without end: those beyond half the room are not kept.
    if (count < ROOM / 2) {
      count++;
      keys[slot] = java.util.Arrays.copyOfRange(bytes, first, to);
      names[slot] = name;
    }
    return name;
  }
}
