package zhengnuo.reading.facts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;

/** The tables that promises are read by: their words joined, their other columns as arrays. */
final class PromiseWords {
  /** Words sought where they begin. */
  final JoinedTables begins;

  /** Words sought where they end, written backwards. */
  final JoinedTables ends;

  /** Which positions may begin a word that is sought inside a clause, not at its head. */
  final PairFilter inside;

  final PromiseMarks marks;
  final VerbKind[] verbKind;
  final int[] verbEffect;
  final int[] adverbWeight;
  final Firmness[] modalFirmness;

  /** Of a modal that is itself a verb the length of the verb at its end, else 0. */
  final int[] modalVerbLength;

  final boolean[] modalHolds;
  final LeadKind[] leadKind;
  final int[] effectWeight;
  final boolean[] openerOutside;
  final boolean[] openerModal;

  /** Words that only hold what looks like an opener (重要 holds 要). */
  final boolean[] openerNone;

  /** The characters with which 要 and its like, and the words that only hold these, begin. */
  final CharSet beginsModal = new CharSet();

  /** Of words that count, those that count things and do not measure. */
  final boolean[] countsThings;

  final int mostEffect;

  /** Ends a description. */
  final char of;

  /** Holds the object before the verb. */
  final char towards;

  /** Ends an adverb. */
  final char adverbial;

  /** A number that alone is none. */
  final char article;

  private final String[] bounds;
  private final Map<PromiseMark, String> single = new EnumMap<>(PromiseMark.class);

  /** The tables whose column {@code kind} says what a word is, and the kinds that each knows. */
  private static final Map<String, PromiseTable[]> BY_KIND =
      Map.of(
          "announcements",
          kinds(PromiseTable.ANNOUNCE, PromiseTable.BACKGROUND),
          "promiselevels",
          kinds(PromiseTable.LEVEL, PromiseTable.CONTINUE, PromiseTable.BECOME),
          "endstates",
          kinds(
              PromiseTable.ANYWHERE,
              PromiseTable.NONE,
              PromiseTable.TITLE,
              PromiseTable.DRAW,
              PromiseTable.WIN,
              PromiseTable.NOTLIMIT,
              PromiseTable.VAGUE,
              PromiseTable.FINAL,
              PromiseTable.DOCUMENT,
              PromiseTable.BUILDS,
              PromiseTable.INDEFINITE,
              PromiseTable.NAME,
              PromiseTable.DESCRIBED,
              PromiseTable.BASE));

  private static PromiseTable[] kinds(PromiseTable... kinds) {
    return kinds;
  }

  /** What a verb promises; the table says what each means. */
  enum VerbKind {
    DONE("完成一类"),
    START("启动一类"),
    NONE("杜绝一类"),
    EXPLORE("探索一类"),
    SUPPORT("支持一类"),
    HOLD("把、将一类"),
    MAKE("打造一类"),
    BUILD("带数即为硬任务的一类"),
    PIVOT("推动一类"),
    SOFT("加强一类");

    /** The name that people see. */
    final String chinese;

    VerbKind(String chinese) {
      this.chinese = chinese;
    }
  }

  /** How a clause leads in. */
  enum LeadKind {
    PREP,
    PLACE,
    WEAK,
    TAIL,
    HOLD,
    JOIN
  }

  static PromiseWords of(Lexicon lexicon) {
    return lexicon.compiled(PromiseWords.class, PromiseWords::new);
  }

  private PromiseWords(Lexicon lexicon) {
    var forward = new JoinedTables.Builder();
    var backward = new JoinedTables.Builder();
    var within = new PairFilter();
    LexiconFile verb = lexicon.file("commitverbs");
    verbKind = kinds(VerbKind.values(), verb, "kind");
    verbEffect = numbers(verb, "effect");
    add(forward, PromiseTable.VERB, verb);
    addReversed(backward, PromiseTable.LEVEL, verb);
    LexiconFile adverb = lexicon.file("promiseadverbs");
    adverbWeight = numbers(adverb, "weight");
    add(forward, PromiseTable.ADVERB, adverb);
    LexiconFile modal = lexicon.file("firmness");
    modalFirmness = kinds(Firmness.values(), modal, "firmness");
    modalHolds = flags(modal, "effect", "holds");
    modalVerbLength = new int[modal.size()];
    Arrays.setAll(modalVerbLength, row -> modal.cell(row, "verb").length());
    add(forward, PromiseTable.MODAL, modal);
    for (int row = 0; row < modal.size(); row++) within.add(modal.cell(row, "word"));
    LexiconFile lead = lexicon.file("leadins");
    leadKind = kinds(LeadKind.values(), lead, "kind");
    add(forward, PromiseTable.LEAD, lead);
    addReversed(backward, PromiseTable.LEADTAIL, lexicon.file("leadintails"));
    LexiconFile effect = lexicon.file("effects");
    effectWeight = numbers(effect, "weight");
    int most = 0;
    for (int each : effectWeight) most = Math.max(most, each);
    mostEffect = most;
    addReversed(backward, PromiseTable.EFFECT, effect);
    add(forward, PromiseTable.CONTINUATION, lexicon.file("continuations"));
    LexiconFile opener = lexicon.file("promiseopeners");
    openerOutside = flags(opener, "kind", "outside");
    openerModal = flags(opener, "kind", "modal");
    openerNone = flags(opener, "kind", "none");
    for (int row = 0; row < opener.size(); row++) {
      if (openerModal[row] || openerNone[row]) beginsModal.add(opener.cell(row, "word").charAt(0));
    }
    add(forward, PromiseTable.OPENER, opener);
    LexiconFile count = lexicon.file("countwords");
    countsThings = flags(count, "kind", "thing");
    add(forward, PromiseTable.COUNT, count);
    for (Map.Entry<String, PromiseTable[]> tables : BY_KIND.entrySet()) {
      LexiconFile file = lexicon.file(tables.getKey());
      for (int row = 0; row < file.size(); row++) {
        PromiseTable table = file.constant(row, "kind", tables.getValue());
        String word = file.cell(row, "word");
        if (table.soughtFromItsEnd()) backward.add(table, reversed(file, row), row);
        else forward.add(table, word, row);
        if (table.soughtInside()) within.add(word);
      }
    }
    LexiconFile deadline = lexicon.file("deadlines");
    StringBuilder dated = new StringBuilder();
    for (int row = 0; row < deadline.size(); row++) {
      String pattern = deadline.cell(row, "pattern");
      int number = pattern.indexOf(DeadlinePatterns.NUMBER);
      for (int at = number; at >= 0; at = pattern.indexOf(DeadlinePatterns.NUMBER, at + 1)) {
        if (at + 1 < pattern.length()) dated.append(pattern.charAt(at + 1));
      }
      if (pattern.length() < 2 || number >= 0) continue;
      forward.add(PromiseTable.DEADLINE, pattern, row);
      within.add(pattern);
    }
    begins = forward.build();
    ends = backward.build();
    inside = within;
    LexiconFile mark = lexicon.file("promisemarks");
    for (int row = 0; row < mark.size(); row++)
      single.put(mark.constant(row, "kind", PromiseMark.values()), mark.cell(row, "words"));
    marks = new PromiseMarks(this::mark, dated.toString());
    of = mark(PromiseMark.OF).charAt(0);
    towards = mark(PromiseMark.TOWARDS).charAt(0);
    article = mark(PromiseMark.ARTICLE).charAt(0);
    adverbial = mark(PromiseMark.ADVERBIAL).charAt(0);
    bounds = mark(PromiseMark.BOUND).split("\\|");
  }

  /** The words of one kind of {@code promisemarks.tsv} as written there. */
  String mark(PromiseMark kind) {
    String words = single.get(kind);
    if (words == null)
      throw new IllegalArgumentException(
          "词表 promisemarks.tsv 缺少“%s”一行。".formatted(kind.name().toLowerCase(Locale.ROOT)));
    return words;
  }

  /** Whether 以上 or its like stands at a place; its length, else 0. */
  int bound(char[] text, int at, int to) {
    for (String bound : bounds) {
      if (at + bound.length() > to) continue;
      int i = 0;
      while (i < bound.length() && text[at + i] == bound.charAt(i)) i++;
      if (i == bound.length()) return i;
    }
    return 0;
  }

  private static void add(JoinedTables.Builder to, PromiseTable table, LexiconFile file) {
    for (int row = 0; row < file.size(); row++) to.add(table, file.cell(row, "word"), row);
  }

  private static void addReversed(JoinedTables.Builder to, PromiseTable table, LexiconFile file) {
    for (int row = 0; row < file.size(); row++) to.add(table, reversed(file, row), row);
  }

  private static String reversed(LexiconFile file, int row) {
    return new StringBuilder(file.cell(row, "word")).reverse().toString();
  }

  private static int[] numbers(LexiconFile file, String column) {
    int[] numbers = new int[file.size()];
    Arrays.setAll(numbers, row -> Integer.parseInt(file.cell(row, column)));
    return numbers;
  }

  private static boolean[] flags(LexiconFile file, String column, String value) {
    boolean[] flags = new boolean[file.size()];
    for (int i = 0; i < flags.length; i++) flags[i] = file.cell(i, column).equals(value);
    return flags;
  }

  private static <E extends Enum<E>> E[] kinds(E[] all, LexiconFile file, String column) {
    E[] kinds = Arrays.copyOf(all, file.size());
    Arrays.setAll(kinds, row -> file.constant(row, column, all));
    return kinds;
  }
}
