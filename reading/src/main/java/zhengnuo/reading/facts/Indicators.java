package zhengnuo.reading.facts;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;
import zhengnuo.reading.lexicon.Trie;

/** The known indicators by their usual names. */
final class Indicators {
  private final Map<String, String> names = new HashMap<>();

  private final Trie trie;

  private Indicators(Lexicon lexicon) {
    LexiconFile file = lexicon.file("indicators");
    trie = file.trie("names");
    for (int row = 0; row < file.size(); row++)
      for (String name : file.cell(row, "names").split("\\|"))
        if (!name.isBlank()) names.put(name.strip(), file.cell(row, "id"));
  }

  static Indicators of(Lexicon lexicon) {
    return new Indicators(lexicon);
  }

  /** Whether an indicator's name begins at {@code from}. */
  boolean begins(char[] text, int from, int to) {
    return trie.longest(text, from, to) >= 0;
  }

  /** Identifier of the indicator whose name the subject is, or ends with; null if there is none. */
  @Nullable String of(String subject) {
    for (int from = 0; from + 1 < subject.length(); from++) {
      String id = names.get(subject.substring(from));
      if (id != null) return id;
    }
    return null;
  }
}
