package zhengnuo.reading.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;
import zhengnuo.reading.lexicon.Trie;

/** The words of {@code headings.tsv} and {@code roles.tsv}, compiled. */
final class OutlineWords {
  private static final SectionRole[] ROLES = SectionRole.values();

  private static final List<String> ROLE_IDS = new ArrayList<>();
  private static final List<String> MARKS = new ArrayList<>();

  /** In {@code roles.tsv}: in a numbered heading, or a {@link Where}. */
  private static final List<String> PLACES = new ArrayList<>();

  static {
    for (SectionRole role : ROLES) ROLE_IDS.add(role.id);
    for (Mark mark : Mark.values()) MARKS.add(mark.name().toLowerCase(Locale.ROOT));
    PLACES.add("heading");
    for (Where where : Where.values()) PLACES.add(where.name().toLowerCase(Locale.ROOT));
  }

  private final Trie[] marks = new Trie[Mark.values().length];
  private final Trie inHeadings;
  private final Trie cueWords;

  /** For each value of {@link #cueWords} the bits of the cues that the word gives. */
  private final long[] cuesOf;

  /** What words of {@code headings.tsv} do; the table names them in lower case. */
  enum Mark {
    NUMERAL,
    TITLE,
    PART,
    ORDINAL,
    LEADS,
    ADDRESS,
    YEARS,
    YEAR,
    THIS,
    PREDICATES,
    APPENDIX,
    HOLD,
    MONTH,
    LATE,
    PROSE,
    FIRST
  }

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
    for (Mark mark : Mark.values()) marks[mark.ordinal()] = new Trie(words(headings, mark));
    LexiconFile roles = lexicon.file("roles");
    Map<String, Integer> heading = new HashMap<>();
    Map<String, Long> told = new HashMap<>();
    for (int row = 0; row < roles.size(); row++) {
      SectionRole role = ROLES[roles.choice(row, "role", ROLE_IDS)];
      int where = roles.choice(row, "where", PLACES) - 1;
      boolean inHeading = where < 0;
      long bit = inHeading ? 0 : 1L << cue(role, Where.values()[where]);
      for (String word : roles.words(row, "words")) {
        if (inHeading) heading.put(word, role.ordinal());
        else told.merge(word, bit, (one, other) -> one | other);
      }
    }
    inHeadings = new Trie(heading);
    Map<String, Integer> places = new HashMap<>();
    cuesOf = new long[told.size()];
    told.forEach((word, bits) -> {
      cuesOf[places.size()] = bits;
      places.put(word, places.size());
    });
    cueWords = new Trie(places);
  }

  static OutlineWords of(Lexicon lexicon) {
    return lexicon.compiled(OutlineWords.class, OutlineWords::new);
  }

  private static Map<String, Integer> words(LexiconFile file, Mark mark) {
    Map<String, Integer> words = new HashMap<>();
    for (int row = 0; row < file.size(); row++)
      if (file.choice(row, "kind", MARKS) == mark.ordinal())
        for (String word : file.words(row, "words")) words.put(word, row);
    return words;
  }

  /** Whether a word of this kind stands at {@code at}; its end, or -1. */
  int after(Mark mark, char[] text, int at, int to) {
    long match = marks[mark.ordinal()].longest(text, at, to);
    return match < 0 ? -1 : Trie.end(match);
  }

  /** Whether a word of this kind begins before {@code head}, wherever it ends. */
  boolean begins(Mark mark, char[] text, int from, int head, int to) {
    Trie trie = marks[mark.ordinal()];
    int reach = Math.min(to, head + 1);
    for (int i = trie.next(text, from, reach); i < head; i = trie.next(text, i + 1, reach))
      if (trie.longest(text, i, to) >= 0) return true;
    return false;
  }

  /** Whether a word of this kind begins with the character. */
  boolean begins(Mark mark, char first) {
    return marks[mark.ordinal()].begins(first);
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

  /** Whether a word of this kind stands anywhere in the stretch. */
  boolean holds(Mark mark, char[] text, int from, int to) {
    return marks[mark.ordinal()].within(text, from, to);
  }

  /** The number of a cue: a role, and where the words stand that tell it. */
  static int cue(SectionRole role, Where where) {
    return where.ordinal() * ROLES.length + role.ordinal();
  }

  /** All the words that give cues; a value is a place in {@link #cuesOf}. */
  Trie cueWords() {
    return cueWords;
  }

  /** Bits of the cues that the word of a match gives. */
  long cuesOf(long match) {
    return cuesOf[Trie.value(match)];
  }
}
