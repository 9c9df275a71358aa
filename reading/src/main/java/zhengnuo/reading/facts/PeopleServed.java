package zhengnuo.reading.facts;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;
import zhengnuo.reading.lexicon.Trie;

/** The people whom a promise serves, by the words of {@code people.tsv}. */
final class PeopleServed {
  private static final String LIST = "、";

  private final Trie words;
  private final Kind[] kinds;
  private final PromiseMarks marks;

  /** The kinds of {@code people.tsv}, which says what each means. */
  private enum Kind {
    GROUP,
    NONE,
    REACH,
    UNIT
  }

  static PeopleServed of(Lexicon lexicon) {
    return lexicon.compiled(PeopleServed.class, PeopleServed::new);
  }

  private PeopleServed(Lexicon lexicon) {
    LexiconFile file = lexicon.file("people");
    Map<String, Integer> rows = new HashMap<>();
    kinds = new Kind[file.size()];
    for (int row = 0; row < file.size(); row++) {
      kinds[row] = file.constant(row, "kind", Kind.values());
      for (String word : file.cell(row, "words").split("\\|")) rows.put(word, row);
    }
    words = new Trie(rows);
    marks = PromiseWords.of(lexicon).marks;
  }

  /** The people named in the stretch in their order, each once, parted by 、; empty if none are. */
  String in(char[] text, int from, int to) {
    Set<String> named = new LinkedHashSet<>();
    for (int at = from; at < to; at++) {
      long match = words.longest(text, at, to);
      if (match == -1) continue;
      int end = Trie.end(match);
      Kind kind = kinds[Trie.value(match)];
      if (kind == Kind.GROUP) named.add(new String(text, at, end - at));
      if (kind == Kind.REACH) {
        int counted = counted(text, end, to);
        if (counted > end) named.add(new String(text, end, counted - end));
        end = Math.max(end, counted);
      }
      at = end - 1;
    }
    return String.join(LIST, named);
  }

  /** The end of a number of people at a place (1.2万户), or the place itself. */
  private int counted(char[] text, int from, int to) {
    int at = from;
    int number = PromiseMarks.NUMERAL | PromiseMarks.MAGNITUDE | PromiseMarks.SIGN;
    while (at < to && marks.is(text[at], number)) at++;
    long unit = words.longest(text, at, to);
    boolean counts = at > from && unit != -1 && kinds[Trie.value(unit)] == Kind.UNIT;
    return counts ? Trie.end(unit) : from;
  }
}
