package zhengnuo.reading.facts;

import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;
import zhengnuo.reading.lexicon.Trie;

/**
 * The title of a promise: its first clause in its own words from the verb on, without the deadline,
 * at most 30 characters. A list that is too long keeps its first members and 等; nothing is cut
 * inside a number, a Latin word or quotation marks.
 */
final class PromiseTitles {
  private static final int LONGEST = 30;
  private static final char LIST = '、';
  private static final char COMMA = '，';
  private static final char QUOTE_OPEN = '“';
  private static final char QUOTE_CLOSE = '”';

  private final char[] text;
  private final PromiseWords words;
  private final String shortened;

  PromiseTitles(char[] text, Lexicon lexicon) {
    this.text = text;
    words = PromiseWords.of(lexicon);
    LexiconFile marks = lexicon.file("titlemarks");
    String mark = "";
    for (int row = 0; row < marks.size(); row++) mark = marks.cell(row, "word");
    this.shortened = mark;
  }

  String of(PromiseGroup group) {
    PromiseClause first = group.first();
    int from = first.verb == null ? Math.max(first.from, first.spanFrom) : first.head;
    if (first.verb == null && first.modal != null && !first.modalInside) from = first.head;
    // An object of its own clause or before the verb tells what the promise is about.
    if (first.objectFirst || group.from < first.from) from = group.from;
    var title = new StringBuilder(first.to - from);
    for (int i = from; i < first.to; i++) {
      boolean deadline = i >= first.deadlineFrom && i < first.deadlineTo;
      if (!deadline && text[i] != '\n') title.append(text[i]);
    }
    while (!title.isEmpty() && (title.charAt(0) == COMMA || title.charAt(0) == LIST))
      title.deleteCharAt(0);
    if (title.isEmpty()) title.append(text, from, first.to - from);
    return title.length() <= LONGEST ? title.toString() : shorten(title);
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
    return title.substring(0, cut) + shortened;
  }

  private String lastNoun(StringBuilder title) {
    char[] all = title.toString().toCharArray();
    for (int from = Math.max(0, all.length - 4); from < all.length - 1; from++) {
      long noun = words.end("builds").longest(all, from, all.length);
      if (noun != -1 && Trie.end(noun) == all.length) return title.substring(from);
    }
    return "";
  }

  /** The last place before the limit where a noun of doing ends (…建设和…), or -1. */
  private int afterNoun(StringBuilder title) {
    char[] all = title.toString().toCharArray();
    for (int cut = LONGEST; cut > LONGEST / 2; cut--) {
      boolean ends = PromiseWords.ending(words.end("builds"), all, 0, cut) != -1;
      if (ends && whole(title, cut) && words.effects.longest(all, cut, all.length) == -1)
        return cut;
    }
    return -1;
  }

  /** Whether every quotation mark that opens before {@code cut} closes before it. */
  private static boolean whole(CharSequence title, int cut) {
    int open = 0;
    for (int i = 0; i < cut; i++) {
      if (title.charAt(i) == QUOTE_OPEN) open++;
      else if (title.charAt(i) == QUOTE_CLOSE) open--;
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
