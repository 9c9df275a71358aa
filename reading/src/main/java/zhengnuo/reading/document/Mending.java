package zhengnuo.reading.document;

import static zhengnuo.reading.document.Characters.FOLD;
import static zhengnuo.reading.document.Characters.KIND;
import static zhengnuo.reading.document.Characters.LETTER;
import static zhengnuo.reading.document.Characters.PASS;
import static zhengnuo.reading.document.Characters.PASS_DIGIT;
import static zhengnuo.reading.document.Characters.chinese;
import static zhengnuo.reading.document.Characters.digit;

import java.util.Arrays;

/**
 * Makes the mended text: paragraph by paragraph, broken lines joined, furniture and markup left
 * out, characters folded, blanks that part nothing dropped, and for every character that is kept
 * the stored position that it came from. Linear in the text.
 */
final class Mending {
  private static final int[] NONE = {};

  private final char[] text;
  private final Lines lines;
  private final Markup markup;

  private final Draft draft;
  private char[] mended;
  private int length;

  /** Mended characters that came of more than one stored one, and where those end. */
  private int[] wide = NONE;

  private int wides;

  /** Where the paragraph in hand begins in the mended text. */
  private int paragraph;

  private boolean quoteOpen;

  private Mending(char[] text, Lines lines, Markup markup, Draft draft) {
    this.text = text;
    this.lines = lines;
    this.markup = markup;
    this.draft = draft;
    mended = draft.room(text.length + 64);
    draft.runs.clear();
  }

  /** The mended text and its way back. */
  record Mended(char[] text, OffsetMap offsets) {}

  /** Where a text is mended before its length is known, kept for the thread's next text. */
  private static final class Draft {
    /** Longer than any report; what a longer text took is given back. */
    private static final int MOST_KEPT = 1 << 18;

    private static final ThreadLocal<Draft> OF_THREAD = ThreadLocal.withInitial(Draft::new);

    private final OffsetMap.Runs runs = new OffsetMap.Runs();
    private char[] room = new char[0];

    static Draft of(int characters) {
      return characters > MOST_KEPT ? new Draft() : OF_THREAD.get();
    }

    char[] room(int characters) {
      if (room.length < characters) room = new char[characters];
      return room;
    }
  }

  static Mended of(String stored, boolean marks) {
    return of(stored.toCharArray(), marks);
  }

  /**
   * @param marks whether the source may hold marks of markdown; docx and pdf do not
   */
  static Mended of(char[] text, boolean marks) {
    var markup = new Markup(text);
    var lines = new Lines(text, markup);
    Furniture.dropPageNumbers(text, lines);
    if (marks) Marks.read(text, lines);
    Furniture.dropWebPage(text, lines);
    var mending = new Mending(text, lines, markup, Draft.of(text.length));
    mending.paragraphs(new Joining(text, lines));
    return mending.finished();
  }

  private void paragraphs(Joining joining) {
    int last = -1;
    boolean goesOn = false;
    for (int line = 0; line < lines.count; line++) {
      if (lines.is(line, Lines.DROPPED)) continue;
      if (last >= 0) {
        boolean joins = joining.joins(last, line, goesOn);
        if (joins) joined(last, lines.start[line]);
        else endParagraph(last);
        goesOn = joins;
      }
      if (lines.is(line, Lines.SAME)) copy(lines.start[line], lines.end[line]);
      else write(lines.start[line], lines.end[line]);
      last = line;
    }
    if (last >= 0) endParagraph(last);
  }

  private void endParagraph(int line) {
    // A line that held nothing but what is dropped leaves no empty paragraph.
    if (length == paragraph) return;
    put('\n', lines.breakAt[line]);
    paragraph = length;
    quoteOpen = false;
  }

  /** Words of two Latin lines need a blank between them; hanzi and digits do not. */
  private void joined(int line, int next) {
    if (length > paragraph && letter(mended[length - 1]) && letter(FOLD[text[next]]))
      put(' ', lines.breakAt[line]);
  }

  /** What is the same in both texts. */
  private void copy(int from, int to) {
    room(to - from);
    draft.runs.at(length, from);
    System.arraycopy(text, from, mended, length, to - from);
    length += to - from;
  }

  private void write(int from, int to) {
    for (int i = from; i < to; ) {
      int run = i;
      while (i < to && (PASS[text[i]] & ~PASS_DIGIT) == 0) i++;
      if (i > run) copy(run, i);
      if (i == to) return;
      char c = FOLD[text[i]];
      switch (KIND[c]) {
        case Characters.SPACE -> i = space(i, to);
        case Characters.INVISIBLE, Characters.BREAK -> i++;
        case Characters.HALF -> i = half(c, i, to);
        case Characters.MARKUP -> i = markup(c, i, to);
        case Characters.WORD -> {
          String word = Characters.word(c);
          for (int k = 0; k < word.length(); k++) put(word.charAt(k), i);
          i++;
        }
        default -> {
          if (c == '，' && thousands(i, to)) i++;
          else if (c == '\udb40' && i + 1 < to && variation(text[i + 1])) i += 2;
          else put(c, i++);
        }
      }
    }
  }

  /** A supplementary variation selector, second half: U+E0100 to U+E01EF. */
  private static boolean variation(char low) {
    return low >= '\udd00' && low <= '\uddef';
  }

  /**
   * Blanks stay between two Latin words and between the columns of a row of numbers; elsewhere they
   * are typesetting: 2 016 年, 8.2 %, 王 浩.
   */
  private int space(int from, int to) {
    int i = from;
    boolean column = false;
    while (i < to && (KIND[text[i]] == Characters.SPACE || KIND[text[i]] == Characters.INVISIBLE)) {
      column |= text[i] == '\t' || i - from >= 2;
      i++;
    }
    if (i == to || length == paragraph) return i;
    char before = mended[length - 1];
    char after = FOLD[text[i]];
    boolean keep;
    if (digit(before) && digit(after)) keep = column || digits(i, to) >= 4 && digitsBefore() >= 4;
    else if (before == '.' && digit(after)) keep = column || listMark();
    else if (column) keep = before != ' ' && text[from] == '\t';
    else keep = latin(before) && latin(after);
    if (keep) put(' ', from);
    return i;
  }

  private int half(char c, int at, int to) {
    char before = length == paragraph ? 0 : mended[length - 1];
    char after = peek(at + 1, to);
    if (c == ',' && thousands(at, to)) return at + 1;
    boolean beside = chinese(before) || chinese(after);
    if (!beside || c == ':' && digit(before) && digit(after)) put(c, at);
    else if (c == '"') {
      put(quoteOpen ? '”' : '“', at);
      quoteOpen = !quoteOpen;
    } else put((char) (c + 0xfee0), at);
    return at + 1;
  }

  /** Whether a comma at {@code at} parts thousands: at most three digits before, three behind. */
  private boolean thousands(int at, int to) {
    if (length == paragraph || !digit(mended[length - 1])) return false;
    if (digits(at + 1, to) != 3) return false;
    int before = digitsBefore();
    if (before <= 3) return true;
    // In 1,234,567 the first comma is gone already: go back to the stored digits.
    return at >= 4 && text[at - 4] == text[at];
  }

  private int markup(char c, int at, int to) {
    int past = markup.dropped(at, to);
    if (past > at) return past;
    if (c == '\\') {
      past = markup.escape(at, to);
      if (past > at) return past;
    } else if (c == '&') {
      long entity = markup.entity(at, to);
      if (entity >= 0) {
        past = (int) (entity >> 32);
        char meant = FOLD[(char) entity];
        if (KIND[meant] == Characters.SPACE) {
          if (length > paragraph && latin(mended[length - 1]) && latin(peek(past, to)))
            putWide(' ', at, past);
        } else if (KIND[meant] != Characters.INVISIBLE && KIND[meant] != Characters.BREAK)
          putWide(meant, at, past);
        return past;
      }
    } else if (c == '(') return half(c, at, to);
    put(c, at);
    return at + 1;
  }

  /** The next character that is no blank, folded; 0 at the end. */
  private char peek(int from, int to) {
    int i = from;
    while (i < to && KIND[text[i]] == Characters.SPACE) i++;
    return i < to ? FOLD[text[i]] : 0;
  }

  private int digits(int from, int to) {
    int i = from;
    while (i < to && i - from < 5 && digit(FOLD[text[i]])) i++;
    return i - from;
  }

  private int digitsBefore() {
    int i = length;
    while (i > paragraph && length - i < 5 && digit(mended[i - 1])) i--;
    return length - i;
  }

  /** Whether the paragraph so far is a list's number and its point: {@code 1. 5万亩} is no 1.5. */
  private boolean listMark() {
    return length - paragraph <= 3 && digit(mended[paragraph]);
  }

  private static boolean latin(char c) {
    return c > ' ' && c < 0x7f && !digit(c);
  }

  private static boolean letter(char c) {
    return KIND[c] == LETTER;
  }

  private void put(char c, int at) {
    room(1);
    draft.runs.at(length, at);
    mended[length++] = c;
  }

  private void putWide(char c, int at, int past) {
    if (wides + 2 > wide.length) wide = Arrays.copyOf(wide, Math.max(16, wides * 2));
    wide[wides++] = length;
    wide[wides++] = past;
    put(c, at);
  }

  private void room(int more) {
    if (length + more > mended.length)
      mended = Arrays.copyOf(mended, length + more + (length >> 1));
  }

  private Mended finished() {
    draft.runs.at(length, text.length);
    int[] spans = Arrays.copyOf(wide, wides);
    return new Mended(
        Arrays.copyOf(mended, length), new OffsetMap(draft.runs, length, spans, text.length));
  }
}
