package zhengnuo.reading.outline;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;
import zhengnuo.reading.lexicon.Trie;

/** The words of {@code headings.tsv} and {@code roles.tsv}, compiled. */
final class OutlineWords {
  private static final SectionRole[] ROLES = SectionRole.values();

  private final Map<String, Trie> marks = new HashMap<>();
  private final Trie inHeadings;
  private final EnumMap<SectionRole, Trie> early = new EnumMap<>(SectionRole.class);
  private final EnumMap<SectionRole, Trie> inSentences = new EnumMap<>(SectionRole.class);

  private OutlineWords(Lexicon lexicon) {
    LexiconFile headings = lexicon.file("headings");
    for (int row = 0; row < headings.size(); row++)
      marks.put(headings.cell(row, "kind"), new Trie(words(headings, row, row)));
    LexiconFile roles = lexicon.file("roles");
    Map<String, Integer> heading = new HashMap<>();
    Map<SectionRole, Map<String, Integer>> near = new EnumMap<>(SectionRole.class);
    Map<SectionRole, Map<String, Integer>> sentence = new EnumMap<>(SectionRole.class);
    for (int row = 0; row < roles.size(); row++) {
      SectionRole role = role(roles.cell(row, "role"));
      Map<String, Integer> words = words(roles, row, role.ordinal());
      switch (roles.cell(row, "where")) {
        case "heading" -> heading.putAll(words);
        case "early" -> near.computeIfAbsent(role, key -> new HashMap<>()).putAll(words);
        default -> sentence.computeIfAbsent(role, key -> new HashMap<>()).putAll(words);
      }
    }
    inHeadings = new Trie(heading);
    near.forEach((role, words) -> early.put(role, new Trie(words)));
    sentence.forEach((role, words) -> inSentences.put(role, new Trie(words)));
  }

  static OutlineWords of(Lexicon lexicon) {
    return lexicon.compiled(OutlineWords.class, OutlineWords::new);
  }

  private static Map<String, Integer> words(LexiconFile file, int row, int value) {
    Map<String, Integer> words = new HashMap<>();
    for (String word : file.cell(row, "words").split("\\|"))
      if (!word.isBlank()) words.put(word.strip(), value);
    return words;
  }

  private static SectionRole role(String id) {
    for (SectionRole role : ROLES) if (role.id.equals(id)) return role;
    throw new IllegalArgumentException("词表 roles.tsv 里没有“%s”这个角色。".formatted(id));
  }

  /**
   * @param kind a kind of {@code headings.tsv}
   */
  Trie mark(String kind) {
    Trie trie = marks.get(kind);
    if (trie == null)
      throw new IllegalArgumentException("词表 headings.tsv 缺“%s”一行。".formatted(kind));
    return trie;
  }

  /** Whether a word of this kind stands at {@code at}; its end, or -1. */
  int after(String kind, char[] text, int at, int to) {
    long match = mark(kind).longest(text, at, to);
    return match < 0 ? -1 : Trie.end(match);
  }

  /** The role that a heading's words tell: the last one named wins, since the head noun is last. */
  @Nullable SectionRole ofHeading(char[] text, int from, int to) {
    SectionRole role = null;
    for (int i = from; i < to; ) {
      long match = inHeadings.longest(text, i, to);
      if (match < 0) {
        i++;
        continue;
      }
      role = ROLES[Trie.value(match)];
      i = Trie.end(match);
    }
    return role;
  }

  /** Whether a word that marks the role near a paragraph's head stands in the stretch. */
  boolean isEarly(SectionRole role, char[] text, int from, int to) {
    Trie trie = early.get(role);
    return trie != null && holds(trie, text, from, to);
  }

  /** Whether a word that marks the role near a sentence's head stands in the stretch. */
  boolean isInSentence(SectionRole role, char[] text, int from, int to) {
    Trie trie = inSentences.get(role);
    return trie != null && holds(trie, text, from, to);
  }

  private static boolean holds(Trie trie, char[] text, int from, int to) {
    for (int i = from; i < to; i++) if (trie.longest(text, i, to) >= 0) return true;
    return false;
  }
}
