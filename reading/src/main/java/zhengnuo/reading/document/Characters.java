package zhengnuo.reading.document;

import java.text.Normalizer;

/**
 * What each UTF-16 unit is to the mending, in tables, so that the common hanzi costs two reads.
 *
 * <p>{@link #FOLD} is the part of Unicode's compatibility folding that touches numbers: full-width
 * digits, letters and the marks that stand at numbers become ASCII, the several dashes become one.
 * Chinese punctuation (，：；！？（）) stays as it is, and the stored text is never touched.
 */
final class Characters {
  static final byte PLAIN = 0;
  static final byte DIGIT = 1;
  static final byte LETTER = 2;
  static final byte SPACE = 3;
  static final byte BREAK = 4;
  static final byte INVISIBLE = 5;

  /** Half-width punctuation that becomes full-width beside hanzi. */
  static final byte HALF = 6;

  /** May begin something that is dropped or replaced: a tag, an entity, an escape, a mark. */
  static final byte MARKUP = 7;

  /** Stands for a word of several characters. */
  static final byte WORD = 8;

  /** In {@link #PASS}: a digit, which a comma may part from others. */
  static final byte PASS_DIGIT = 1;

  /** In {@link #PASS}: a comma, which may part digits. */
  static final byte PASS_COMMA = 2;

  /** In {@link #PASS}: may become something else, part lines, or be dropped. */
  static final byte PASS_NOT = 4;

  static final byte[] KIND = new byte[1 << 16];
  static final char[] FOLD = new char[1 << 16];

  /** 0 for what is the same in the mended text wherever it stands: hanzi, letters, most marks. */
  static final byte[] PASS = new byte[1 << 16];

  static {
    for (int c = 0; c < FOLD.length; c++) FOLD[c] = (char) c;
    for (int c = 0xff01; c <= 0xff5e; c++) {
      char half = (char) (c - 0xfee0);
      if (",:;!?()~\"'<>&\\*#".indexOf(half) < 0) FOLD[c] = half;
    }
    for (char dash : "\u2012\u2013\u2212\ufe63".toCharArray()) FOLD[dash] = '-';
    for (char dash : "\u2015\u2500\u2501".toCharArray()) FOLD[dash] = '—';

    kind(INVISIBLE, 0, 0x1f);
    kind(INVISIBLE, 0x7f, 0x9f);
    for (char c : "\n\r\f\u000b\u0085\u2028\u2029".toCharArray()) KIND[c] = BREAK;
    for (char c : "\t \u00a0\u1680\u202f\u205f\u3000".toCharArray()) KIND[c] = SPACE;
    kind(SPACE, 0x2000, 0x200a);
    kind(INVISIBLE, 0x200b, 0x200f);
    kind(INVISIBLE, 0x202a, 0x202e);
    kind(INVISIBLE, 0x2060, 0x206f);
    kind(INVISIBLE, 0xfe00, 0xfe0f);
    for (char c : "\u00ad\u034f\u061c\u180e\ufeff\ufff9\ufffa\ufffb".toCharArray())
      KIND[c] = INVISIBLE;
    kind(DIGIT, '0', '9');
    kind(LETTER, 'a', 'z');
    kind(LETTER, 'A', 'Z');
    for (char c : ",;:!?()\"".toCharArray()) KIND[c] = HALF;
    for (char c : "<&\\*（".toCharArray()) KIND[c] = MARKUP;
    KIND['('] = MARKUP;
    // Kangxi and other radicals, which pdf fonts give in place of the hanzi that look like them.
    kind(WORD, 0x2e80, 0x2fdf);
    for (char c : PageWords.bundled().foldedCharacters()) KIND[c] = WORD;

    for (int c = 0; c < PASS.length; c++) {
      byte kind = KIND[c];
      boolean same = FOLD[c] == c && (kind == PLAIN || kind == LETTER || kind == DIGIT);
      PASS[c] = same ? kind == DIGIT ? PASS_DIGIT : 0 : PASS_NOT;
    }
    PASS['，'] = PASS_COMMA;
    // The first half of a variation selector.
    PASS['\udb40'] = PASS_NOT;
  }

  private Characters() {}

  private static void kind(int kind, int from, int to) {
    for (int c = from; c <= to; c++) KIND[c] = (byte) kind;
  }

  /** What a {@link #WORD} stands for; itself if it is no more than it looks. */
  static String word(char c) {
    String unit = PageWords.bundled().folded(c);
    return unit != null ? unit : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
  }

  /** Hanzi or the punctuation that goes with them. */
  static boolean chinese(char c) {
    return c >= 0x2e80 || c >= 0x2014 && c <= 0x2026;
  }

  static boolean digit(char c) {
    return (char) (c - '0') < 10;
  }
}
