package zhengnuo.reading.document;

/** UTF-8 to UTF-16 without a string between; says where bytes are no UTF-8. */
final class Utf8 {
  /** No UTF-8 at this place, or not all of a character. */
  static final int INVALID = -1;

  private Utf8() {}

  /**
   * Appends the characters of {@code bytes}.
   *
   * @param into has room for one character per byte from {@code at} on
   * @return where the characters end in {@code into}, {@link #INVALID} if some byte is no UTF-8
   */
  static int decode(byte[] bytes, int from, int to, char[] into, int at) {
    int i = from;
    while (i < to) {
      int b = bytes[i];
      if (b >= 0) {
        into[at++] = (char) b;
        i++;
      } else if ((b & 0xf0) == 0xe0) {
        if (i + 2 >= to) return INVALID;
        int second = bytes[i + 1];
        int third = bytes[i + 2];
        int c = (b & 0xf) << 12 | (second & 0x3f) << 6 | third & 0x3f;
        boolean surrogate = c >= 0xd800 && c <= 0xdfff;
        if ((second & 0xc0) != 0x80 || (third & 0xc0) != 0x80 || c < 0x800 || surrogate)
          return INVALID;
        into[at++] = (char) c;
        i += 3;
      } else if ((b & 0xe0) == 0xc0) {
        if (i + 1 >= to || (bytes[i + 1] & 0xc0) != 0x80 || (b & 0x1e) == 0) return INVALID;
        into[at++] = (char) ((b & 0x1f) << 6 | bytes[i + 1] & 0x3f);
        i += 2;
      } else {
        int code = four(bytes, i, to);
        if (code == INVALID) return INVALID;
        into[at++] = Character.highSurrogate(code);
        into[at++] = Character.lowSurrogate(code);
        i += 4;
      }
    }
    return at;
  }

  private static int four(byte[] bytes, int at, int to) {
    if (at + 3 >= to || (bytes[at] & 0xf8) != 0xf0) return INVALID;
    int code = bytes[at] & 7;
    for (int i = 1; i < 4; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) return INVALID;
      code = code << 6 | bytes[at + i] & 0x3f;
    }
    return code < 0x10000 || code > 0x10ffff ? INVALID : code;
  }

  /** How many bytes at the end of a stretch begin a character that the stretch does not hold. */
  static int unfinished(byte[] bytes, int from, int to) {
    for (int back = 1; back <= 3 && to - back >= from; back++) {
      int b = bytes[to - back] & 0xff;
      if (b < 0x80) return 0;
      if (b >= 0xc0) {
        int length = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
        return length > back ? back : 0;
      }
    }
    return 0;
  }
}
