package zhengnuo.reading.facts;

/**
 * The title of a promise: its first clause in its own words from the verb on, without the deadline,
 * at most 30 characters. A list that is too long keeps its first members and 等; nothing is cut
 * inside a number, a Latin word or quotation marks.
 */
final class PromiseTitles {
  static final int LONGEST = 30;

  /** So much of the end stays of a name that is too long. */
  private static final int END = 8;

  private static final char ELISION = '…';
  private static final char LIST = '、';
  private static final char COMMA = '，';

  private final PromiseText in;
  private final char[] text;
  private final String shortened;

  PromiseTitles(PromiseText in) {
    this.in = in;
    text = in.text;
    shortened = in.words.mark(PromiseMark.SHORTENED);
  }

  /**
   * The title of a promise whose first clause has the stretch {@code [from, to)}.
   *
   * @param verbFrom where its verb begins, -1 where there is none
   */
  String of(int from, int to, int verbFrom, int deadlineFrom, int deadlineTo) {
    var title = new StringBuilder(to - from);
    int verb = 0;
    for (int i = from; i < to; i++) {
      if (i == verbFrom) verb = title.length();
      boolean deadline = i >= deadlineFrom && i < deadlineTo;
      if (!deadline && text[i] != '\n') title.append(text[i]);
    }
    int mark = 0;
    while (mark < title.length() && isMark(title.charAt(mark))) mark++;
    title.delete(0, mark);
    if (title.isEmpty()) title.append(text, from, to - from);
    if (title.length() <= LONGEST) return title.toString();
    String subject = shortenSubject(title, verb - mark);
    return subject.isEmpty() ? shorten(title) : subject;
  }

  /** Lets members of a listed subject give way, so that what becomes of it stays; empty if none. */
  private String shortenSubject(StringBuilder title, int verb) {
    if (verb <= 0) return "";
    String tail = title.substring(verb);
    for (int cut = title.lastIndexOf(String.valueOf(LIST), verb);
        cut > 0;
        cut = title.lastIndexOf(String.valueOf(LIST), cut - 1)) {
      if (cut + shortened.length() + tail.length() <= LONGEST && whole(title, cut))
        return title.substring(0, cut) + shortened + tail;
    }
    return "";
  }

  private static boolean isMark(char c) {
    return c == COMMA || c == LIST;
  }

  private String shorten(StringBuilder title) {
    int etc = title.indexOf(shortened);
    int list = title.lastIndexOf(String.valueOf(LIST), LONGEST - 1);
    if (etc > 0 && list > 0 && list < etc) {
      String tail = title.substring(etc);
      // The members give way, what stands behind 等 stays.
      for (int cut = list; cut > 0; cut = title.lastIndexOf(String.valueOf(LIST), cut - 1))
        if (cut + tail.length() <= LONGEST && whole(title, cut))
          return title.substring(0, cut) + tail;
    }
    // What the members share stands at the list's end: A、B和C建设.
    String shared = etc > 0 ? "" : lastNoun(title);
    for (int cut = list; cut >= LONGEST / 3; cut = title.lastIndexOf(String.valueOf(LIST), cut - 1))
      if (whole(title, cut) && cut + shortened.length() + shared.length() <= LONGEST)
        return title.substring(0, cut) + shortened + shared;
    int noun = afterNoun(title);
    if (noun > 0) return title.substring(0, noun);
    int comma = title.lastIndexOf(String.valueOf(COMMA), LONGEST);
    if (comma >= LONGEST / 3 && whole(title, comma)) return title.substring(0, comma);
    int cut = LONGEST - shortened.length();
    while (cut > LONGEST / 2
        && !(whole(title, cut) && !joins(title.charAt(cut - 1), title.charAt(cut)))) cut--;
    if (whole(title, cut)) return title.substring(0, cut) + shortened;
    // A name in brackets that is too long keeps how it begins and how it ends.
    return title.substring(0, LONGEST - END - 1) + ELISION + title.substring(title.length() - END);
  }

  private String lastNoun(StringBuilder title) {
    PromiseText all = of(title);
    int end = title.length();
    int cell = all.cellEnding(Math.max(0, end - 4), end, PromiseTable.BUILDS);
    return JoinedTables.length(cell) < 2 ? "" : title.substring(end - JoinedTables.length(cell));
  }

  /** The last place before the limit where a noun of doing ends (…建设和…), or -1. */
  private int afterNoun(StringBuilder title) {
    PromiseText all = of(title);
    for (int cut = LONGEST; cut > LONGEST / 2; cut--) {
      if (all.ends(0, cut, PromiseTable.BUILDS) && whole(title, cut) && !effectAt(all, cut))
        return cut;
    }
    return -1;
  }

  /** Whether what follows is the effect that the noun only qualifies: 建设水平. */
  private static boolean effectAt(PromiseText all, int cut) {
    for (int end = cut + 1; end <= Math.min(all.text.length, cut + 4); end++) {
      if (JoinedTables.length(all.cellEnding(cut, end, PromiseTable.EFFECT)) == end - cut)
        return true;
    }
    return false;
  }

  private PromiseText of(StringBuilder title) {
    return new PromiseText(title.toString().toCharArray(), in.words);
  }

  /** Whether every quotation mark and bracket that opens before {@code cut} closes before it. */
  private boolean whole(CharSequence title, int cut) {
    int open = 0;
    for (int i = 0; i < cut; i++) {
      int mark = in.words.marks.of(title.charAt(i));
      if ((mark & PromiseMarks.OPEN) != 0) open++;
      else if ((mark & PromiseMarks.CLOSE) != 0) open--;
    }
    return open == 0;
  }

  private static boolean joins(char before, char after) {
    return isWordPart(before) && (isWordPart(after) || after == '%');
  }

  private static boolean isWordPart(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '.');
  }
}
