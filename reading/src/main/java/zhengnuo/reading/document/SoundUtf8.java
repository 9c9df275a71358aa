package zhengnuo.reading.document;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 to characters, as fast as the usual file allows: hanzi by twos from one read of eight
 * bytes, and no look at anything that a sound text does not hold. Whatever is not sound is left to
 * {@link Decoding}, which says what is wrong.
 */
final class SoundUtf8 {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long TOP_BITS = 0x8080808080808080L;

  /** In a long the bits by which a character of three bytes is known, and what they must be. */
  private static final int OF_THREE = 0xc0c0f0;

  private static final int IS_OF_THREE = 0x8080e0;

  /**
   * For each 2048 characters a bit where three bytes may not lead: the first have shorter forms,
   * those from 27 × 2048 on are surrogates.
   */
  private static final int NOT_OF_THREE = 1 | 1 << 27;

  private SoundUtf8() {}

  /**
   * @param from behind a byte order mark
   * @return null if the bytes are not sound UTF-8, if they hold a control character, U+FFFD or
   *     nothing that can be seen, or are too long
   */
  static char @Nullable [] decode(byte[] bytes, int from) {
    int count = count(bytes, from);
    if (count > Limits.CHARACTERS) return null;
    char[] text = new char[count];
    int length = 0;
    int faults = 0;
    for (int i = from; i < bytes.length; ) {
      // Stores more than it counts: what is too much is overwritten by what comes next.
      if (i + 8 <= bytes.length && length + 8 <= count) {
        long x = (long) EIGHT_BYTES.get(bytes, i);
        if ((x & OF_THREE) == IS_OF_THREE) {
          int first = ofThree((int) x);
          int second = ofThree((int) (x >>> 24));
          int two = (x >>> 24 & OF_THREE) == IS_OF_THREE ? 1 : 0;
          text[length] = (char) first;
          text[length + 1] = (char) second;
          faults |= fault(first) | fault(second) & two;
          length += 1 + two;
          i += 3 + 3 * two;
          continue;
        }
        // Bits of the ASCII characters at the head of the eight.
        int ascii = Long.numberOfTrailingZeros(x & TOP_BITS) & -8;
        if (ascii > 0 && !holdsControl(x | ~(-1L >>> Long.SIZE - ascii))) {
          for (int k = 0; k < 8; k++) text[length + k] = (char) (x >>> 8 * k & 0x7f);
          length += ascii >>> 3;
          i += ascii >>> 3;
          continue;
        }
      }
      int lead = bytes[i];
      if (lead >= 0) {
        if (lead < ' ' && Characters.KIND[lead] == Characters.INVISIBLE) return null;
        text[length++] = (char) lead;
        i++;
        continue;
      }
      int following = lead >= (byte) 0xf0 ? 3 : lead >= (byte) 0xe0 ? 2 : 1;
      int point = lead & 0x3f >>> following;
      // A byte that only continues, a cut-off end, and what UTF-8 has no longer.
      if (lead < (byte) 0xc0 || lead >= (byte) 0xf8 || i + following >= bytes.length) return null;
      for (int k = 1; k <= following; k++) {
        int next = bytes[i + k];
        if (next >= (byte) 0xc0) return null;
        point = point << 6 | next & 0x3f;
      }
      i += following + 1;
      if (following == 3) {
        if (point < 0x10000 || point > 0x10ffff) return null;
        text[length++] = Character.highSurrogate(point);
        text[length++] = Character.lowSurrogate(point);
      } else {
        if (following == 2) faults |= fault(point);
        else if (point < 0x80) return null;
        text[length++] = (char) point;
      }
    }
    return (faults & 1) == 0 && visible(text) ? text : null;
  }

  private static int ofThree(int bytes) {
    return bytes << 12 & 0xf000 | bytes >>> 2 & 0xfc0 | bytes >>> 16 & 0x3f;
  }

  /** Whether one of eight bytes is below a blank. */
  private static boolean holdsControl(long bytes) {
    return (bytes - 0x2020202020202020L & ~bytes & TOP_BITS) != 0;
  }

  /** In its lowest bit whether three bytes may not say so, or say that something was lost. */
  private static int fault(int character) {
    return NOT_OF_THREE >>> (character >>> 11) | character + 3 >>> 16;
  }

  /** How many characters sound UTF-8 has: one for each leading byte, two for those of four. */
  private static int count(byte[] bytes, int from) {
    int count = 0;
    int i = from;
    for (; i + 8 <= bytes.length; i += 8) {
      long x = (long) EIGHT_BYTES.get(bytes, i);
      long twice = x & x << 1;
      count += 8 - Long.bitCount(x & ~(x << 1) & TOP_BITS);
      count += Long.bitCount(twice & twice << 2 & TOP_BITS);
    }
    for (; i < bytes.length; i++) {
      if (bytes[i] >= (byte) 0xc0) count++;
      if (bytes[i] >= (byte) 0xf0 && bytes[i] < 0) count++;
    }
    return count;
  }

  private static boolean visible(char[] text) {
    for (char c : text)
      if (c > ' ' && c != '\u3000' && Characters.KIND[c] != Characters.INVISIBLE) return true;
    return false;
  }
}
