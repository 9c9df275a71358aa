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
  private final EnumMap<Where, EnumMap<SectionRole, Trie>> cues = new EnumMap<>(Where.class);

  /** Where a word stands that tells a role, as {@code roles.tsv} names it. */
  enum Where {
    /** Near the head of a paragraph. */
    EARLY,
    /** Near the head of any sentence. */
    SENTENCE,
    /** In the first part of a sentence, with its verb: 总体要求是. */
    STATED,
    /** Anywhere in the paragraph. */
    ANYWHERE,
    /** Near the head, and the role is named outright. */
    STRONG,
    /** Near the head of a paragraph in the last part of a report. */
    LATE,
    /** What work is guided by: the form of requirements that do not call themselves so. */
    GUIDED
  }

  private OutlineWords(Lexicon lexicon) {
    LexiconFile headings = lexicon.file("headings");
    for (int row = 0; row < headings.size(); row++)
      marks.put(headings.cell(row, "kind"), new Trie(words(headings, row, row)));
    LexiconFile roles = lexicon.file("roles");
    Map<String, Integer> heading = new HashMap<>();
    for (int row = 0; row < roles.size(); row++) {
      SectionRole role = role(roles.cell(row, "role"));
      Map<String, Integer> words = words(roles, row, role.ordinal());
      String where = roles.cell(row, "where");
      if (where.equals("heading")) heading.putAll(words);
      else
        cues.computeIfAbsent(where(where), key -> new EnumMap<>(SectionRole.class))
            .put(role, new Trie(words));
    }
    inHeadings = new Trie(heading);
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

  private static Where where(String id) {
    for (Where where : Where.values()) if (where.name().equalsIgnoreCase(id)) return where;
    throw new IllegalArgumentException("词表 roles.tsv 的 where 列不认识“%s”。".formatted(id));
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

  /**
   * The role that a heading's words tell: the last one named wins, since the head noun is last; but
   * where a review is named it comes first in the text below as well.
   */
  @Nullable SectionRole ofHeading(char[] text, int from, int to) {
    SectionRole role = null;
    for (int i = from; i < to; ) {
      long match = inHeadings.longest(text, i, to);
      if (match < 0) {
        i++;
        continue;
      }
      SectionRole named = ROLES[Trie.value(match)];
      if (named == SectionRole.REVIEW) return named;
      role = named;
      i = Trie.end(match);
    }
    return role;
  }

  /** Whether a word that tells the role at such a place stands in the stretch. */
  boolean tells(SectionRole role, Where where, char[] text, int from, int to) {
    EnumMap<SectionRole, Trie> tries = cues.get(where);
    Trie trie = tries == null ? null : tries.get(role);
    return trie != null && holds(trie, text, from, to);
  }

  /** Whether a word of this kind of {@code headings.tsv} stands anywhere in the stretch. */
  boolean holds(String kind, char[] text, int from, int to) {
    return holds(mark(kind), text, from, to);
  }

  private static boolean holds(Trie trie, char[] text, int from, int to) {
    for (int i = from; i < to; i++) if (trie.longest(text, i, to) >= 0) return true;
    return false;
  }
}
