package zhengnuo.reading.facts;

import java.util.HashMap;
import java.util.Map;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;
import zhengnuo.reading.lexicon.Trie;

/** The tables that promises are read by, as tries and arrays. */
final class PromiseWords {
  final Trie verbs;
  final VerbKind[] verbKind;
  final int[] verbEffect;
  final Trie adverbs;
  final int[] adverbWeight;
  final boolean[] adverbInTitle;
  final Trie modals;
  final Firmness[] modalFirmness;
  final boolean[] modalIsVerb;
  final int[] modalVerbLength;
  final boolean[] modalHolds;
  final Trie leads;
  final LeadKind[] leadKind;
  final Trie leadTails;
  final Trie effects;
  final int[] effectWeight;
  final Trie continuations;
  final Trie openers;
  final boolean[] openerOutside;
  final boolean[] openerModal;
  final Trie announces;
  final Trie backgrounds;
  final Trie levels;
  final Trie continues;
  final Trie counts;
  final Map<String, Trie> ends = new HashMap<>();

  /** What a verb promises; the table says what each means. */
  enum VerbKind {
    DONE,
    START,
    NONE,
    EXPLORE,
    SUPPORT,
    HOLD,
    BUILD,
    PIVOT,
    SOFT
  }

  /** How a clause leads in. */
  enum LeadKind {
    PREP,
    PLACE,
    WEAK,
    TAIL,
    HOLD
  }

  static PromiseWords of(Lexicon lexicon) {
    return lexicon.compiled(PromiseWords.class, PromiseWords::new);
  }

  private PromiseWords(Lexicon lexicon) {
    LexiconFile verb = lexicon.file("commitverbs");
    verbs = verb.trie("word");
    verbKind = new VerbKind[verb.size()];
    verbEffect = numbers(verb, "effect");
    for (int i = 0; i < verb.size(); i++) {
      verbKind[i] = VerbKind.valueOf(upper(verb.cell(i, "kind")));
    }
    LexiconFile adverb = lexicon.file("promiseadverbs");
    adverbs = adverb.trie("word");
    adverbWeight = numbers(adverb, "weight");
    adverbInTitle = flags(adverb, "title", "keep");
    LexiconFile modal = lexicon.file("firmness");
    modals = modal.trie("word");
    modalFirmness = new Firmness[modal.size()];
    modalHolds = flags(modal, "effect", "holds");
    modalIsVerb = new boolean[modal.size()];
    modalVerbLength = new int[modal.size()];
    for (int i = 0; i < modal.size(); i++) {
      modalFirmness[i] = Firmness.valueOf(upper(modal.cell(i, "firmness")));
      modalVerbLength[i] = modal.cell(i, "verb").length();
      modalIsVerb[i] = modalVerbLength[i] > 0;
    }
    LexiconFile lead = lexicon.file("leadins");
    leads = lead.trie("word");
    leadKind = new LeadKind[lead.size()];
    for (int i = 0; i < lead.size(); i++) {
      leadKind[i] = LeadKind.valueOf(upper(lead.cell(i, "kind")));
    }
    leadTails = lexicon.file("leadintails").trie("word");
    LexiconFile effect = lexicon.file("effects");
    effects = effect.trie("word");
    effectWeight = numbers(effect, "weight");
    continuations = lexicon.file("continuations").trie("word");
    LexiconFile opener = lexicon.file("promiseopeners");
    openers = opener.trie("word");
    openerOutside = flags(opener, "kind", "outside");
    openerModal = flags(opener, "kind", "modal");
    LexiconFile announcement = lexicon.file("announcements");
    announces = only(announcement, "announce");
    backgrounds = only(announcement, "background");
    LexiconFile level = lexicon.file("promiselevels");
    levels = only(level, "level");
    continues = only(level, "continue");
    counts = lexicon.file("countwords").trie("word");
    LexiconFile end = lexicon.file("endstates");
    for (int i = 0; i < end.size(); i++) {
      String kind = end.cell(i, "kind");
      if (!ends.containsKey(kind)) ends.put(kind, only(end, kind));
    }
  }

  /** The words of one kind of {@code endstates.tsv}. */
  Trie end(String kind) {
    Trie trie = ends.get(kind);
    if (trie == null) throw new IllegalArgumentException("endstates.tsv has no kind " + kind);
    return trie;
  }

  /** The longest word that ends at {@code to} and begins at or after {@code from}, or -1. */
  static long ending(Trie trie, char[] text, int from, int to) {
    for (int i = Math.max(from, to - LONGEST); i < to; i++) {
      long match = trie.longest(text, i, to);
      if (match != -1 && Trie.end(match) == to) return match;
    }
    return -1;
  }

  /** Where the first word of {@code trie} stands in the stretch, or -1. */
  static int find(Trie trie, char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (trie.longest(text, i, to) != -1) return i;
    }
    return -1;
  }

  private static final int LONGEST = 12;

  private static String upper(String word) {
    return word.toUpperCase(java.util.Locale.ROOT);
  }

  private static int[] numbers(LexiconFile file, String column) {
    int[] numbers = new int[file.size()];
    for (int i = 0; i < numbers.length; i++) numbers[i] = Integer.parseInt(file.cell(i, column));
    return numbers;
  }

  private static boolean[] flags(LexiconFile file, String column, String value) {
    boolean[] flags = new boolean[file.size()];
    for (int i = 0; i < flags.length; i++) flags[i] = file.cell(i, column).equals(value);
    return flags;
  }

  private static Trie only(LexiconFile file, String kind) {
    Map<String, Integer> words = new HashMap<>();
    for (int i = 0; i < file.size(); i++) {
      if (file.cell(i, "kind").equals(kind)) words.put(file.cell(i, "word"), i);
    }
    return new Trie(words);
  }
}
