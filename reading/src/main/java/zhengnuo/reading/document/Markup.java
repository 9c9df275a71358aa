package zhengnuo.reading.document;

import static zhengnuo.reading.document.Characters.digit;

import zhengnuo.reading.lexicon.Trie;

/**
 * Left-overs of markup inside a text: tags, comments, entities, literal escapes, a newspaper's
 * jumps. Every look ahead is bounded, so that a text made of openings alone costs linear time.
 */
final class Markup {
  private static final int LONGEST_TAG = 400;
  private static final int LONGEST_ENTITY = 10;
  private static final int LONGEST_JUMP = 14;

  private final char[] text;
  private final PageWords words = PageWords.bundled();
  private final Trie jumps = words.of("jump");

  /** Where the last comment ends, {@link Integer#MAX_VALUE} until one is opened. */
  private int lastComment = Integer.MAX_VALUE;

  Markup(char[] text) {
    this.text = text;
  }

  /** Where the last comment of the text ends, -1 if none does: an opening behind it is none. */
  private int lastComment() {
    if (lastComment == Integer.MAX_VALUE) {
      int at = text.length - 1;
      while (at >= 2 && !(text[at] == '>' && text[at - 1] == '-' && text[at - 2] == '-')) at--;
      lastComment = at < 2 ? -1 : at + 1;
    }
    return lastComment;
  }

  /**
   * End of what begins at {@code at} and is no text: a tag, a comment, a jump, a pair of markdown's
   * stars; {@code at} itself if nothing of the kind does.
   */
  int dropped(int at, int to) {
    return switch (text[at]) {
      case '<' -> tag(at, to);
      case '（', '(' -> jump(at, to);
      case '*' -> at + 1 < to && text[at + 1] == '*' ? at + 2 : at;
      default -> at;
    };
  }

  /** Whether a tag that {@link #dropped} found parts paragraphs. */
  boolean parts(int at) {
    if (text[at] != '<') return false;
    int name = text[at + 1] == '/' ? at + 2 : at + 1;
    int end = name;
    while (end < text.length && end - name < 4 && Character.isLetterOrDigit(text[end])) end++;
    return switch (new String(text, name, end - name).toLowerCase(java.util.Locale.ROOT)) {
      case "br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4" -> true;
      default -> false;
    };
  }

  /** Whether a literal escape at {@code at} parts paragraphs. */
  boolean partsByEscape(int at) {
    return escape(at, text.length) > at && text[at + 1] != 't';
  }

  private int tag(int at, int to) {
    if (at + 3 < to && text[at + 1] == '!' && text[at + 2] == '-' && text[at + 3] == '-')
      return at < lastComment() ? commentEnd(at) : at;
    int name = at + 1 < to && text[at + 1] == '/' ? at + 2 : at + 1;
    if (name >= to || Characters.KIND[text[name]] != Characters.LETTER) return at;
    int limit = Math.min(to, at + LONGEST_TAG);
    for (int i = name; i < limit; i++) {
      if (text[i] == '>') return i + 1;
      if (text[i] == '<') return at;
    }
    return at;
  }

  private int commentEnd(int at) {
    int i = at + 4;
    while (i < lastComment && !(text[i] == '-' && text[i + 1] == '-' && text[i + 2] == '>')) i++;
    return Math.min(lastComment, i + 3);
  }

  /** Whether the bracket at {@code at} opens a jump, or might if its line ended there. */
  boolean opensJump(int at) {
    return jumps.longest(text, at + 1, text.length) >= 0;
  }

  private int jump(int at, int to) {
    if (at + 2 >= to || !jumps.begins(text[at + 1])) return at;
    long word = jumps.longest(text, at + 1, to);
    if (word < 0) return at;
    int limit = Math.min(to, at + LONGEST_JUMP);
    for (int i = Trie.end(word); i < limit; i++) {
      char c = text[i];
      if (c == '）' || c == ')') return i + 1;
      if (Characters.KIND[c] == Characters.BREAK || c == '（' || c == '(') return i;
    }
    return limit == to ? to : at;
  }

  /**
   * End of a literal escape ({@code \r}, {@code \n}, {@code \t} written as two characters) at
   * {@code at}, or {@code at}. A letter behind it makes it a path or a formula.
   */
  int escape(int at, int to) {
    if (at + 1 >= to || text[at] != '\\') return at;
    char c = text[at + 1];
    if (c != 'r' && c != 'n' && c != 't') return at;
    return at + 2 < to && Characters.KIND[text[at + 2]] == Characters.LETTER ? at : at + 2;
  }

  /**
   * The character that an entity at {@code at} stands for.
   *
   * @return its end in the high half, the character in the low; -1 if none stands there
   */
  long entity(int at, int to) {
    int limit = Math.min(to, at + LONGEST_ENTITY);
    int end = at + 1;
    while (end < limit && text[end] != ';' && (text[end] == '#' || letterOrDigit(text[end]))) end++;
    if (end == at + 1) return -1;
    boolean closed = end < to && text[end] == ';';
    String name = new String(text, at + 1, end - at - 1);
    int after = closed ? end + 1 : end;
    if (name.charAt(0) == '#') {
      int code = closed ? code(name) : -1;
      return code < 0 ? -1 : ((long) after << 32) | code;
    }
    Character known = closed || name.equals("nbsp") ? words.entity(name) : null;
    return known == null ? -1 : ((long) after << 32) | known;
  }

  private static boolean letterOrDigit(char c) {
    return digit(c) || Characters.KIND[c] == Characters.LETTER;
  }

  /** A numeric reference inside the BMP, and no control or surrogate; others stay as written. */
  private static int code(String name) {
    boolean hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    int code = 0;
    int from = hexadecimal ? 2 : 1;
    if (from >= name.length()) return -1;
    for (int i = from; i < name.length(); i++) {
      int value = Character.digit(name.charAt(i), hexadecimal ? 16 : 10);
      if (value < 0) return -1;
      code = Math.min(0x10000, code * (hexadecimal ? 16 : 10) + value);
    }
    return code < 0x20 || code > 0xfffd || Character.isSurrogate((char) code) ? -1 : code;
  }
}
