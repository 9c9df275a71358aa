package zhengnuo.reading.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was stored, and as it is read.
 *
 * <p>The stored text of txt and md is the decoded file, every character kept but a leading byte
 * order mark; of the other formats it is the text as extracted. The mended text has broken lines
 * joined, page furniture dropped and full-width digits and letters folded; {@code offsets} leads
 * from each of its characters back to the stored one. Paragraphs of the mended text end with {@code
 * '\n'}, its only control character.
 */
public final class Document {
  private static final int LANGUAGE_SAMPLE = 4_000;
  private static final int LANGUAGE_LETTERS = 50;

  private final String name;
  private final Format format;
  private final String encoding;
  private final char[] characters;
  private final char[] mended;
  private final OffsetMap offsets;
  private final List<String> notes;
  private final List<Place> places;

  /** Made when first asked for; made twice in a race it is equal. */
  private @Nullable String stored;

  /**
   * @param name the file name, only to be shown
   * @param stored taken over, not copied, as {@code mended} is; they may be one array
   * @param encoding as found, empty where the format has its own
   * @param notes in Chinese, what a person must know of the reading: a wrong extension, skipped
   *     parts
   * @param places where stretches of the stored text stood, in order; empty for plain text
   */
  public Document(
      String name,
      Format format,
      String encoding,
      char[] stored,
      char[] mended,
      OffsetMap offsets,
      List<String> notes,
      List<Place> places) {
    this.name = name;
    this.format = format;
    this.encoding = encoding;
    characters = stored;
    this.mended = mended;
    this.offsets = offsets;
    this.notes = List.copyOf(notes);
    this.places = List.copyOf(places);
  }

  /**
   * Where a stretch of the stored text stood in its source.
   *
   * @param start of the stretch in the stored text; it ends where the next one begins
   * @param label as people say it: 第3页, 第12段, 表2第4行
   */
  public record Place(int start, String label) {}

  public String name() {
    return name;
  }

  public Format format() {
    return format;
  }

  public String encoding() {
    return encoding;
  }

  public String stored() {
    String text = stored;
    if (text == null) stored = text = new String(characters);
    return text;
  }

  /** A stretch of the stored text, without the whole becoming a string. */
  public String stored(int start, int end) {
    return new String(characters, start, end - start);
  }

  /** The stored text itself, not a copy: stages read it and must not write it. */
  public char[] storedCharacters() {
    return characters;
  }

  /** The mended text itself, not a copy: stages read it and must not write it. */
  public char[] mended() {
    return mended;
  }

  public OffsetMap offsets() {
    return offsets;
  }

  public List<String> notes() {
    return notes;
  }

  public List<Place> places() {
    return places;
  }

  /**
   * Whether the text is Chinese, so far as its beginning tells: facts and promises of any other
   * language would be guesses. A few words are never called another language.
   */
  public boolean chinese() {
    int to = Math.min(mended.length, LANGUAGE_SAMPLE);
    int hanzi = 0;
    for (int i = 0; i < to; i++) if (mended[i] >= '\u4e00' && mended[i] <= '\u9fff') hanzi++;
    if (hanzi * 3 > to) return true;
    int letters = 0;
    for (int i = 0; i < to; i++) if (Character.isLetter(mended[i])) letters++;
    return letters < LANGUAGE_LETTERS || hanzi * 5 >= letters;
  }
}
