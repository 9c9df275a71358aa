package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.List;

/** The stored text of a format that has no text of its own, while a reader gathers it. */
final class Extract {
  final StringBuilder text = new StringBuilder();
  final List<Document.Place> places = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  /**
   * Adds a line that stood at one place.
   *
   * @throws Unreadable {@code too-long} at the limit
   */
  void line(String label, CharSequence line) throws Unreadable {
    if ((long) text.length() + line.length() > Limits.CHARACTERS)
      throw Limits.tooLong((long) text.length() + line.length());
    places.add(new Document.Place(text.length(), label));
    int from = text.length();
    text.append(line);
    settle(from);
    text.append('\n');
  }

  /** What no database, JSON or XML text can hold goes: NUL, controls, halves of characters. */
  private void settle(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < '\ud800') continue;
      if (c == 0 || c >= '\ufffe') text.setCharAt(i, '\ufffd');
      else if (c < ' ' && c != '\t' && c != '\n') text.setCharAt(i, ' ');
      else if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (pair) i++;
        else text.setCharAt(i, '\ufffd');
      }
    }
  }

  /**
   * Adds a line of cells with a tab between each two; every cell has a place of its own.
   *
   * @throws Unreadable {@code too-long} at the limit
   */
  void row(List<String> labels, List<String> cells) throws Unreadable {
    for (int i = 0; i < cells.size(); i++) {
      line(labels.get(i), cells.get(i));
      if (i + 1 < cells.size()) text.setCharAt(text.length() - 1, '\t');
    }
  }

  /** A note if something was left out or settled {@code count} times. */
  void note(int count, String words) {
    if (count > 0) notes.add(words.formatted(count));
  }

  /** Whether anything but blanks was gathered. */
  boolean hasText() {
    for (int i = 0; i < text.length(); i++) {
      byte kind = Characters.KIND[text.charAt(i)];
      if (kind != Characters.SPACE && kind != Characters.BREAK && kind != Characters.INVISIBLE)
        return true;
    }
    return false;
  }
}
