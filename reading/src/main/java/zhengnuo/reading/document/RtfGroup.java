package zhengnuo.reading.document;

/** The settings of a group in rich text; its closing brace brings back those before it. */
final class RtfGroup {
  /** What becomes of the text of a group. */
  enum Destination {
    BODY,
    /** A footnote's text, gathered apart. */
    NOTE,
    /** What a field is made of: HYPERLINK, PAGE, TOC. */
    CODE,
    FONTS,
    DROPPED
  }

  Destination destination = Destination.BODY;
  int font;

  /** How many characters stand behind \\u for readers that do not know it. */
  int fallback = 1;

  boolean hidden;
  boolean deleted;

  /** The number of a list, as the file's writer showed it. */
  boolean listNumber;

  /** The contents table. */
  boolean contents;

  boolean inTable;

  /** A group that opens inside this one. */
  RtfGroup inner() {
    var group = new RtfGroup();
    group.destination = destination;
    group.font = font;
    group.fallback = fallback;
    group.hidden = hidden;
    group.deleted = deleted;
    group.listNumber = listNumber;
    group.contents = contents;
    group.inTable = inTable;
    return group;
  }
}
