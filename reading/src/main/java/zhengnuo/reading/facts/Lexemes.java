package zhengnuo.reading.facts;

import zhengnuo.reading.lexicon.Lexicon;

/** The tables that the stage of facts needs, made once for a lexicon. */
final class Lexemes {
  final WordTable words;
  final Units units;

  private Lexemes(Lexicon lexicon) {
    words = WordTable.of(lexicon);
    units = Units.of(lexicon);
  }

  static Lexemes of(Lexicon lexicon) {
    return lexicon.compiled(Lexemes.class, Lexemes::new);
  }
}
